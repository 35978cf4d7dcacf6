#include "platform/web/renderer.h"

#include "platform/web/gl_renderer.h"
#include "platform/web/host.h"
#include "platform/web/soft_renderer.h"

namespace hufang::platform {

std::unique_ptr<Renderer> make_renderer() {
  const host::WantedRenderer wanted = host::wanted_renderer();
  if (wanted != host::WantedRenderer::software) {
    for (const int version : {2, 1}) {
      if (version == 2 && wanted == host::WantedRenderer::webgl1) continue;
      if (auto renderer = GlRenderer::make(version)) return renderer;
    }
  }
  return std::make_unique<SoftRenderer>();
}

}  // namespace hufang::platform
