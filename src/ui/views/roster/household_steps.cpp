#include "ui/views/roster/household_steps.h"

#include "app/roster/household.h"
#include "app/visits/visit_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {

void HouseholdSteps::open(Task task, const core::Household& household) {
  open_ = true;
  task_ = task;
  id_ = household.id;
  day_.set(services_.session.today());
  error_.clear();
}

void HouseholdSteps::move_out(const core::Household& household) { open(Task::move_out, household); }
void HouseholdSteps::remove(const core::Household& household) { open(Task::remove, household); }

void HouseholdSteps::act() {
  if (task_ == Task::move_out && day_.wrong) return;  // the field says so
  if (task_ == Task::move_out && !day_.value) {
    error_ = tr(T::household_missing);
    return;
  }
  services_.actions.run(
      [this] {
        app::Session& session = services_.session;
        return task_ == Task::remove ? app::remove_household(session, id_)
                                     : app::move_out(session, id_, *day_.value);
      },
      [this](const core::Status& done) {
        error_ = refusal_words(done);
        open_ = !done.ok();
        if (done.ok()) toast(tr(task_ == Task::remove ? T::household_removed : T::household_moved_out));
      });
}

void HouseholdSteps::draw() {
  const bool removing = task_ == Task::remove;
  DialogSpec spec{.title = tr(removing ? T::household_remove_ask : T::household_move_out)};
  (removing ? spec.danger : spec.primary).text = tr(removing ? T::household_remove : T::household_move_out);
  Dialog dialog("household-step", open_, spec);
  if (!dialog) return;
  const app::VisitPlace place = app::place_of(services_.session.data(), id_);
  const std::string_view who = place_words(place, false);
  if (removing) {
    label(trf(T::household_remove_text, {who}));
    if (!error_.empty()) {
      gap(size::s12);
      banner(error_, Tone::red);
    }
  } else {
    label(trf(T::household_move_out_text, {who}));
    gap(size::s12);
    date_field(tr(T::field_moved_out), day_,
               {.help = tr(T::household_out_help), .error = error_, .required = true});
  }
  if (dialog.press() == (removing ? DialogPress::danger : DialogPress::primary)) act();
}

}  // namespace hufang::ui
