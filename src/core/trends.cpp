#include "core/trends.h"

#include <algorithm>
#include <map>

namespace hufang::core {
namespace {

constexpr std::size_t at(Rating rating) { return static_cast<std::size_t>(rating); }

}  // namespace

std::int64_t MonthTrend::count(std::optional<Category> category, std::optional<OpinionKind> kind) const {
  std::int64_t sum = 0;
  for (std::size_t c = 0; c < kCategories; ++c) {
    if (category && static_cast<std::size_t>(*category) != c) continue;
    for (std::size_t k = 0; k < kOpinionKinds; ++k) {
      if (!kind || static_cast<std::size_t>(*kind) == k) sum += opinions[c][k];
    }
  }
  return sum;
}

std::int64_t MonthTrend::rated() const {
  return ratings[at(Rating::satisfied)] + ratings[at(Rating::basic)] + ratings[at(Rating::dissatisfied)];
}

std::optional<Rational> MonthTrend::rating_rate() const {
  if (rated() == 0) return std::nullopt;
  const auto rate = Rational::percent(ratings[at(Rating::satisfied)] + ratings[at(Rating::basic)], rated());
  return rate.ok() ? std::optional(*rate) : std::nullopt;
}

std::vector<MonthTrend> month_trends(const Workspace& workspace, std::string_view community, Month last,
                                     int months) {
  std::vector<MonthTrend> out(static_cast<std::size_t>(std::clamp(months, 1, 120)));
  std::map<Month, std::size_t> place;
  Month month = last;
  for (std::size_t i = out.size(); i-- > 0; month = previous_month(month)) {
    out[i].month = month;
    place.emplace(month, i);
  }
  const auto month_of_visit = [&](const Visit& visit) -> MonthTrend* {
    if (visit.community != community || visit.state != VisitState::completed || !visit.on) return nullptr;
    const auto found = place.find(core::month_of(*visit.on));
    return found == place.end() ? nullptr : &out[found->second];
  };
  for (const Visit& visit : workspace.visits.rows()) {
    MonthTrend* trend = month_of_visit(visit);
    if (trend == nullptr) continue;
    ++trend->visits;
    ++trend->ratings[at(visit.rating)];
  }
  for (const Opinion& opinion : workspace.opinions.rows()) {
    const Visit* visit = workspace.visits.find(opinion.visit);
    MonthTrend* trend = visit == nullptr ? nullptr : month_of_visit(*visit);
    if (trend == nullptr) continue;
    ++trend->opinions[static_cast<std::size_t>(opinion.category)][static_cast<std::size_t>(opinion.kind)];
  }
  return out;
}

}  // namespace hufang::core
