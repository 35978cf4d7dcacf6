#include "ui/views/roster/filter_bar.h"

#include "ui/pickers/disclosing.h"
#include "ui/text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/select.h"
#include "ui/words/household_words.h"

namespace hufang::ui {
namespace {

constexpr int kMonths[] = {3, 6, 12};

template <class E>
void pick(T name, std::string_view all, std::string_view first, std::string_view second,
          std::optional<E>& value, float width) {
  const std::string_view options[] = {all, first, second};
  int index = value ? static_cast<int>(*value) + 1 : 0;
  if (!select(tr(name), options, index, {.width = width, .show_label = false})) return;
  value.reset();
  if (index > 0) value = static_cast<E>(index - 1);
}

}  // namespace

void FilterBar::draw_kind(float width) {
  pick(T::field_kind, tr(T::roster_all_kinds), words(core::HouseholdKind::home),
       words(core::HouseholdKind::business), filter_.kind, width);
}

void FilterBar::draw_residency(float width) {
  pick(T::field_residency, tr(T::roster_all_residencies), words(core::Residency::permanent),
       words(core::Residency::temporary), filter_.residency, width);
}

void FilterBar::draw_visited(float width) {
  std::string_view options[2 + std::size(kMonths)] = {tr(T::roster_visited_any), tr(T::roster_visited_never)};
  int index = filter_.visited == app::Visited::never ? 1 : 0;
  for (std::size_t i = 0; i < std::size(kMonths); ++i) {
    options[2 + i] = trf(T::roster_not_visited_for, {num(kMonths[i])});
    if (filter_.visited == app::Visited::not_for_months && filter_.for_months == kMonths[i])
      index = static_cast<int>(2 + i);
  }
  if (!select(tr(T::roster_visited), options, index, {.width = width, .show_label = false})) return;
  filter_.visited = index == 0   ? app::Visited::any
                    : index == 1 ? app::Visited::never
                                 : app::Visited::not_for_months;
  if (index >= 2) filter_.for_months = kMonths[index - 2];
}

void FilterBar::draw_chips() {
  if (chip_toggle(tr(T::roster_with_gone), filter_.with_gone)) filter_.with_gone = !filter_.with_gone;
  same_line();
  list_toggle(services_, tr(T::roster_show_names), shown_, "roster");
}

int FilterBar::in_use() const {
  return (filter_.place.empty() ? 0 : 1) + (filter_.kind ? 1 : 0) + (filter_.residency ? 1 : 0) +
         (filter_.visited == app::Visited::any ? 0 : 1);
}

void FilterBar::draw_phone(const app::PlaceTree& tree, PlacePanel& places) {
  const int used = in_use();
  const std::string_view words = used > 0 ? trf(T::roster_filters_used, {num(used)}) : tr(T::roster_filters);
  {
    const IdScope scope("filters");  // the words change with what is chosen
    if (chip_toggle(words, unfolded_)) unfolded_ = !unfolded_;
  }
  same_line();
  draw_chips();
  if (!unfolded_) return;
  gap(size::s8);
  places.draw_selects(tree, filter_.place);
  gap(size::s8);
  const float half = (width_left() - size::s8) / 2;
  draw_kind(half);
  same_line();
  draw_residency(half);
  gap(size::s8);
  draw_visited(width_left());
}

void FilterBar::draw(const app::PlaceTree& tree, PlacePanel& places, bool with_places) {
  const bool phone = metrics().phone;
  text_field(tr(T::roster_search), filter_.words,
             {.hint = tr(phone ? T::roster_search_hint_short : T::roster_search_hint), .show_label = false});
  gap(phone ? size::s8 : size::s12);
  if (phone) {
    draw_phone(tree, places);
    return;
  }
  if (with_places) {
    places.draw_selects(tree, filter_.place);
    gap(size::s8);
  }
  draw_kind(116);
  same_line();
  draw_residency(116);
  same_line();
  draw_visited(156);
  same_line(size::s12);
  set_cursor({cursor().x, cursor().y + 3});  // chips are 30 high, controls 36
  draw_chips();
}

}  // namespace hufang::ui
