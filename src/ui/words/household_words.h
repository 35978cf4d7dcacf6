// A household in words: its kind (words()), name and phone as they may be shown, whether it lives there.
// Views live until the end of the frame.
#pragma once

#include <string_view>

#include "core/model/community.h"
#include "ui/theme.h"
#include "ui/words/enum_words.h"

namespace hufang::ui {

std::string_view name_words(const core::Household& household, bool shown);
std::string_view phone_words(const core::Household& household, bool shown);

struct StayWords {
  std::string_view text;
  Tone tone;
};
StayWords living_words(const core::Household& household, core::Date today);

}  // namespace hufang::ui
