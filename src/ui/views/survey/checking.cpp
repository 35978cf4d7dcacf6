#include "ui/views/survey/checking.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>

#include "app/session/preferences.h"
#include "app/survey/sheet_checks.h"
#include "app/survey/sheet_commands.h"
#include "core/survey_tally.h"
#include "core/text.h"
#include "ui/input.h"
#include "ui/views/survey/key_grid.h"
#include "ui/views/survey/sheet_keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {
constexpr std::int64_t kShares[] = {20, 10, 5, 2, 1};
constexpr std::int64_t kUsualShare = 10;
}  // namespace

std::int64_t CheckingStep::every() const {
  const std::string kept = context_.session().preference(app::pref::kCheckEvery);
  std::int64_t n = 0;
  std::from_chars(kept.data(), kept.data() + kept.size(), n);
  return std::find(std::begin(kShares), std::end(kShares), n) == std::end(kShares) ? kUsualShare : n;
}

std::int64_t CheckingStep::wanted() const { return core::sheets_to_check(context_.checks().sheets, every()); }

// Another survey or questionnaire on screen, or the sheet is gone: what is half keyed cannot stay.
void CheckingStep::follow_survey() {
  const bool same = survey_ == context_.survey()->id && questionnaire_ == context_.questionnaire()->id;
  if (same && (target_.empty() || context_.data().sheets.find(target_) != nullptr)) return;
  if (!same) {
    last_.clear();
    passed_.clear();
  }
  survey_ = context_.survey()->id;
  questionnaire_ = context_.questionnaire()->id;
  take_next();
}

void CheckingStep::enter() {
  wants_focus_ = true;
  if (context_.questionnaire() == nullptr) return;
  follow_survey();
  // Sheets keyed meanwhile may make the share larger.
  if (target_.empty()) take_next();
}

void CheckingStep::start_over() {
  sheet_.start(context_.questionnaire()->items.size());
  error_.clear();
  comparing_ = incomplete_ = false;
  wants_focus_ = true;
}

// The next sheet of the random share; none when the share is through.
void CheckingStep::take_next() {
  start_over();
  number_.clear();
  target_.clear();
  if (context_.checks().checked >= wanted()) return;
  const auto open = core::unchecked_sheets(context_.data(), survey_);
  auto next = std::find_if(open.begin(), open.end(), [this](std::string_view id) {
    return std::find(passed_.begin(), passed_.end(), id) == passed_.end();
  });
  if (next == open.end()) {  // all were passed over once
    passed_.clear();
    next = open.begin();
  }
  if (next == open.end()) return;
  target_ = *next;
  number_ = context_.data().sheets.find(target_)->number;
}

void CheckingStep::take_number() {
  error_.clear();
  const std::string_view number = core::trim(number_);
  const auto& sheets = context_.sheets();
  const auto found =
      std::find_if(sheets.begin(), sheets.end(), [&](const KeyedSheet& s) { return s.number == number; });
  const std::string target = found == sheets.end() ? std::string() : found->id;
  if (target == target_) return;
  target_ = target;
  sheet_.start(context_.questionnaire()->items.size());
  incomplete_ = false;
}

void CheckingStep::compare() {
  error_.clear();
  if (target_.empty()) {
    error_ = tr(T::survey_no_such_sheet);
    return;
  }
  incomplete_ = sheet_.missing() > 0;
  if (incomplete_) return;
  const core::Sheet& kept = *context_.data().sheets.find(target_);
  std::vector<std::int64_t> first = core::marks_on(context_.data(), kept, *context_.questionnaire());
  std::vector<std::size_t> items = core::sheet_differences(first, sheet_.all_marks());
  const bool same = items.empty();
  differences_.start(std::move(first), sheet_.all_marks(), std::move(items));
  if (same) return finish();
  comparing_ = true;
  wants_focus_ = true;
}

void CheckingStep::finish() {
  incomplete_ = differences_.undecided() > 0;
  if (incomplete_) return;
  context_.services().actions.run(
      [this] {
        return app::check_sheet(context_.session(), target_, {sheet_.all_marks(), differences_.corrected()});
      },
      [this](const auto& kept) {
        error_ = refusal_words(kept);
        if (!kept.ok()) return;
        last_ = number_;
        last_differences_ = *kept;
        context_.refresh();
        take_next();
      });
}

void CheckingStep::take_keys() {
  if (!comparing_ && !target_.empty()) {
    take_sheet_keys(
        sheet_,
        [this](bool digit) {
          incomplete_ = false;
          // A button that was pressed before would take the Enter to come.
          wants_focus_ = wants_focus_ || digit;
        },
        [this] { compare(); });
  }
  if (comparing_ && differences_.take_keys()) finish();
  if (key_pressed("Escape", true)) wants_focus_ = true;
}

void CheckingStep::draw_title() {
  const ImVec2 at = cursor();
  const float h = metrics().control, right = at.x + width_left();
  const std::string_view words = tr(T::survey_check_title);
  const float w = text_size(Face::bold, size::strong, words).x;
  label_at({at, {at.x + w + 2, at.y + h}}, words, {.face = Face::bold, .px = size::strong}, 0, Role::heading);
  set_cursor({at.x + w + 10, at.y});
  const bool unknown = target_.empty() && !core::trim(number_).empty();
  const std::string_view wrong = unknown ? tr(T::survey_no_such_sheet) : std::string_view();
  if (text_field(tr(T::survey_sheet_number), number_,
                 {.error = wrong, .width = metrics().phone ? width_left() : 150.f, .show_label = false})) {
    take_number();
  }
  const float left = at.x + w + 10 + 150 + 16;
  const float legend = text_size(Face::regular, size::small, tr(T::survey_check_keys)).x;
  if (!metrics().phone && right - left >= legend) {
    label_at({{left, at.y}, {right, at.y + h}}, tr(T::survey_check_keys),
             {.px = size::small, .ink = color::secondary}, 1);
  }
}

void CheckingStep::draw_keying() {
  draw_title();
  gap(size::s8);
  if (target_.empty()) {
    const std::string_view checked = num(context_.checks().checked);
    empty_state(Icon::check, tr(T::survey_check_done_title), trf(T::survey_check_done_text, {checked}));
    return;
  }
  const Group keys("check-keys", Role::group, tr(T::survey_check_group), kSemFocusable);
  if (draw_key_grid(sheet_, *context_.questionnaire())) {
    incomplete_ = false;
    // After a click Enter shall compare, not press the circle again; the keyboard stays where it is.
    wants_focus_ = semantics().ring(semantics().focused_id()) ? wants_focus_ : true;
  }
}

void CheckingStep::draw_comparison() {
  const std::string_view count = num(static_cast<long long>(differences_.count()));
  heading(trf(T::survey_check_differences, {number_, count}));
  muted(tr(T::survey_check_decide));
  gap(size::s8);
  const Group keys("check-keys", Role::group, tr(T::survey_check_decide), kSemFocusable);
  if (differences_.draw(*context_.questionnaire())) {
    incomplete_ = false;
    wants_focus_ = semantics().ring(semantics().focused_id()) ? wants_focus_ : true;
  }
}

void CheckingStep::draw_footer() {
  if (incomplete_ && comparing_ && differences_.undecided() > 0) {
    banner(trf(T::survey_check_undecided, {num(static_cast<long long>(differences_.undecided()))}),
           Tone::amber);
    gap(size::s8);
  } else if (incomplete_ && !comparing_) {
    const std::string_view missing = num(static_cast<long long>(sheet_.missing()));
    if (banner(trf(T::survey_incomplete, {missing}), Tone::amber, tr(T::survey_check_rest))) {
      sheet_.rest_unmarked();
      return compare();
    }
    gap(size::s8);
  }
  if (!error_.empty()) {
    banner(error_, Tone::red);
    gap(size::s8);
  }
  if (!target_.empty()) {
    const ButtonStyle style{.kind = ButtonKind::primary,
                            .disabled = !context_.may_edit(),
                            .width = metrics().phone ? width_left() : 0.f,
                            .height = metrics().phone ? 48.f : 0.f};
    if (button(tr(comparing_ ? T::survey_check_save : T::survey_check_compare), style))
      return comparing_ ? finish() : compare();
    if (comparing_) {
      if (!metrics().phone) same_line();
      if (button(tr(T::survey_check_again))) start_over();
      return;
    }
  }
  if (last_.empty()) return;
  if (!target_.empty() && !metrics().phone) same_line(size::s12);
  const ImVec2 at = cursor();
  const float h = metrics().control;
  const std::string_view said = last_differences_ == 0
                                    ? trf(T::survey_check_same, {last_})
                                    : trf(T::survey_check_kept, {last_, num(last_differences_)});
  label_at({at, {at.x + width_left(), at.y + h}}, said, {.ink = color::green_ink}, 0, Role::status);
  spend({1, h});
}

void CheckingStep::draw_main() {
  const Card card("check");
  if (comparing_) {
    draw_comparison();
  } else {
    draw_keying();
  }
  if (wants_focus_) semantics().request_focus(make_id("check-keys"));
  wants_focus_ = false;
  gap(size::s12);
  draw_footer();
}

void CheckingStep::draw_progress() {
  const Card card("check-progress", {.title = tr(T::survey_check_progress)});
  const core::CheckProgress& checks = context_.checks();
  figure(num(checks.checked));
  muted(trf(T::survey_check_words, {num(checks.differences)}));
  gap(size::s8);
  const std::string_view said = trf(T::survey_check_of, {num(wanted()), num(checks.checked)});
  progress(tr(T::survey_check_progress),
           wanted() > 0 ? static_cast<float>(checks.checked) / static_cast<float>(wanted()) : 0.f, said);
  muted(said);
  gap(size::s12);
  std::string_view options[std::size(kShares)];
  int index = 0;
  for (std::size_t i = 0; i < std::size(kShares); ++i) {
    options[i] = kShares[i] == 1 ? tr(T::survey_check_all) : trf(T::survey_check_every, {num(kShares[i])});
    if (kShares[i] == every()) index = static_cast<int>(i);
  }
  if (select(tr(T::survey_check_share), options, index, {.disabled = comparing_ || !context_.may_edit()})) {
    context_.services().actions.run(
        [this, chosen = std::to_string(kShares[index])] {
          return context_.session().set_preference(app::pref::kCheckEvery, chosen);
        },
        [this](const core::Status& kept) {
          error_ = refusal_words(kept);
          if (target_.empty() || context_.checks().checked >= wanted()) take_next();
        });
  }
  gap(size::s8);
  muted(tr(T::survey_check_help));
  if (target_.empty() || comparing_) return;
  gap(size::s8);
  if (text_link(tr(T::survey_check_other))) {
    passed_.push_back(target_);
    take_next();
  }
}

void CheckingStep::draw() {
  if (context_.questionnaire() == nullptr || context_.sheets().empty()) {
    empty_state(Icon::survey, tr(T::survey_empty_title), tr(T::survey_check_none_text));
    if (button(tr(T::survey_go_keying), {.kind = ButtonKind::primary}))
      context_.navigator().go(Page::survey, "keying");
    return;
  }
  follow_survey();
  take_keys();
  Columns columns("checking", {2.6f, 1});
  columns.next();
  draw_main();
  columns.next();
  draw_progress();
  gap(size::s18);
  log_card_.draw(context_);
}

}  // namespace hufang::ui
