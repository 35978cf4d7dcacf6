#include "ui/parts/question_part.h"

#include <string>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/words/list_words.h"

namespace hufang::ui {

bool draw_question(const app::Question& question, app::Answers& answers) {
  const IdScope scope(question.id);
  const std::string_view sentence = question_words(question);
  const Card card("question",
                  {.title = sentence, .note = trf(T::rimport_question_rows, {num(question.count)})});
  for (const app::Question::Example& example : question.examples) {
    if (!example.text.empty())
      muted(trf(T::rimport_example, {num(static_cast<long long>(example.row)), example.text}));
  }
  gap(size::s8);
  const Group group("choices", Role::radiogroup, sentence);
  bool changed = false, first = true;
  for (const std::string& id : question.choices) {
    const std::string_view text = choice_words(question, id);
    if (!first) flow(choice_width(text));
    first = false;
    if (!choice(text, question.answer == id) || question.answer == id) continue;
    answers[question.id] = id;
    changed = true;
  }
  return changed;
}

}  // namespace hufang::ui
