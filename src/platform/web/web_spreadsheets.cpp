#include "platform/web/web_spreadsheets.h"

#include <emscripten/em_js.h>
#include <emscripten/em_macros.h>

#include <utility>

#include "app/paper/sheet_text.h"
#include "app/tables/raw_text.h"
#include "core/digits.h"
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

EM_JS(void, hf_js_spreadsheets_read, (const char* file, size_t size), {
  Module.host.spreadsheets.read(HEAPU8.slice(file, file + size), {
    lines: (bytes) => {
      const at = _hf_inbox(bytes.length);  // first: it may move the memory
      HEAPU8.set(bytes, at);
      _hf_spreadsheet_lines();
    },
    progress: (share) => _hf_spreadsheet_progress(share),
    end: (status, detail) => {
      textToInbox(detail);
      _hf_spreadsheet_read(status);
    },
  });
})

EM_JS(void, hf_js_spreadsheets_stop, (), { Module.host.spreadsheets.stopReading(); })

EM_JS(void, hf_js_spreadsheets_from_gb18030, (const char* bytes, size_t size), {
  const text = Module.host.spreadsheets.fromGb18030(HEAPU8.slice(bytes, bytes + size));
  const at = _hf_inbox(text.length);
  HEAPU8.set(text, at);
})
// clang-format on

namespace hufang::platform {
  namespace {

  // As web/sheets/reading.ts has them.
  enum WorkbookStatus {
    kWorkbookDone = 0,
    kWorkbookUnreadable = 1,
    kWorkbookFailed = 2,
    kWorkbookLocked = 3,
    kWorkbookTooLarge = 4
  };

  PendingCalls<app::Spreadsheets::Done>& saves() {
    static PendingCalls<app::Spreadsheets::Done> calls;
    return calls;
  }

  // The reading that runs; without `read` there is none.
  struct Reading {
    app::RawTable table;
    app::Spreadsheets::Progress progress;
    app::Spreadsheets::Read read;
  };
  Reading& reading() {
    static Reading running;
    return running;
  }

  core::Error failed(std::string why) {
    return core::make_error(core::Code::spreadsheet_failed, {}, {std::move(why)});
  }

  core::Result<app::RawTable> outcome(int status, app::RawTable table, std::string detail) {
    switch (status) {
      case kWorkbookDone:
        break;
      case kWorkbookUnreadable:
        return core::make_error(core::Code::spreadsheet_unreadable);
      case kWorkbookLocked:
        return core::make_error(core::Code::spreadsheet_old);
      case kWorkbookTooLarge: {
        const std::int64_t bytes = core::parse_digits(detail).value_or(0);
        return core::make_error(core::Code::spreadsheet_unreadable, {}, {std::to_string(bytes / 1'000'000)});
      }
      default:
        return failed(std::move(detail));
    }
    std::erase_if(table.sheets, [](const app::RawSheet& sheet) { return sheet.rows.empty(); });
    if (table.sheets.empty()) return core::make_error(core::Code::spreadsheet_empty);
    return table;
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

  void WebSpreadsheets::read(std::string bytes, Progress progress, Read read) {
    reading() = {{}, std::move(progress), std::move(read)};
    hf_js_spreadsheets_read(bytes.data(), bytes.size());
  }

  void WebSpreadsheets::stop_reading() {
    reading() = {};
    hf_js_spreadsheets_stop();
  }

  std::string WebSpreadsheets::from_gb18030(std::string_view bytes) {
    hf_js_spreadsheets_from_gb18030(bytes.data(), bytes.size());
    return take_inbox();
  }

}  // namespace hufang::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void hf_spreadsheet_saved(int token, int status) {
  using namespace hufang::platform;
  std::string why = take_inbox();
  if (const auto done = saves().take(token)) {
    if (status == kWorkbookDone) {
      done(hufang::core::Done{});
    } else {
      done(failed(std::move(why)));
    }
  }
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_spreadsheet_lines() {
  using namespace hufang::platform;
  hufang::app::append_raw_table(reading().table, take_inbox());
}

EMSCRIPTEN_KEEPALIVE void hf_spreadsheet_progress(double share) {
  using namespace hufang::platform;
  if (reading().progress) reading().progress(share);
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_spreadsheet_read(int status) {
  using namespace hufang::platform;
  std::string detail = take_inbox();
  Reading done = std::exchange(reading(), {});
  if (done.read) done.read(outcome(status, std::move(done.table), std::move(detail)));
  request_frame();
}
}
