#include "platform/web/web_windows.h"

#include <emscripten/em_js.h>
#include <emscripten/em_macros.h>

#include <utility>

// clang-format off
EM_JS(void, hf_js_windows_start, (hufang::platform::WebWindows* self), {
  const reasons = ["free", "busy", "asked", "handed", "robbed"];
  Module.host.windows.start(
    (role, reason) => _hf_windows_role(self, role === "writer" ? 1 : 0, reasons.indexOf(reason)),
    () => _hf_windows_data(self));
})

EM_JS(void, hf_js_windows_announce_saved, (), { Module.host.windows.announceSaved(); })

EM_JS(void, hf_js_windows_take_over, (), { Module.host.windows.takeOver(); })
// clang-format on

namespace hufang::platform {

void WebWindows::start(std::function<void()> ready) {
  ready_ = std::move(ready);
  hf_js_windows_start(this);
}

void WebWindows::on_role_changed(std::function<void(app::WindowRole)> changed) {
  role_changed_ = std::move(changed);
}

void WebWindows::on_data_changed(std::function<void()> changed) { data_changed_ = std::move(changed); }

void WebWindows::announce_saved() { hf_js_windows_announce_saved(); }

void WebWindows::take_over() { hf_js_windows_take_over(); }

void WebWindows::role_told(app::WindowRole role, RoleReason reason) {
  role_ = role;
  reason_ = reason;
  if (auto ready = std::exchange(ready_, nullptr)) {
    ready();
  } else if (role_changed_) {
    role_changed_(role);
  }
}

void WebWindows::data_changed() {
  if (data_changed_) data_changed_();
}

}  // namespace hufang::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void hf_windows_role(hufang::platform::WebWindows* self, int writer, int reason) {
  self->role_told(writer != 0 ? hufang::app::WindowRole::writer : hufang::app::WindowRole::reader,
                  static_cast<hufang::platform::RoleReason>(reason));
}

EMSCRIPTEN_KEEPALIVE void hf_windows_data(hufang::platform::WebWindows* self) { self->data_changed(); }
}
