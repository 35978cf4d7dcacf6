#include "ui/views/forms/view.h"

#include <algorithm>
#include <set>

#include "app/bundle/year_forms.h"
#include "app/matters/matter_ledger_form.h"
#include "app/month/month_summary_form.h"
#include "app/survey/survey_result_form.h"
#include "app/visits/visit_record_form.h"
#include "app/visits/visit_table_form.h"
#include "ui/parts/save_workbook.h"
#include "ui/pickers/disclosing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

constexpr T kNames[] = {T::forms_records, T::forms_table,       T::forms_returns,
                        T::forms_ledger,  T::month_print_title, T::forms_survey};
constexpr T kTexts[] = {T::forms_records_text, T::forms_table_text,   T::forms_returns_text,
                        T::forms_ledger_text,  T::forms_summary_text, T::forms_survey_text};
constexpr T kCounts[] = {T::forms_records_count, T::forms_table_count,   T::forms_returns_count,
                         T::forms_ledger_count,  T::forms_summary_count, T::forms_survey_count};
constexpr float kPeriodWidth = 220;
constexpr float kRow = 76;

int year_of(const app::FormPeriod& period) { return core::month_of(period.to).year; }

}  // namespace

void FormsView::find_periods() {
  std::set<core::Month, std::greater<>> months;
  std::set<int, std::greater<>> years;
  months.insert(core::month_of(basis_.today));
  for (const core::Visit& visit : data().visits.rows()) {
    if (visit.community == basis_.community && visit.on) months.insert(core::month_of(*visit.on));
  }
  for (const core::Matter& matter : data().matters.rows()) {
    if (matter.community == basis_.community && matter.opened_on)
      months.insert(core::month_of(*matter.opened_on));
  }
  for (const core::Survey& survey : data().surveys.rows()) {
    if (survey.community == basis_.community) years.insert(static_cast<int>(survey.year));
  }
  periods_.clear();
  for (const core::Month month : months) {
    periods_.push_back(app::month_period(month));
    years.insert(month.year);
  }
  for (const int year : years) periods_.push_back(app::year_period(year));
  if (std::ranges::find(periods_, period_) == periods_.end()) period_ = periods_.front();
  period_names_.clear();
  for (const app::FormPeriod& period : periods_) period_names_.push_back(app::period_words(period));
}

void FormsView::count() {
  const auto visits = app::visits_of(data(), basis_.community, period_, core::VisitKind::visit).size();
  const auto again = app::visits_of(data(), basis_.community, period_, core::VisitKind::return_visit).size();
  counts_[static_cast<std::size_t>(Paper::records)] = static_cast<std::int64_t>(visits);
  counts_[static_cast<std::size_t>(Paper::table)] = static_cast<std::int64_t>(visits);
  counts_[static_cast<std::size_t>(Paper::returns)] = static_cast<std::int64_t>(again);
  counts_[static_cast<std::size_t>(Paper::ledger)] =
      std::ranges::count_if(data().matters.rows(), [this](const core::Matter& matter) {
        return matter.community == basis_.community && matter.opened_on && period_.has(*matter.opened_on);
      });
  summaries_ = app::summary_months(data(), basis_.community, period_);
  counts_[static_cast<std::size_t>(Paper::summary)] = std::ssize(summaries_);
  const auto found = std::ranges::find_if(data().surveys.rows(), [this](const core::Survey& survey) {
    return survey.community == basis_.community && survey.year == year_of(period_);
  });
  survey_ = found == data().surveys.rows().end() ? nullptr : &*found;
  counts_[static_cast<std::size_t>(Paper::survey)] = survey_ != nullptr ? year_of(period_) : 0;
}

void FormsView::refresh() {
  const Basis now{session().revision(), session().community(), session().today(), period_};
  if (basis_ == now && !periods_.empty()) return;
  basis_ = now;
  find_periods();
  basis_.period = period_;
  count();
}

void FormsView::draw_period() {
  const Card card("period");
  int index = static_cast<int>(std::ranges::find(periods_, period_) - periods_.begin());
  static std::vector<std::string_view> options;
  options.assign(period_names_.begin(), period_names_.end());
  Columns columns("period", {1, 1}, 720);
  columns.next();
  if (select(tr(T::forms_period), options, index, {.width = metrics().phone ? 0.f : kPeriodWidth}))
    period_ = periods_[static_cast<std::size_t>(index)];
  gap(size::s4);
  muted(tr(T::forms_period_text));
  if (columns.stacked()) gap(size::s12);
  columns.next();
  // What goes on paper is shown: it is kept who asked for it, as on a screen.
  const bool reader = session().role() == app::WindowRole::reader;
  if (bool wanted = names_; checkbox(tr(T::forms_names), wanted, reader && !names_))
    names_ = wanted && may_show_list(services_, "forms");
  gap(size::s4);
  muted(tr(T::forms_names_text));
}

std::string_view FormsView::count_words(Paper paper) const {
  const auto i = static_cast<std::size_t>(paper);
  if (counts_[i] > 0) return trf(kCounts[i], {num(counts_[i])});
  if (paper == Paper::survey) return trf(T::forms_survey_none, {num(year_of(period_))});
  return tr(paper == Paper::summary ? T::forms_summary_none : T::forms_none);
}

app::Form FormsView::form_of(Paper paper) {
  switch (paper) {
    case Paper::records:
      return app::visit_records_form(
          data(), app::visits_of(data(), basis_.community, period_, core::VisitKind::visit), basis_.today,
          names_);
    case Paper::table:
      return app::visit_table_form(data(), basis_.community, period_, basis_.today, names_);
    case Paper::returns:
      return app::return_visit_form(data(), basis_.community, period_, basis_.today, names_);
    case Paper::ledger:
      return app::matter_ledger_form(data(), basis_.community, period_, basis_.today, names_);
    case Paper::summary:
      return app::month_summaries_form(data(), basis_.community, summaries_);
    case Paper::survey:
      return app::survey_result_form(data(), *survey_, basis_.today);
  }
  return {};
}

std::string FormsView::period_of(Paper paper) const {
  return paper == Paper::survey ? std::to_string(year_of(period_)) : app::period_words(period_);
}

void FormsView::print(Paper paper) {
  const app::Form form = form_of(paper);
  services_.printing.print(form.title + " " + period_of(paper), form);
}

void FormsView::save(Paper paper) {
  std::vector<app::FormSheet> sheets;
  if (paper == Paper::summary) {
    for (const core::Month month : summaries_)
      sheets.push_back({core::format_month(month), app::filed_month_form(data(), basis_.community, month)});
  } else {
    sheets = one_sheet(form_of(paper));
  }
  const std::string title = sheets.front().form.title;
  save_workbook(services_, title, period_of(paper), sheets);
}

bool FormsView::draw_buttons(Paper paper) {
  const auto i = static_cast<std::size_t>(paper);
  const bool nothing = counts_[i] == 0;
  if (button(tr(T::forms_print),
             {.icon = Icon::print, .disabled = nothing, .name = trf(T::forms_print_name, {tr(kNames[i])})}))
    print(paper);
  // A record a page is for paper; its table is the form below it.
  if (paper == Paper::records) return true;
  same_line(size::s8);
  if (button(
          tr(T::forms_excel),
          {.icon = Icon::download, .disabled = nothing, .name = trf(T::forms_excel_name, {tr(kNames[i])})}))
    save(paper);
  return true;
}

void FormsView::draw_paper(Paper paper) {
  const auto i = static_cast<std::size_t>(paper);
  const IdScope scope(static_cast<int>(i));
  if (metrics().phone) {
    heading(tr(kNames[i]), 3);
    muted(tr(kTexts[i]));
    gap(size::s4);
    chip(count_words(paper), counts_[i] > 0 ? Tone::accent : Tone::neutral);
    gap(size::s8);
    draw_buttons(paper);
    gap(size::s12);
    return;
  }
  const ImVec2 at = cursor();
  const float room = width_left();
  const float buttons = button_width(tr(T::forms_print), {.icon = Icon::print}) + size::s8 +
                        button_width(tr(T::forms_excel), {.icon = Icon::download});
  const std::string_view count = count_words(paper);
  const float chip_left = at.x + room - buttons - size::s18 - 150;
  label_at({{at.x, at.y + 14}, {chip_left - 12, at.y + 38}}, tr(kNames[i]),
           {.face = Face::bold, .px = size::strong}, 0, Role::heading);
  {
    const IdScope text("text");
    label_at({{at.x, at.y + 38}, {chip_left - 12, at.y + 62}}, tr(kTexts[i]),
             {.px = size::small, .ink = color::secondary});
  }
  chip_at({chip_left, at.y + kRow / 2}, count, counts_[i] > 0 ? Tone::accent : Tone::neutral);
  set_cursor({at.x + room - buttons, at.y + (kRow - metrics().control) / 2});
  draw_buttons(paper);
  set_cursor(at);
  spend({room, kRow});
}

// For auditors: everything of the period's year in one file.
void FormsView::save_bundle() {
  const core::Community* community = data().communities.find(basis_.community);
  const int year = year_of(period_);
  const std::string title =
      (community != nullptr ? community->name + " " : std::string()) + std::to_string(year) + " 年度资料包";
  std::string name = title + ".zip";
  std::erase(name, '/');
  toast(tr(T::forms_bundle_making));
  services_.spreadsheets.archive(
      name, title, app::year_forms(data(), basis_.community, year, basis_.today, names_),
      [name](const core::Status& done) {
        toast(done.ok() ? trf(T::forms_saved, {name}) : std::string_view(error_text(done.error())),
              done.ok() ? Tone::green : Tone::red);
      });
}

void FormsView::draw_bundle() {
  const Card card("bundle", {.title = trf(T::forms_bundle, {num(year_of(period_))})});
  muted(tr(T::forms_bundle_text));
  gap(size::s12);
  if (button(tr(T::forms_bundle_act), {.icon = Icon::download})) save_bundle();
}

void FormsView::draw() {
  if (session().community().empty()) {
    empty_state(Icon::print, tr(T::forms_no_community), tr(T::forms_no_community_text));
    return;
  }
  refresh();
  draw_period();
  refresh();
  gap(metrics().phone ? size::s12 : size::s18);
  {
    const Card card("forms", {.title = tr(T::forms_list), .note = app::period_words(period_)});
    for (std::size_t i = 0; i < kPapers; ++i) {
      if (i > 0) {
        separator();
        if (metrics().phone) gap(size::s12);
      }
      draw_paper(static_cast<Paper>(i));
    }
  }
  gap(metrics().phone ? size::s12 : size::s18);
  draw_bundle();
}

}  // namespace hufang::ui
