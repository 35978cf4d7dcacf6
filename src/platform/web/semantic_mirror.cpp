#include "platform/web/semantic_mirror.h"

#include <emscripten.h>

#include <string>

#include "core/text.h"
#include "platform/web/frame_loop.h"
#include "platform/web/web_inbox.h"

// clang-format off
EM_JS(void, hf_mirror_apply, (const void* nodes, int count, const void* order, int order_count, int same), {
  Module.host.mirror.apply(nodes, count, order, order_count, same !== 0);
});
EM_JS(void, hf_mirror_focus, (unsigned id), {
  Module.host.mirror.focus(id >>> 0);
});
// clang-format on

namespace hufang::platform {
namespace {

std::uint32_t address(const char* p) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(p));
}

}  // namespace

void SemanticMirror::apply(std::span<const ui::SemNode* const> changed, std::span<const ImGuiID> order,
                           bool same_order) {
  wire_.clear();
  for (const ui::SemNode* n : changed) {
    wire_.push_back({n->id,
                     n->parent,
                     (static_cast<std::uint32_t>(n->level) << 8) | static_cast<std::uint32_t>(n->role),
                     n->flags,
                     {n->place.x, n->place.y, n->place.z, n->place.w},
                     {n->cut.x, n->cut.y, n->cut.z, n->cut.w},
                     address(n->name.data()),
                     static_cast<std::uint32_t>(n->name.size()),
                     address(n->value.data()),
                     static_cast<std::uint32_t>(n->value.size()),
                     address(n->hint.data()),
                     static_cast<std::uint32_t>(n->hint.size()),
                     n->font_px,
                     n->pos,
                     n->count});
  }
  hf_mirror_apply(wire_.data(), static_cast<int>(wire_.size()), order.data(), static_cast<int>(order.size()),
                  same_order ? 1 : 0);
}

void SemanticMirror::focus(ImGuiID id) { hf_mirror_focus(id); }

}  // namespace hufang::platform

extern "C" {

EMSCRIPTEN_KEEPALIVE void hf_activate(unsigned id) {
  hufang::ui::semantics().on_activate(id);
  const auto waiting = static_cast<int>(hufang::ui::semantics().presses_waiting());
  hufang::platform::request_frame(hufang::platform::kFramesPerEvent + waiting - 1);
}
EMSCRIPTEN_KEEPALIVE void hf_focus(unsigned id, int by_pointer) {
  hufang::ui::semantics().on_focus(id, by_pointer != 0);
  hufang::platform::request_frame();
}
EMSCRIPTEN_KEEPALIVE void hf_blur(unsigned id) {
  hufang::ui::semantics().on_blur(id);
  hufang::platform::request_frame();
}
EMSCRIPTEN_KEEPALIVE void hf_modality(int keyboard) {
  hufang::ui::semantics().on_modality(keyboard != 0);
  hufang::platform::request_frame();
}
EMSCRIPTEN_KEEPALIVE void hf_text(unsigned id) {
  hufang::ui::semantics().on_text(id, hufang::core::without_controls(hufang::platform::take_inbox()));
  hufang::platform::request_frame();
}
}
