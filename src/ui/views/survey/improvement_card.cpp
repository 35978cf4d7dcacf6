#include "ui/views/survey/improvement_card.h"

#include "app/survey/improvement.h"
#include "ui/drafts/clash_notice.h"
#include "ui/views/survey/main_items.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"
#include "ui/words/survey_figures.h"

namespace hufang::ui {

void ImprovementCard::follow(SurveyContext& context, const std::string& item, const core::Improvement* kept) {
  core::Improvement now = kept != nullptr ? *kept : core::Improvement{};
  if (kept == nullptr) {
    now.community = context.survey()->community;
    now.survey = context.survey()->id;
    now.item = item;
  }
  if (draft_.base().survey != now.survey || item_ != item) {
    item_ = item;
    draft_.open(now);
    due_.set(now.due);
    error_.clear();
  } else if (draft_.follow(now)) {
    due_.follow(draft_.edit.due);
  }
}

void ImprovementCard::save(SurveyContext& context) {
  context.services().actions.run(
      [this, &context] {
        for (const core::Improvement& now : context.data().improvements.rows()) {
          if (now.survey == draft_.base().survey && now.item == item_) follow(context, item_, &now);
        }
        const core::Improvement& typed = draft_.edit;
        return app::save_improvement(context.session(), typed.survey, item_,
                                     {typed.cause, typed.measures, typed.owner, typed.due, typed.effect});
      },
      [this](const core::Status& saved) {
        error_ = refusal_words(saved);
        if (!saved.ok()) return;
        draft_.saved(draft_.edit);
        toast(trf(T::improve_saved, {item_}), Tone::green);
      });
}

void ImprovementCard::draw(SurveyContext& context, const core::ImprovementRow& row,
                           const core::ParetoEntry& entry) {
  const std::string& item = context.questionnaire()->items[row.item];
  follow(context, item, row.kept);
  const IdScope scope(item);
  const core::SurveyResult& result = *context.result();
  const Card card("improvement",
                  {.title = item,
                   .note = trf(T::improve_share,
                               {num(entry.count), share_text(entry.count, result.dissatisfied.total)})});
  const ImprovementState state = improvement_state(row);
  chip(state.chip, state.tone);
  gap(size::s12);
  if (draw_clashes(draft_, core::Improvement::kTable)) due_.follow(draft_.edit.due);
  const bool readonly = !context.may_edit();
  text_field(tr(T::improve_cause), draft_.edit.cause,
             {.hint = tr(T::improve_cause_hint), .rows = 2, .readonly = readonly});
  gap(size::s8);
  text_field(tr(T::improve_measures), draft_.edit.measures,
             {.hint = tr(T::improve_measures_hint), .rows = 2, .readonly = readonly});
  gap(size::s8);
  {
    Columns columns("who", {1, 1}, 720);
    columns.next();
    text_field(tr(T::improve_owner), draft_.edit.owner, {.readonly = readonly});
    columns.next();
    if (date_field(tr(T::improve_due), due_, {.readonly = readonly})) draft_.edit.due = due_.value;
  }
  gap(size::s8);
  text_field(tr(T::improve_effect), draft_.edit.effect,
             {.hint = tr(T::improve_effect_hint), .rows = 2, .readonly = readonly});
  if (!error_.empty()) {
    gap(size::s8);
    banner(error_, Tone::red);
  }
  if (!draft_.changed()) return;
  gap(size::s12);
  if (button(tr(T::common_save), {.kind = ButtonKind::primary,
                                  .disabled = readonly || due_.wrong,
                                  .name = trf(T::improve_save, {tr(T::common_save), item})})) {
    save(context);
  }
}

}  // namespace hufang::ui
