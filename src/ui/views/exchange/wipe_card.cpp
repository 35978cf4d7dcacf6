#include "ui/views/exchange/wipe_card.h"

#include "core/text.h"
#include "ui/parts/backup.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

void WipeCard::draw_dialog() {
  const std::string_view word = tr(T::wipe_word);
  if (Dialog dialog("wipe", asking_,
                    {.title = tr(T::wipe_title),
                     .danger = {.text = tr(T::wipe_run), .disabled = core::trim(typed_) != word},
                     .other = {tr(T::export_all)}});
      dialog) {
    label(tr(T::wipe_text));
    gap(size::s8);
    label(backup_words(backup_age(services_.session)), {.ink = color::amber_ink});
    gap(size::s12);
    text_field(trf(T::wipe_type, {word}), typed_, {.error = error_});
    const DialogPress press = dialog.press();
    if (press == DialogPress::other) save_backup(services_);
    if (press == DialogPress::danger) {
      services_.actions.run([this] { return services_.session.wipe(); },
                            [this](const core::Status& done) {
                              error_ = refusal_words(done);
                              if (!done.ok()) return;
                              services_.media.forget_all();
                              toast(tr(T::wipe_done));
                              asking_ = false;
                            });
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
