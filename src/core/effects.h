// What measures came to (措施效果): a main improvement's item in the year after; what households said before
// and after a measure of a month.
//
// Holds always: the rate after is that of the community's next survey that has a sheet and an item of the
// same name; without one there is none, and nothing is guessed. Before and after a month's measure are three
// months each, the month itself in neither; praise is no reason for a measure and is not counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/month.h"
#include "core/rational.h"
#include "core/workspace.h"

namespace hufang::core {

struct ItemStand {  // of one item in one survey
  std::int64_t year = 0;
  std::int64_t dissatisfied = 0;
  std::optional<Rational> rate;  // percent
};

struct ImprovementEffect {
  const Improvement* improvement = nullptr;
  ItemStand before;
  std::optional<ItemStand> after;
  std::optional<Rational> change;  // of the rate, points
};
// The latest year first, then as the items were ranked to be written about. Pointers live as long as the
// rows.
std::vector<ImprovementEffect> improvement_effects(const Workspace& workspace, std::string_view community);

constexpr int kEffectMonths = 3;

struct MeasureEffect {
  const MonthMeasure* measure = nullptr;
  Month month;
  std::optional<Category> category;  // of the opinion that it answers
  std::int64_t before = 0;           // opinions of that category in the three months before
  std::int64_t after = 0;            // and in those after, as far as they are over
  int months_after = 0;              // 0..3 that are over on `today`
};
// The latest month first.
std::vector<MeasureEffect> measure_effects(const Workspace& workspace, std::string_view community,
                                           Date today);

}  // namespace hufang::core
