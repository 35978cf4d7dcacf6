#include "ui/views/improve/effects_part.h"

#include "core/matters.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/survey_figures.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr float kRow = 62;

// A name over a smaller line.
void two_lines(const Box& box, std::string_view first, std::string_view second) {
  const float y = box.center().y;
  label_at({{box.min.x, y - 23}, {box.max.x, y}}, first, {.face = Face::bold}, 0, Role::cell);
  label_at({{box.min.x, y}, {box.max.x, y + 22}}, second, {.px = size::small, .ink = color::secondary}, 0,
           Role::cell);
}

struct Verdict {
  std::string_view words;
  Tone tone;
};

Verdict verdict(const core::ImprovementEffect& effect) {
  if (!effect.after) return {trf(T::effect_wait, {num(effect.before.year + 1)}), Tone::neutral};
  if (!effect.change) return {tr(T::effect_no_rate), Tone::neutral};
  const std::string points = core::format_fixed2(*effect.change);
  if (*effect.change > core::Rational(0)) return {trf(T::effect_better, {points}), Tone::green};
  if (*effect.change < core::Rational(0)) return {trf(T::effect_worse, {points.substr(1)}), Tone::red};
  return {tr(T::effect_same), Tone::neutral};
}

Verdict verdict(const core::MeasureEffect& effect) {
  if (!effect.category) return {tr(T::effect_no_category), Tone::neutral};
  if (effect.months_after < core::kEffectMonths)
    return {trf(T::effect_months_left, {num(core::kEffectMonths - effect.months_after)}), Tone::neutral};
  if (effect.after < effect.before) return {tr(T::effect_fewer), Tone::green};
  if (effect.after > effect.before) return {tr(T::effect_more), Tone::red};
  return {tr(T::effect_same), Tone::neutral};
}

void verdict_cell(Table& table, const Verdict& v) {
  const Box box = table.cell();
  chip_at({box.max.x - chip_width(v.words), box.center().y}, v.words, v.tone);
}

std::string_view stand_words(const core::ItemStand& stand) {
  return trf(T::effect_stand, {num(stand.year), percent(stand.rate), num(stand.dissatisfied)});
}

}  // namespace

void EffectsPart::refresh() {
  const app::Session& session = services_.session;
  if (built_ && revision_ == session.revision() && community_ == session.community() &&
      today_ == session.today())
    return;
  built_ = true;
  revision_ = session.revision();
  community_ = session.community();
  today_ = session.today();
  improvements_ = core::improvement_effects(session.data(), community_);
  measures_ = core::measure_effects(session.data(), community_, today_);
}

void EffectsPart::draw_improvements() {
  const Card card("improvements",
                  {.title = tr(T::effect_improvements),
                   .note = metrics().phone ? std::string_view{} : tr(T::effect_improvements_note)});
  if (improvements_.empty()) {
    muted(tr(T::effect_no_improvements));
    gap(size::s12);
    if (button(tr(T::effect_to_survey))) services_.navigator->go(Page::survey, "improve");
    return;
  }
  const bool phone = metrics().phone;
  const Column wide[] = {{tr(T::survey_item), 1.6f, 150},
                         {tr(T::effect_before), 1, 190},
                         {tr(T::effect_after), 1, 190},
                         {tr(T::effect_change), 0, 150, 1}};
  const Column narrow[] = {{tr(T::survey_item), 1, 120}, {tr(T::effect_change), 0, 132, 1}};
  Table table("improvements", tr(T::effect_improvements),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide), kRow);
  table.header();
  table.rows(improvements_.size(), [&](std::size_t i) {
    const core::ImprovementEffect& effect = improvements_[i];
    const std::string& measures = effect.improvement->measures;
    const std::string_view done = measures.empty() ? tr(T::effect_no_measures) : std::string_view(measures);
    if (phone) {
      two_lines(table.cell(), effect.improvement->item,
                effect.after
                    ? trf(T::effect_rates, {percent(effect.before.rate), percent(effect.after->rate)})
                    : stand_words(effect.before));
    } else {
      two_lines(table.cell(), effect.improvement->item, done);
      table.text(stand_words(effect.before));
      table.text(effect.after ? stand_words(*effect.after) : tr(T::common_none));
    }
    verdict_cell(table, verdict(effect));
  });
}

void EffectsPart::draw_measures() {
  const Card card("measures", {.title = tr(T::effect_measures),
                               .note = metrics().phone ? std::string_view{} : tr(T::effect_measures_note)});
  if (measures_.empty()) {
    muted(tr(T::effect_no_month_measures));
    return;
  }
  const bool phone = metrics().phone;
  const Column wide[] = {{tr(T::effect_measure), 2, 170},
                         {tr(T::field_category), 1, 110},
                         {tr(T::field_state), 0, 96},
                         {tr(T::effect_said), 1, 130},
                         {tr(T::effect_change), 0, 150, 1}};
  const Column narrow[] = {{tr(T::effect_measure), 1, 120}, {tr(T::effect_change), 0, 132, 1}};
  Table table("measures", tr(T::effect_measures),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide), kRow);
  table.header();
  const core::Workspace& data = services_.session.data();
  table.rows(measures_.size(), [&](std::size_t i) {
    const core::MeasureEffect& effect = measures_[i];
    const std::string_view month = trf(T::effect_month, {num(effect.month.year), num(effect.month.month)});
    const std::string_view about = effect.category ? words(*effect.category) : tr(T::common_none);
    const std::string_view counts =
        effect.category ? trf(T::effect_counts, {num(effect.before), num(effect.after)}) : tr(T::common_none);
    if (phone) {
      two_lines(table.cell(), effect.measure->text, cat({month, " · ", about, " ", counts}));
    } else {
      two_lines(table.cell(), effect.measure->text, month);
      table.text(about);
      const core::Matter* matter = data.matters.find(effect.measure->matter);
      if (matter == nullptr) {
        table.text(tr(T::common_none), {.ink = color::secondary});
      } else {
        const bool closed = core::matter_state(*matter) == core::MatterState::closed;
        const bool late = core::overdue(*matter, today_);
        table.chip(tr(closed ? T::effect_closed
                      : late ? T::effect_late
                             : T::effect_open),
                   closed ? Tone::green
                   : late ? Tone::red
                          : Tone::amber);
      }
      table.text(counts);
    }
    verdict_cell(table, verdict(effect));
  });
}

void EffectsPart::draw() {
  refresh();
  draw_improvements();
  gap(metrics().phone ? size::s12 : size::s18);
  draw_measures();
}

}  // namespace hufang::ui
