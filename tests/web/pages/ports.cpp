// The browser's side of app's interfaces (storage, windows, files, printing) without the program above them,
// for the browser tests. Everything that happens becomes an event of ports.ts: {kind, ...}.
#include <emscripten/em_js.h>
#include <emscripten/em_macros.h>

#include <string>
#include <utility>
#include <vector>

#include "app/ports/form.h"
#include "core/error.h"
#include "platform/web/idbfs_storage.h"
#include "platform/web/js_text.h"
#include "platform/web/web_clock.h"
#include "platform/web/web_files.h"
#include "platform/web/web_printing.h"
#include "platform/web/web_random.h"
#include "platform/web/web_windows.h"
#include "store/crc32c.h"

EM_JS_DEPS(ports_page, "$textAt");

// clang-format off
EM_JS(void, told, (const hufang::platform::JsText* kind, const hufang::platform::JsText* a, const hufang::platform::JsText* b, const hufang::platform::JsText* c), {
  Module.told(textAt(kind), textAt(a), textAt(b), textAt(c));
})
// clang-format on

using hufang::app::PickedFile;
using hufang::app::WindowRole;
using hufang::core::Status;

namespace {

hufang::platform::WebWindows windows;
hufang::platform::IdbfsStorage storage;
hufang::platform::WebPrinting printing;

void tell(const char* kind, const std::string& a = {}, const std::string& b = {}, const std::string& c = {}) {
  using hufang::platform::JsText;
  told(JsText(kind).at(), JsText(a).at(), JsText(b).at(), JsText(c).at());
}

hufang::platform::WebFiles files([] { tell("arrived"); });

void tell_status(const char* kind, const std::string& what, const Status& status) {
  if (status.ok()) {
    tell(kind, what, "ok");
  } else {
    const hufang::core::Error& error = status.error();
    tell(kind, what, std::string(hufang::core::code_name(error.code)),
         error.args.empty() ? "" : error.args[0]);
  }
}

const char* const kReasons[] = {"free", "busy", "asked", "handed", "robbed"};

void tell_role(WindowRole role) {
  tell("role", role == WindowRole::writer ? "writer" : "reader",
       kReasons[static_cast<int>(windows.reason())]);
}

hufang::app::Form long_form() {
  using namespace hufang::app;
  Form form;
  form.title = "问卷结果统计表";
  form.heading = {"阳光花园小区", "2026 年度"};
  form.footer = "表号 WY-07";
  form.blocks.push_back(KeyValueBlock{3, {{"发放", "600 份"}, {"收回", "378 份"}, {"回收率", "63.00%"}}});
  TableBlock table{"各项结果", {{"序号", 1, Align::center}, {"项目", 5}, {"满意", 1.5, Align::right}}, {}};
  for (int i = 1; i <= 90; ++i) {
    table.rows.push_back(
        {{std::to_string(i), "第 " + std::to_string(i) + " 项", std::to_string(i * 3)}, false});
  }
  table.rows.push_back({{"", "合计", "12285"}, true});
  form.blocks.push_back(table);
  std::string text;
  for (int i = 1; i <= 400; ++i) text += "第" + std::to_string(i) + "条意见，电梯经常停运，请尽快维修。";
  form.blocks.push_back(ParagraphBlock{"业户建议", text});
  form.blocks.push_back(SignatureBlock{{{"统计", ""}, {"审核", "王主任"}}});
  return form;
}

}  // namespace

extern "C" {
EMSCRIPTEN_KEEPALIVE void ports_write(const char* path, const char* text) {
  storage.write(path, text, [p = std::string(path)](Status status) { tell_status("written", p, status); });
}
EMSCRIPTEN_KEEPALIVE void ports_write_big(const char* path, int size) {
  std::string bytes(static_cast<std::size_t>(size), '\0');
  hufang::platform::WebRandom().fill({reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
  tell("made", path, std::to_string(bytes.size()), std::to_string(hufang::store::crc32c(bytes)));
  storage.write(path, std::move(bytes),
                [p = std::string(path)](Status status) { tell_status("written", p, status); });
}
EMSCRIPTEN_KEEPALIVE void ports_checksum(const char* path) {
  auto bytes = storage.read(path);
  tell("checksum", path, bytes.ok() ? std::to_string(bytes->size()) : "",
       bytes.ok() ? std::to_string(hufang::store::crc32c(*bytes)) : "");
}
EMSCRIPTEN_KEEPALIVE void ports_remove(const char* path) {
  storage.remove({path}, [p = std::string(path)](Status status) { tell_status("removed", p, status); });
}
EMSCRIPTEN_KEEPALIVE void ports_list(const char* prefix) {
  std::string all;
  for (const std::string& path : storage.list(prefix)) all += path + "\n";
  tell("listed", all);
}
EMSCRIPTEN_KEEPALIVE void ports_read(const char* path) {
  auto bytes = storage.read(path);
  if (bytes.ok()) {
    tell("read", path, "ok", bytes.value());
  } else {
    tell("read", path, std::string(hufang::core::code_name(bytes.error().code)));
  }
}
EMSCRIPTEN_KEEPALIVE void ports_use() {
  storage.use([](hufang::app::StorageUse use) {
    tell("use", std::to_string(use.usage), std::to_string(use.quota),
         use.persistence == hufang::app::StorageUse::Persistence::granted ? "persistent" : "");
  });
}
EMSCRIPTEN_KEEPALIVE void ports_announce() { windows.announce_saved(); }
EMSCRIPTEN_KEEPALIVE void ports_take_over() { windows.take_over(); }
EMSCRIPTEN_KEEPALIVE void ports_save_as(const char* name, const char* text) {
  files.save_as(name, "application/json", text);
}
EMSCRIPTEN_KEEPALIVE void ports_pick(const char* accept) {
  files.pick(accept, [](PickedFile file) { tell("picked", file.name, file.bytes); });
}
EMSCRIPTEN_KEEPALIVE void ports_text() {
  using namespace std::string_literals;
  tell("text", "前\0后"s, ""s, "\0"s);
}
EMSCRIPTEN_KEEPALIVE void ports_print() { printing.print("问卷结果统计表 2026", long_form()); }
EMSCRIPTEN_KEEPALIVE void ports_clock() {
  hufang::platform::WebClock clock;
  tell("clock", hufang::core::format_date(clock.today()), std::to_string(clock.minute_of_day()),
       std::to_string(clock.now_ms()));
}
}

int main() {
  windows.on_role_changed(tell_role);
  windows.on_data_changed([] { tell("data"); });
  files.on_drop([](PickedFile file) { tell("dropped", file.name, file.bytes); });
  storage.open([](Status status) {
    windows.start([status] {
      tell_role(windows.role());
      tell_status("opened", "", status);
    });
  });
}
