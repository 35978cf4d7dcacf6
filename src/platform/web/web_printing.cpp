#include "platform/web/web_printing.h"

#include <emscripten/em_js.h>

#include "app/paper/form_text.h"

EM_JS_DEPS(hufang_printing, "$UTF8ToString");

// clang-format off
EM_JS(void, hf_js_printing_print, (const char* title, const char* text), {
  Module.host.printing.print(UTF8ToString(title), UTF8ToString(text));
})
// clang-format on

namespace hufang::platform {

void WebPrinting::print(std::string title, const app::Form& form) {
  hf_js_printing_print(title.c_str(), app::form_text(form).c_str());
}

}  // namespace hufang::platform
