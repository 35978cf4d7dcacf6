#include "ui/views/survey/suggestion_card.h"

#include <algorithm>
#include <iterator>

#include "core/model/category.h"
#include "ui/semantics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/words/enum_words.h"

namespace hufang::ui {

bool category_chips(std::vector<std::int64_t>& categories, bool& all_shown, bool disabled) {
  const Group group("categories", Role::group, tr(T::survey_categories));
  bool changed = false, first = true;
  for (std::size_t i = 0; i < core::kCategories; ++i) {
    const auto category = static_cast<std::int64_t>(i);
    const auto found = std::find(categories.begin(), categories.end(), category);
    const bool on = found != categories.end();
    if (!on && !all_shown) continue;
    const std::string_view name = words(static_cast<core::Category>(i));
    if (!first) flow(chip_width(name) + 4);
    first = false;
    if (!chip_toggle(name, on, disabled)) continue;
    if (on) {
      categories.erase(found);
    } else {
      categories.insert(std::upper_bound(categories.begin(), categories.end(), category), category);
    }
    changed = true;
  }
  if (disabled) return false;
  const std::string_view more = tr(all_shown ? T::survey_categories_less : T::survey_categories_more);
  if (!first) flow(chip_width(more) + 4);
  if (chip_toggle(more, false)) all_shown = !all_shown;
  return changed;
}

bool SuggestionCard::draw(std::string& text, std::vector<std::int64_t>& categories) {
  const Card card("suggestion",
                  {.title = tr(T::survey_suggestion),
                   .note = metrics().phone ? std::string_view{} : tr(T::survey_suggestion_key)});
  const std::string_view name = tr(T::survey_suggestion);
  if (wants_focus_) semantics().request_focus(field_id(name));
  wants_focus_ = false;
  const bool typed =
      text_field(name, text, {.hint = tr(T::survey_suggestion_hint), .rows = 4, .show_label = false});
  gap(size::s8);
  return category_chips(categories, all_shown_) || typed;
}

}  // namespace hufang::ui
