#include "platform/screen/pixel_snap.h"

#include <cmath>

#include "imgui.h"

namespace hufang::platform {
namespace {

// How far sizes may be from whole texels, in texels: floats of a large page have that much error.
constexpr float kNear = 0.05F;

bool near(float a, float b) { return std::abs(a - b) < kNear; }

// Six indices that make one rectangle the way Dear ImGui writes characters and images.
bool is_quad(const ImDrawIdx* index) {
  const ImDrawIdx first = index[0];
  return index[1] == first + 1 && index[2] == first + 2 && index[3] == first && index[4] == first + 2 &&
         index[5] == first + 3;
}

bool is_upright(const ImDrawVert* corner) {
  return corner[0].pos.x == corner[3].pos.x && corner[1].pos.x == corner[2].pos.x &&
         corner[0].pos.y == corner[1].pos.y && corner[2].pos.y == corner[3].pos.y &&
         corner[0].uv.y == corner[1].uv.y && corner[0].uv.x == corner[3].uv.x;
}

// What to add to `at` (CSS px) to come to a whole device pixel.
float correction(float at, float scale) {
  const float pixels = at * scale;
  return (std::floor(pixels + 0.5F) - pixels) / scale;
}

void snap(ImDrawVert* corner, const ImTextureData& texture, ImVec2 scale) {
  if (!is_upright(corner)) return;
  const float across = (corner[2].uv.x - corner[0].uv.x) * static_cast<float>(texture.Width);
  const float down = (corner[2].uv.y - corner[0].uv.y) * static_cast<float>(texture.Height);
  const float wide = (corner[2].pos.x - corner[0].pos.x) * scale.x;
  const float high = (corner[2].pos.y - corner[0].pos.y) * scale.y;
  // A filled shape has one texel for its whole area, a line none at all in one direction.
  if (down < 0.5F || !near(down, high)) return;
  const bool exact = near(across, wide);
  if (!exact && !near(across, 2 * wide)) return;
  const float dx = exact ? correction(corner[0].pos.x, scale.x) : 0;
  const float dy = correction(corner[0].pos.y, scale.y);
  for (int i = 0; i < 4; ++i) {
    corner[i].pos.x += dx;
    corner[i].pos.y += dy;
  }
}

}  // namespace

void snap_glyphs_to_pixels(ImDrawData& data) {
  for (ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImTextureData* texture = command.TexRef._TexData;
      if (command.UserCallback != nullptr || texture == nullptr) continue;
      const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
      const ImDrawIdx* const end = index + command.ElemCount;
      while (end - index >= 6) {
        if (is_quad(index)) {
          snap(list->VtxBuffer.Data + command.VtxOffset + index[0], *texture, data.FramebufferScale);
          index += 6;
        } else {
          index += 3;
        }
      }
    }
  }
}

}  // namespace hufang::platform
