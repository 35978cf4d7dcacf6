#include "platform/web/web_spreadsheets.h"

#include <emscripten/em_js.h>
#include <emscripten/em_macros.h>

#include <utility>

#include "app/paper/sheet_text.h"
#include "platform/web/frame_loop.h"
#include "platform/web/js_text.h"
#include "platform/web/pending_calls.h"
#include "platform/web/web_inbox.h"

EM_JS_DEPS(hufang_spreadsheets, "$textAt,$textToInbox");

// clang-format off
// An answer is a status and a text, which goes through the inbox.
EM_JS(void, hf_js_spreadsheets_save, (int token, const hufang::platform::JsText* name, const hufang::platform::JsText* text, int count), {
  Module.host.spreadsheets.save(textAt(name), textAt(text), count, (status, answer) => {
    textToInbox(answer);
    _hf_spreadsheet_saved(token, status);
  });
})

EM_JS(void, hf_js_spreadsheets_archive, (int token, const hufang::platform::JsText* name, const hufang::platform::JsText* title, const hufang::platform::JsText* text, int count), {
  Module.host.spreadsheets.archive(textAt(name), textAt(title), textAt(text), count, (status, answer) => {
    textToInbox(answer);
    _hf_spreadsheet_saved(token, status);
  });
})

EM_JS(void, hf_js_spreadsheets_read, (int token, const char* bytes, size_t size), {
  Module.host.spreadsheets.read(HEAPU8.slice(bytes, bytes + size), (status, answer) => {
    textToInbox(answer);
    _hf_spreadsheet_read(token, status);
  });
})
// clang-format on

namespace hufang::platform {
namespace {

// As web/sheets/host.ts has them.
enum SheetStatus { kSheetRead = 0, kNoSheet = 1, kSheetFailed = 2 };

PendingCalls<app::Spreadsheets::Done>& saves() {
  static PendingCalls<app::Spreadsheets::Done> calls;
  return calls;
}
PendingCalls<app::Spreadsheets::Read>& reads() {
  static PendingCalls<app::Spreadsheets::Read> calls;
  return calls;
}

core::Error failed(std::string why) {
  return core::make_error(core::Code::spreadsheet_failed, {}, {std::move(why)});
}

core::Result<std::vector<app::SpreadsheetSheet>> sheets_of(int status, std::string text) {
  if (status == kNoSheet) return core::make_error(core::Code::spreadsheet_unreadable);
  if (status != kSheetRead) return failed(std::move(text));
  auto sheets = app::parse_sheets(text);
  if (sheets.empty()) return core::make_error(core::Code::spreadsheet_empty);
  return sheets;
}

}  // namespace

void WebSpreadsheets::save(std::string file_name, const std::vector<app::FormSheet>& sheets, Done done) {
  const int token = saves().add(std::move(done));
  hf_js_spreadsheets_save(token, JsText(file_name).at(), JsText(app::sheets_text(sheets)).at(),
                          static_cast<int>(sheets.size()));
}

void WebSpreadsheets::archive(std::string file_name, std::string title,
                              const std::vector<app::FormSheet>& forms, Done done) {
  const int token = saves().add(std::move(done));
  hf_js_spreadsheets_archive(token, JsText(file_name).at(), JsText(title).at(),
                             JsText(app::sheets_text(forms)).at(), static_cast<int>(forms.size()));
}

void WebSpreadsheets::read(std::string bytes, Read read) {
  const int token = reads().add(std::move(read));
  hf_js_spreadsheets_read(token, bytes.data(), bytes.size());
}

}  // namespace hufang::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void hf_spreadsheet_saved(int token, int status) {
  using namespace hufang::platform;
  std::string why = take_inbox();
  if (const auto done = saves().take(token)) {
    if (status == kSheetRead) {
      done(hufang::core::Done{});
    } else {
      done(failed(std::move(why)));
    }
  }
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_spreadsheet_read(int token, int status) {
  using namespace hufang::platform;
  std::string text = take_inbox();
  if (const auto read = reads().take(token)) read(sheets_of(status, std::move(text)));
  request_frame();
}
}
