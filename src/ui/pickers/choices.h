// One of the values of an enum, as large buttons in a row that breaks (a radio group).
#pragma once

#include <string_view>

#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/words/enum_words.h"
#include "ui/words/matter_words.h"

namespace hufang::ui {

// True when another value was chosen. `first`: leaves out what comes before; `take_back`: the chosen one
// pressed again is taken back to the enum's first value.
template <class E>
bool choices(std::string_view id, std::string_view title, E& value, std::size_t first = 0,
             bool take_back = false) {
  const IdScope scope(id);
  muted(title);
  gap(6);
  const Group group("choices", Role::radiogroup, title);
  bool changed = false;
  for (std::size_t i = first; i < core::enum_count<E>(); ++i) {
    const E each = static_cast<E>(i);
    const std::string_view text = words(each);
    if (i > first) flow(choice_width(text));
    if (!choice(text, value == each)) continue;
    const E wanted = take_back && value == each ? E{} : each;
    changed = changed || wanted != value;
    value = wanted;
  }
  return changed;
}

}  // namespace hufang::ui
