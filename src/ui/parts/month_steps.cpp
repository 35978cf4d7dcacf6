#include "ui/parts/month_steps.h"

#include "ui/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/words/date_text.h"

namespace hufang::ui {
namespace {

constexpr float kChip = 62;
constexpr float kBeside = 900;  // as wide as three steps beside each other need

std::string_view title_of(std::size_t step) {
  constexpr T kTitles[] = {T::month_do_submit, T::month_do_sum_up, T::month_do_approve};
  return tr(kTitles[step]);
}

// "剩 2 天", "逾期 3 天", "今天截止".
std::string_view left_words(const app::MonthStepStand& step) {
  if (step.days_left == 0) return tr(T::month_due_today);
  return step.days_left > 0 ? trf(T::month_days_left, {num(step.days_left)})
                            : trf(T::month_days_late, {num(-step.days_left)});
}

std::string_view detail_of(const app::MonthStand& stand, std::size_t i) {
  const app::MonthStepStand& step = stand.steps[i];
  if (step.done_on) {
    const std::string_view by = cat({day_text(*step.done_on), " · ", step.name});
    return step.late ? cat({by, " · ", tr(T::month_late)}) : by;
  }
  if (!step.waits) return step.name;
  if (i == 0) {
    if (stand.unsigned_records == 0) return trf(T::month_records_ready, {num(stand.records)});
    return trf(T::month_records_left, {num(stand.records), num(stand.unsigned_records)});
  }
  if (i == 1) return trf(T::month_suggestions_left, {num(stand.undecided), num(stand.above)});
  return trf(T::month_above_left, {num(stand.above)});
}

}  // namespace

bool draw_month_steps(const app::MonthStand& stand, std::string_view go) {
  const Group list("month-steps", Role::list, tr(T::month_steps));
  const ImVec2 start = cursor();
  const float whole = width_left();
  const bool beside = go.empty() && whole >= kBeside;  // each other, else below
  bool pressed = false;
  for (std::size_t i = 0; i < stand.steps.size(); ++i) {
    const app::MonthStepStand& step = stand.steps[i];
    const IdScope scope(static_cast<int>(i));
    const float room = beside ? (whole - 2 * size::s18) / 3 : whole;
    const ImVec2 at =
        beside ? ImVec2{start.x + static_cast<float>(i) * (room + size::s18), start.y} : cursor();
    const float h = metrics().phone ? 54.f : 50.f;
    set_cursor(at);
    const Group item("item", Role::listitem, "");
    const float button = step.waits && !go.empty() ? button_width(go) : 0;
    const std::string_view day =
        step.due ? trf(T::month_day, {num(core::to_ymd(*step.due).day)}) : tr(T::common_none);
    const Tone tone = step.done_on              ? (step.late ? Tone::amber : Tone::green)
                      : step.waits && step.late ? Tone::red
                      : step.waits              ? Tone::amber
                                                : Tone::neutral;
    chip_at({at.x, at.y + 16}, step.done_on ? cat({"✓ ", day}) : day, tone);
    const float x = at.x + kChip + 10, right = at.x + room - (button > 0 ? button + 10 : 0);
    const std::string_view title = step.waits && !step.done_on && stand.over
                                       ? trf(T::join_clause, {title_of(i), left_words(step)})
                                       : title_of(i);
    label_at({{x, at.y + 4}, {right, at.y + 26}}, title,
             {.face = step.waits ? Face::bold : Face::regular,
              .ink = step.done_on || step.waits ? color::ink : color::secondary});
    label_at({{x, at.y + 26}, {right, at.y + 46}}, detail_of(stand, i),
             {.px = size::small, .ink = step.late && step.done_on ? color::amber_ink : color::secondary});
    if (button > 0) {
      set_cursor({at.x + room - button, at.y + (h - metrics().control) / 2 - 2});
      pressed =
          ui::button(go, {.kind = ButtonKind::primary, .name = trf(T::join_named, {go, title_of(i)})}) ||
          pressed;
    }
    if (beside && i + 1 < stand.steps.size()) continue;
    set_cursor(beside ? start : at);
    spend({whole, h});
  }
  if (const std::string_view guessed = guessed_words(stand.years_without_data); !guessed.empty())
    label(guessed, {.px = size::small, .ink = color::amber_ink});
  return pressed;
}

}  // namespace hufang::ui
