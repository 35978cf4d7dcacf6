// What somebody else changed while it was being changed here: said at the form, with both ways out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "ui/drafts/edited.h"

namespace hufang::ui {

enum class ClashPress { none, theirs, mine };
// `theirs`: what it was changed to, in words; empty: it cannot be said in a line.
ClashPress draw_clash(std::string_view table, std::string_view field, std::string_view theirs);

std::string_view clash_words(const std::optional<core::Date>& date);
inline std::string_view clash_words(const std::string& text) { return text; }
template <class V>
std::string_view clash_words(const V&) {
  return {};
}

// The notices of all clashes. True when the screen took over what is kept.
template <class R>
bool draw_clashes(Edited<R>& edited, std::string_view table) {
  for (const std::string_view field : edited.clashes()) {
    std::string_view theirs;
    R::fields([&](std::string_view name, auto member) {
      if (field == name) theirs = clash_words(edited.theirs().*member);
    });
    const ClashPress press = draw_clash(table, field, theirs);
    if (press == ClashPress::none) continue;
    if (press == ClashPress::mine) {
      edited.keep_mine(field);
    } else {
      edited.take_theirs(field);
    }
    return press == ClashPress::theirs;  // the list is another one now
  }
  return false;
}

}  // namespace hufang::ui
