#include "platform/web/idbfs_storage.h"

#include <dirent.h>
#include <emscripten/em_js.h>
#include <emscripten/em_macros.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "platform/web/js_text.h"
#include "platform/web/pending_calls.h"
#include "platform/web/web_inbox.h"

EM_JS_DEPS(hufang_storage, "$FS,$IDBFS,$textAt,$textToInbox");

// clang-format off
// How JavaScript answers a call: hf_storage_done(token, 0 kept | 1 no space | 2 failed), with the reason's text.
EM_JS(void, hf_js_storage_open, (int first), {
  Module.storageAnswer = (token) => (reason, detail) => {
    textToInbox(detail);
    _hf_storage_done(token, reason === "" ? 0 : reason === "full" ? 1 : 2);
  };
  Module.host.storage.attach(FS, IDBFS);
  Module.host.storage.open(Module.storageAnswer(first));
})

EM_JS(void, hf_js_storage_write, (int token, const hufang::platform::JsText* path, const char* bytes, size_t size), {
  Module.host.storage.write(textAt(path), HEAPU8.subarray(bytes, bytes + size), Module.storageAnswer(token));
})

// `paths`: one a line.
EM_JS(void, hf_js_storage_remove, (int token, const hufang::platform::JsText* paths), {
  Module.host.storage.remove(textAt(paths).split("\n"), Module.storageAnswer(token));
})

EM_JS(void, hf_js_storage_use, (int token), {
  Module.host.storage.use().then((use) => {
    _hf_storage_use(token, use.usage, use.quota, use.persistent === undefined ? 0 : use.persistent ? 2 : 1);
  });
})
// clang-format on

namespace hufang::platform {
namespace {

constexpr std::string_view kRoot = "/data/";

// The further parts of a large file lie beside it under these names, from 2 on (web/storage/parts.ts).
constexpr char kPartMark = '~';
std::string part_path(std::string_view path, int part) {
  std::string at = std::string(kRoot) + std::string(path);
  return part == 1 ? at : at + kPartMark + std::to_string(part);
}

PendingCalls<std::function<void(int, std::string)>>& waiting() {
  static PendingCalls<std::function<void(int, std::string)>> calls;
  return calls;
}
PendingCalls<std::function<void(app::StorageUse)>>& waiting_uses() {
  static PendingCalls<std::function<void(app::StorageUse)>> calls;
  return calls;
}

// `reason` as in hf_storage_done.
int add_waiting(std::string place, app::Storage::Done done) {
  return waiting().add(
      [place = std::move(place), done = std::move(done)](int reason, std::string detail) mutable {
        if (reason == 0) {
          done(core::Done{});
          return;
        }
        core::Code code = reason == 1 ? core::Code::storage_full : core::Code::storage_failed;
        done(core::make_error(code, std::move(place), {std::move(detail)}));
      });
}

// Adds the files below `folder` ("" or "log/") to `paths`.
void walk(const std::string& folder, std::vector<std::string>& paths) {
  DIR* dir = opendir((std::string(kRoot) + folder).c_str());
  if (dir == nullptr) return;
  while (const dirent* entry = readdir(dir)) {
    std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    if (entry->d_type == DT_DIR) {
      walk(folder + name + "/", paths);
    } else {
      paths.push_back(folder + name);
    }
  }
  closedir(dir);
}

}  // namespace

void IdbfsStorage::open(Done opened) { hf_js_storage_open(add_waiting({}, std::move(opened))); }

void IdbfsStorage::use(std::function<void(app::StorageUse)> told) {
  hf_js_storage_use(waiting_uses().add(std::move(told)));
}

std::vector<std::string> IdbfsStorage::list(std::string_view prefix) const {
  std::vector<std::string> paths;
  // Only the folder that the prefix names: the listing of a log does not walk the snapshots.
  std::size_t slash = prefix.rfind('/');
  walk(slash == std::string_view::npos ? std::string() : std::string(prefix.substr(0, slash + 1)), paths);
  std::erase_if(paths, [prefix](const std::string& path) {
    return !path.starts_with(prefix) || path.find(kPartMark) != std::string::npos;
  });
  std::sort(paths.begin(), paths.end());
  return paths;
}

core::Result<std::string> IdbfsStorage::read(std::string_view path) const {
  std::size_t size = 0;
  int parts = 0;
  struct stat status{};
  while (stat(part_path(path, parts + 1).c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
    size += static_cast<std::size_t>(status.st_size);
    ++parts;
  }
  if (parts == 0) return core::make_error(core::Code::not_found, std::string(path));
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  for (int part = 1; part <= parts; ++part) {
    int file = ::open(part_path(path, part).c_str(), O_RDONLY);
    ssize_t got = file < 0 ? 0 : ::read(file, bytes.data() + filled, size - filled);
    if (file >= 0) close(file);
    filled += got < 0 ? 0 : static_cast<std::size_t>(got);
  }
  bytes.resize(filled);  // a part that cannot be read makes a file that does not verify
  return bytes;
}

void IdbfsStorage::write(std::string path, std::string bytes, Done done) {
  int token = add_waiting(path, std::move(done));
  hf_js_storage_write(token, JsText(path).at(), bytes.data(), bytes.size());
}

void IdbfsStorage::remove(std::vector<std::string> paths, Done done) {
  if (paths.empty()) {
    done(core::Done{});
    return;
  }
  std::string lines;
  for (const std::string& path : paths) {
    if (!lines.empty()) lines += '\n';
    lines += path;
  }
  int token = add_waiting(std::move(paths.front()), std::move(done));
  hf_js_storage_remove(token, JsText(lines).at());
}

}  // namespace hufang::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void hf_storage_done(int token, int reason) {
  std::string detail = hufang::platform::take_inbox();
  if (auto call = hufang::platform::waiting().take(token)) call(reason, std::move(detail));
}

EMSCRIPTEN_KEEPALIVE void hf_storage_use(int token, double usage, double quota, int persistent) {
  auto call = hufang::platform::waiting_uses().take(token);
  if (!call) return;
  call({static_cast<std::int64_t>(usage), static_cast<std::int64_t>(quota),
        static_cast<hufang::app::StorageUse::Persistence>(persistent)});
}
}
