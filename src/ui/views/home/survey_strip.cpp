#include <algorithm>

#include "core/rational.h"
#include "core/survey_rules.h"
#include "ui/views/home/home_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/words/date_text.h"

namespace hufang::ui {
namespace {

constexpr float kFloor = 0.6f;  // the 60% line

void draw_not_started(int year, Navigator& navigator) {
  muted(trf(T::strip_not_started, {day_text(*core::delivery_deadline(year))}));
  gap(size::s8);
  if (button(tr(T::strip_prepare), {.kind = ButtonKind::primary})) navigator.go(Page::survey);
}

struct Words {
  std::string_view issued, returned, deadline, state;
  Tone tone;
};

Words words_of(const app::SurveyStand& s, core::Date today) {
  const std::string_view rate =
      s.return_rate ? cat({core::format_fixed2(*s.return_rate), "%"}) : tr(T::common_none);
  Words w{trf(T::strip_issued, {num(s.issued)}),
          trf(T::strip_returned, {num(s.returned), rate}),
          {},
          {},
          Tone::neutral};
  if (s.collect_by) {
    w.deadline = trf(T::strip_deadline, {day_text(s.collect_by->date), num(core::kCollectWorkdays)});
  } else if (const auto by = core::delivery_deadline(s.year); by) {
    w.deadline = trf(T::strip_deliver_by, {day_text(*by)});
  }
  if (s.issued == 0) {
    w.state = tr(T::strip_not_delivered);
  } else if (s.short_of_floor == 0) {
    w.state = tr(T::strip_reached);
    w.tone = Tone::green;
  } else {
    w.state = trf(T::strip_short, {num(s.short_of_floor)});
    w.tone = s.collect_by && s.collect_by->date < today ? Tone::red : Tone::amber;
  }
  return w;
}

// Everything on one line, the bar taking what is left.
void draw_line(std::string_view title, const Words& w, float share, Navigator& navigator) {
  const ImVec2 at = cursor();
  const float room = width_left(), h = metrics().control, space = 24;
  const auto put = [&](float x, std::string_view text, const TextStyle& style) {
    const float width = text_size(style.face, style.px, text).x + 1;
    label_at({{x, at.y}, {x + width, at.y + h}}, text, style);
    return x + width + space;
  };
  float x = put(at.x, title, {.face = Face::bold, .px = size::strong});
  x = put(x + 6, w.issued, {.px = size::body});
  x = put(x, w.returned, {.px = size::body});
  const std::string_view open = tr(T::strip_open);
  const float link = text_size(Face::bold, size::body, open).x;
  const float chip_w = chip_width(w.state);
  const float words = text_size(Face::regular, size::body, w.deadline).x + 1;
  float right = at.x + room - link;
  set_cursor({right, at.y + (h - 22) / 2});
  if (text_link(open)) navigator.go(Page::survey);
  right -= space * 0.75f + chip_w;
  chip_at({right, at.y + h / 2}, w.state, w.tone);
  right -= space * 0.75f + words;
  label_at({{right, at.y}, {right + words, at.y + h}}, w.deadline,
           {.px = size::body, .ink = color::secondary});
  const float bar = right - space - x;
  if (bar > 60) {
    set_cursor({x, at.y + h / 2 - 5});
    progress(tr(T::strip_bar), share, w.returned, bar, kFloor);
  }
  set_cursor(at);
  spend({room, h});
}

void draw_stacked(std::string_view title, const Words& w, float share, Navigator& navigator) {
  heading(title, 2);
  gap(size::s4);
  label(cat({w.issued, " · ", w.returned}));
  gap(size::s12);
  progress(tr(T::strip_bar), share, w.returned, 0, kFloor);
  gap(size::s12);
  chip(w.state, w.tone);
  gap(size::s8);
  muted(w.deadline);
  if (text_link(tr(T::strip_open))) navigator.go(Page::survey);
}

}  // namespace

void draw_survey_strip(const app::Overview& o, core::Date today, Navigator& navigator) {
  const int year = o.survey ? static_cast<int>(o.survey->year) : core::to_ymd(today).year;
  const std::string_view title = trf(T::strip_title, {num(year)});
  if (!o.survey) {
    const Card card("survey", {.title = title});
    draw_not_started(year, navigator);
    return;
  }
  const Card card("survey");
  const app::SurveyStand& s = *o.survey;
  const Words w = words_of(s, today);
  const float share = s.return_rate ? static_cast<float>(core::approximate(*s.return_rate) / 100) : 0.f;
  if (metrics().width < 1100) {
    draw_stacked(title, w, std::min(1.f, share), navigator);
  } else {
    draw_line(title, w, std::min(1.f, share), navigator);
  }
  if (s.collect_by && !s.collect_by->years_without_data.empty())
    label(guessed_words(s.collect_by->years_without_data), {.px = size::small, .ink = color::amber_ink});
}

}  // namespace hufang::ui
