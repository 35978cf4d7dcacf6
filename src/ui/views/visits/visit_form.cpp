#include "ui/views/visits/visit_form.h"

#include <algorithm>
#include <utility>

#include "app/visits/appointments.h"
#include "app/visits/visit_commands.h"
#include "core/visit_plan.h"
#include "ui/drafts/clash_notice.h"
#include "ui/pickers/choices.h"
#include "ui/pickers/disclosing.h"
#include "ui/pickers/staff_choice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

constexpr T kConduct[] = {T::visit_conduct_1, T::visit_conduct_2, T::visit_conduct_3,
                          T::visit_conduct_4, T::visit_conduct_5, T::visit_conduct_6};
static_assert(std::size(kConduct) == kConductPrompts);

std::string_view punctuality_words(core::Punctuality p) {
  switch (p) {
    case core::Punctuality::on_time:
      return tr(T::visit_on_time);
    case core::Punctuality::early:
      return tr(T::visit_early);
    case core::Punctuality::late:
      return tr(T::visit_late);
    case core::Punctuality::other_day:
      return tr(T::visit_other_day);
    case core::Punctuality::not_applicable:
    case core::Punctuality::no_appointment:
    case core::Punctuality::unknown:
      break;
  }
  return {};
}

}  // namespace

bool VisitForm::unsaved() const {
  return std::ranges::any_of(drafts_, [](const auto& each) { return each.second->unsaved(); });
}

// Another visit: what was typed in the one before stays until it is kept.
void VisitForm::show(const core::Visit& visit) {
  std::erase_if(drafts_, [&](const auto& each) { return each.first != visit.id && !each.second->unsaved(); });
  std::unique_ptr<VisitDraft>& slot = drafts_[visit.id];
  if (slot == nullptr) slot = std::make_unique<VisitDraft>(services_, visit);
  draft_ = slot.get();
  gaps_open_ = shown_ = conduct_open_ = false;
  conduct_done_.reset();
  jump_.reset();
}

void VisitForm::follow(const core::Visit& visit) {
  const bool other = draft_ == nullptr || draft_->visit.base().id != visit.id;
  if (!other && revision_ == services_.session.revision()) return;
  revision_ = services_.session.revision();
  if (other) show(visit);
  draft_->follow(visit);
  refresh(visit);
}

void VisitForm::refresh(const core::Visit& visit) {
  app::Session& session = services_.session;
  const core::Workspace& data = session.data();
  place_ = app::place_of(data, visit.household);
  gaps_ = core::visit_gaps(data, visit, session.today());
  opinions_ = app::opinions_of(data, visit.id);
  std::optional<core::Date> last;
  for (const core::Visit& v : data.visits.rows()) {
    const bool counts =
        v.household == visit.household && v.id != visit.id && v.state == core::VisitState::completed;
    if (counts && v.on && (!last || *last < *v.on)) last = v.on;
  }
  last_on_ = last ? core::format_month(core::month_of(*last)) : std::string();
}

void VisitForm::flush() {
  if (draft_ != nullptr) draft_->flush();
}

bool VisitForm::wanted(core::VisitGap gap) {
  if (jump_ != gap) return false;
  jump_.reset();
  return true;
}

void VisitForm::jump(const core::GapAt& at) {
  if (at.opinion.empty()) {
    jump_ = at.gap;
    return;
  }
  services_.actions.run([this, at] {
    if (services_.session.data().opinions.find(at.opinion) == nullptr) return;
    if (draft_->opinion.opinion() != at.opinion || !draft_->opinion.is_open())
      draft_->opinion.open(draft_->visit.base().id, at.opinion);
    draft_->opinion.focus(at.gap);
  });
}

void VisitForm::typed_field(T name, std::string& text, core::VisitGap gap, int rows, T hint) {
  if (wanted(gap)) semantics().request_focus(field_id(tr(name)));
  if (text_field(tr(name), text,
                 {.hint = hint == T::common_none ? std::string_view() : tr(hint), .rows = rows}))
    draft_->typed();
}

void VisitForm::draw_household() {
  const Card card("household", {});
  const ImVec2 at = cursor();
  const float room = width_left();
  const std::string_view name = place_words(place_, shown_);
  const float toggle = chip_width(tr(T::visit_show)) + 4;
  const float px = metrics().phone ? 18.f : size::title;
  const float name_width = std::min(text_size(Face::bold, px, name).x + 2, room - toggle - 8);
  label_at({at, {at.x + name_width, at.y + 34}}, name, {.face = Face::bold, .px = px}, 0, Role::heading);
  semantics().last().level = 2;
  if (place_.household != nullptr) {
    const std::string_view stay = stay_words(*place_.household);
    if (name_width + chip_width(stay) + toggle + 24 < room)
      chip_at({at.x + name_width + 12, at.y + 17}, stay, Tone::neutral);
  }
  set_cursor({at.x + room - toggle, at.y + (metrics().phone ? -5.f : 2.f)});
  contact_toggle(services_, tr(T::visit_show), shown_, draft_->visit.edit.household, "visits");
  set_cursor({at.x, at.y + 38});
  const core::Workspace& data = services_.session.data();
  const core::Appointment* appointment = data.appointments.find(draft_->visit.edit.appointment);
  std::string_view line =
      appointment != nullptr && appointment->on
          ? trf(T::visit_appointment_at, {time_words(*appointment->on, appointment->minute)})
          : tr(T::visit_no_appointment);
  const std::string_view kept_time = punctuality_words(core::punctuality(data, draft_->visit.edit));
  if (!kept_time.empty()) line = cat({line, " · ", kept_time});
  line = cat({line, " · ", last_on_.empty() ? tr(T::visit_never) : trf(T::visit_last_on, {last_on_})});
  muted(line);
  if (shown_ && place_.household != nullptr && !place_.household->phone.empty())
    muted(trf(T::visit_phone_number, {place_.household->phone}));
}

void VisitForm::draw_conduct() {
  if (draft_->visit.edit.way != core::VisitWay::door) return;
  gap(size::s12);
  const IdScope scope("conduct");
  const Touch t = interact("toggle", {width_left(), metrics().control}, Role::button, tr(T::visit_conduct),
                           conduct_open_ ? kSemExpanded : 0u);
  if (t.pressed) conduct_open_ = !conduct_open_;
  if (t.shown) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (t.hovered) draw->AddRectFilled(t.box.min, t.box.max, color::hover, size::radius);
    draw_icon(draw, conduct_open_ ? Icon::up : Icon::down, {t.box.min.x + 10, t.box.center().y}, 16,
              color::accent);
    draw_text_in(draw, Face::bold, metrics().body, {{t.box.min.x + 26, t.box.min.y}, t.box.max}, 0,
                 color::accent_ink, tr(T::visit_conduct));
    if (t.ring) draw_focus_ring(draw, t.box, size::radius);
  }
  if (!conduct_open_) return;
  const Card card("prompts", {});
  const Group list("list", Role::group, tr(T::visit_conduct));
  for (std::size_t i = 0; i < std::size(kConduct); ++i) {
    bool done = conduct_done_.test(i);
    if (checkbox(tr(kConduct[i]), done)) conduct_done_.set(i, done);
  }
}

void VisitForm::draw_materials() {
  const core::Appointment* a = services_.session.data().appointments.find(draft_->visit.edit.appointment);
  if (a == nullptr || a->materials.empty() || a->state != core::AppointmentState::planned) return;
  gap(size::s12);
  const IdScope scope("materials");
  muted(tr(T::visit_materials));
  gap(size::s4);
  for (std::size_t i = 0; i < a->materials.size(); ++i) {
    bool ready = std::ranges::find(a->prepared, static_cast<std::int64_t>(i)) != a->prepared.end();
    if (!checkbox(a->materials[i], ready)) continue;
    services_.actions.run([&session = services_.session, id = a->id, i,
                           ready] { return app::set_prepared(session, id, i, ready); },
                          say_refusal);
  }
}

void VisitForm::draw_way() {
  gap(size::s12);
  if (choices("way", tr(T::visit_way), draft_->visit.edit.way)) draft_->keep();
  const bool unannounced =
      draft_->visit.edit.way == core::VisitWay::door &&
      services_.session.data().appointments.find(draft_->visit.edit.appointment) == nullptr;
  if (!unannounced) return;
  gap(size::s12);
  if (wanted(core::VisitGap::appointment_reason)) semantics().request_focus(field_id(tr(T::visit_reason)));
  if (text_field(tr(T::visit_reason), draft_->visit.edit.no_appointment_reason,
                 {.help = tr(T::visit_reason_help), .required = true}))
    draft_->typed();
}

void VisitForm::draw_times() {
  gap(size::s12);
  const core::Date today = services_.session.today();
  if (wanted(core::VisitGap::no_day) || wanted(core::VisitGap::day_ahead))
    semantics().request_focus(field_id(tr(T::visit_day)));
  const float third = metrics().phone ? 0 : (width_left() - 2 * size::s12) / 3;
  const float half = (width_left() - size::s12) / 2;
  const bool wide = third > 150;
  if (wide) ImGui::BeginGroup();
  if (date_field(tr(T::visit_day), draft_->day, {.width = wide ? third : 0, .required = true},
                 wide ? nullptr : &today)) {
    draft_->visit.edit.on = draft_->day.value;
    draft_->keep();
  }
  if (wide) ImGui::EndGroup();
  if (wide) {
    same_line(size::s12);
  } else {
    gap(size::s12);
  }
  if (wanted(core::VisitGap::no_time)) semantics().request_focus(field_id(tr(T::visit_started)));
  ImGui::BeginGroup();
  if (time_field(tr(T::visit_started), draft_->started, {.width = wide ? third : half})) {
    draft_->visit.edit.started = draft_->started.value;
    draft_->typed();
  }
  ImGui::EndGroup();
  same_line(size::s12);
  ImGui::BeginGroup();
  if (time_field(tr(T::visit_ended), draft_->ended, {.width = wide ? third : half})) {
    draft_->visit.edit.ended = draft_->ended.value;
    draft_->typed();
  }
  ImGui::EndGroup();
}

void VisitForm::draw_staff() {
  gap(size::s12);
  const IdScope scope("staff");
  muted(tr(T::visit_staff));
  gap(6);
  {
    const Group group("people", Role::group, tr(T::visit_staff));
    const bool focus = wanted(core::VisitGap::no_staff);
    bool first = true;
    for (const core::Staff* person : active_staff(services_.session)) {
      if (!first) flow(chip_width(person->name) + 4);
      if (first && focus) semantics().request_focus(make_id(person->name));
      first = false;
      const auto at = std::ranges::find(draft_->visit.edit.staff, person->id);
      const bool on = at != draft_->visit.edit.staff.end();
      if (!chip_toggle(person->name, on)) continue;
      if (on) {
        draft_->visit.edit.staff.erase(at);
      } else {
        draft_->visit.edit.staff.push_back(person->id);
      }
      draft_->keep();
    }
    if (!first) flow(button_width(tr(T::visit_add_staff), {.kind = ButtonKind::quiet, .icon = Icon::plus}));
    if (first && focus) semantics().request_focus(make_id(tr(T::visit_add_staff)));
    if (button(tr(T::visit_add_staff), {.kind = ButtonKind::quiet, .icon = Icon::plus})) {
      staff_for_opinion_ = false;
      staff_.open();
    }
  }
  gap(size::s12);
  typed_field(T::visit_met, draft_->visit.edit.met, core::VisitGap::no_person, 1, T::visit_met_hint);
  gap(size::s12);
  if (text_field(tr(T::visit_purpose), draft_->visit.edit.purpose)) draft_->typed();
}

void VisitForm::draw_opinions() {
  muted(tr(T::visit_opinions));
  gap(6);
  app::Session& session = services_.session;
  std::string edit;  // id of the one to open
  bool editing_old = false;
  bool add_staff = false;
  for (std::size_t i = 0; i < opinions_.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    if (draft_->opinion.is_open() && draft_->opinion.opinion() == opinions_[i]->id) {
      add_staff = draft_->opinion.draw(number);
      editing_old = true;
    } else if (draw_opinion(session.data(), *opinions_[i], number, true)) {
      edit = opinions_[i]->id;
    }
    gap(size::s12);
  }
  if (draft_->opinion.is_open() && !editing_old) {
    add_staff = draft_->opinion.draw(static_cast<int>(opinions_.size()) + 1);
    gap(size::s12);
  }
  if (!edit.empty())
    services_.actions.run([this, edit] { draft_->opinion.open(draft_->visit.base().id, edit); });
  if (add_staff) {
    staff_for_opinion_ = true;
    staff_.open();
  }
  if (draft_->opinion.is_open()) return;
  // The keyboard goes on from where the card was, not from the page's beginning.
  if (draft_->opinion.was_folded()) semantics().request_focus(make_id(tr(T::opinion_add)));
  if (add_button(tr(T::opinion_add)))
    services_.actions.run([this] { draft_->opinion.open(draft_->visit.base().id, {}); });
}

void VisitForm::draw_end(const core::Visit& visit) {
  bool consent = draft_->visit.edit.media_consent;
  if (media_.draw(visit, true, consent, wanted(core::VisitGap::media_consent))) {
    draft_->visit.edit.media_consent = consent;
    draft_->keep();
  }
  gap(size::s18);
  const bool sign = wanted(core::VisitGap::signature_not_asked) || wanted(core::VisitGap::signature_strokes);
  signature_.draw(visit, sign);
  gap(size::s18);
  if (wanted(core::VisitGap::no_rating)) {
    const IdScope scope("rating");
    semantics().request_focus(make_id(words(core::Rating::satisfied)));
  }
  if (choices("rating", tr(T::visit_rating), draft_->visit.edit.rating, 1, true)) draft_->keep();
  gap(size::s18);
  if (text_field(tr(T::visit_note), draft_->visit.edit.note, {.rows = 2})) draft_->typed();
}

void VisitForm::draw_gaps() {
  Dialog dialog("gaps", gaps_open_, {.title = tr(T::visit_missing)});
  if (!dialog) return;
  bool advice = false;
  for (std::size_t i = 0; i < gaps_.size(); ++i) {
    const core::GapAt& at = gaps_[i];
    if (!core::blocks(at.gap) && !std::exchange(advice, true)) {
      gap(size::s8);
      muted(tr(T::visit_advice));
    }
    std::string_view text = words(at.gap);
    if (!at.opinion.empty()) {
      const auto place = std::ranges::find(opinions_, at.opinion, &core::Opinion::id) - opinions_.begin();
      text = trf(T::gap_of_opinion, {num(place + 1), text});
    }
    const IdScope scope(static_cast<int>(i));
    if (!text_link(cat({text, " ›"}), text)) continue;
    jump(at);
    dialog.close();
    return;
  }
  dialog.press();
}

void VisitForm::draw_discard() {
  if (Dialog dialog("discard", discard_open_,
                    {.title = tr(T::visit_discard_ask), .danger = {tr(T::visit_discard)}});
      dialog) {
    label(tr(T::visit_discard_text));
    if (dialog.press() == DialogPress::danger) {
      dialog.close();
      services_.actions.run([this] { return app::discard_draft(services_.session, draft_->visit.base().id); },
                            [this](const core::Status& done) {
                              if (!done.ok()) return say(done.error());
                              services_.navigator->go(Page::visits);
                            });
    }
  }
}

void VisitForm::draw(const core::Visit& visit) {
  follow(visit);
  if (!draft_->error.empty()) {
    banner(draft_->error, Tone::red);
    gap(size::s12);
  }
  if (draw_clashes(draft_->visit, core::Visit::kTable)) draft_->keep();
  draw_household();
  {
    Columns columns("form", {1, 1}, 1080);
    columns.next();
    draw_conduct();
    draw_materials();
    draw_way();
    draw_times();
    draw_staff();
    columns.next();
    gap(size::s12);
    if (visit.kind == core::VisitKind::return_visit) {
      follow_up_.draw(visit, true);
      gap(size::s12);
    }
    draw_opinions();
    gap(size::s18);
    draw_end(visit);
  }
  draw_gaps();
  gap(size::s18);
  if (draft_->visit.base().number.empty() && text_link(tr(T::visit_discard))) discard_open_ = true;
  draw_discard();
  if (const auto added = staff_.draw()) {
    if (staff_for_opinion_) {
      draft_->opinion.set_owner(*added);
    } else {
      draft_->visit.edit.staff.push_back(*added);
      draft_->keep();
    }
  }
  draft_->keep_if_due();
}

void VisitForm::complete() {
  flush();
  // What is wrong in a field may be out of view.
  if (const std::string why = draft_->blocked(); !why.empty()) return toast(why, Tone::red);
  const std::string id = draft_->visit.base().id;
  const core::Status done = app::complete_visit(services_.session, id);
  if (done.ok()) {
    const core::Visit* now = services_.session.data().visits.find(id);
    toast(trf(T::visit_completed, {now == nullptr ? std::string_view() : std::string_view(now->number)}),
          Tone::green);
    return;
  }
  if (const core::Visit* now = services_.session.data().visits.find(id)) refresh(*now);
  if (done.error().code == core::Code::visit_incomplete) {
    gaps_open_ = true;
  } else {
    toast(error_text(done.error()), Tone::red);
  }
}

void VisitForm::draw_footer(const core::Visit& visit) {
  if (draft_ == nullptr || draft_->visit.base().id != visit.id) return;  // not drawn yet
  const float draft = button_width(tr(T::visit_save_draft));
  const float room = width_left() - metrics().page_pad;
  const float wide = metrics().phone ? room - draft - size::s12 : 240;
  if (button(tr(T::visit_save_draft))) {
    services_.actions.run([this] {
      flush();
      const std::string why = draft_->blocked();
      toast(why.empty() ? tr(T::visit_draft_kept) : std::string_view(why),
            why.empty() ? Tone::green : Tone::red);
    });
  }
  same_line(size::s12);
  if (button(tr(T::visit_complete), {.kind = ButtonKind::primary, .width = wide}))
    services_.actions.run([this] { complete(); });
}

}  // namespace hufang::ui
