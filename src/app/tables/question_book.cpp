#include "app/tables/question_book.h"

#include <algorithm>
#include <utility>

namespace hufang::app {
namespace {

constexpr std::size_t kExamples = 5;

}  // namespace

std::string_view QuestionBook::ask(std::string_view kind, std::string_view about,
                                   std::span<const std::string_view> choices, Question::Example example) {
  std::string id(kind);
  if (!about.empty()) id.append(":").append(about);
  auto known = std::ranges::find(questions_, id, &Question::id);
  if (known == questions_.end()) {
    Question question;
    question.kind = kind;
    question.id = id;
    question.about = about;
    question.choices.assign(choices.begin(), choices.end());
    const auto said = answers_.find(id);
    if (said != answers_.end() && std::ranges::find(choices, said->second) != choices.end())
      question.answer = said->second;
    known = questions_.insert(questions_.end(), std::move(question));
  }
  ++known->count;
  if (known->examples.size() < kExamples) known->examples.push_back(std::move(example));
  // The choices are the caller's own words, and outlive the question's place in the list.
  const auto answer = std::ranges::find(choices, known->answer);
  return answer == choices.end() ? std::string_view() : *answer;
}

}  // namespace hufang::app
