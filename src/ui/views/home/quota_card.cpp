#include "core/rational.h"
#include "ui/views/home/home_parts.h"
#include "ui/views/home/quota_dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"

namespace hufang::ui {
namespace {

constexpr float kRing = 108;

// "回访 3、重复 2": the reasons that occur.
std::string_view reasons(const Dashboard& d) {
  std::string_view out;
  for (std::size_t i = 0; i < kExclusions; ++i) {
    if (d.excluded_by[i] == 0) continue;
    const std::string_view each =
        trf(T::quota_reason_count, {words(static_cast<core::Exclusion>(i)), num(d.excluded_by[i])});
    out = out.empty() ? each : cat({out, tr(T::quota_joint), each});
  }
  return out;
}

void draw_words(const Dashboard& d, const core::QuotaRule& rule) {
  const std::int64_t missing = core::still_required(rule, d.quota.visited);
  const std::string_view left = missing > 0 ? trf(T::quota_short, {num(missing), num(d.workdays_left)})
                                : rule.required == 0 ? tr(T::quota_nothing_owed)
                                                     : tr(T::quota_done);
  const bool done = missing == 0 && rule.required > 0;
  label(left, {.face = Face::bold, .ink = done ? color::green_ink : color::ink});
  gap(size::s4);
  muted(trf(T::quota_sum, {num(rule.occupied), num(rule.tier.percent), core::format_fixed2(rule.exact),
                           num(rule.required)}));
  const std::string_view counted = trf(T::quota_counted, {num(d.quota.visited)});
  const auto out = static_cast<long long>(d.excluded.size());
  if (!d.years_without_data.empty())
    label(guessed_words(d.years_without_data), {.px = size::small, .ink = color::amber_ink});
  muted(out == 0 ? counted : cat({counted, " · ", trf(T::quota_left_out, {num(out), reasons(d)})}));
}

}  // namespace

bool draw_quota_card(const Dashboard& d, Navigator& navigator, float min_height) {
  const bool known = d.quota.rule.ok();
  const std::string_view note =
      known ? trf(T::quota_note, {tier_words(d.quota.rule->tier), num(d.quota.rule->tier.percent)})
            : std::string_view{};
  const Card card("quota", {.min_height = min_height, .title = tr(T::quota_month_title), .note = note});
  if (!known && d.quota.rule.error().code == core::Code::before_first_month) {
    muted(tr(T::error_before_first_month));
    return false;
  }
  if (!known) {
    if (banner(trf(T::quota_over_total, {num(d.overview.occupied), num(d.overview.total)}), Tone::amber,
               tr(T::home_to_settings))) {
      navigator.go(Page::settings, "community");
    }
    return false;
  }
  const core::QuotaRule& rule = *d.quota.rule;
  const ImVec2 at = cursor();
  const float share =
      rule.required > 0 ? static_cast<float>(d.quota.visited) / static_cast<float>(rule.required) : 0.f;
  ring(trf(T::quota_ring, {num(d.quota.visited), num(rule.required)}), share, num(d.quota.visited),
       trf(T::quota_of, {num(rule.required)}), kRing);
  set_cursor({at.x + kRing + 20, at.y});
  ImGui::BeginGroup();
  draw_words(d, rule);
  gap(size::s4);
  const bool asked = text_link(tr(T::quota_see));
  ImGui::EndGroup();
  const float below = cursor().y > at.y + kRing ? cursor().y : at.y + kRing;
  set_cursor({at.x, below});
  spend({1, 1});
  return asked;
}

}  // namespace hufang::ui
