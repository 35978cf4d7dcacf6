// MonthBasis: what a month's figures rest on besides the records that it covers: how many lived there, the
// roles of those who visited, whether each household visited lived there, and the settings.
//
// Holds always: submitting a month keeps its basis with it (MonthSummary::basis), and as long as the month is
// not sent back to be collected its figures rest on what was kept, whatever roles, roster and settings are
// today. A month that was never submitted, or by a program that kept no basis, rests on what is there now.
// No names are in it, so nothing of a household that was erased lives on there.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::core {

// Of the household of a visit, on the visit's day.
enum class HomeThen { there, not_in_community, not_living_there };
template <>
struct EnumNames<HomeThen> {
  static constexpr std::string_view kNames[] = {"there", "not_in_community", "not_living_there"};
};
HomeThen home_of_visit(const Workspace& workspace, const Visit& visit);

struct MonthBasis {
  std::int64_t total = 0, occupied = 0;  // on the roster's day
  TierBasis tier_basis = TierBasis::total;
  std::int64_t on_time_minutes = 0;
  std::optional<Date> started_on;
  StringMap<StaffRole> roles;  // of who took part in the visits of the month and of its weeks, by staff id
  StringMap<HomeThen> homes;   // of the month's visits, by visit id
};

// As it is now, the roster looked at on `roster_day`.
MonthBasis month_basis(const Workspace& workspace, std::string_view community, Month month, Date roster_day);
// What the month's figures rest on when it is not what is there now: kept and standing.
std::optional<MonthBasis> kept_basis(const Workspace& workspace, std::string_view community, Month month);

// One text a fact, in one order on every device: "roster occupied:396 total:650", "staff <id> role:director".
std::vector<std::string> write_basis(const MonthBasis& basis);
// Nothing when nothing was kept. Lines that say nothing here are left out.
std::optional<MonthBasis> read_basis(std::span<const std::string> lines);

}  // namespace hufang::core
