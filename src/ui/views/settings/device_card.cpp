#include "ui/views/settings/device_card.h"

#include "app/office/current_user.h"
#include "app/session/preferences.h"
#include "core/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {

void DeviceCard::draw_language() {
  label(tr(T::device_language), {.face = Face::bold});
  muted(tr(T::device_language_help));
  gap(size::s8);
  const Group group("language", Role::radiogroup, tr(T::device_language));
  for (std::size_t i = 0; i < kLanguageCount; ++i) {
    const Language each = static_cast<Language>(i);
    if (i > 0) flow(choice_width(language_name(each)));
    if (!choice(language_name(each), language() == each)) continue;
    services_.actions.run(
        [this, each] {
          return services_.session.set_preference(app::pref::kLanguage, std::string(language_tag(each)));
        },
        [this, each](const core::Status& done) {
          error_ = refusal_words(done);
          if (done.ok()) set_language(each);
        });
  }
}

void DeviceCard::draw_user() {
  app::Session& session = services_.session;
  app::gather_people(session.data(), session.community(), true, people_);
  const core::Staff* me = app::current_user(session);
  names_.assign(1, tr(T::device_user_none));
  int index = 0;
  for (const core::Staff* person : people_) {
    if (person == me) index = static_cast<int>(names_.size());
    names_.push_back(cat({person->name, " · ", words(person->role)}));
  }
  if (select(tr(T::device_user), names_, index)) {
    const std::string id = index == 0 ? std::string() : people_[static_cast<std::size_t>(index) - 1]->id;
    services_.actions.run([&session, id] { return app::choose_user(session, id); },
                          [this](const core::Status& done) { saved(done); });
  }
  muted(tr(people_.empty() ? T::people_none : T::device_user_help));
  if (text_link(tr(T::people_manage))) services_.navigator->go(Page::settings, "people");
}

void DeviceCard::draw_name() {
  app::Session& session = services_.session;
  if (!read_) {
    device_name_ = session.preference(app::pref::kDeviceName);
    read_ = true;
  }
  text_field(tr(T::device_name), device_name_,
             {.hint = tr(T::device_name_hint), .help = tr(T::device_name_help)});
  gap(size::s12);
  const bool changed = device_name_ != session.preference(app::pref::kDeviceName);
  if (!button(tr(T::common_save), {.kind = ButtonKind::primary, .disabled = !changed})) return;
  device_name_ = std::string(core::trim(device_name_));
  services_.actions.run(
      [this] { return services_.session.set_preference(app::pref::kDeviceName, device_name_); },
      [this](const core::Status& done) { saved(done); });
}

void DeviceCard::saved(const core::Status& done) {
  error_ = refusal_words(done);
  if (done.ok()) toast(tr(T::settings_saved));
}

void DeviceCard::draw() {
  const Card card("device", {.title = tr(T::settings_device)});
  if (!error_.empty()) {
    banner(error_, Tone::red);
    gap(size::s12);
  }
  draw_language();
  gap(size::s18);
  separator();
  gap(size::s18);
  Columns columns("names", {1, 1}, 820);
  columns.next();
  draw_user();
  columns.next();
  draw_name();
}

}  // namespace hufang::ui
