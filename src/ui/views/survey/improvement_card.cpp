#include "ui/views/survey/improvement_card.h"

#include "app/survey/improvement.h"
#include "ui/views/survey/main_items.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"
#include "ui/words/survey_figures.h"

namespace hufang::ui {

core::Improvement ImprovementCard::typed() const {
  core::Improvement out = kept_;
  out.cause = cause_;
  out.measures = measures_;
  out.owner = owner_;
  out.due = due_.value;
  out.effect = effect_;
  return out;
}

void ImprovementCard::follow(SurveyContext& context, const std::string& item, const core::Improvement* kept) {
  core::Improvement now = kept != nullptr ? *kept : core::Improvement{};
  if (kept == nullptr) {
    now.community = context.survey()->community;
    now.survey = context.survey()->id;
    now.item = item;
  }
  const bool same_item = kept_.survey == now.survey && item_ == item;
  if (same_item && now == kept_) return;
  const bool untouched = !same_item || typed() == kept_;
  kept_ = now;
  item_ = item;
  if (!untouched) return;
  cause_ = now.cause;
  measures_ = now.measures;
  owner_ = now.owner;
  effect_ = now.effect;
  due_.set(now.due);
  error_.clear();
}

void ImprovementCard::save(SurveyContext& context) {
  context.services().actions.run(
      [this, &session = context.session()] {
        return app::save_improvement(session, kept_.survey, item_,
                                     {cause_, measures_, owner_, due_.value, effect_});
      },
      [this](const core::Status& saved) {
        error_ = refusal_words(saved);
        if (saved.ok()) toast(trf(T::improve_saved, {item_}), Tone::green);
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
  const bool readonly = !context.may_edit();
  text_field(tr(T::improve_cause), cause_,
             {.hint = tr(T::improve_cause_hint), .rows = 2, .readonly = readonly});
  gap(size::s8);
  text_field(tr(T::improve_measures), measures_,
             {.hint = tr(T::improve_measures_hint), .rows = 2, .readonly = readonly});
  gap(size::s8);
  {
    Columns columns("who", {1, 1}, 720);
    columns.next();
    text_field(tr(T::improve_owner), owner_, {.readonly = readonly});
    columns.next();
    date_field(tr(T::improve_due), due_, {.readonly = readonly});
  }
  gap(size::s8);
  text_field(tr(T::improve_effect), effect_,
             {.hint = tr(T::improve_effect_hint), .rows = 2, .readonly = readonly});
  if (!error_.empty()) {
    gap(size::s8);
    banner(error_, Tone::red);
  }
  if (typed() == kept_) return;
  gap(size::s12);
  if (button(tr(T::common_save), {.kind = ButtonKind::primary,
                                  .disabled = readonly || due_.wrong,
                                  .name = trf(T::improve_save, {tr(T::common_save), item})})) {
    save(context);
  }
}

}  // namespace hufang::ui
