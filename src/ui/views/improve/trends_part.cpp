#include "ui/views/improve/trends_part.h"

#include <algorithm>

#include "core/visit_plan.h"
#include "ui/views/improve/month_bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr int kSpans[] = {6, 12, 24};
constexpr std::array<ImU32, 3> kRatingInks = {color::accent, color::mid_teal, color::red_soft};

std::string_view line_name(const std::optional<core::Category>& category) {
  return category ? words(*category) : tr(T::trend_all);
}

// "5月", and of January the year with it.
std::string_view month_label(core::Month month) {
  return month.month == 1 ? trf(T::trend_january, {num(month.year % 100)})
                          : trf(T::trend_month, {num(month.month)});
}

std::int64_t sum_of(const std::vector<std::int64_t>& counts, std::ptrdiff_t from, std::ptrdiff_t to) {
  std::int64_t sum = 0;
  for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(0, from); i < to; ++i)
    sum += counts[static_cast<std::size_t>(i)];
  return sum;
}

}  // namespace

void TrendsPart::refresh() {
  app::Session& session = services_.session;
  if (revision_ == session.revision() && community_ == session.community() && today_ == session.today() &&
      kept_kind_ == kind_ && kept_span_ == span_)
    return;
  revision_ = session.revision();
  community_ = session.community();
  today_ = session.today();
  kept_kind_ = kind_;
  kept_span_ = span_;
  const core::Workspace& data = session.data();
  months_ = core::month_trends(data, community_, core::month_of(today_), kSpans[span_]);
  // Where nobody was visited there is nothing to compare with.
  const auto first = std::max<std::ptrdiff_t>(0, std::ssize(months_) - 7), last = std::ssize(months_) - 4;
  comparable_ = std::any_of(months_.begin() + first, months_.begin() + std::max(first, last),
                            [](const core::MonthTrend& month) { return month.visits > 0; });
  lines_.assign(core::kCategories + 1, {});
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    Line& line = lines_[i];
    if (i > 0) line.category = static_cast<core::Category>(i - 1);
    for (const core::MonthTrend& month : months_) line.counts.push_back(month.count(line.category, kind_));
    const auto whole = std::ssize(line.counts) - 1;  // the running month is compared with nothing
    line.sum = sum_of(line.counts, 0, whole + 1);
    line.recent = sum_of(line.counts, whole - 3, whole);
    line.earlier = sum_of(line.counts, whole - 6, whole - 3);
  }
  const core::Community* community = data.communities.find(community_);
  return_months_ = community == nullptr ? 6 : community->routine_return_months;
  returns_due_ = core::routine_returns(data, community_, today_, return_months_).size();
}

void TrendsPart::draw_filter() {
  {
    const Group group("kinds", Role::radiogroup, tr(T::trend_kinds));
    if (choice(tr(T::trend_all), !kind_)) kind_.reset();
    for (std::size_t i = 0; i < core::kOpinionKinds; ++i) {
      const auto kind = static_cast<core::OpinionKind>(i);
      flow(choice_width(words(kind)));
      if (choice(words(kind), kind_ == kind)) kind_ = kind;
    }
  }
  std::string_view spans[std::size(kSpans)];
  for (std::size_t i = 0; i < std::size(kSpans); ++i) spans[i] = trf(T::trend_span, {num(kSpans[i])});
  flow(130, size::s18);
  select(tr(T::trend_span_name), spans, span_, {.compact = true});
}

void TrendsPart::draw_categories(float min_height) {
  const Card card("categories", {.min_height = min_height,
                                 .title = tr(T::trend_by_category),
                                 .note = trf(T::trend_span, {num(kSpans[span_])})});
  const bool phone = metrics().phone;
  const Column wide[] = {{tr(T::field_category), 1.5f, 130},
                         {tr(T::trend_months), 1.6f, 110},
                         {tr(T::trend_sum), 0, 66, 1},
                         {tr(T::trend_recent), 0, 92, 1},
                         {tr(T::trend_change), 0, 92, 1}};
  const Column narrow[] = {
      {tr(T::field_category), 1, 100}, {tr(T::trend_recent), 0, 84, 1}, {tr(T::trend_change), 0, 66, 1}};
  Table table("categories", tr(T::trend_by_category),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide));
  table.header();
  std::int64_t highest = 1;
  for (std::size_t i = 1; i < lines_.size(); ++i)
    highest = std::max(highest, *std::ranges::max_element(lines_[i].counts));
  const std::int64_t highest_of_all = std::max<std::int64_t>(1, *std::ranges::max_element(lines_[0].counts));
  const long pressed = table.rows(
      lines_.size(),
      [&](std::size_t i) {
        const Line& line = lines_[i];
        table.text(line_name(line.category), {.face = i == 0 ? Face::bold : Face::regular});
        if (!phone) {
          {
            const Table::Parts cell(table);
            draw_spark(cell.box(), line.counts, i == 0 ? highest_of_all : highest);
          }
          table.text(num(line.sum));
        }
        table.text(num(line.recent));
        const std::int64_t change = line.recent - line.earlier;
        const std::string_view said = !comparable_  ? tr(T::common_none)
                                      : change == 0 ? tr(T::trend_same)
                                      : change > 0  ? trf(T::trend_more, {num(change)})
                                                    : trf(T::trend_fewer, {num(-change)});
        table.text(said, {.ink = change == 0 ? color::secondary : color::ink});
      },
      true, static_cast<long>(line_));
  if (pressed >= 0) line_ = static_cast<std::size_t>(pressed);
}

void TrendsPart::draw_line(float min_height) {
  const Line& line = lines_[std::min(line_, lines_.size() - 1)];
  const std::string_view name = line_name(line.category);
  const Card card("line", {.min_height = min_height,
                           .title = name,
                           .note = kind_ ? words(*kind_) : trf(T::trend_total, {num(line.sum)})});
  static std::vector<MonthBar> bars;
  bars.clear();
  std::string_view said = name;
  for (std::size_t i = 0; i < months_.size(); ++i) {
    const std::int64_t n = line.counts[i];
    bars.push_back({month_label(months_[i].month),
                    n > 0 && kSpans[span_] <= 12 ? num(n) : std::string_view{},
                    {static_cast<float>(n), 0, 0},
                    i + 1 == months_.size()});
    said = trf(T::join_clause, {said, cat({month_label(months_[i].month), " ", num(n)})});
  }
  const float high = metrics().phone ? 220.f : std::clamp(min_height - 160, 260.f, 400.f);
  draw_month_bars(said, bars, {color::accent, color::accent, color::accent}, high);
  gap(size::s8);
  muted(tr(T::trend_running));
}

void TrendsPart::draw_ratings(float min_height) {
  std::array<std::int64_t, 3> sums{};
  static std::vector<MonthBar> bars;
  bars.clear();
  std::string_view said = tr(T::trend_ratings);
  for (std::size_t i = 0; i < months_.size(); ++i) {
    const core::MonthTrend& month = months_[i];
    MonthBar bar{month_label(month.month), {}, {}, i + 1 == months_.size()};
    for (std::size_t part = 0; part < 3; ++part) {
      bar.parts[part] = static_cast<float>(month.ratings[part + 1]);
      sums[part] += month.ratings[part + 1];
    }
    const auto rate = month.rating_rate();
    const std::string_view percent =
        rate ? trf(T::trend_percent, {num("%.0f", core::approximate(*rate))}) : std::string_view{};
    if (kSpans[span_] <= 12) bar.top = percent;
    said = trf(T::join_clause, {said, cat({bar.label, " ", rate ? percent : tr(T::common_none)})});
    bars.push_back(bar);
  }
  const std::int64_t rated = sums[0] + sums[1] + sums[2];
  const Card card(
      "ratings",
      {.min_height = min_height, .title = tr(T::trend_ratings), .note = trf(T::trend_rated, {num(rated)})});
  if (rated == 0) {
    muted(tr(T::trend_no_ratings));
    return;
  }
  legend(kRatingInks[0], trf(T::trend_legend, {tr(T::visit_rating_satisfied), num(sums[0])}));
  same_line(size::s12);
  legend(kRatingInks[1], trf(T::trend_legend, {tr(T::visit_rating_basic), num(sums[1])}));
  same_line(size::s12);
  legend(kRatingInks[2], trf(T::trend_legend, {tr(T::visit_rating_dissatisfied), num(sums[2])}));
  gap(size::s8);
  draw_month_bars(said, bars, kRatingInks, metrics().phone ? 200.f : 210.f);
}

void TrendsPart::draw_returns(float min_height) {
  const Card card("returns", {.min_height = min_height, .title = tr(T::trend_returns)});
  figure(num(static_cast<long long>(returns_due_)));
  muted(trf(T::trend_returns_text, {num(return_months_)}));
  gap(size::s12);
  if (returns_due_ > 0 && button(tr(T::trend_returns_go), {.icon = Icon::calendar}))
    services_.navigator->go(Page::visits, "returns");
}

void TrendsPart::draw() {
  refresh();
  const float between = metrics().phone ? size::s12 : size::s18;
  draw_filter();
  gap(between);
  {
    Columns columns("opinions", {1.35f, 1}, 1080);
    columns.next();
    draw_categories(columns.height());
    columns.next();
    draw_line(columns.height());
  }
  gap(between);
  Columns columns("visits", {2.15f, 1}, 1080);
  columns.next();
  draw_ratings(columns.height());
  columns.next();
  draw_returns(columns.height());
}

}  // namespace hufang::ui
