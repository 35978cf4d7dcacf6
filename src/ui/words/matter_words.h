// A matter in words: when it is due, its state, the feedback. Views live until the end of the frame.
#pragma once

#include <string_view>

#include "core/matters.h"
#include "ui/theme.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {

struct Said {  // words with what colours them
  std::string_view words;
  Tone tone;
};

// "逾期 4 天" in red, "明天" in amber, "5 月 22 日"; of a closed matter the plain day.
Said due_words(const core::Matter& matter, core::Date today);
// 协调中, 上报, 转投诉, 待确认, 已办结.
Said state_words(const core::Matter& matter);
// 需反馈, 待告知业户 once it is resolved, 已反馈, or —.
std::string_view feedback_words(const core::Matter& matter);
std::string_view owner_words(const core::Workspace& data, const core::Matter& matter);
// The colour of running words of a tone.
ImU32 ink_of(Tone tone);

}  // namespace hufang::ui
