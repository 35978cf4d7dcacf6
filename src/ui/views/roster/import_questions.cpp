// The third step: what the list leaves open, each asked once for all its rows.
#include "ui/parts/question_part.h"
#include "ui/views/roster/import_wizard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

namespace hufang::ui {

void ImportWizard::draw_questions() {
  heading(trf(T::rimport_questions_title, {num(static_cast<long long>(list_.questions.size()))}), 2);
  muted(tr(T::rimport_questions_text));
  gap(size::s12);
  bool changed = false;
  for (const app::Question& question : list_.questions) {
    changed |= draw_question(question, choices_.answers);
    gap(size::s12);
  }
  if (list_.waits > 0) {
    muted(trf(T::rimport_waits, {num(static_cast<long long>(list_.waits))}));
    gap(size::s8);
  }
  if (button(tr(T::rimport_next), {.kind = ButtonKind::primary})) step_ = Step::preview;
  same_line(size::s12);
  if (button(tr(T::rimport_back))) go_back();
  if (changed) read();
}

}  // namespace hufang::ui
