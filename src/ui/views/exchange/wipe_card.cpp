#include "ui/views/exchange/wipe_card.h"

#include "core/text.h"
#include "ui/parts/backup.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/popup.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

void WipeCard::draw_dialog() {
  if (Modal m("wipe", asking_, tr(T::wipe_title)); m) {
    const std::string_view word = tr(T::wipe_word);
    label(tr(T::wipe_text));
    gap(size::s8);
    label(backup_words(backup_age(services_.session)), {.ink = color::amber_ink});
    gap(size::s12);
    text_field(trf(T::wipe_type, {word}), typed_, {.error = error_});
    m.footer(button_width(tr(T::common_cancel)) + button_width(tr(T::export_all)) +
             button_width(tr(T::wipe_run)) + 2 * size::s12);
    if (button(tr(T::common_cancel))) m.close();
    flow(button_width(tr(T::export_all)), size::s12);
    if (button(tr(T::export_all))) save_backup(services_);
    flow(button_width(tr(T::wipe_run)), size::s12);
    const bool matches = core::trim(typed_) == word;
    if (button(tr(T::wipe_run), {.kind = ButtonKind::danger, .disabled = !matches})) {
      if (const auto done = services_.session.wipe(); done.ok()) {
        services_.media.forget_all();
        toast(tr(T::wipe_done));
        m.close();
      } else {
        error_ = error_text(done.error());
      }
    }
  }
}

void WipeCard::draw() {
  const Card card("wipe", {.title = tr(T::wipe_title)});
  muted(tr(T::wipe_help));
  gap(size::s8);
  const bool reader = services_.session.role() == app::WindowRole::reader;
  if (button(tr(T::wipe_open), {.kind = ButtonKind::danger, .icon = Icon::trash, .disabled = reader})) {
    asking_ = true;
    typed_.clear();
    error_.clear();
  }
  draw_dialog();
}

}  // namespace hufang::ui
