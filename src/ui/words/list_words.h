// What a list leaves open, what was put right in it, and what of it is not read, in words.
#pragma once

#include <string_view>

#include "app/tables/question.h"
#include "app/tables/reading_notes.h"

namespace hufang::ui {

std::string_view question_words(const app::Question& question);
std::string_view choice_words(const app::Question& question, std::string_view choice);
std::string_view words(app::CorrectionKind kind);
std::string_view words(app::LeftOutKind kind);

}  // namespace hufang::ui
