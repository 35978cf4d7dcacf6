#include "app/roster/roster_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "app/roster/room_text.h"
#include "app/roster/written_date.h"
#include "core/text.h"

namespace hufang::app {
namespace {

using core::Code;

std::string lowered(std::string_view text) {
  std::string out(core::trim(text));
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

template <class E, std::size_t N>
std::optional<E> by_word(std::string_view text, const std::array<std::pair<std::string_view, E>, N>& words) {
  std::string wanted = lowered(text);
  for (const auto& [word, value] : words) {
    if (wanted == word) return value;
  }
  return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, core::HouseholdKind>, 16> kKindWords = {{
    {"住家", core::HouseholdKind::home},
    {"住宅", core::HouseholdKind::home},
    {"住户", core::HouseholdKind::home},
    {"家庭", core::HouseholdKind::home},
    {"居民", core::HouseholdKind::home},
    {"个人", core::HouseholdKind::home},
    {"home", core::HouseholdKind::home},
    {"residential", core::HouseholdKind::home},
    {"企业", core::HouseholdKind::business},
    {"公司", core::HouseholdKind::business},
    {"商户", core::HouseholdKind::business},
    {"商铺", core::HouseholdKind::business},
    {"商业", core::HouseholdKind::business},
    {"单位", core::HouseholdKind::business},
    {"business", core::HouseholdKind::business},
    {"company", core::HouseholdKind::business},
}};

constexpr std::array<std::pair<std::string_view, core::Residency>, 11> kResidencyWords = {{
    {"常住", core::Residency::permanent},
    {"自住", core::Residency::permanent},
    {"业主", core::Residency::permanent},
    {"长住", core::Residency::permanent},
    {"permanent", core::Residency::permanent},
    {"暂住", core::Residency::temporary},
    {"租住", core::Residency::temporary},
    {"租户", core::Residency::temporary},
    {"出租", core::Residency::temporary},
    {"临时", core::Residency::temporary},
    {"temporary", core::Residency::temporary},
}};

class Reader {
 public:
  explicit Reader(const RosterMapping& mapping) : mapping_(mapping) {}

  void read(std::size_t row, std::span<const std::string> cells) {
    auto filled = [](const std::string& cell) { return !core::trim(cell).empty(); };
    if (std::none_of(cells.begin(), cells.end(), filled)) return;
    line_ = RosterLine{};
    line_.row = row;
    faults_ = 0;
    for (std::size_t i = 0; i < cells.size() && i < mapping_.size(); ++i) take(i, core::trim(cells[i]));
    complete();
    if (faults_ == 0 && is_first()) table_.lines.push_back(std::move(line_));
  }
  RosterTable finish() { return std::move(table_); }

 private:
  void fault(std::size_t column, core::Error error) {
    ++faults_;
    table_.problems.push_back({line_.row, column, std::move(error)});
  }

  void take(std::size_t index, std::string_view text) {
    if (text.empty()) return;
    switch (mapping_[index]) {
      case RosterColumn::ignored:
      case RosterColumn::occupancy:
      case RosterColumn::owner:
      case RosterColumn::owner_phone:
      case RosterColumn::relation:
        return;
      case RosterColumn::building:
        line_.building = std::string(text);
        return;
      case RosterColumn::unit:
        line_.unit = std::string(text);
        return;
      case RosterColumn::room:
        line_.room = std::string(text);
        return;
      case RosterColumn::name:
        line_.name = std::string(text);
        return;
      case RosterColumn::phone:
        line_.phone = std::string(text);
        return;
      case RosterColumn::kind:
        line_.kind = by_word(text, kKindWords);
        if (!line_.kind) fault(index + 1, core::make_error(Code::roster_not_a_kind, {}, {std::string(text)}));
        return;
      case RosterColumn::residency:
        line_.residency = by_word(text, kResidencyWords);
        if (!line_.residency)
          fault(index + 1, core::make_error(Code::roster_not_a_residency, {}, {std::string(text)}));
        return;
      case RosterColumn::moved_in:
        take_date(index, text, line_.moved_in);
        return;
      case RosterColumn::moved_out:
        take_date(index, text, line_.moved_out);
        return;
    }
  }

  void take_date(std::size_t index, std::string_view text, std::optional<core::Date>& out) {
    auto date = parse_written_date(text);
    if (date.ok()) {
      out = *date;
    } else {
      fault(index + 1, date.error());
    }
  }

  std::size_t column_of(RosterColumn wanted) const {
    auto at = std::find(mapping_.begin(), mapping_.end(), wanted);
    return at == mapping_.end() ? 0 : static_cast<std::size_t>(at - mapping_.begin()) + 1;
  }

  void require(const std::string& text, RosterColumn column, const char* field) {
    if (text.empty()) fault(column_of(column), core::make_error(Code::required_missing, field));
  }

  void complete() {
    if (line_.building.empty()) {
      std::string room = std::move(line_.room);
      if (!split_room(room, line_.building, line_.unit, line_.room)) line_.room = std::move(room);
    }
    require(line_.building, RosterColumn::building, "building");
    require(line_.room, RosterColumn::room, "room");
    if (line_.unit.empty()) line_.unit.push_back('1');  // a building with one stairwell
    bool says_more = !line_.phone.empty() || line_.moved_in || line_.moved_out;
    if (line_.name.empty() && says_more) require(line_.name, RosterColumn::name, "name");
    if (line_.moved_in && line_.moved_out && *line_.moved_out < *line_.moved_in) {
      fault(column_of(RosterColumn::moved_out), core::make_error(Code::roster_out_before_in));
    }
  }

  bool is_first() {
    std::string key;
    for (const std::string* part : {&line_.building, &line_.unit, &line_.room, &line_.name})
      key.append(*part).push_back('\n');
    auto [it, fresh] = first_row_.try_emplace(std::move(key), line_.row);
    if (!fresh) fault(0, core::make_error(Code::roster_repeated, {}, {std::to_string(it->second)}));
    return fresh;
  }

  const RosterMapping& mapping_;
  RosterTable table_;
  RosterLine line_;
  int faults_ = 0;
  std::map<std::string, std::size_t> first_row_;
};

}  // namespace

RosterTable read_roster(const RowSource& rows, const RosterMapping& mapping) {
  Reader reader(mapping);
  for (std::size_t i = rows.first; i < rows.size; ++i) reader.read(i + 1, rows.row(i));
  return reader.finish();
}

}  // namespace hufang::app
