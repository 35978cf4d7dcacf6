#include "ui/views/month/figures_card.h"

#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

std::string_view or_none(std::int64_t n) { return n == 0 ? tr(T::common_none) : num(n); }

void draw_quota(const app::MonthReport& r, float height) {
  const Card card("quota", {.min_height = height, .title = tr(T::month_fig_quota)});
  if (!r.quota.rule.ok()) {
    figure(num(r.quota.visited));
    return;
  }
  const core::QuotaRule& rule = *r.quota.rule;
  const std::int64_t left = core::still_required(rule, r.quota.visited);
  figure(cat({num(r.quota.visited), " / ", num(rule.required)}));
  const std::string_view said = left == 0 ? tr(T::month_quota_met) : trf(T::month_quota_short, {num(left)});
  chip(said, left == 0 ? Tone::green : Tone::red);
  gap(size::s8);
  muted(trf(T::month_quota_line, {num(rule.occupied), num(rule.tier.percent), num(rule.required)}));
}

void draw_outcome(const app::MonthReport& r, float height) {
  const Card card("outcome", {.min_height = height, .title = tr(T::month_fig_opinions)});
  figure(num(r.opinions.total));
  key_value(tr(T::month_fig_solved), num(r.opinions.solved), 128);
  key_value(tr(T::month_fig_open), num(r.opinions.open), 128);
  key_value(tr(T::month_fig_above), num(r.opinions.escalated), 128);
  key_value(tr(T::month_fig_referred), num(r.opinions.referred), 128);
}

void draw_ratings(const app::MonthReport& r, float height) {
  const Card card("ratings", {.min_height = height, .title = tr(T::month_fig_ratings)});
  const app::RatingCounts& c = r.ratings;
  key_value(tr(T::visit_rating_satisfied), num(c.satisfied), 128);
  key_value(tr(T::visit_rating_basic), num(c.basic), 128);
  key_value(tr(T::visit_rating_dissatisfied), num(c.dissatisfied), 128);
  key_value(tr(T::month_not_rated), num(c.none), 128);
  key_value(tr(T::month_nonconforming), num(r.nonconforming), 128);
  key_value(tr(T::month_overdue), num(r.matters.overdue), 128);
}

// "建议 5 · 投诉 1"
std::string_view kinds_words(const app::MonthReport& r, std::size_t category) {
  std::string_view out;
  for (std::size_t k = 0; k < app::kOpinionKinds; ++k) {
    const std::int64_t n = r.opinions.by[category][k];
    if (n > 0)
      out = cat({out, out.empty() ? "" : " · ", words(static_cast<core::OpinionKind>(k)), " ", num(n)});
  }
  return out;
}

// On a phone: the categories of which there is something, with its kinds below.
void draw_categories_narrow(const app::MonthReport& r) {
  std::size_t shown[core::kCategories], n = 0;
  for (std::size_t c = 0; c < core::kCategories; ++c) {
    if (r.opinions.of_category(static_cast<core::Category>(c)) > 0) shown[n++] = c;
  }
  const Column columns[] = {{tr(T::field_category), 1, 120}, {tr(T::month_total), 0, 60, 1}};
  Table table("categories", tr(T::month_fig_categories), columns, 56);
  table.header();
  table.rows(n + 1, [&](std::size_t i) {
    if (i == n) {
      table.text(tr(T::month_total), {.face = Face::bold});
      table.text(num(r.opinions.total), {.face = Face::bold});
      return;
    }
    const auto category = static_cast<core::Category>(shown[i]);
    const Box box = table.cell();
    const float y = box.center().y;
    label_at({{box.min.x, y - 22}, {box.max.x, y}}, words(category), {}, 0, Role::cell);
    {
      const IdScope scope("kinds");
      label_at({{box.min.x, y}, {box.max.x, y + 21}}, kinds_words(r, shown[i]),
               {.px = size::small, .ink = color::secondary}, 0, Role::cell);
    }
    table.text(num(r.opinions.of_category(category)), {.face = Face::bold});
  });
}

void draw_categories(const app::MonthReport& r) {
  const Card card("categories", {.title = tr(T::month_fig_categories)});
  if (metrics().phone) return draw_categories_narrow(r);
  Column columns[2 + app::kOpinionKinds] = {{tr(T::field_category), 2, 96}};
  for (std::size_t k = 0; k < app::kOpinionKinds; ++k)
    columns[1 + k] = {words(static_cast<core::OpinionKind>(k)), 1, 34, 1};
  columns[1 + app::kOpinionKinds] = {tr(T::month_total), 1, 34, 1};
  Table table("categories", tr(T::month_fig_categories), columns);
  table.header();
  table.rows(core::kCategories + 1, [&](std::size_t i) {
    const bool sum = i == core::kCategories;
    const TextStyle style{.face = sum ? Face::bold : Face::regular};
    table.text(sum ? tr(T::month_total) : words(static_cast<core::Category>(i)), style);
    for (std::size_t k = 0; k < app::kOpinionKinds; ++k)
      table.text(or_none(sum ? r.opinions.of_kind(static_cast<core::OpinionKind>(k)) : r.opinions.by[i][k]),
                 style);
    table.text(or_none(sum ? r.opinions.total : r.opinions.of_category(static_cast<core::Category>(i))),
               {.face = Face::bold});
  });
}

std::string_view format_of(core::Month month) { return cat({core::format_month(month)}); }

void draw_trend(const app::MonthReport& r) {
  const Card card("trend", {.title = tr(T::month_fig_trend)});
  const Column columns[] = {{tr(T::field_month), 1.2f, 74},
                            {tr(T::month_col_required), 1, 40, 1},
                            {tr(T::month_col_visited), 1, 40, 1},
                            {tr(T::month_fig_opinions_short), 1, 40, 1},
                            {tr(T::opinion_kind_complaint), 1, 40, 1},
                            {tr(T::visit_rating_dissatisfied), 1, 50, 1}};
  Table table("trend", tr(T::month_fig_trend), columns);
  table.header();
  table.rows(r.before.size() + 1, [&](std::size_t i) {
    const bool now = i == r.before.size();
    const TextStyle style{.face = now ? Face::bold : Face::regular};
    const core::Month month = now ? r.month : r.before[i].month;
    table.text(format_of(month), style);
    if (now) {
      table.text(r.quota.rule.ok() ? num(r.quota.rule->required) : tr(T::common_none), style);
      table.text(num(r.quota.visited), style);
      table.text(num(r.opinions.total), style);
      table.text(num(r.opinions.of_kind(core::OpinionKind::complaint)), style);
      table.text(num(r.ratings.dissatisfied), style);
      return;
    }
    const app::MonthPoint& p = r.before[i];
    table.text(or_none(p.required));
    table.text(num(p.visited));
    table.text(num(p.opinions));
    table.text(num(p.complaints));
    table.text(num(p.ratings.dissatisfied));
  });
}

}  // namespace

void draw_month_figures(const MonthModel& model) {
  const float between = metrics().phone ? size::s12 : size::s18;
  {
    Columns columns("figures", {1, 1, 1}, 900);
    columns.next();
    draw_quota(model.report, columns.height());
    columns.next();
    draw_outcome(model.report, columns.height());
    columns.next();
    draw_ratings(model.report, columns.height());
  }
  gap(between);
  Columns columns("tables", {1.3f, 1}, 1000);
  columns.next();
  draw_categories(model.report);
  columns.next();
  draw_trend(model.report);
}

}  // namespace hufang::ui
