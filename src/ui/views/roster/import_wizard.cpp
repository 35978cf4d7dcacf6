#include "ui/views/roster/import_wizard.h"

#include <set>
#include <tuple>
#include <utility>

#include "app/tables/file_kind.h"
#include "store/csv.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

constexpr TableSourceWords kWords{T::rimport_data_title, T::rimport_data_text,  T::rimport_file,
                                  T::rimport_paste,      T::rimport_paste_hint, T::rimport_next};

}  // namespace

ImportWizard::ImportWizard(Services& services)
    : services_(services), source_(services, kWords, app::likely_sheet) {}

void ImportWizard::leave() {
  if (step_ == Step::done) step_ = Step::data;
}

bool ImportWizard::takes(std::string_view name) const { return app::has_table_name(name); }

void ImportWizard::take_file(app::PickedFile file) {
  community_ = services_.session.community();  // a dropped file comes before the first frame
  error_.clear();
  step_ = Step::data;
  source_.take_file(std::move(file));
}

void ImportWizard::draw_steps() {
  constexpr T kNames[] = {T::rimport_step_data, T::rimport_step_columns, T::rimport_step_questions,
                          T::rimport_step_preview, T::rimport_step_done};
  const Group list("steps", Role::list, tr(T::roster_import));
  for (int i = 0; i < static_cast<int>(std::size(kNames)); ++i) {
    const std::string_view words = cat({num(i + 1), " ", tr(kNames[i])});
    if (i > 0) flow(chip_width(words));
    const IdScope scope(i);
    const Group item("item", Role::listitem, "");
    const int at = static_cast<int>(step_);
    chip(words, i == at ? Tone::accent : i < at ? Tone::green : Tone::neutral);
    if (i == at) semantics().last().flags |= kSemCurrent;
  }
}

void ImportWizard::draw() {
  if (community_ != services_.session.community()) {  // another community: its own list
    community_ = services_.session.community();
    step_ = Step::data;
    source_.forget();
    error_.clear();
  }
  if (source_.arrived()) begin();
  draw_steps();
  gap(size::s12);
  if (!error_.empty()) {
    banner(error_, Tone::red);
    gap(size::s12);
  }
  switch (step_) {
    case Step::data:
      return draw_data();
    case Step::columns:
      return draw_columns();
    case Step::questions:
      return draw_questions();
    case Step::preview:
      // What it would do depends on what is there.
      if (planned_for_ != services_.session.revision()) read();
      return draw_preview();
    case Step::done:
      return draw_done();
  }
}

void ImportWizard::save_template() {
  constexpr T kHeader[] = {T::table_building, T::table_unit, T::field_number,    T::roster_name,
                           T::field_phone,    T::field_kind, T::field_residency, T::field_moved_in};
  constexpr T kExample[] = {T::rimport_example_building, T::rimport_example_unit,  T::rimport_example_room,
                            T::rimport_example_name,     T::rimport_example_phone, T::kind_home,
                            T::residency_permanent,      T::rimport_example_date};
  store::CsvWriter csv;
  for (T t : kHeader) csv.cell(tr(t));
  csv.end_row();
  for (T t : kExample) csv.cell(tr(t));
  csv.end_row();
  services_.files.save_as(std::string(tr(T::rimport_template_name)), "text/csv", csv.take(true));
}

void ImportWizard::draw_data() {
  source_.draw(
      [this] {
        flow(button_width(tr(T::rimport_template), {.icon = Icon::download}), size::s12);
        if (button(tr(T::rimport_template), {.kind = ButtonKind::quiet, .icon = Icon::download}))
          save_template();
      },
      [this] {
        same_line(size::s12);
        if (button(tr(T::common_cancel))) services_.navigator->go(Page::roster);
      });
}

// A table came in: nothing was said about it yet.
void ImportWizard::begin() {
  choices_ = {};
  error_.clear();
  step_ = Step::columns;
  read();
}

void ImportWizard::read() {
  planned_for_ = services_.session.revision();
  const core::Workspace& data = services_.session.data();
  list_ = app::read_list(source_.sheet(), choices_, app::units_in(data, community_));
  plan_ = app::plan_roster_import(data, community_, list_.lines);
  std::set<std::tuple<std::string_view, std::string_view, std::string_view>> rooms;
  occupied_ = 0;
  for (const app::RosterLine& line : list_.lines) {
    rooms.emplace(line.building, line.unit, line.room);
    if (!line.name.empty() && !line.moved_out) ++occupied_;
  }
  rooms_ = static_cast<std::int64_t>(rooms.size());
  shown_ = list_.problems.empty() ? Shown::all : Shown::faults;
  collect_groups();
  collect_rows();
}

void ImportWizard::go_back() {
  const bool asked = !list_.questions.empty();
  step_ = step_ == Step::preview ? (asked ? Step::questions : Step::columns)
                                 : static_cast<Step>(static_cast<int>(step_) - 1);
}

void ImportWizard::run() {
  services_.actions.run(
      [this] { return app::apply_roster_import(services_.session, community_, list_.lines); },
      [this](const auto& done) {
        error_ = refusal_words(done);
        if (!done.ok()) return;
        plan_ = *done;
        step_ = Step::done;
      });
}

void ImportWizard::undo() {
  services_.actions.run([this] { return services_.session.undo(); },
                        [this](const core::Status& undone) {
                          error_ = refusal_words(undone);
                          if (!undone.ok()) return;
                          toast(tr(T::rimport_undone));
                          step_ = Step::preview;
                          read();
                        });
}

void ImportWizard::draw_done() {
  const Card card("done", {.title = tr(T::rimport_step_done)});
  banner(trf(T::rimport_result,
             {num(plan_.added), num(plan_.changed), num(plan_.unchanged), num(plan_.rooms_added)}),
         Tone::green);
  if (const auto faults = list_.problems.size(); faults > 0) {
    gap(size::s8);
    muted(trf(T::rimport_result_faults, {num(static_cast<long long>(faults))}));
  }
  gap(size::s18);
  if (button(tr(T::rimport_see), {.kind = ButtonKind::primary})) {
    step_ = Step::data;
    services_.navigator->go(Page::roster);
    return;
  }
  flow(button_width(tr(T::rimport_again)), size::s12);
  if (button(tr(T::rimport_again))) step_ = Step::data;
  if (!services_.session.can_undo() || services_.session.undo_action() != "undo.roster_imported") return;
  flow(button_width(tr(T::rimport_undo)), size::s12);
  if (button(tr(T::rimport_undo), {.icon = Icon::undo})) undo();
}

}  // namespace hufang::ui
