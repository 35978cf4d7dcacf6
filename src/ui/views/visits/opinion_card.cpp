#include "ui/views/visits/opinion_card.h"

#include <utility>

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
  const core::Opinion* opinion = services_.session.data().opinions.find(id);
  open_ = fresh_ = true;
  visit_ = visit;
  opinion_ = id;
  entry_ = kept_ =
      opinion == nullptr ? app::OpinionEntry{} : app::entry_of(services_.session.data(), *opinion);
  promised_.set(entry_.promised);
  referred_on_.set(entry_.referred_on);
  error_.clear();
  wanted_.reset();
}

void OpinionCard::flush() {
  if (open_ && pause_.waiting()) keep();
}

void OpinionCard::keep() {
  services_.actions.run([this] { keep_now(); });
}

void OpinionCard::keep_now() {
  pause_.done();
  if (entry_ == kept_) return;
  if (opinion_.empty()) {
    auto added = app::add_opinion(services_.session, visit_, entry_);
    if (added.ok()) opinion_ = *added;
    error_ = added.ok() ? std::string() : error_text(added.error());
  } else {
    const core::Status done = app::update_opinion(services_.session, opinion_, entry_);
    error_ = done.ok() ? std::string() : error_text(done.error());
  }
  // What is kept has no white space at its ends; what is on screen keeps it while one goes on typing.
  const core::Opinion* now = services_.session.data().opinions.find(opinion_);
  if (error_.empty() && now != nullptr) kept_ = app::entry_of(services_.session.data(), *now);
}

// Somebody else, or undo, changed it: what is not being typed follows.
void OpinionCard::reload() {
  if (opinion_.empty() || pause_.waiting() || !error_.empty()) return;
  const core::Opinion* now = services_.session.data().opinions.find(opinion_);
  if (now == nullptr) {
    open_ = false;
    return;
  }
  app::OpinionEntry entry = app::entry_of(services_.session.data(), *now);
  if (entry == kept_) return;
  entry_ = kept_ = std::move(entry);
  promised_.set(entry_.promised);
  referred_on_.set(entry_.referred_on);
}

void OpinionCard::set_owner(const std::string& staff) {
  entry_.owner = staff;
  keep();
}

bool OpinionCard::draw_promise() {
  bool add_staff = false;
  gap(size::s12);
  if (staff_choice(services_, tr(T::opinion_owner), tr(T::opinion_owner_empty), entry_.owner, add_staff))
    keep();
  gap(size::s12);
  if (text_field(tr(T::opinion_department), entry_.department)) pause_.typed();
  gap(size::s12);
  const core::Date today = services_.session.today();
  if (date_field(tr(T::opinion_promised), promised_, {.error = error_}, &today)) {
    entry_.promised = promised_.value;
    keep();
  }
  gap(size::s12);
  if (entry_.handling == core::Handling::referred) {
    if (text_field(tr(T::opinion_referral_number), entry_.referral_number)) pause_.typed();
    gap(size::s12);
    if (date_field(tr(T::opinion_referred_on), referred_on_, {}, &today)) {
      entry_.referred_on = referred_on_.value;
      keep();
    }
    gap(size::s12);
  }
  if (choices("feedback", tr(T::opinion_feedback), entry_.feedback)) keep();
  return add_staff;
}

void OpinionCard::draw_buttons() {
  gap(size::s18);
  if (button(tr(T::opinion_done), {.kind = ButtonKind::primary})) {
    services_.actions.run([this] {
      if (!promised_.wrong && !referred_on_.wrong) keep_now();
      if (error_.empty()) folded_ = true, open_ = false;
    });
  }
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
                          if (done.ok()) folded_ = true, open_ = false;
                        });
}

bool OpinionCard::draw(int number) {
  reload();
  if (!open_) return false;
  const IdScope scope("edit-opinion");
  const Card card("editor", {.title = trf(T::opinion_card, {num(number)})});
  if (choices("category", tr(T::opinion_category), entry_.category)) keep();
  gap(size::s12);
  if (choices("kind", tr(T::opinion_kind), entry_.kind)) keep();
  gap(size::s12);
  if (text_field(tr(T::opinion_text), entry_.text, {.hint = tr(T::opinion_text_hint), .rows = 3}))
    pause_.typed();
  if (std::exchange(fresh_, false) || wanted_ == core::VisitGap::opinion_text)
    semantics().request_focus(field_id(tr(T::opinion_text)));
  gap(size::s12);
  if (choices("handling", tr(T::opinion_handling), entry_.handling, 1)) keep();
  bool add_staff = false;
  if (entry_.handling == core::Handling::solved) {
    gap(size::s12);
    if (text_field(tr(T::opinion_solution), entry_.solution, {.rows = 2})) pause_.typed();
  } else if (promises(entry_.handling)) {
    add_staff = draw_promise();
    if (wanted_ == core::VisitGap::promise_date) semantics().request_focus(field_id(tr(T::opinion_promised)));
    if (wanted_ == core::VisitGap::promise_owner) focus_in(tr(T::opinion_owner), "box");
  }
  if (!error_.empty() && !promises(entry_.handling)) {
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
