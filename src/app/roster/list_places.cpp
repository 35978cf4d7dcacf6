#include "app/roster/list_places.h"

#include <map>
#include <utility>

#include "app/roster/places.h"
#include "app/roster/room_text.h"

namespace hufang::app {
namespace {

using core::Code;

constexpr std::string_view kChoices[] = {"as_above", "fault"};
constexpr std::string_view kOnlyUnit = "1";  // a building with one stairwell that the list does not name

class PlaceReader {
 public:
  PlaceReader(ListDraft& list, const UnitsOf& units_of) : list_(list), units_of_(units_of) {}

  void read() {
    std::string above;  // the building of the row before, as far as it is known
    for (ListRow& row : list_.rows) {
      if (row.state == ListRow::State::refused) continue;
      take_building(row, above);
      if (!row.line.building.empty()) above = row.line.building;
    }
    for (const ListRow& row : list_.rows) {
      if (row.state == ListRow::State::refused || row.line.building.empty()) continue;
      bool& says_unit = says_unit_[place_key({}, row.line.building)];
      says_unit = says_unit || !row.line.unit.empty();
    }
    const ListRow* before = nullptr;
    for (ListRow& row : list_.rows) {
      if (row.state == ListRow::State::refused) continue;
      take_unit(row, before);
      before = &row;
    }
  }

 private:
  void miss(ListRow& row, RosterColumn column, const char* field) {
    list_.refuse(row, list_.column_of(column), core::make_error(Code::required_missing, field));
  }

  void take_building(ListRow& row, const std::string& above) {
    RosterLine& line = row.line;
    const std::string whole = line.room;
    const std::size_t room_column = list_.column_of(RosterColumn::room);
    if (line.building.empty() && split_room(whole, line.building, line.unit, line.room)) return;
    if (line.building.empty()) {
      const bool can_ask = list_.column_of(RosterColumn::building) != 0 && !above.empty();
      const std::size_t column = list_.column_of(RosterColumn::building);
      const std::string_view answer =
          can_ask ? list_.ask(row, "empty_building", {}, kChoices, column, about_line(line)) : "fault";
      if (answer == "fault") miss(row, RosterColumn::building, "building");
      if (answer == "fault") return;
      // Without an answer the row waits; what its unit would be is asked in the same breath.
      line.building = above;
      if (answer == "as_above") list_.correct(row, column, CorrectionKind::as_above, {}, above);
    }
    if (line.room.empty()) return miss(row, RosterColumn::room, "room");
    switch (take_apart(line.building, line.unit, line.room)) {
      case RoomFit::alone:
        return;
      case RoomFit::apart:
        return list_.correct(row, room_column, CorrectionKind::taken_apart, whole, line.room);
      case RoomFit::different:
        const std::string here = line.unit.empty() ? line.building : line.building + ' ' + line.unit;
        return list_.refuse(row, room_column, core::make_error(Code::roster_room_differs, {}, {whole, here}));
    }
  }

  void take_unit(ListRow& row, const ListRow* before) {
    RosterLine& line = row.line;
    if (!line.unit.empty() || line.building.empty()) return;
    const std::size_t column = list_.column_of(RosterColumn::unit);
    if (!says_unit_[place_key({}, line.building)]) {
      const std::vector<std::string> known = units_of_(line.building);
      if (known.size() > 1) return miss(row, RosterColumn::unit, "unit");
      line.unit = known.empty() ? kOnlyUnit : known.front();
      return list_.correct(row, column, CorrectionKind::only_unit, {}, line.unit);
    }
    const bool same_building =
        before != nullptr && place_key({}, before->line.building) == place_key({}, line.building);
    const std::string_view answer = list_.ask(row, "empty_unit", {}, kChoices, column, about_line(line));
    const bool above = same_building && !before->line.unit.empty();
    if (answer == "fault" || (answer == "as_above" && !above)) return miss(row, RosterColumn::unit, "unit");
    if (above) line.unit = before->line.unit;
    if (answer == "as_above") list_.correct(row, column, CorrectionKind::as_above, {}, line.unit);
  }

  ListDraft& list_;
  const UnitsOf& units_of_;
  std::map<std::string, bool> says_unit_;  // by building: whether a row of it does
};

}  // namespace

void read_places(ListDraft& list, const UnitsOf& units_of) { PlaceReader(list, units_of).read(); }

}  // namespace hufang::app
