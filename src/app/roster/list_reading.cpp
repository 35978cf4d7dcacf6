#include "app/roster/list_reading.h"

#include <algorithm>
#include <utility>

#include "app/roster/list_cells.h"
#include "app/roster/list_people.h"
#include "app/roster/places.h"

namespace hufang::app {
namespace {

int meanings_in(std::span<const std::string> cells) {
  const RosterMapping mapping = guess_roster_mapping(cells);
  return static_cast<int>(
      std::ranges::count_if(mapping, [](RosterColumn c) { return c != RosterColumn::ignored; }));
}

// A meaning that a person gave to a column is no other's.
RosterMapping mapping_of(const std::vector<std::string>& columns,
                         const std::map<std::size_t, RosterColumn>& given) {
  RosterMapping mapping = guess_roster_mapping(columns);
  for (const auto& [column, meaning] : given) {
    if (meaning != RosterColumn::ignored) std::ranges::replace(mapping, meaning, RosterColumn::ignored);
  }
  for (const auto& [column, meaning] : given) {
    if (column >= 1 && column <= mapping.size()) mapping[column - 1] = meaning;
  }
  return mapping;
}

void name_problems(ListDraft& list) {
  std::map<std::size_t, const ListRow*> by_row;
  for (const ListRow& row : list.rows) by_row.emplace(row.line.row, &row);
  for (RosterProblem& problem : list.problems) {
    const auto row = by_row.find(problem.row);
    if (row != by_row.end()) problem.about = about_line(row->second->line);
  }
  std::ranges::stable_sort(list.problems, {},
                           [](const RosterProblem& p) { return std::pair(p.row, p.column); });
}

}  // namespace

ListReading read_list(const RawSheet& sheet, const ListChoices& choices, const UnitsOf& units_of) {
  ListReading reading;
  reading.shape = shape_of(sheet, meanings_in, choices.header_row);
  ListDraft list{reading.shape,
                 mapping_of(reading.shape.columns, choices.columns),
                 QuestionBook(choices.answers),
                 reading.shape.notes,
                 {},
                 {}};
  std::vector<std::size_t> given;
  for (const auto& [column, meaning] : choices.columns) given.push_back(column);
  drop_wrong_guesses(list, given);
  if (list.column_of(RosterColumn::room) != 0) {
    read_cells(list);
    read_places(list, units_of);
    reading.lines = read_people(list);
    name_problems(list);
  }
  reading.waits =
      static_cast<std::size_t>(std::ranges::count(list.rows, ListRow::State::waits, &ListRow::state));
  reading.mapping = std::move(list.mapping);
  reading.problems = std::move(list.problems);
  reading.questions = list.questions.take();
  reading.notes = std::move(list.notes);
  std::ranges::stable_sort(reading.notes.corrections, {}, &Correction::row);
  std::ranges::stable_sort(reading.notes.left_out, {}, &LeftOut::row);
  return reading;
}

UnitsOf units_in(const core::Workspace& data, std::string_view community) {
  std::map<std::string, std::vector<std::string>> units;
  for (const core::Unit& unit : data.units.rows()) {
    const core::Building* building = data.buildings.find(unit.building);
    if (unit.community == community && building != nullptr)
      units[place_key({}, building->name)].push_back(unit.name);
  }
  return [units = std::move(units)](std::string_view building) {
    const auto found = units.find(place_key({}, building));
    return found == units.end() ? std::vector<std::string>{} : found->second;
  };
}

std::size_t likely_sheet(const RawTable& table) {
  std::size_t best = 0;
  int most = -1;
  for (std::size_t i = 0; i < table.sheets.size(); ++i) {
    const RawSheet& sheet = table.sheets[i];
    int known = 0;
    const std::size_t end = std::min<std::size_t>(sheet.rows.size(), 30);
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < end; ++row) {
      texts.clear();
      for (const RawCell& cell : sheet.rows[row].cells) texts.push_back(cell.text);
      known = std::max(known, meanings_in(texts));
    }
    const int weight = known < 2 ? (sheet.hidden ? 0 : 1) : sheet.hidden ? 2 : 2 + known;
    if (weight <= most) continue;
    most = weight;
    best = i;
  }
  return best;
}

}  // namespace hufang::app
