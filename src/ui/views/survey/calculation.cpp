#include "ui/views/survey/calculation.h"

#include "core/penalty.h"
#include "core/shown_figures.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/words/survey_figures.h"

namespace hufang::ui {
namespace {

struct StepWords {
  std::string_view id;
  std::string_view name;
  std::string_view figure;
  std::string_view sentence;
  ImU32 back;
  ImU32 ink;
};

// All figures are of one size: the one that the widest possible fits in.
constexpr std::string_view kWidest = "100.00%";

void draw_step(const StepWords& s, float min_height) {
  const Card card(s.id, {.min_height = min_height, .pad = 14, .back = s.back, .border = false});
  muted(s.name);
  gap(-size::s4);
  const bool fits = text_size(Face::bold, size::figure, kWidest).x <= width_left();
  label(s.figure, {.face = Face::bold, .px = fits ? size::figure : 24.f, .ink = s.ink});
  gap(-size::s4);
  muted(s.sentence);
}

// One under the other on a phone: name and figure on a line, the sentence under them.
void draw_step_line(const StepWords& s) {
  const Card card(s.id, {.pad = 12, .back = s.back, .border = false});
  const ImVec2 at = cursor();
  const float room = width_left();
  label_at({at, {at.x + room * 0.55f, at.y + 30}}, s.name, {.ink = color::secondary});
  label_at({{at.x + room * 0.5f, at.y}, {at.x + room, at.y + 30}}, s.figure,
           {.face = Face::bold, .px = 24, .ink = s.ink}, 1);
  spend({room, 26});
  muted(s.sentence);
}

// Reaches into the gaps beside its column, which is narrower than the sign.
void draw_sign(std::string_view sign, float height) {
  const ImVec2 at = cursor();
  const float h = height > 0 ? height : 100;
  label_at({{at.x - 12, at.y}, {at.x + width_left() + 12, at.y + h}}, sign,
           {.px = size::title, .ink = color::secondary}, 0.5f);
  spend({1, 1});
}

// 60 - return rate, when that is more than nothing.
std::optional<core::Rational> points_short(const core::SurveyResult& r) {
  if (!r.return_rate || *r.return_rate >= core::Rational(core::kReturnRateFloor)) return std::nullopt;
  const auto gap = core::subtract(core::Rational(core::kReturnRateFloor), *r.return_rate);
  return gap.ok() ? std::optional(*gap) : std::nullopt;
}

std::string_view return_words(const core::SurveyResult& r, core::PenaltyMode mode) {
  if (!r.return_rate) return tr(T::survey_calc_nothing_issued);
  const std::string_view returned = grouped(r.returned), issued = grouped(r.issued);
  std::string_view words;
  if (const auto gap = core::shown_points_short(r, mode)) {
    words = trf(T::survey_calc_return_below, {returned, issued, *gap});
  } else {
    words = trf(T::survey_calc_return_enough, {returned, issued});
  }
  return r.blank_left_out == 0 ? words : cat({words, trf(T::survey_calc_blank_out, {num(r.blank_left_out)})});
}

std::string_view valid_words(const core::SurveyResult& r) {
  const core::ItemCounts& c = r.overall.counts;
  if (c.valid() == 0) return tr(T::survey_calc_no_mark);
  return trf(T::survey_calc_valid,
             {grouped(c.satisfied), grouped(c.basic), grouped(c.valid()), grouped(c.abstained)});
}

std::string_view penalty_words(const core::SurveyResult& r, core::PenaltyMode mode) {
  if (!r.penalty) return tr(T::survey_calc_nothing_issued);
  if (!r.overall.rate) return tr(T::survey_calc_no_mark);
  const auto gap = points_short(r);
  if (!gap) return tr(T::survey_calc_no_penalty);
  switch (mode) {
    case core::PenaltyMode::full:
      return trf(T::survey_calc_penalty_full, {num(gap->floor())});
    case core::PenaltyMode::started:
      return trf(T::survey_calc_penalty_started, {num(gap->ceil())});
    case core::PenaltyMode::proportional:
      break;
  }
  return trf(T::survey_calc_penalty, {core::shown_points_short(r, mode).value_or(core::format_fixed2(*gap))});
}

// How it comes about where the rounded figures beside it do not say so, and last year's.
std::string_view final_words(const SurveyContext& context, const core::SurveyResult& r) {
  const std::string_view last = context.last_year_rate()
                                    ? trf(T::survey_calc_last_year, {percent(context.last_year_rate())})
                                    : tr(T::survey_calc_no_last_year);
  const auto exact = core::exact_final_step(r);
  return exact ? cat({trf(T::survey_calc_exact, {*exact}), " · ", last}) : last;
}

}  // namespace

void draw_calculation(const SurveyContext& context, const core::SurveyResult& r) {
  const Card card("calculation", {.title = tr(T::survey_calc)});
  // Where there is no rate nothing is taken from it: an amount would only frighten.
  const bool penalty = r.penalty && r.overall.rate;
  const core::PenaltyMode mode = context.community()->penalty;
  const bool some_penalty = penalty && *r.penalty > core::Rational(0);
  const StepWords steps[] = {
      {"return", tr(T::survey_return_rate), percent(r.return_rate), return_words(r, mode), color::ground,
       color::ink},
      {"valid", tr(T::survey_valid_rate), percent(r.overall.rate), valid_words(r), color::ground, color::ink},
      {"penalty", tr(T::survey_penalty),
       penalty ? cat({core::format_fixed2(*r.penalty)}) : tr(T::common_none), penalty_words(r, mode),
       some_penalty ? color::amber_tint : color::ground, some_penalty ? color::amber : color::ink},
      {"final", tr(T::survey_final_rate), percent(r.final_rate), final_words(context, r), color::accent_tint,
       color::accent_ink},
  };
  constexpr std::string_view kSigns[] = {"→", "−", "="};
  if (metrics().phone) {
    for (const StepWords& step : steps) draw_step_line(step);
    return;
  }
  Columns columns("steps", {9, 0.6f, 9, 0.6f, 9, 0.6f, 9}, 860);
  for (std::size_t i = 0; i < std::size(steps); ++i) {
    columns.next();
    draw_step(steps[i], columns.height());
    if (i + 1 == std::size(steps)) break;
    columns.next();
    if (!columns.stacked()) draw_sign(kSigns[i], columns.height());
  }
}

}  // namespace hufang::ui
