#include "ui/views/visits/visit_record.h"

#include "app/paper/form_words.h"
#include "app/visits/opinions.h"
#include "app/visits/visit_commands.h"
#include "app/visits/visit_record_form.h"
#include "core/visit_check.h"
#include "ui/parts/start_visit.h"
#include "ui/pickers/disclosing.h"
#include "ui/views/visits/opinion_card.h"
#include "ui/views/visits/returns_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/time_field.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr float kKeys = 92;

std::string_view when(const core::Visit& visit) {
  if (!visit.on) return tr(T::common_none);
  std::string_view text = full_date(*visit.on);
  if (visit.started >= 0) text = cat({text, " ", minute_text(visit.started)});
  if (visit.started >= 0 && visit.ended >= 0) text = cat({text, "–", minute_text(visit.ended)});
  return text;
}

}  // namespace

void VisitRecord::follow(const core::Visit& visit) {
  if (id_ == visit.id && revision_ == services_.session.revision()) return;
  if (id_ != visit.id) shown_ = false;
  id_ = visit.id;
  revision_ = services_.session.revision();
  place_ = app::place_of(services_.session.data(), visit.household);
  opinions_ = app::opinions_of(services_.session.data(), visit.id);
}

void VisitRecord::draw_facts(const core::Visit& visit) {
  const core::Workspace& data = services_.session.data();
  const Card card("facts", {.title = place_words(place_, shown_), .note = visit.number});
  chip(words(visit.state), tone(visit.state));
  if (visit.kind == core::VisitKind::return_visit) {
    flow(chip_width(tr(T::visit_kind_return_visit)));
    chip(tr(T::visit_kind_return_visit), Tone::accent);
  }
  flow(chip_width(tr(T::visit_show)) + 4);
  contact_toggle(services_, tr(T::visit_show), shown_, visit.household, "visits");
  gap(size::s8);
  key_value(tr(T::visit_time), when(visit), kKeys);
  key_value(tr(T::visit_way), words(visit.way), kKeys);
  key_value(tr(T::visit_staff), staff_words(data, visit.staff), kKeys);
  const std::string met = app::said_of(services_.session.data(), visit.household, visit.met, shown_);
  key_value(tr(T::visit_met), met.empty() ? tr(T::common_none) : std::string_view(met), kKeys);
  if (!visit.purpose.empty()) key_value(tr(T::visit_purpose), visit.purpose, kKeys);
  key_value(tr(T::visit_rating), words(visit.rating), kKeys);
  if (!visit.note.empty()) {
    gap(size::s8);
    label(visit.note);
  }
  follow_up_.draw_returns(visit);
  gap(size::s8);
  if (text_link(tr(T::history_open))) history_.open(records_of_visit(services_.session, visit.id));
}

void VisitRecord::draw_nonconformity(const core::Visit& visit) {
  if (visit.state == core::VisitState::voided) {
    banner(trf(T::visit_void_because, {visit.void_reason}), Tone::amber);
    gap(size::s12);
    return;
  }
  switch (core::punctuality(services_.session.data(), visit)) {
    case core::Punctuality::no_appointment:
      banner(trf(T::visit_nonconforming_unannounced, {visit.no_appointment_reason}), Tone::amber);
      break;
    case core::Punctuality::early:
    case core::Punctuality::late:
    case core::Punctuality::other_day:
      banner(tr(T::visit_nonconforming_late), Tone::amber);
      break;
    case core::Punctuality::not_applicable:
    case core::Punctuality::unknown:
    case core::Punctuality::on_time:
      return;
  }
  gap(size::s12);
}

void VisitRecord::draw_void(const core::Visit& visit) {
  Dialog dialog("void", void_open_, {.title = tr(T::visit_void_ask), .danger = {tr(T::visit_void)}});
  if (!dialog) return;
  if (text_field(tr(T::visit_void_reason), reason_, {.error = error_, .rows = 2, .required = true}))
    error_.clear();
  if (dialog.press() != DialogPress::danger) return;
  services_.actions.run([this, id = visit.id] { return app::void_visit(services_.session, id, reason_); },
                        [this](const core::Status& done) {
                          error_ = refusal_words(done);
                          void_open_ = !done.ok();
                        });
}

void VisitRecord::print(const core::Visit& visit) {
  const app::Form form =
      app::visit_record_form(services_.session.data(), visit, services_.session.today(), shown_);
  services_.printing.print(form.title + " " + visit.number, form);
}

void VisitRecord::draw_actions(const core::Visit& visit) {
  gap(size::s18);
  if (button(tr(T::visit_print), {.icon = Icon::print})) print(visit);
  if (services_.session.role() == app::WindowRole::reader || visit.state == core::VisitState::voided) return;
  flow(button_width(tr(T::visit_reopen), {.icon = Icon::edit}));
  if (visit.state == core::VisitState::completed && button(tr(T::visit_reopen), {.icon = Icon::edit})) {
    services_.actions.run(
        [&session = services_.session, id = visit.id] { return app::reopen_visit(session, id); },
        say_refusal);
  }
  if (visit.state == core::VisitState::completed && visit.kind == core::VisitKind::visit) {
    flow(button_width(tr(T::return_appoint), {.icon = Icon::calendar}));
    if (button(tr(T::return_appoint), {.icon = Icon::calendar}))
      appointment_.add_return(visit.household, visit.id, {});
    flow(button_width(tr(T::return_start)));
    if (button(tr(T::return_start))) start_return(services_, visit.household, visit.id, {});
  }
  flow(button_width(tr(T::visit_void)));
  if (button(tr(T::visit_void), {.kind = ButtonKind::danger})) {
    reason_.clear();
    error_.clear();
    void_open_ = true;
  }
  draw_void(visit);
}

void VisitRecord::draw(const core::Visit& visit) {
  follow(visit);
  draw_nonconformity(visit);
  {
    Columns columns("record", {1, 1}, 1080);
    columns.next();
    draw_facts(visit);
    columns.next();
    if (visit.kind == core::VisitKind::return_visit) {
      follow_up_.draw(visit, false);
      gap(size::s12);
    }
    if (!opinions_.empty()) muted(tr(T::visit_opinions));
    int number = 0;
    for (const core::Opinion* opinion : opinions_) {
      gap(6);
      draw_opinion(services_.session.data(), *opinion, ++number, false);
      gap(6);
    }
    gap(size::s8);
    bool consent = visit.media_consent;
    media_.draw(visit, false, consent, false);
    gap(size::s12);
    muted(tr(T::visit_signature));
    gap(6);
    signature_.draw_kept(visit);
  }
  draw_actions(visit);
  history_.draw();
  appointment_.draw();
}

}  // namespace hufang::ui
