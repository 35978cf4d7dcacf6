#include "ui/views/home/quota_dialog.h"

#include "core/rational.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

// The procedure's four tiers side by side, the one that applies tinted.
void draw_tiers(const core::QuotaRule& rule) {
  const Group list("tiers", Role::list, tr(T::quota_tiers));
  const auto tiers = core::quota_tiers();
  const ImVec2 at = cursor();
  const float room = width_left(), space = 6, h = 46;
  const float w = (room - space * static_cast<float>(tiers.size() - 1)) / static_cast<float>(tiers.size());
  ImDrawList* draw = ImGui::GetWindowDrawList();
  float x = at.x;
  for (std::size_t i = 0; i < tiers.size(); ++i) {
    const bool on = tiers[i].over == rule.tier.over;
    const Box box{{x, at.y}, {x + w, at.y + h}};
    draw->AddRectFilled(box.min, box.max, on ? color::accent_tint : color::ground, 8);
    const std::string_view upto = tier_words(tiers[i]);
    const std::string_view percent = cat({num(tiers[i].percent), "%"});
    draw_text_in(draw, Face::regular, 12, {{x + 2, at.y + 4}, {x + w - 2, at.y + 22}}, 0.5f,
                 on ? color::accent_ink : color::secondary, upto);
    draw_text_in(draw, Face::bold, size::strong, {{x, at.y + 20}, {x + w, at.y + h - 4}}, 0.5f,
                 on ? color::accent_ink : color::secondary, percent);
    report_at(upto, box, Role::listitem, cat({upto, " ", percent}));
    x += w + space;
  }
  spend({room, h});
}

std::string_view reason_words(const ExcludedRow& row) {
  if (row.reason == core::Exclusion::repeat && row.first != nullptr && row.first->on) {
    return trf(T::quota_repeat_of,
               {row.first->number.empty() ? iso_date(*row.first->on) : std::string_view(row.first->number)});
  }
  return words(row.reason);
}

void draw_excluded(const Dashboard& d) {
  heading(tr(T::quota_excluded), 3);
  gap(size::s4);
  if (d.excluded.empty()) {
    muted(tr(T::quota_none_excluded));
    return;
  }
  const Column columns[] = {
      {tr(T::visit_time), 0, 104}, {tr(T::visit_household), 1, 110}, {tr(T::quota_col_reason), 1.2f, 110}};
  Table table("excluded", tr(T::quota_excluded), columns);
  table.header();
  table.rows(d.excluded.size(), [&](std::size_t i) {
    const ExcludedRow& row = d.excluded[i];
    table.text(row.visit->on ? iso_date(*row.visit->on) : tr(T::common_none));
    table.text(place_words(row.place, false));
    table.text(reason_words(row), {.ink = color::secondary});
  });
}

}  // namespace

std::string_view words(core::Exclusion reason) {
  constexpr T kReasons[] = {T::quota_reason_voided,           T::quota_reason_not_completed,
                            T::quota_reason_not_in_community, T::quota_reason_not_living_there,
                            T::quota_reason_return_visit,     T::quota_reason_repeat};
  static_assert(std::size(kReasons) == kExclusions);
  return tr(kReasons[static_cast<std::size_t>(reason)]);
}

std::string_view tier_words(const core::QuotaTier& tier) {
  if (!tier.upto) return trf(T::quota_tier_over, {num(tier.over)});
  if (tier.over < 1) return trf(T::quota_tier_upto, {num(*tier.upto)});
  return trf(T::quota_tier_between, {num(tier.over + 1), num(*tier.upto)});
}

void QuotaDialog::draw(const Dashboard& d) {
  Dialog dialog("quota", open_, {.title = tr(T::quota_how), .width = 560});
  if (!dialog) return;
  if (d.quota.rule.ok()) {
    const core::QuotaRule& rule = *d.quota.rule;
    const bool by_total = rule.basis == core::TierBasis::total;
    muted(trf(T::quota_roster_day, {full_date(d.quota.roster_day)}));
    label(!by_total              ? trf(T::quota_basis_occupied, {num(rule.occupied)})
          : d.overview.total_set ? trf(T::quota_basis_set, {num(rule.total)})
                                 : trf(T::quota_basis_counted, {num(rule.total)}));
    gap(size::s8);
    draw_tiers(rule);
    gap(size::s8);
    label(trf(T::quota_sum, {num(rule.occupied), num(rule.tier.percent), core::format_fixed2(rule.exact),
                             num(rule.required)}),
          {.face = Face::bold});
  }
  gap(size::s8);
  const auto counted = static_cast<long long>(d.quota.visits.counted.size()),
             out = static_cast<long long>(d.excluded.size());
  label(trf(T::quota_counted_note, {num(counted + out), num(counted), num(out)}));
  gap(size::s12);
  draw_excluded(d);
  dialog.press();
}

}  // namespace hufang::ui
