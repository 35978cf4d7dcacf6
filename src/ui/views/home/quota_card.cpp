#include "core/rational.h"
#include "ui/date_text.h"
#include "ui/views/home/home_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"

namespace hufang::ui {
namespace {

std::string_view tier_words(const core::QuotaTier& tier) {
  if (!tier.upto) return trf(T::quota_tier_over, {num(tier.over)});
  if (tier.over < 1) return trf(T::quota_tier_upto, {num(*tier.upto)});
  return trf(T::quota_tier_between, {num(tier.over + 1), num(*tier.upto)});
}

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
    const std::string_view words = tier_words(tiers[i]);
    const std::string_view percent = cat({num(tiers[i].percent), "%"});
    draw_text_in(draw, Face::regular, 12, {{x + 2, at.y + 4}, {x + w - 2, at.y + 22}}, 0.5f, on ? color::accent_ink : color::secondary, words);
    draw_text_in(draw, Face::bold, size::strong, {{x, at.y + 20}, {x + w, at.y + h - 4}}, 0.5f, on ? color::accent_ink : color::secondary, percent);
    report_at(words, box, Role::listitem, cat({words, " ", percent}));
    x += w + space;
  }
  spend({room, h});
}

void draw_calculation(const app::Overview& o, const core::QuotaRule& rule) {
  const bool by_total = rule.basis == core::TierBasis::total;
  muted(!by_total ? trf(T::quota_basis_occupied, {num(rule.occupied)})
        : o.total_set ? trf(T::quota_basis_set, {num(rule.total)})
                      : trf(T::quota_basis_counted, {num(rule.total)}));
  label(trf(T::quota_sum, {num(rule.occupied), num(rule.tier.percent), core::format_fixed2(rule.exact), num(rule.required)}));
}

}  // namespace

void draw_quota_card(const app::Overview& o, core::Date today, Navigator& navigator, float min_height) {
  const std::string_view note =
      o.quota ? trf(T::quota_note, {tier_words(o.quota->tier), num(o.quota->tier.percent)}) : std::string_view{};
  const Card card("quota", {.min_height = min_height, .title = tr(T::quota_title), .note = note});
  if (!o.quota) {
    if (banner(trf(T::quota_over_total, {num(o.occupied), num(o.total)}), Tone::amber, tr(T::home_to_settings))) {
      navigator.go(Page::settings, "community");
    }
    return;
  }
  const ImVec2 at = cursor();
  figure(num(o.quota->required));
  const float after = at.x + text_size(Face::bold, size::figure, num(o.quota->required)).x + 8;
  const std::string_view month = trf(T::quota_unit, {num(core::to_ymd(today).month)});
  label_at({{after, at.y + 16}, {after + 200, at.y + 46}}, month, {.ink = color::secondary});
  gap(size::s4);
  draw_calculation(o, *o.quota);
  gap(size::s12);
  draw_tiers(*o.quota);
}

}  // namespace hufang::ui
