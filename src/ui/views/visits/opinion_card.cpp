#include "ui/views/visits/opinion_card.h"

#include <utility>

#include "ui/drafts/clash_notice.h"
#include "ui/pickers/choices.h"
#include "ui/pickers/staff_choice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

bool promises(core::Handling handling) {
  return handling == core::Handling::coordinated || handling == core::Handling::escalated ||
         handling == core::Handling::referred;
}

// The keyboard focus goes to a widget inside a scope.
void focus_in(std::string_view scope_id, std::string_view id) {
  const IdScope scope(scope_id);
  semantics().request_focus(make_id(id));
}

std::string_view handling_words(const core::Opinion& opinion, const core::Matter* matter) {
  if (opinion.handling == core::Handling::coordinated && matter != nullptr && matter->promised) {
    return trf(T::opinion_by_date, {day_text(*matter->promised)});
  }
  return words(opinion.handling);
}

}  // namespace

void OpinionCard::open(const std::string& visit, const std::string& id) {
  flush();
  if (const std::string why = blocked(); open_ && !why.empty()) return toast(why, Tone::red);
  const core::Opinion* opinion = services_.session.data().opinions.find(id);
  open_ = fresh_ = true;
  visit_ = visit;
  opinion_ = id;
  draft_.open(opinion == nullptr ? app::OpinionEntry{} : app::entry_of(services_.session.data(), *opinion));
  promised_.set(draft_.edit.promised);
  referred_on_.set(draft_.edit.referred_on);
  error_.clear();
  wanted_.reset();
}

void OpinionCard::flush() {
  if (open_ && (pause_.waiting() || draft_.changed())) keep_now();
}

bool OpinionCard::unsaved() const {
  return open_ && (pause_.waiting() || draft_.changed() || !blocked().empty());
}

std::string OpinionCard::blocked() const {
  if (!open_) return {};
  if (!error_.empty()) return error_;
  const core::Handling handling = draft_.edit.handling;
  const bool wrong =
      (promises(handling) && promised_.wrong) || (handling == core::Handling::referred && referred_on_.wrong);
  return wrong ? std::string(tr(T::date_wrong)) : std::string();
}

void OpinionCard::keep() {
  services_.actions.run([this] { keep_now(); });
}

void OpinionCard::keep_now() {
  pause_.done();
  follow();
  if (!open_) return;
  if (!draft_.changed()) return error_.clear();
  if (opinion_.empty()) {
    auto added = app::add_opinion(services_.session, visit_, draft_.edit);
    if (added.ok()) opinion_ = *added;
    error_ = refusal_words(added);
  } else {
    error_ = refusal_words(app::update_opinion(services_.session, opinion_, draft_.edit));
  }
  const core::Opinion* now = services_.session.data().opinions.find(opinion_);
  if (error_.empty() && now != nullptr) draft_.saved(app::entry_of(services_.session.data(), *now));
}

// Somebody else, or undo, changed it.
void OpinionCard::follow() {
  if (opinion_.empty() || revision_ == services_.session.revision()) return;
  revision_ = services_.session.revision();
  const core::Opinion* now = services_.session.data().opinions.find(opinion_);
  if (now == nullptr) {
    if (unsaved()) toast(tr(T::opinion_gone), Tone::red);
    open_ = false;
    return;
  }
  draft_.follow(app::entry_of(services_.session.data(), *now));
  show_dates();
}

void OpinionCard::show_dates() {
  promised_.follow(draft_.edit.promised);
  referred_on_.follow(draft_.edit.referred_on);
}

void OpinionCard::fold() {
  keep_now();
  if (const std::string why = blocked(); !why.empty()) return toast(why, Tone::red);
  folded_ = true;
  open_ = false;
}

void OpinionCard::set_owner(const std::string& staff) {
  draft_.edit.owner = staff;
  keep();
}

bool OpinionCard::draw_promise() {
  bool add_staff = false;
  gap(size::s12);
  if (staff_choice(services_, tr(T::opinion_owner), tr(T::opinion_owner_empty), draft_.edit.owner, add_staff))
    keep();
  gap(size::s12);
  if (text_field(tr(T::opinion_department), draft_.edit.department)) pause_.typed();
  gap(size::s12);
  const core::Date today = services_.session.today();
  if (date_field(tr(T::opinion_promised), promised_, {.error = error_}, &today)) {
    draft_.edit.promised = promised_.value;
    keep();
  }
  gap(size::s12);
  if (draft_.edit.handling == core::Handling::referred) {
    if (text_field(tr(T::opinion_referral_number), draft_.edit.referral_number)) pause_.typed();
    gap(size::s12);
    if (date_field(tr(T::opinion_referred_on), referred_on_, {}, &today)) {
      draft_.edit.referred_on = referred_on_.value;
      keep();
    }
    gap(size::s12);
  }
  if (choices("feedback", tr(T::opinion_feedback), draft_.edit.feedback)) keep();
  return add_staff;
}

void OpinionCard::draw_buttons() {
  gap(size::s18);
  if (button(tr(T::opinion_done), {.kind = ButtonKind::primary})) services_.actions.run([this] { fold(); });
  if (opinion_.empty()) return;
  const auto move = [this](T name, int by) {
    flow(button_width(tr(name)), size::s8);
    if (button(tr(name)))
      services_.actions.run([this, by] { return app::move_opinion(services_.session, opinion_, by); },
                            say_refusal);
  };
  move(T::opinion_up, -1);
  move(T::opinion_down, 1);
  flow(button_width(tr(T::opinion_remove)), size::s8);
  if (button(tr(T::opinion_remove), {.kind = ButtonKind::danger})) remove();
}

void OpinionCard::remove() {
  pause_.done();
  services_.actions.run([this] { return app::remove_opinion(services_.session, opinion_); },
                        [this](const core::Status& done) {
                          error_ = refusal_words(done);
                          open_ = !done.ok();
                          folded_ = done.ok();
                        });
}

bool OpinionCard::draw(int number) {
  follow();
  if (!open_) return false;
  const IdScope scope("edit-opinion");
  const Card card("editor", {.title = trf(T::opinion_card, {num(number)})});
  if (draw_clashes(draft_, core::Opinion::kTable)) {
    show_dates();
    keep();
  }
  if (choices("category", tr(T::opinion_category), draft_.edit.category)) keep();
  gap(size::s12);
  if (choices("kind", tr(T::opinion_kind), draft_.edit.kind)) keep();
  gap(size::s12);
  if (text_field(tr(T::opinion_text), draft_.edit.text, {.hint = tr(T::opinion_text_hint), .rows = 3}))
    pause_.typed();
  if (std::exchange(fresh_, false) || wanted_ == core::VisitGap::opinion_text)
    semantics().request_focus(field_id(tr(T::opinion_text)));
  gap(size::s12);
  if (choices("handling", tr(T::opinion_handling), draft_.edit.handling, 1)) keep();
  bool add_staff = false;
  if (draft_.edit.handling == core::Handling::solved) {
    gap(size::s12);
    if (text_field(tr(T::opinion_solution), draft_.edit.solution, {.rows = 2})) pause_.typed();
  } else if (promises(draft_.edit.handling)) {
    add_staff = draw_promise();
    if (wanted_ == core::VisitGap::promise_date) semantics().request_focus(field_id(tr(T::opinion_promised)));
    if (wanted_ == core::VisitGap::promise_owner) focus_in(tr(T::opinion_owner), "box");
  }
  if (!error_.empty() && !promises(draft_.edit.handling)) {
    gap(size::s8);
    banner(error_, Tone::red);
  }
  if (wanted_ == core::VisitGap::opinion_handling || wanted_ == core::VisitGap::complaint_not_referred) {
    focus_in("handling", words(core::Handling::solved));
  }
  wanted_.reset();
  draw_buttons();
  if (pause_.due()) keep();
  return add_staff;
}

bool draw_opinion(const core::Workspace& data, const core::Opinion& opinion, int number, bool may_edit) {
  const IdScope scope(opinion.id);
  const Card card("opinion", {});
  const core::Matter* matter = data.matters.find(opinion.matter);
  chip(numbered(opinion.category), Tone::accent);
  flow(chip_width(words(opinion.kind)));
  chip(words(opinion.kind));
  const std::string_view handled = handling_words(opinion, matter);
  flow(chip_width(handled));
  if (const float room = width_left() - chip_width(handled); room > 0)
    set_cursor({cursor().x + room, cursor().y});
  chip(handled, tone(opinion.handling));
  gap(size::s8);
  label(opinion.text.empty() ? tr(T::opinion_empty_text) : std::string_view(opinion.text),
        {.ink = opinion.text.empty() ? color::secondary : color::ink});
  if (!opinion.solution.empty()) muted(opinion.solution);
  if (matter != nullptr) {
    const core::Staff* owner = data.staff.find(matter->owner);
    if (owner != nullptr)
      muted(matter->department.empty()
                ? cat({tr(T::opinion_owner), " ", owner->name})
                : cat({tr(T::opinion_owner), " ", owner->name, " · ", matter->department}));
    if (!matter->referral_number.empty())
      muted(cat({tr(T::opinion_referral_number), " ", matter->referral_number}));
  }
  if (!may_edit) return false;
  gap(size::s4);
  return text_link(trf(T::opinion_edit, {num(number)}));
}

}  // namespace hufang::ui
