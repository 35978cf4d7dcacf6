#include "app/roster/list_row.h"

#include <algorithm>
#include <utility>

#include "app/roster/door_order.h"

namespace hufang::app {

std::string about_line(const RosterLine& line) {
  std::string out;
  for (const std::string* part : {&line.building, &line.unit, &line.room}) {
    const std::string_view name = part == &line.room ? std::string_view(*part) : short_place_name(*part);
    if (!name.empty()) out.append(out.empty() ? "" : "-").append(name);
  }
  const std::string& name = line.name.empty() ? line.owner : line.name;
  if (!name.empty()) out.append(out.empty() ? "" : " ").append(name);
  return out;
}

std::size_t ListDraft::column_of(RosterColumn wanted) const {
  const auto at = std::ranges::find(mapping, wanted);
  return at == mapping.end() ? 0 : static_cast<std::size_t>(at - mapping.begin()) + 1;
}

void ListDraft::refuse(ListRow& row, std::size_t column, core::Error error) {
  row.state = ListRow::State::refused;
  problems.push_back({row.line.row, column, std::move(error), {}});
}

void ListDraft::correct(const ListRow& row, std::size_t column, CorrectionKind kind, std::string from,
                        std::string to) {
  notes.corrections.push_back({row.line.row, column, kind, std::move(from), std::move(to)});
}

std::string_view ListDraft::ask(ListRow& row, std::string_view kind, std::string_view about,
                                std::span<const std::string_view> choices, std::size_t column,
                                std::string text) {
  const std::string_view answer =
      questions.ask(kind, about, choices, {row.line.row, column, std::move(text)});
  if (answer.empty() && row.state == ListRow::State::taken) row.state = ListRow::State::waits;
  return answer;
}

}  // namespace hufang::app
