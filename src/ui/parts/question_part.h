// A question that a table leaves open, asked once for all its rows: how many they are, the first of them, and
// the answers there can be.
#pragma once

#include "app/tables/question.h"

namespace hufang::ui {

// True when it got another answer, which is then in `answers`.
bool draw_question(const app::Question& question, app::Answers& answers);

}  // namespace hufang::ui
