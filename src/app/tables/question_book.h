// QuestionBook: gathers the questions of one reading, a case at a time, and knows what was answered.
//
// Holds always: a question's cases are counted, the first few of them kept as examples; questions stand in
// the order in which they first came up.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "app/tables/question.h"

namespace hufang::app {

class QuestionBook {
 public:
  explicit QuestionBook(const Answers& answers) : answers_(answers) {}

  // One more case of a question. Returns its answer, one of the choices; empty: none yet.
  std::string_view ask(std::string_view kind, std::string_view about,
                       std::span<const std::string_view> choices, Question::Example example);

  std::vector<Question> take() { return std::move(questions_); }

 private:
  const Answers& answers_;
  std::vector<Question> questions_;
};

}  // namespace hufang::app
