#include "ui/views/survey/keying.h"

#include "app/session/preferences.h"
#include "app/survey/sheet_commands.h"
#include "core/survey_tally.h"
#include "ui/input.h"
#include "ui/views/survey/key_grid.h"
#include "ui/views/survey/sheet_keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

// Another survey or questionnaire on screen: what is half keyed of the old one is its draft.
void KeyingStep::follow_survey() {
  if (survey_ == context_.survey()->id && questionnaire_ == context_.questionnaire()->id) return;
  keep_typed();
  survey_ = context_.survey()->id;
  questionnaire_ = context_.questionnaire()->id;
  last_saved_.clear();
  fresh();
}

// A new sheet, or what was half keyed of one.
void KeyingStep::fresh() {
  editing_.clear();
  sheet_.start(context_.questionnaire()->items.size());
  from_ = typed_ = {app::next_sheet_number(context_.session(), survey_), {}, {}};
  begin();
}

void KeyingStep::open(const std::string& id) {
  const core::Sheet* kept = context_.data().sheets.find(id);
  if (kept == nullptr) return;
  keep_typed();
  editing_ = id;
  sheet_.load(core::marks_on(context_.data(), *kept, *context_.questionnaire()),
              context_.questionnaire()->items.size());
  from_ = typed_ = {kept->number, kept->suggestion, kept->categories};
  begin();
}

void KeyingStep::begin() {
  error_.clear();
  number_wrong_ = incomplete_ = false;
  suggestion_card_.fold();
  started_ms_ = 0;
  wants_focus_ = true;
  pause_.done();
  const std::string draft = context_.session().preference(app::pref::sheet_draft(survey_, editing_));
  if (!draft.empty()) read_sheet_draft(draft, questionnaire_, sheet_, typed_);
}

// Kept as a draft in its own place until the sheet itself is.
void KeyingStep::keep_typed() {
  if (!pause_.waiting() || survey_.empty()) return;
  pause_.done();
  const bool typed = sheet_.touched() || !(typed_ == from_);
  set_draft(typed ? sheet_draft_text(questionnaire_, sheet_, typed_) : std::string());
}

void KeyingStep::set_draft(std::string text) {
  if (!context_.may_edit()) return;
  context_.services().actions.run(
      [&session = context_.session(), key = app::pref::sheet_draft(survey_, editing_),
       text = std::move(text)] { return session.keep_draft(key, text); },
      say_refusal);
}

// The sheet on screen is kept, removed or given up: nothing of it is half keyed any more.
void KeyingStep::leave_sheet() {
  set_draft({});
  fresh();
}

void KeyingStep::take_keys() {
  take_sheet_keys(
      sheet_,
      [this](bool digit) {
        if (started_ms_ == 0) started_ms_ = context_.session().now_ms();
        pause_.typed();
        incomplete_ = false;
        // A button that was pressed before would take the Enter to come.
        wants_focus_ = wants_focus_ || digit;
      },
      [this] { save(); });
  if (ctrl_key_pressed("Enter")) save();
  if (key_pressed("F2", true)) suggestion_card_.focus();
  if (key_pressed("Escape", true)) wants_focus_ = true;
}

void KeyingStep::save() {
  error_.clear();
  number_wrong_ = false;
  incomplete_ = sheet_.missing() > 0;
  if (incomplete_) return;
  app::SheetEntry entry;
  entry.number = typed_.number;
  entry.marks = sheet_.all_marks();
  entry.suggestion = typed_.suggestion;
  entry.categories = typed_.categories;
  entry.keyed_ms = started_ms_ == 0 ? 0 : context_.session().now_ms() - started_ms_;
  context_.services().actions.run(
      [this, entry] {
        return editing_.empty() ? without_value(app::key_sheet(context_.session(), survey_, entry))
                                : without_value(app::correct_sheet(context_.session(), editing_, entry));
      },
      [this, number = typed_.number](const core::Status& done) { kept(done, number); });
}

void KeyingStep::kept(const core::Status& done, const std::string& number) {
  error_ = refusal_words(done);
  number_wrong_ = !done.ok() && done.error().place == "number";
  if (!done.ok()) return;
  context_.refresh();
  leave_sheet();
  last_saved_ = number;
}

void KeyingStep::draw_title() {
  const ImVec2 at = cursor();
  const float h = metrics().control;
  const float right = at.x + width_left();
  const std::string_view words = tr(editing_.empty() ? T::survey_sheet_title : T::survey_sheet_title_edit);
  const float w = text_size(Face::bold, size::strong, words).x;
  label_at({at, {at.x + w + 2, at.y + h}}, words, {.face = Face::bold, .px = size::strong}, 0, Role::heading);
  set_cursor({at.x + w + 10, at.y});
  if (text_field(tr(T::survey_sheet_number), typed_.number,
                 {.error = number_wrong_ ? std::string_view(error_) : std::string_view{},
                  .width = metrics().phone ? width_left() : 150.f,
                  .show_label = false}))
    pause_.typed();
  const float legend_left = at.x + w + 10 + 150 + 16;
  const float legend = text_size(Face::regular, size::small, tr(T::survey_keys)).x;
  if (!metrics().phone && right - legend_left >= legend) {
    label_at({{legend_left, at.y}, {right, at.y + h}}, tr(T::survey_keys),
             {.px = size::small, .ink = color::secondary}, 1);
  }
}

void KeyingStep::draw_sheet(bool footer) {
  const Card card("sheet");
  draw_title();
  gap(size::s8);
  {
    const Group keys("keys", Role::group, tr(T::survey_keys_group), kSemFocusable);
    if (draw_key_grid(sheet_, *context_.questionnaire())) {
      pause_.typed();
      if (started_ms_ == 0) started_ms_ = context_.session().now_ms();
      incomplete_ = false;
      // After a click Enter shall keep the sheet, not press the circle again; the keyboard stays where it is.
      wants_focus_ = semantics().ring(semantics().focused_id()) ? wants_focus_ : true;
    }
  }
  if (wants_focus_) semantics().request_focus(make_id("keys"));
  wants_focus_ = false;
  if (footer) {
    gap(size::s12);
    draw_footer();
  }
}

void KeyingStep::draw_footer() {
  if (incomplete_) {
    const std::string_view missing = num(static_cast<long long>(sheet_.missing()));
    if (banner(trf(T::survey_incomplete, {missing}), Tone::amber, tr(T::survey_rest_unmarked))) {
      sheet_.rest_unmarked();
      save();
      return;
    }
    gap(size::s8);
  }
  if (!error_.empty() && !number_wrong_) {
    banner(error_, Tone::red);
    gap(size::s8);
  }
  const ButtonStyle save_style{.kind = ButtonKind::primary,
                               .disabled = !context_.may_edit(),
                               .width = metrics().phone ? width_left() : 0.f,
                               .height = metrics().phone ? 48.f : 0.f};
  if (button(tr(editing_.empty() ? T::survey_save_next : T::survey_save_correction), save_style)) {
    save();
    return;
  }
  if (!editing_.empty()) {
    if (!metrics().phone) same_line();
    if (button(tr(T::survey_leave_correction))) context_.services().actions.run([this] { leave_sheet(); });
    same_line();
    if (button(tr(T::survey_remove_sheet), {.kind = ButtonKind::danger, .disabled = !context_.may_edit()})) {
      removing_ = true;
    }
    return;
  }
  if (last_saved_.empty()) return;
  if (!metrics().phone) same_line(size::s12);
  const app::SavePhase phase = context_.session().save_state().phase;
  const T words = phase == app::SavePhase::saving   ? T::survey_sheet_saving
                  : phase == app::SavePhase::failed ? T::survey_sheet_unsaved
                                                    : T::survey_sheet_saved;
  const ImU32 ink = phase == app::SavePhase::saved    ? color::green_ink
                    : phase == app::SavePhase::failed ? color::red_ink
                                                      : color::amber_ink;
  const ImVec2 at = cursor();
  const float h = metrics().control;
  label_at({at, {at.x + width_left(), at.y + h}}, trf(words, {last_saved_}), {.ink = ink}, 0, Role::status);
  spend({1, h});
}

void KeyingStep::draw_progress() {
  const Card card("progress", {.title = tr(T::survey_progress)});
  const auto keyed = static_cast<long long>(context_.sheets().size());
  figure(num(keyed));
  const auto average = context_.average_seconds();
  muted(average ? trf(T::survey_keyed_average, {num("%.1f", *average)}) : tr(T::survey_keyed_words));
  gap(size::s8);
  const core::SurveyResult* result = context_.result();
  const std::int64_t issued = result == nullptr ? 0 : result->issued;
  if (issued <= 0) {
    muted(tr(T::survey_nothing_issued));
    draw_checked();
    if (text_link(tr(T::survey_go_deliver))) context_.navigator().go(Page::survey, "deliver");
    return;
  }
  const float share = static_cast<float>(keyed) / static_cast<float>(issued);
  const std::string_view said = trf(T::survey_keyed_of, {num(keyed), num(issued)});
  progress(tr(T::survey_progress), share, said, 0, 0.6f);
  muted(said);
  draw_checked();
}

void KeyingStep::draw_checked() {
  const core::CheckProgress& checks = context_.checks();
  if (checks.checked == 0) return;
  muted(trf(T::survey_check_line, {num(checks.checked), num(checks.differences)}));
}

void KeyingStep::draw_remove() {
  if (Dialog dialog("remove-sheet", removing_,
                    {.title = tr(T::survey_remove_sheet), .danger = {tr(T::common_delete)}});
      dialog) {
    label(trf(T::survey_remove_ask, {typed_.number}));
    if (dialog.press() == DialogPress::danger) {
      dialog.close();
      context_.services().actions.run([this] { return app::remove_sheet(context_.session(), editing_); },
                                      [this](const core::Status& removed) {
                                        error_ = refusal_words(removed);
                                        if (!removed.ok()) return;
                                        toast(trf(T::survey_sheet_removed, {typed_.number}));
                                        context_.refresh();
                                        leave_sheet();
                                      });
    }
  }
}

void KeyingStep::draw() {
  if (context_.questionnaire() == nullptr) {
    empty_state(Icon::survey, tr(T::survey_none_title), tr(T::survey_none_text));
    if (button(tr(T::survey_go_prepare), {.kind = ButtonKind::primary}))
      context_.navigator().go(Page::survey, "prepare");
    return;
  }
  follow_survey();
  if (!removing_) take_keys();
  std::string pressed;
  {
    Columns columns("keying", {2.6f, 1});
    columns.next();
    // Where columns are stacked, the button comes after all that is to be filled in.
    draw_sheet(!columns.stacked());
    columns.next();
    if (suggestion_card_.draw(typed_.suggestion, typed_.categories)) pause_.typed();
    if (columns.stacked()) {
      gap(size::s12);
      draw_footer();
    }
    gap(size::s18);
    draw_progress();
    gap(size::s18);
    pressed = sheets_card_.draw(context_, editing_);
  }
  draw_remove();
  if (!pressed.empty()) context_.services().actions.run([this, pressed] { open(pressed); });
  if (pause_.due()) context_.services().actions.run([this] { keep_typed(); });
}

}  // namespace hufang::ui
