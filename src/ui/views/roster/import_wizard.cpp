#include "ui/views/roster/import_wizard.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

void ImportWizard::draw_steps() {
  constexpr T kNames[] = {T::rimport_step_data, T::rimport_step_columns, T::rimport_step_preview,
                          T::rimport_step_done};
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
    reading_ = false;
    error_.clear();
  }
  draw_steps();
  gap(size::s12);
  if (!error_.empty()) {
    banner(error_, Tone::red);
    gap(size::s12);
  }
  switch (step_) {
    case Step::data:
      draw_data();
      break;
    case Step::columns:
      draw_columns();
      break;
    case Step::preview:
      // What it would do depends on what is there.
      if (planned_for_ != services_.session.revision()) make_plan();
      draw_preview();
      break;
    case Step::done:
      draw_done();
      break;
  }
}

void ImportWizard::run() {
  services_.actions.run(
      [this] { return app::apply_roster_import(services_.session, community_, read_.lines); },
      [this](const auto& done) {
        error_ = refusal_words(done);
        if (!done.ok()) return;
        plan_ = *done;
        pasted_.clear();
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
                          make_plan();
                        });
}

void ImportWizard::draw_done() {
  const Card card("done", {.title = tr(T::rimport_step_done)});
  banner(trf(T::rimport_result,
             {num(plan_.added), num(plan_.changed), num(plan_.unchanged), num(plan_.rooms_added)}),
         Tone::green);
  if (const auto faults = read_.problems.size(); faults > 0) {
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
