// MatterList: a community's ledger of matters, most urgent first, filtered as the user asks; what the screen
// draws.
//
// Holds always: worked out again only when a table it reads, the community, the day or the filter changes, so
// it is cheap to ask every frame. Rows point into the workspace and are valid until its next change.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/visits/visit_list.h"
#include "core/workspace.h"

namespace hufang::app {

enum class MatterPart {
  all,
  overdue,
  this_week,  // not overdue, promised until this Sunday, not closed
  feedback,   // owed and not given
  closed
};
constexpr std::size_t kMatterParts = 5;
bool in_part(const core::Matter& matter, MatterPart part, core::Date today);

struct MatterFilter {
  MatterPart part = MatterPart::all;
  std::string owner = {};  // a staff id; empty: everybody
  bool operator==(const MatterFilter&) const = default;
};

struct MatterRow {
  const core::Matter* matter;
  std::uint32_t place;
};

class MatterList {
 public:
  void refresh(const core::Workspace& workspace, std::string_view community, core::Date today,
               const MatterFilter& filter);

  // What is not closed by promised date, those without one last; then what is closed, latest first.
  std::size_t size() const { return rows_.size(); }
  const MatterRow& row(std::size_t i) const { return rows_[i]; }
  const VisitPlace& place(const MatterRow& row) const { return places_[row.place]; }
  std::size_t all() const { return all_; }  // of the community, unfiltered
  // How many of the filter's owner are in a part.
  std::size_t count(MatterPart part) const { return counts_[static_cast<std::size_t>(part)]; }

 private:
  struct Basis {
    std::uint64_t matters = 0, households = 0, rooms = 0, units = 0, buildings = 0;
    std::string community;
    core::Date today{};
    MatterFilter filter;
    bool operator==(const Basis&) const = default;
  };
  void rebuild(const core::Workspace& workspace);

  Basis basis_;
  bool built_ = false;
  std::size_t all_ = 0;
  std::array<std::size_t, kMatterParts> counts_{};
  std::vector<VisitPlace> places_;
  std::vector<MatterRow> rows_;
};

}  // namespace hufang::app
