// ReturnList: the return visits that wait: matters whose household has not confirmed yet, and routine ones
// (定期回访).
//
// Holds always: worked out again only when a table it reads, the community or the day changes. Pointers are
// valid until the workspace's next change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/visits/visit_list.h"

namespace hufang::app {

struct MatterToConfirm {
  const core::Matter* matter;
  VisitPlace place;
  std::optional<core::Date> appointed;  // a return visit to its household is planned for this day
};

struct RoutineDue {
  std::string household;
  VisitPlace place;
  core::Date last_on{};
  int months = 0;  // whole months since
};

class ReturnList {
 public:
  void refresh(const core::Workspace& workspace, std::string_view community, core::Date today);
  // Resolved, not yet confirmed; the longest waiting first.
  const std::vector<MatterToConfirm>& matters() const { return matters_; }
  // Longest unvisited first, at most kMost of routine_count().
  const std::vector<RoutineDue>& routine() const { return routine_; }
  std::size_t routine_count() const { return routine_count_; }
  static constexpr std::size_t kMost = 40;

 private:
  struct Basis {
    std::uint64_t visits = 0, matters = 0, appointments = 0, households = 0, rooms = 0, units = 0,
                  buildings = 0, communities = 0;
    std::string community;
    core::Date today{};
    bool operator==(const Basis&) const = default;
  };
  Basis basis_;
  bool built_ = false;
  std::size_t routine_count_ = 0;
  std::vector<MatterToConfirm> matters_;
  std::vector<RoutineDue> routine_;
};

}  // namespace hufang::app
