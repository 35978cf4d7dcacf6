#include "platform/web/web_spreadsheets.h"

#include <emscripten/em_js.h>
#include <emscripten/em_macros.h>

#include <utility>

#include "app/paper/sheet_text.h"
#include "platform/web/frame_loop.h"
#include "platform/web/pending_calls.h"
#include "platform/web/web_inbox.h"

EM_JS_DEPS(hufang_spreadsheets, "$UTF8ToString");

// clang-format off
// An answer is a status and a text, which goes through the inbox.
EM_JS(void, hf_js_spreadsheets_save, (int token, const char* name, const char* text), {
  Module.host.spreadsheets.save(UTF8ToString(name), UTF8ToString(text), (status, answer) => {
    const bytes = new TextEncoder().encode(answer);
    const at = _hf_inbox(bytes.length);
    HEAPU8.set(bytes, at);
    _hf_spreadsheet_saved(token, status);
  });
})

EM_JS(void, hf_js_spreadsheets_archive, (int token, const char* name, const char* title, const char* text), {
  Module.host.spreadsheets.archive(UTF8ToString(name), UTF8ToString(title), UTF8ToString(text), (status, answer) => {
    const bytes = new TextEncoder().encode(answer);
    const at = _hf_inbox(bytes.length);
    HEAPU8.set(bytes, at);
    _hf_spreadsheet_saved(token, status);
  });
})

EM_JS(void, hf_js_spreadsheets_read, (int token, const char* bytes, size_t size), {
  Module.host.spreadsheets.read(HEAPU8.slice(bytes, bytes + size), (status, answer) => {
    const text = new TextEncoder().encode(answer);
    const at = _hf_inbox(text.length);
    HEAPU8.set(text, at);
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
  hf_js_spreadsheets_save(token, file_name.c_str(), app::sheets_text(sheets).c_str());
}

void WebSpreadsheets::archive(std::string file_name, std::string title,
                              const std::vector<app::FormSheet>& forms, Done done) {
  const int token = saves().add(std::move(done));
  hf_js_spreadsheets_archive(token, file_name.c_str(), title.c_str(), app::sheets_text(forms).c_str());
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
