#include "platform/web/host.h"

#include <emscripten.h>

#include <cstdlib>

// clang-format off
EM_JS(int, hf_js_wanted_renderer, (), { return ['webgl1', 'soft'].indexOf(Module.host.canvas.wanted) + 1; });
EM_JS(void, hf_js_schedule, (), { Module.host.canvas.schedule(); });
EM_JS(void, hf_js_wake, (double ms), { Module.host.canvas.wake(ms); });
EM_JS(void, hf_js_cursor, (const char* name), { Module.host.canvas.cursor(UTF8ToString(name)); });
EM_JS(void, hf_js_blit, (const std::uint32_t* pixels, int width, int height), {
  Module.host.canvas.blit(HEAPU8.subarray(pixels, pixels + 4 * width * height), width, height);
});
EM_JS(void, hf_js_state_number, (const char* name, double value), {
  Module.host.state.set(UTF8ToString(name), value);
});
EM_JS(void, hf_js_state_text, (const char* name, const char* value), {
  Module.host.state.set(UTF8ToString(name), UTF8ToString(value));
});
EM_JS(void, hf_js_ready, (), { Module.host.state.ready(); });
EM_JS(void, hf_js_failed, (const char* reason), { Module.host.state.fail(UTF8ToString(reason)); });
EM_JS(void, hf_js_language, (const char* tag), { document.documentElement.lang = UTF8ToString(tag); });
EM_JS(char*, hf_js_address, (), { return stringToNewUTF8(Module.host.address.get()); });
EM_JS(void, hf_js_set_address, (const char* address), { Module.host.address.set(UTF8ToString(address)); });
EM_JS(int, hf_js_take_query, (const char* name), {
  return Module.host.address.takeQuery(UTF8ToString(name)) ? 1 : 0;
});
// clang-format on

namespace hufang::platform::host {

WantedRenderer wanted_renderer() { return static_cast<WantedRenderer>(hf_js_wanted_renderer()); }
void schedule_frame() { hf_js_schedule(); }
void wake_in(double ms) { hf_js_wake(ms); }
void set_cursor(const char* css) { hf_js_cursor(css); }
void blit(std::span<const std::uint32_t> pixels, int width, int height) {
  hf_js_blit(pixels.data(), width, height);
}
void set_state(const char* name, double value) { hf_js_state_number(name, value); }
void set_state(const char* name, const char* value) { hf_js_state_text(name, value); }
void page_ready() { hf_js_ready(); }
void page_failed(const char* reason) { hf_js_failed(reason); }
void set_page_language(const char* tag) { hf_js_language(tag); }

std::string address() {
  char* text = hf_js_address();
  std::string result(text);
  std::free(text);
  return result;
}

void set_address(const std::string& address) { hf_js_set_address(address.c_str()); }
bool take_query(const char* name) { return hf_js_take_query(name) != 0; }

}  // namespace hufang::platform::host
