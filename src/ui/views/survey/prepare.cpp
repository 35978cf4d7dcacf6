#include "ui/views/survey/prepare.h"

#include "app/survey/questionnaire.h"
#include "app/survey/survey_commands.h"
#include "core/survey_rules.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

constexpr T kPenalties[] = {T::rule_penalty_proportional, T::rule_penalty_full, T::rule_penalty_started};
constexpr T kParetos[] = {T::rule_pareto_within, T::rule_pareto_crossing};

void rule(std::string_view name, std::string_view words) {
  label(name, {.px = size::small, .ink = color::secondary});
  label(words);
  gap(size::s12);
}

void draw_deadlines(std::int64_t year) {
  const auto delivery = core::delivery_deadline(year), analysis = core::analysis_deadline(year);
  if (!delivery || !analysis) return;
  const Card card("deadlines", {.title = tr(T::survey_deadlines)});
  rule(tr(T::survey_deadline_delivery), full_date(*delivery));
  rule(tr(T::survey_deadline_collect), tr(T::survey_deadline_collect_words));
  rule(tr(T::survey_deadline_analysis), full_date(*analysis));
}

}  // namespace

void PrepareStep::draw_rules() {
  const core::Community& c = *context_.community();
  const Card card("rules", {.title = tr(T::survey_rules)});
  rule(tr(T::rule_penalty), tr(kPenalties[static_cast<int>(c.penalty)]));
  rule(tr(T::rule_pareto), tr(kParetos[static_cast<int>(c.pareto)]));
  rule(tr(T::rule_blank), tr(c.blank_sheets_count ? T::rule_blank_count : T::rule_blank_left_out));
  if (text_link(tr(T::survey_rules_change))) context_.navigator().go(Page::settings);
}

void PrepareStep::draw_create() {
  const Card card("create");
  const std::string_view year = num(context_.year());
  empty_state(Icon::survey, trf(T::survey_create_title, {year}), tr(T::survey_create_text));
  if (!error_.empty()) banner(error_, Tone::red);
  gap(size::s12);
  const std::string_view words = trf(T::survey_create, {year});
  const ButtonStyle style{.kind = ButtonKind::primary, .icon = Icon::plus, .disabled = !context_.may_edit()};
  const ImVec2 at = cursor();
  set_cursor({at.x + (width_left() - button_width(words, style)) / 2, at.y});
  if (button(words, style)) {
    context_.services().actions.run(
        [this] { return app::create_survey(context_.session(), context_.year()); },
        [this](const auto& made) {
          error_ = refusal_words(made);
          context_.refresh();
        });
  }
  gap(size::s18);
}

void PrepareStep::draw() {
  Columns columns("prepare", {2.4f, 1});
  columns.next();
  if (context_.questionnaire() == nullptr) {
    draw_create();
  } else {
    editor_.draw(context_);
  }
  columns.next();
  draw_deadlines(context_.year());
  gap(size::s18);
  draw_rules();
}

}  // namespace hufang::ui
