// VisitList: a community's visits, latest first, filtered as the user asks; what the table of visits draws.
//
// Holds always: worked out again only when a table it reads, the community or the filter changes, so it is
// cheap to ask every frame. Rows point into the workspace and are valid until its next change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::app {

struct VisitFilter {
  std::optional<core::Month> month = {};  // a draft without a day is of every month
  std::optional<core::VisitState> state = {};
  std::string staff = {};  // id; empty: everybody
  std::optional<core::VisitKind> kind = {};
  bool operator==(const VisitFilter&) const = default;
};

struct VisitPlace {                            // whom a visit was to
  std::string label;                           // "3-1-1202"; empty when the room is not there
  std::string masked;                          // name as shown before somebody asks
  const core::Household* household = nullptr;  // null: not in the workspace
};

struct VisitRow {
  const core::Visit* visit;
  std::uint32_t place;
  std::uint32_t opinions;
};

class VisitList {
 public:
  void refresh(const core::Workspace& workspace, std::string_view community, const VisitFilter& filter);

  std::size_t size() const { return rows_.size(); }
  const VisitRow& row(std::size_t i) const { return rows_[i]; }
  const VisitPlace& place(const VisitRow& row) const { return places_[row.place]; }
  // Months that have visits, latest first.
  const std::vector<core::Month>& months() const { return months_; }
  std::size_t all() const { return all_; }  // of the community and kind, unfiltered otherwise

 private:
  struct Basis {
    std::uint64_t visits = 0, opinions = 0, households = 0, rooms = 0, units = 0, buildings = 0;
    std::string community;
    VisitFilter filter;
    bool operator==(const Basis&) const = default;
  };
  void rebuild(const core::Workspace& workspace);

  Basis basis_;
  bool built_ = false;
  std::size_t all_ = 0;
  std::vector<core::Month> months_;
  std::vector<VisitPlace> places_;
  std::vector<VisitRow> rows_;
};

// The place of a household.
VisitPlace place_of(const core::Workspace& workspace, std::string_view household);

}  // namespace hufang::app
