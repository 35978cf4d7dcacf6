// RosterList: a community's households in the order of their doors, filtered as the user asks; what the
// roster screen draws.
//
// Holds always: worked out again only when the roster's tables, the community, the day or the filter change,
// so it is cheap to ask every frame. Rows point into the workspace and are valid until its next change.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/workspace.h"

namespace hufang::app {

// "3-1-1202": building, unit and room without the words 栋 and 单元. Parts that are not there are left out.
std::string room_label(const core::Workspace& workspace, const core::Room& room);
// A building's or unit's name without its kind: "3 号楼" -> "3", "A座" -> "A", "1单元" -> "1".
std::string_view short_place_name(std::string_view name);

enum class Stay { living, coming, gone };  // 现住, 未入住, 已搬出
Stay stay_on(const core::Household& household, core::Date day);

struct RosterRow {
  const core::Household* household;
  std::string label;     // room_label; empty when the room is not there
  std::string building;  // id
};

enum class RosterKind { all, home, business, permanent, temporary };

struct RosterFilter {
  std::string words;     // part of the room label or name, or the phone's last digits
  std::string building;  // id; empty: all
  RosterKind kind = RosterKind::all;
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
  std::span<const core::Building* const> buildings() const { return buildings_; }  // in natural order
  std::size_t size() const { return shown_.size(); }
  const RosterRow& row(std::size_t i) const { return rows_[shown_[i]]; }

 private:
  struct Basis {
    std::uint64_t buildings = 0, units = 0, rooms = 0, households = 0;
    std::string community;
    core::Date today{};
    bool operator==(const Basis&) const = default;
  };
  void rebuild(const core::Workspace& workspace);
  void apply_filter();
  bool matches(const RosterRow& row) const;

  Basis basis_;
  bool built_ = false;
  RosterFilter filter_;
  RosterCounts counts_;
  std::vector<const core::Building*> buildings_;
  std::vector<RosterRow> rows_;
  std::vector<std::uint32_t> shown_;
};

}  // namespace hufang::app
