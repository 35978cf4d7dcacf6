#include "platform/web/host.h"

#include <emscripten.h>

#include "platform/web/js_text.h"
#include "platform/web/web_inbox.h"

EM_JS_DEPS(hufang_host, "$textAt,$textToInbox");

// clang-format off
EM_JS(int, hf_js_wanted_renderer, (), { return ['webgl1', 'soft'].indexOf(Module.host.canvas.wanted) + 1; });
EM_JS(void, hf_js_schedule, (), { Module.host.canvas.schedule(); });
EM_JS(void, hf_js_wake, (double ms), { Module.host.canvas.wake(ms); });
EM_JS(void, hf_js_cursor, (const hufang::platform::JsText* name), { Module.host.canvas.cursor(textAt(name)); });
EM_JS(void, hf_js_blit, (const std::uint32_t* pixels, int width, int height), {
  Module.host.canvas.blit(HEAPU8.subarray(pixels, pixels + 4 * width * height), width, height);
});
EM_JS(void, hf_js_state_number, (const hufang::platform::JsText* name, double value), {
  Module.host.state.set(textAt(name), value);
});
EM_JS(void, hf_js_state_text, (const hufang::platform::JsText* name, const hufang::platform::JsText* value), {
  Module.host.state.set(textAt(name), textAt(value));
});
EM_JS(void, hf_js_ready, (), { Module.host.state.ready(); });
EM_JS(void, hf_js_failed, (const hufang::platform::JsText* reason), { Module.host.state.fail(textAt(reason)); });
EM_JS(void, hf_js_language, (const hufang::platform::JsText* tag), { document.documentElement.lang = textAt(tag); });
EM_JS(void, hf_js_address, (), { textToInbox(Module.host.address.get()); });
EM_JS(void, hf_js_set_address, (const hufang::platform::JsText* address), { Module.host.address.set(textAt(address)); });
EM_JS(int, hf_js_take_query, (const hufang::platform::JsText* name), {
  return Module.host.address.takeQuery(textAt(name)) ? 1 : 0;
});
// clang-format on

namespace hufang::platform::host {

WantedRenderer wanted_renderer() { return static_cast<WantedRenderer>(hf_js_wanted_renderer()); }
void schedule_frame() { hf_js_schedule(); }
void wake_in(double ms) { hf_js_wake(ms); }
void set_cursor(const char* css) { hf_js_cursor(JsText(css).at()); }
void blit(std::span<const std::uint32_t> pixels, int width, int height) {
  hf_js_blit(pixels.data(), width, height);
}
void set_state(const char* name, double value) { hf_js_state_number(JsText(name).at(), value); }
void set_state(const char* name, const char* value) {
  hf_js_state_text(JsText(name).at(), JsText(value).at());
}
void page_ready() { hf_js_ready(); }
void page_failed(const char* reason) { hf_js_failed(JsText(reason).at()); }
void set_page_language(const char* tag) { hf_js_language(JsText(tag).at()); }

std::string address() {
  hf_js_address();
  return take_inbox();
}

void set_address(const std::string& address) { hf_js_set_address(JsText(address).at()); }
bool take_query(const char* name) { return hf_js_take_query(JsText(name).at()) != 0; }

}  // namespace hufang::platform::host
