#include "ui/views/month/acting.h"

#include "app/month/month_commands.h"
#include "app/office/current_user.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {

bool draw_acting(Services& services, const MonthModel& model, core::StaffRole role) {
  if (model.may(role)) return true;
  const IdScope scope("acting");
  const core::Staff* me = services.session.data().staff.find(model.me);
  const std::string_view mine =
      me == nullptr ? tr(T::month_nobody) : trf(T::month_user_is, {me->name, words(me->role)});
  label(trf(T::month_step_of_role, {words(role), mine}), {.ink = color::secondary});
  if (!model.writer) return false;
  gap(size::s8);
  bool any = false;
  for (const core::Staff& staff : services.session.data().staff.rows()) {
    if (staff.community != services.session.community() || staff.role != role || staff.left) continue;
    const std::string_view text = trf(T::month_become, {staff.name});
    const IdScope person(staff.id);
    if (any) flow(button_width(text));
    any = true;
    if (!button(text)) continue;
    services.actions.run(
        [&session = services.session, id = staff.id] { return app::choose_user(session, id); }, say_refusal);
  }
  if (!any && text_link(tr(T::month_add_person))) services.navigator->go(Page::settings);
  return false;
}

void SendBackDialog::draw(std::string_view title, std::string_view by) {
  Dialog dialog("send-back", open_, {.title = title, .primary = {tr(T::month_send_back_act)}});
  if (!dialog) return;
  label(tr(T::month_send_back_help), {.ink = color::secondary});
  gap(size::s12);
  if (text_field(tr(T::field_reason), reason_,
                 {.hint = tr(T::month_reason_hint), .error = error_, .rows = 3, .required = true}))
    error_.clear();
  if (dialog.press() != DialogPress::primary) return;
  services_.actions.run(
      [this, who = std::string(by)] { return app::send_month_back(services_.session, month_, who, reason_); },
      [this](const core::Status& done) {
        error_ = refusal_words(done);
        if (!done.ok()) return;
        toast(tr(T::month_sent_back), Tone::green);
        open_ = false;
      });
}

}  // namespace hufang::ui
