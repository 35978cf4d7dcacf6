#include "ui/views/improve/year_part.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"

namespace hufang::ui {
namespace {

constexpr int kYears = 5;  // offered, this one the first

struct Said {
  std::string_view words;
  Tone tone;
};

Said step_words(const core::YearStep& step) {
  switch (step.state) {
    case core::StepState::done:
      return {step.taken->on ? day_text(*step.taken->on) : tr(T::step_done), Tone::green};
    case core::StepState::late_done:
      return {trf(T::year_late_done,
                  {step.taken->on ? day_text(*step.taken->on) : tr(T::step_done), num(step.days_late)}),
              Tone::red};
    case core::StepState::late_open:
      return {trf(T::year_late_open, {num(step.days_late)}), Tone::red};
    case core::StepState::open:
      return {step.due ? trf(T::year_open_until, {day_text(*step.due)}) : tr(T::year_open), Tone::amber};
    case core::StepState::ahead:
      break;
  }
  return {{}, Tone::neutral};
}

std::string_view month_name(core::Month month) { return trf(T::trend_month, {num(month.month)}); }

std::string_view visits_words(const core::YearMonth& m) {
  return trf(T::year_visits, {num(m.visited), num(m.required)});
}

// The latest thing to say of a month in one chip: what is late first.
Said state_words(const core::YearMonth& m) {
  for (const core::YearStep& step : m.steps) {
    if (step.state == core::StepState::late_open) return step_words(step);
  }
  constexpr T kStates[] = {T::year_collecting, T::year_submitted, T::year_summarised, T::year_approved};
  const bool late = std::ranges::any_of(
      m.steps, [](const core::YearStep& s) { return s.state == core::StepState::late_done; });
  const std::string_view state = tr(kStates[static_cast<std::size_t>(m.state)]);
  if (m.state == core::MonthState::approved)
    return {late ? cat({state, " · ", tr(T::year_late)}) : state, late ? Tone::amber : Tone::green};
  return {state, m.state == core::MonthState::collecting ? Tone::neutral : Tone::accent};
}

std::string why_words(const core::YearMonth& m) {
  std::string out(m.shortfall);
  const auto add = [&](std::string_view more) {
    out.append(out.empty() ? std::string_view() : tr(T::join_sentences)).append(more);
  };
  if (m.weeks_missed > 0) add(trf(T::year_weeks_why, {num(m.weeks_missed), num(m.weeks_explained)}));
  if (m.returned > 0) add(trf(T::year_returned, {num(m.returned)}));
  return out;
}

}  // namespace

void YearPart::refresh() {
  const app::Session& session = services_.session;
  if (year_ == 0) year_ = core::to_ymd(session.today()).year;
  if (built_ && revision_ == session.revision() && community_ == session.community() &&
      today_ == session.today() && kept_year_ == year_)
    return;
  built_ = true;
  revision_ = session.revision();
  community_ = session.community();
  today_ = session.today();
  kept_year_ = year_;
  months_ = core::year_of_months(session.data(), community_, year_, today_);
  std::erase_if(months_, [](const core::YearMonth& m) { return !m.begun; });
  std::ranges::reverse(months_);
  std::vector<int> years;
  for (const core::YearMonth& m : months_) {
    for (const core::YearStep& step : m.steps)
      years.insert(years.end(), step.years_without_data.begin(), step.years_without_data.end());
  }
  std::ranges::sort(years);
  years.erase(std::unique(years.begin(), years.end()), years.end());
  guessed_ = guessed_words(years);
  why_.clear();
  for (const core::YearMonth& m : months_) why_.push_back(why_words(m));
}

void YearPart::open(long row) {
  if (row >= 0)
    services_.navigator->go(Page::month, core::format_month(months_[static_cast<std::size_t>(row)].month));
}

void YearPart::draw_wide() {
  const Column columns[] = {{tr(T::year_month), 0, 66},      {tr(T::year_quota), 0, 100},
                            {tr(T::year_weeks), 0, 92},      {tr(T::year_submit), 0.2f, 150},
                            {tr(T::year_sum_up), 0.2f, 150}, {tr(T::year_approve), 0.2f, 150},
                            {tr(T::year_why), 1, 200}};
  Table table("year", tr(T::year_title), columns, 46);
  table.header();
  const auto row = [&](std::size_t i) {
    const core::YearMonth& m = months_[i];
    table.text(month_name(m.month), {.face = Face::bold});
    const bool running = m.steps[0].state == core::StepState::ahead;
    table.text(visits_words(m), {.ink = m.met || running ? color::ink : color::red_ink});
    table.text(
        m.weeks_missed == 0 ? tr(T::year_weeks_fine) : trf(T::year_weeks_missed, {num(m.weeks_missed)}),
        {.ink = m.weeks_missed == 0 ? color::secondary : color::red_ink});
    for (const core::YearStep& step : m.steps) {
      const Said said = step_words(step);
      if (said.words.empty()) {
        table.text(tr(T::common_none), {.ink = color::secondary});
      } else {
        table.chip(said.words, said.tone);
      }
    }
    table.text(why_[i], {.ink = color::secondary});
  };
  open(table.rows(months_.size(), row, true));
}

void YearPart::draw_narrow() {
  const Column columns[] = {{tr(T::year_month), 1, 100}, {tr(T::field_state), 0, 150, 1}};
  Table table("year", tr(T::year_title), columns, 64);
  table.header();
  const auto row = [&](std::size_t i) {
    const core::YearMonth& m = months_[i];
    const Box box = table.cell();
    const float y = box.center().y;
    label_at({{box.min.x, y - 23}, {box.max.x, y}}, cat({month_name(m.month), "  ", visits_words(m)}),
             {.face = Face::bold}, 0, Role::cell);
    const std::string_view below = why_[i].empty() ? tr(T::year_weeks_fine) : std::string_view(why_[i]);
    label_at({{box.min.x, y}, {box.max.x, y + 22}}, below, {.px = size::small, .ink = color::secondary}, 0,
             Role::cell);
    const Table::Parts end(table);
    const Box& right = end.box();
    const Said said = state_words(m);
    chip_at({right.max.x - chip_width(said.words), right.center().y}, said.words, said.tone);
  };
  open(table.rows(months_.size(), row, true));
}

void YearPart::draw_years() {
  const int now = core::to_ymd(today_).year;
  std::string_view names[kYears];
  for (int i = 0; i < kYears; ++i) names[i] = trf(T::year_name, {num(now - i)});
  int index = now - year_;
  if (select(tr(T::year_choose), names, index, {.compact = true})) year_ = now - index;
}

void YearPart::draw() {
  refresh();
  draw_years();
  gap(size::s12);
  const Card card(
      "year", {.title = tr(T::year_title), .note = metrics().phone ? std::string_view{} : tr(T::year_note)});
  if (months_.empty()) {
    empty_state(Icon::month, trf(T::year_none, {num(year_)}), tr(T::year_none_text));
  } else if (metrics().phone) {
    draw_narrow();
  } else {
    draw_wide();
  }
  if (guessed_.empty()) return;
  gap(size::s8);
  label(guessed_, {.px = size::small, .ink = color::amber_ink});
}

}  // namespace hufang::ui
