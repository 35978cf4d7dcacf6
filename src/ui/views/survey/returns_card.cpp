#include "ui/views/survey/returns_card.h"

#include <algorithm>

#include "app/survey/survey_commands.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kFirstHouseholds = 12;  // rows before "show all"

// A check box in a table's cell; the whole cell can be pressed.
bool check_at(std::string_view name, const Box& cell, bool on, bool disabled) {
  const Touch t =
      interact_at(name, cell, Role::checkbox, name, (on ? kSemChecked : 0u) | (disabled ? kSemDisabled : 0u));
  if (!t.shown) return t.pressed;
  const ImVec2 c{cell.max.x - 12, cell.center().y};
  const Box square{{c.x - 10, c.y - 10}, {c.x + 10, c.y + 10}};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(square.min, square.max, on ? color::accent : color::card, 5);
  draw->AddRect(square.min, square.max, on || t.hovered ? color::accent : color::line_strong, 5, 0, 1.5f);
  if (on) draw_icon(draw, Icon::check, c, 15, color::white);
  if (t.ring) draw_focus_ring(draw, square, 5);
  return t.pressed;
}

}  // namespace

void ReturnsCard::follow(SurveyContext& context) {
  const core::Survey& survey = *context.survey();
  roster_.refresh(context.data(), survey.community, survey.delivered_on.value_or(context.session().today()));
  roster_.set_filter(filter_);
  if (version_ == context.version()) return;
  version_ = context.version();
  returned_.clear();
  for (const core::SurveyReturn& row : context.data().survey_returns.rows()) {
    if (row.survey == survey.id) returned_.insert(row.household);
  }
}

void ReturnsCard::draw_list(SurveyContext& context) {
  const std::size_t shown = all_ ? roster_.size() : std::min(roster_.size(), kFirstHouseholds);
  const Column columns[] = {{tr(T::survey_return_room), 1, 80, 0}, {tr(T::survey_returned), 0, 90, 1}};
  Table table("returns", tr(T::survey_returns), columns);
  table.header();
  table.rows(shown, [&](std::size_t i) {
    const app::RosterRow& row = roster_.row(i);
    table.text(row.label.empty() ? tr(T::common_none) : std::string_view(row.label));
    const bool on = returned_.contains(row.household->id);
    const Table::Parts cell(table);
    if (!check_at(trf(T::survey_returned_of, {row.label}), cell.box(), on, !context.may_edit())) return;
    context.services().actions.run(
        [&session = context.session(), survey = context.survey()->id, id = row.household->id, on] {
          return app::set_returned(session, survey, id, !on);
        },
        [this](const core::Status& set) { error_ = refusal_words(set); });
  });
}

void ReturnsCard::draw(SurveyContext& context) {
  follow(context);
  const Card card("returns", {.title = tr(T::survey_returns)});
  const auto living = static_cast<long long>(roster_.counts().living);
  const auto returned = static_cast<long long>(returned_.size());
  figure(num(returned));
  const std::string_view said = trf(T::survey_returned_count, {num(returned), num(living)});
  progress(tr(T::survey_returns),
           living > 0 ? static_cast<float>(returned) / static_cast<float>(living) : 0.f, said, 0, 0.6f);
  muted(said);
  gap(size::s8);
  muted(tr(T::survey_returns_apart));
  gap(size::s12);
  text_field(tr(T::survey_returns_find), filter_.words,
             {.hint = tr(T::survey_returns_find), .show_label = false});
  if (!error_.empty()) banner(error_, Tone::red);
  gap(size::s8);
  if (roster_.size() == 0) {
    muted(tr(living == 0 ? T::survey_returns_none : T::survey_returns_no_match));
    return;
  }
  draw_list(context);
  if (roster_.size() <= kFirstHouseholds) return;
  gap(size::s8);
  if (text_link(all_ ? tr(T::survey_show_few)
                     : trf(T::survey_returns_all, {num(static_cast<long long>(roster_.size()))}))) {
    all_ = !all_;
  }
}

}  // namespace hufang::ui
