#include "platform/web/web_printing.h"

#include <emscripten/em_js.h>

#include "app/paper/form_text.h"
#include "platform/web/js_text.h"

EM_JS_DEPS(hufang_printing, "$textAt");

// clang-format off
EM_JS(void, hf_js_printing_print, (const hufang::platform::JsText* title, const hufang::platform::JsText* text), {
  Module.host.printing.print(textAt(title), textAt(text));
})
// clang-format on

namespace hufang::platform {

void WebPrinting::print(std::string title, const app::Form& form) {
  hf_js_printing_print(JsText(title).at(), JsText(app::form_text(form)).at());
}

}  // namespace hufang::platform
