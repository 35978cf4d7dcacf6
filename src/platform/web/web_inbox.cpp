#include "platform/web/web_inbox.h"

#include <emscripten/em_macros.h>

#include <cstddef>
#include <utility>

namespace {
std::string& inbox() {
  static std::string bytes;
  return bytes;
}
}  // namespace

extern "C" {
// Makes room for `size` bytes and says where. Memory may grow here: look HEAPU8 up afterwards, not before.
EMSCRIPTEN_KEEPALIVE char* hf_inbox(std::size_t size) {
  inbox().resize(size);
  return inbox().data();
}
}

namespace hufang::platform {

std::string take_inbox() { return std::exchange(inbox(), {}); }

}  // namespace hufang::platform
