#include "ui/views/forms/view.h"

#include <algorithm>
#include <set>

#include "app/bundle/year_forms.h"
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

constexpr float kPeriodWidth = 220;
constexpr float kRow = 76;

int year_of(const app::FormPeriod& period) { return core::month_of(period.to).year; }

T text_of(const app::FormKind& kind, std::string_view what, T otherwise = T::forms_none) {
  return text_named(std::string("forms.").append(kind.id).append(what)).value_or(otherwise);
}

}  // namespace

FormsView::FormsView(Services& services) : View(services) {
  for (const app::FormKind& kind : app::form_kinds())
    lines_.push_back(
        {&kind, text_of(kind, ""), text_of(kind, "_text"), text_of(kind, "_count"), text_of(kind, "_none")});
}

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

app::FormScope FormsView::scope() const {
  return {services_.session.data(), basis_.community, period_, basis_.today, names_};
}

void FormsView::count() {
  for (Line& line : lines_) line.count = line.kind->count(scope());
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
  if (bool wanted = names_; checkbox(tr(T::forms_names), wanted, reader && !names_)) {
    names_ = false;
    if (wanted) when_list_shown(services_, "forms", [this] { names_ = true; });
  }
  gap(size::s4);
  muted(tr(T::forms_names_text));
}

std::string_view FormsView::count_words(const Line& line) const {
  return trf(line.count > 0 ? line.counted : line.none, {num(line.count), num(year_of(period_))});
}

std::string FormsView::period_of(const Line& line) const {
  return line.kind->of_whole_year ? std::to_string(year_of(period_)) : app::period_words(period_);
}

void FormsView::print(const Line& line) {
  const app::Form form = line.kind->make(scope());
  services_.printing.print(form.title + " " + period_of(line), form);
}

void FormsView::save(const Line& line) {
  const std::vector<app::FormSheet> sheets = app::form_sheets(*line.kind, scope());
  save_workbook(services_, sheets.front().form.title, period_of(line), sheets);
}

void FormsView::draw_buttons(const Line& line) {
  const bool nothing = line.count == 0;
  const std::string_view name = tr(line.name);
  if (button(tr(T::forms_print),
             {.icon = Icon::print, .disabled = nothing, .name = trf(T::forms_print_name, {name})}))
    print(line);
  // A record a page is for paper; its table is the form below it.
  if (line.kind->paper_only) return;
  same_line(size::s8);
  if (button(tr(T::forms_excel),
             {.icon = Icon::download, .disabled = nothing, .name = trf(T::forms_excel_name, {name})}))
    save(line);
}

void FormsView::draw_line(const Line& line) {
  const IdScope scope(line.kind->id);
  const Tone tone = line.count > 0 ? Tone::accent : Tone::neutral;
  if (metrics().phone) {
    heading(tr(line.name), 3);
    muted(tr(line.text));
    gap(size::s4);
    chip(count_words(line), tone);
    gap(size::s8);
    draw_buttons(line);
    gap(size::s12);
    return;
  }
  const ImVec2 at = cursor();
  const float room = width_left();
  const float buttons = button_width(tr(T::forms_print), {.icon = Icon::print}) + size::s8 +
                        button_width(tr(T::forms_excel), {.icon = Icon::download});
  const std::string_view count = count_words(line);
  const float chip_left = at.x + room - buttons - size::s18 - 150;
  label_at({{at.x, at.y + 14}, {chip_left - 12, at.y + 38}}, tr(line.name),
           {.face = Face::bold, .px = size::strong}, 0, Role::heading);
  {
    const IdScope text("text");
    label_at({{at.x, at.y + 38}, {chip_left - 12, at.y + 62}}, tr(line.text),
             {.px = size::small, .ink = color::secondary});
  }
  chip_at({chip_left, at.y + kRow / 2}, count, tone);
  set_cursor({at.x + room - buttons, at.y + (kRow - metrics().control) / 2});
  draw_buttons(line);
  set_cursor(at);
  spend({room, kRow});
}

// For auditors: everything of the period's year in one file.
void FormsView::save_bundle() {
  const core::Community* community = data().communities.find(basis_.community);
  const int year = year_of(period_);
  const std::string title =
      std::string(trf(T::forms_bundle_name, {community != nullptr ? community->name : "", num(year)}));
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
    for (const Line& line : lines_) {
      if (&line != &lines_.front()) {
        separator();
        if (metrics().phone) gap(size::s12);
      }
      draw_line(line);
    }
  }
  gap(metrics().phone ? size::s12 : size::s18);
  draw_bundle();
}

}  // namespace hufang::ui
