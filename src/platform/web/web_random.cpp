#include "platform/web/web_random.h"

#include <emscripten/em_js.h>

// clang-format off
EM_JS(void, hf_js_random_fill, (uint8_t* bytes, size_t size), {
  const most = 65536; // of one getRandomValues
  for (let i = 0; i < size; i += most) {
    crypto.getRandomValues(HEAPU8.subarray(bytes + i, bytes + Math.min(size, i + most)));
  }
})
// clang-format on

namespace hufang::platform {

void WebRandom::fill(std::span<std::uint8_t> bytes) { hf_js_random_fill(bytes.data(), bytes.size()); }

}  // namespace hufang::platform
