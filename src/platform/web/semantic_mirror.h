// SemanticMirror: hands what the semantic layer reports to the page (web/mirror/mirror.ts), and its events
// back.
//
// Holds always: one instance a page. Only differences cross; strings are read by the page before apply()
// returns.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/semantics.h"

namespace hufang::platform {

class SemanticMirror final : public ui::SemanticSink {
 public:
  void apply(std::span<const ui::SemNode* const> changed, std::span<const ImGuiID> order,
             bool same_order) override;
  void focus(ImGuiID id) override;

 private:
  // The layout is shared with web/mirror/wire.ts.
  struct Wire {
    std::uint32_t id, parent, kind, flags;
    float place[4], cut[4];
    std::uint32_t name, name_size, value, value_size, hint, hint_size;
    float font_px;
    std::int32_t pos, count;
  };
  static_assert(sizeof(Wire) == 21 * 4);
  std::vector<Wire> wire_;
};

}  // namespace hufang::platform
