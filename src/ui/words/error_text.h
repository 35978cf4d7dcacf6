// An Error as a sentence in the chosen language: what happened, where, and what to do next.
#pragma once

#include <string>

#include "core/error.h"
#include "core/result.h"

namespace hufang::ui {

std::string error_text(const core::Error& error);
// Says it in passing, in red.
void say(const core::Error& error);

// What a command came to, for ui::Actions: the sentence for under a field or a form, empty when all went
// well;
template <class T>
std::string refusal_words(const core::Result<T>& done) {
  return done.ok() ? std::string() : error_text(done.error());
}
// and where it has no place of its own, in passing.
inline constexpr auto say_refusal = [](const auto& done) {
  if (!done.ok()) say(done.error());
};

}  // namespace hufang::ui
