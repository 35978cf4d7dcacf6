#include "ui/views/survey/item_editor.h"

#include <utility>

#include "app/survey/questionnaire.h"
#include "core/digits.h"
#include "ui/drafts/clash_notice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {
constexpr std::size_t kNoItem = static_cast<std::size_t>(-1);
constexpr float kShortWidth = 110;
}  // namespace

void ItemEditor::load(const core::Questionnaire& kept) {
  kept_id_ = kept.id;
  loaded_ = kept;
  items_.clear();
  for (std::size_t i = 0; i < kept.items.size(); ++i) {
    items_.push_back(
        {kept.items[i], i < kept.short_names.size() ? kept.short_names[i] : std::string(), next_key_++});
  }
  error_.clear();
  wrong_item_ = kNoItem;
  clash_ = false;
}

bool ItemEditor::dirty(const core::Questionnaire& kept) const {
  if (items_.size() != kept.items.size()) return true;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const std::string_view short_name =
        i < kept.short_names.size() ? kept.short_names[i] : std::string_view{};
    if (items_[i].name != kept.items[i] || items_[i].short_name != short_name) return true;
  }
  return false;
}

void ItemEditor::follow(const core::Questionnaire& kept) {
  if (kept_id_ != kept.id || (!dirty(loaded_) && !(loaded_ == kept))) return load(kept);
  if (loaded_ == kept) return;
  clash_ = dirty(kept);
  loaded_ = kept;
}

int ItemEditor::draw_item(std::size_t i, bool may_edit) {
  Item& item = items_[i];
  const IdScope scope(item.key);
  const std::string_view number = num(static_cast<long long>(i + 1));
  const std::string_view name = trf(T::survey_item_n, {number});
  const bool phone = metrics().phone;
  const float icons = 3 * metrics().control;
  const ImVec2 at = cursor();
  label_at({at, {at.x + 28, at.y + metrics().control}}, number, {.ink = color::secondary}, 0);
  set_cursor({at.x + 34, at.y});
  const float field = phone ? width_left() : width_left() - kShortWidth - icons - 2 * size::s8;
  const std::string_view error = wrong_item_ == i ? std::string_view(error_) : std::string_view{};
  if (focus_last_ && i + 1 == items_.size()) semantics().request_focus(field_id(name));
  if (text_field(name, item.name,
                 {.error = error, .width = field, .readonly = !may_edit, .show_label = false})) {
    wrong_item_ = kNoItem;
  }
  if (phone) {
    set_cursor({at.x + 34, cursor().y - 2});
  } else {
    same_line();
  }
  text_field(trf(T::survey_item_short_n, {number}), item.short_name,
             {.hint = tr(T::survey_item_short),
              .width = phone ? width_left() - icons - size::s8 : kShortWidth,
              .readonly = !may_edit,
              .show_label = false});
  same_line();
  int done = 0;
  if (icon_button(Icon::up, trf(T::survey_item_up, {number}), !may_edit || i == 0)) done = -1;
  same_line(0);
  if (icon_button(Icon::down, trf(T::survey_item_down, {number}), !may_edit || i + 1 == items_.size()))
    done = 1;
  same_line(0);
  if (icon_button(Icon::trash, trf(T::survey_item_remove, {number}), !may_edit || items_.size() == 1))
    done = 2;
  return done;
}

void ItemEditor::save(SurveyContext& context) {
  std::vector<std::string> names, short_names;
  for (const Item& item : items_) {
    names.push_back(item.name);
    short_names.push_back(item.short_name);
  }
  context.services().actions.run(
      [&context, survey = context.survey()->id, names, short_names] {
        return without_value(app::save_items(context.session(), survey, names, short_names));
      },
      [this, &context](const core::Status& done) {
        if (!done.ok()) return refused(done.error());
        context.refresh();
        load(*context.questionnaire());
        toast(tr(T::survey_items_saved), Tone::green);
      });
}

void ItemEditor::refused(const core::Error& error) {
  const bool empty = error.code == core::Code::required_missing;
  error_ = empty ? std::string(tr(T::survey_item_empty)) : error_text(error);
  // The place is the item's number, from 1.
  const auto place = core::parse_digits(error.place);
  wrong_item_ = place ? static_cast<std::size_t>(*place - 1) : kNoItem;
}

void ItemEditor::draw_actions(SurveyContext& context, const core::Questionnaire& kept) {
  if (!error_.empty() && wrong_item_ == kNoItem) {
    banner(error_, Tone::red);
    gap(size::s8);
  }
  if (!dirty(kept)) return;
  if (!context.sheets().empty()) {
    banner(trf(T::survey_new_version,
               {num(static_cast<long long>(context.sheets().size())), num(kept.version + 1)}),
           Tone::amber);
    gap(size::s8);
  }
  if (button(tr(T::survey_items_save),
             {.kind = ButtonKind::primary, .disabled = !context.may_edit() || clash_})) {
    save(context);
    return;
  }
  same_line();
  if (button(tr(T::survey_items_discard))) load(kept);
}

void ItemEditor::draw(SurveyContext& context) {
  const core::Questionnaire& kept = *context.questionnaire();
  follow(kept);
  const auto count = static_cast<long long>(items_.size());
  const Card card("items", {.title = tr(T::survey_items),
                            .note = trf(T::survey_items_note, {num(kept.version), num(count)})});
  muted(tr(T::survey_items_help));
  gap(size::s12);
  if (clash_) {
    const ClashPress press = draw_clash(core::Questionnaire::kTable, "items", {});
    if (press == ClashPress::theirs) load(kept);
    if (press != ClashPress::none) clash_ = false;
  }
  const bool may_edit = context.may_edit();
  std::size_t changed = kNoItem;
  int done = 0;
  {
    const Group list("items", Role::group, tr(T::survey_items));
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const int step = draw_item(i, may_edit);
      if (step != 0) {
        done = step;
        changed = i;
      }
    }
  }
  focus_last_ = false;
  if (may_edit && add_button(tr(T::survey_item_add))) {
    items_.push_back({{}, {}, next_key_++});
    focus_last_ = true;
  }
  if (changed != kNoItem) {
    wrong_item_ = kNoItem;
    if (done == 2) {
      items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(changed));
    } else {
      std::swap(items_[changed], items_[done < 0 ? changed - 1 : changed + 1]);
    }
  }
  gap(size::s12);
  draw_actions(context, kept);
}

}  // namespace hufang::ui
