// RosterList: a community's households in the order of their doors, filtered as the user asks; what the
// roster screen draws.
//
// Holds always: worked out again only when the roster's tables, the community, the day or the filter change,
// so it is cheap to ask every frame. Rows point into the workspace and are valid until its next change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/roster/door_order.h"
#include "app/roster/place_tree.h"
#include "app/roster/roster_search.h"
#include "core/date.h"
#include "core/workspace.h"

namespace hufang::app {

enum class Stay { living, coming, gone };  // 现住, 未入住, 已搬出
Stay stay_on(const core::Household& household, core::Date day);

struct RosterRow {
  const core::Household* household;
  std::string label;               // room_label; empty when the room is not there
  const core::Room* room;          // null when it is not there, nor is its unit
  const core::Unit* unit;          // the same
  std::optional<core::Date> last;  // the day of its last visit or return visit
};

enum class Visited { any, never, not_for_months };  // of those living there; for_months says how many

struct RosterFilter {
  std::string words;  // see RosterSearch
  std::string place;  // id of a building, unit or room; empty: everywhere
  std::optional<core::HouseholdKind> kind;
  std::optional<core::Residency> residency;
  Visited visited = Visited::any;
  int for_months = 6;      // whole months
  bool with_gone = false;  // also those who moved out
  bool operator==(const RosterFilter&) const = default;
};

struct RosterCounts {
  std::int64_t rooms = 0;
  std::int64_t households = 0;  // all on the roster, moved out or not
  std::int64_t living = 0;      // occupied today; the next four are parts of it
  std::int64_t homes = 0, businesses = 0, permanent = 0, temporary = 0;
};

class RosterList {
 public:
  void refresh(const core::Workspace& workspace, std::string_view community, core::Date today);
  void set_filter(const RosterFilter& filter);

  const RosterCounts& counts() const { return counts_; }
  const PlaceTree& tree() const { return tree_; }
  // Grows whenever rows or the tree were worked out again.
  std::uint64_t revision() const { return revision_; }
  std::size_t size() const { return shown_.size(); }
  const RosterRow& row(std::size_t i) const { return rows_[shown_[i]]; }

 private:
  struct Doors {  // what the order of the doors was read from
    std::uint64_t buildings = 0, units = 0, rooms = 0;
    std::string community;
    bool operator==(const Doors&) const = default;
  };
  void read_doors(const core::Workspace& workspace);
  void rebuild(const core::Workspace& workspace);
  void read_visits(const core::Workspace& workspace);
  void apply_filter();
  bool matches(const RosterRow& row) const;

  Doors doors_;
  std::uint64_t households_ = 0, visits_ = 0;  // revisions of the tables
  core::Date today_{};
  std::uint64_t revision_ = 0;
  RosterFilter filter_;
  RosterCounts counts_;
  DoorOrder order_;
  core::StringMap<std::uint32_t> room_at_;  // index into order_.rooms by id
  PlaceTree tree_;
  RosterSearch search_;
  std::vector<RosterRow> rows_;
  std::vector<std::uint32_t> shown_;
};

}  // namespace hufang::app
