#include "ui/views/roster/merge_dialog.h"

#include <utility>

#include "app/visits/visit_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/household_words.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kMost = 6;

// "3-1-1202 王** 138****5678 · 2024-03-01 入住": enough to tell two of one name apart.
bool choice_line(const app::RosterRow& row, core::Date today) {
  const core::Household& h = *row.household;
  const std::string_view text =
      cat({row.label, row.label.empty() ? "" : " ", name_words(h, false), h.phone.empty() ? "" : " ",
           phone_words(h, false), " · ", living_words(h, today).text});
  const IdScope scope(h.id);
  const Touch t = interact("choose", {width_left(), 44}, Role::button, text);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (t.hovered) draw->AddRectFilled(t.box.min, t.box.max, color::hover, size::radius);
  draw_text_in(draw, Face::regular, metrics().body,
               {{t.box.min.x + 8, t.box.min.y}, {t.box.max.x - 8, t.box.max.y}}, 0, color::ink, text);
  if (t.ring) draw_focus_ring(draw, t.box, size::radius);
  return t.pressed;
}

void moves(T words, std::int64_t count) {
  if (count == 0) return;
  const IdScope scope(tr(words));
  key_value(tr(words), num(count));
}

}  // namespace

void MergeDialog::open(const core::Household& stays) {
  open_ = fresh_ = true;
  stays_ = stays.id;
  gone_.clear();
  error_.clear();
  filter_ = {};
  filter_.with_gone = true;
  // Most duplicates are in one room.
  filter_.words = app::place_of(services_.session.data(), stays.id).label;
}

void MergeDialog::draw_choice() {
  label(tr(T::merge_choose), {.ink = color::secondary});
  gap(size::s8);
  text_field(tr(T::visit_pick_search), filter_.words);
  if (std::exchange(fresh_, false)) semantics().request_focus(field_id(tr(T::visit_pick_search)));
  app::Session& session = services_.session;
  list_.refresh(session.data(), session.community(), session.today());
  list_.set_filter(filter_);
  gap(size::s8);
  std::size_t drawn = 0;
  for (std::size_t i = 0; i < list_.size() && drawn < kMost; ++i) {
    if (list_.row(i).household->id == stays_) continue;
    ++drawn;
    if (choice_line(list_.row(i), session.today())) gone_ = list_.row(i).household->id;
  }
  if (drawn == 0) muted(tr(T::merge_none));
}

void MergeDialog::draw_preview() {
  const core::Workspace& data = services_.session.data();
  const auto plan = app::plan_merge(data, stays_, gone_);
  if (!plan.ok()) {  // it went meanwhile
    gone_.clear();
    return;
  }
  const app::VisitPlace stays = app::place_of(data, stays_), gone = app::place_of(data, gone_);
  label(trf(T::merge_text, {place_words(gone, false), place_words(stays, false)}));
  gap(size::s12);
  heading(tr(T::merge_result), 3);
  key_value(tr(T::roster_name), name_words(plan->after, false));
  key_value(tr(T::field_phone),
            plan->after.phone.empty() ? tr(T::common_none) : phone_words(plan->after, false));
  key_value(tr(T::field_moved_in),
            plan->after.moved_in ? iso_date(*plan->after.moved_in) : tr(T::common_none));
  gap(size::s12);
  heading(tr(T::merge_moves), 3);
  moves(T::nav_visits, plan->visits);
  moves(T::visit_kind_return_visit, plan->return_visits);
  moves(T::table_appointment, plan->appointments);
  moves(T::table_matter, plan->matters);
  moves(T::merge_returns, plan->returns);
  moves(T::merge_repeated, plan->repeated);
  if (plan->visits + plan->return_visits + plan->appointments + plan->matters + plan->returns +
          plan->repeated ==
      0)
    muted(tr(T::merge_nothing));
  gap(size::s8);
  muted(tr(T::merge_undo));
  if (error_.empty()) return;
  gap(size::s12);
  banner(error_, Tone::red);
}

void MergeDialog::act() {
  services_.actions.run([this] { return app::merge_households(services_.session, stays_, gone_); },
                        [this](const core::Status& done) {
                          error_ = refusal_words(done);
                          open_ = !done.ok();
                          if (done.ok()) toast(tr(T::merge_done));
                        });
}

void MergeDialog::draw() {
  const bool chosen = !gone_.empty();
  Dialog dialog("merge", open_,
                {.title = tr(T::merge_title),
                 .primary = {chosen ? tr(T::merge_act) : std::string_view()},
                 .other = {chosen ? tr(T::merge_other) : std::string_view()},
                 .leave = tr(T::common_cancel),
                 .width = 520});
  if (!dialog) return;
  if (chosen) {
    draw_preview();
  } else {
    draw_choice();
  }
  const DialogPress press = dialog.press();
  if (press == DialogPress::other) gone_.clear();
  if (press == DialogPress::primary) act();
}

}  // namespace hufang::ui
