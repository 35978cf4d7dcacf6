// How a community's months compare (持续改进): what households said, by category and kind, and how they rated
// the visits.
//
// Holds always: counted are completed visits and return visits, by their day; an opinion belongs to the month
// of its visit. The rate of ratings is that of the questionnaire: (satisfied + basic) / all three; a visit
// without a rating is left out of it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/rational.h"
#include "core/workspace.h"

namespace hufang::core {

constexpr std::size_t kOpinionKinds = enum_count<OpinionKind>();

struct MonthTrend {
  Month month;
  std::int64_t visits = 0;
  std::array<std::array<std::int64_t, kOpinionKinds>, kCategories> opinions{};
  std::array<std::int64_t, enum_count<Rating>()> ratings{};

  // Of all categories or kinds where none is named.
  std::int64_t count(std::optional<Category> category, std::optional<OpinionKind> kind) const;
  std::int64_t rated() const;
  std::optional<Rational> rating_rate() const;  // percent; none without a rating
};

// The `months` (1 to 120) months up to `last`, the oldest first, those without a visit too.
std::vector<MonthTrend> month_trends(const Workspace& workspace, std::string_view community, Month last,
                                     int months);

}  // namespace hufang::core
