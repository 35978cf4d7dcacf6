#include "platform/web/web_files.h"

#include <emscripten/em_js.h>
#include <emscripten/em_macros.h>

#include <cstddef>
#include <utility>

#include "platform/web/js_text.h"
#include "platform/web/web_inbox.h"

EM_JS_DEPS(hufang_files, "$textAt,$bytesToInbox");

// clang-format off
EM_JS(void, hf_js_files_save_as, (const hufang::platform::JsText* name, const hufang::platform::JsText* mime, const char* bytes, size_t size), {
  Module.host.files.saveAs(textAt(name), textAt(mime), HEAPU8.slice(bytes, bytes + size));
})

// The files of a zip come one by one, then its name. (No ??= here: C++ compilers warn of its trigraph.)
EM_JS(void, hf_js_files_zip_add, (const hufang::platform::JsText* name, const char* bytes, size_t size), {
  Module.zipFiles = Module.zipFiles || [];
  Module.zipFiles.push({ name: textAt(name), bytes: HEAPU8.slice(bytes, bytes + size) });
})

EM_JS(void, hf_js_files_zip_save, (const hufang::platform::JsText* name), {
  Module.host.files.saveZip(textAt(name), Module.zipFiles || []);
  Module.zipFiles = [];
})

// A file that came in goes through the inbox: its name, then its bytes.
EM_JS(void, hf_js_files_setup, (), {
  Module.fileGiver = (give) => (name, bytes) => {
    const title = new TextEncoder().encode(name);
    const both = new Uint8Array(title.length + bytes.length);
    both.set(title);
    both.set(bytes, title.length);
    bytesToInbox(both);
    give(title.length);
  };
})

EM_JS(void, hf_js_files_pick, (const hufang::platform::JsText* accept), {
  Module.host.files.pick(textAt(accept), Module.fileGiver(_hf_files_picked));
})

EM_JS(void, hf_js_files_on_drop, (), { Module.host.files.onDrop(Module.fileGiver(_hf_files_dropped)); })
// clang-format on

namespace hufang::platform {
namespace {

using Taken = std::function<void(app::PickedFile)>;

// Who asked last gets the chosen file: a chooser that was left open is answered by nobody else.
Taken& picked_call() {
  static Taken call;
  return call;
}
Taken& dropped_call() {
  static Taken call;
  return call;
}

std::function<void()>& arrived_call() {
  static std::function<void()> call;
  return call;
}

app::PickedFile take_file(std::size_t name_size) {
  std::string bytes = take_inbox();
  std::string name = bytes.substr(0, name_size);
  bytes.erase(0, name_size);
  return {std::move(name), std::move(bytes)};
}

}  // namespace

WebFiles::WebFiles(std::function<void()> arrived) {
  arrived_call() = std::move(arrived);
  hf_js_files_setup();
}

void WebFiles::save_as(std::string name, std::string mime, std::string bytes) {
  hf_js_files_save_as(JsText(name).at(), JsText(mime).at(), bytes.data(), bytes.size());
}

void WebFiles::save_zip(std::string name, std::vector<app::PickedFile> files) {
  for (const app::PickedFile& file : files)
    hf_js_files_zip_add(JsText(file.name).at(), file.bytes.data(), file.bytes.size());
  hf_js_files_zip_save(JsText(name).at());
}

void WebFiles::pick(std::string accept, Taken picked) {
  picked_call() = std::move(picked);
  hf_js_files_pick(JsText(accept).at());
}

void WebFiles::on_drop(Taken dropped) {
  dropped_call() = std::move(dropped);
  hf_js_files_on_drop();
}

}  // namespace hufang::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void hf_files_picked(std::size_t name_size) {
  hufang::app::PickedFile file = hufang::platform::take_file(name_size);
  if (hufang::platform::picked_call()) hufang::platform::picked_call()(std::move(file));
  hufang::platform::arrived_call()();
}

EMSCRIPTEN_KEEPALIVE void hf_files_dropped(std::size_t name_size) {
  hufang::app::PickedFile file = hufang::platform::take_file(name_size);
  if (hufang::platform::dropped_call()) hufang::platform::dropped_call()(std::move(file));
  hufang::platform::arrived_call()();
}
}
