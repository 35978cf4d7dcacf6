#include "platform/screen/pixel_snap.h"

#include "doctest/doctest.h"
#include "tests/platform/screen/drawing.h"

namespace hufang::platform {

using tests::Drawing;

TEST_CASE("pixel snap: characters come to whole device pixels, everything else stays") {
  struct Case {
    const char* name;
    float scale;
    ImVec2 from, size, texels;
    ImVec2 snapped;
  };
  const Case cases[] = {
      {"a character at a fraction", 1, {3.3F, 5.6F}, {7, 9}, {7, 9}, {3, 6}},
      {"a character in place", 1, {3, 6}, {7, 9}, {7, 9}, {3, 6}},
      {"half a device pixel", 2, {3.25F, 5.6F}, {7, 9}, {14, 18}, {3.5F, 5.5F}},
      {"a ratio of one and a half", 1.5F, {3, 5}, {4, 6}, {6, 9}, {3.0F + 1.0F / 3, 5.0F + 1.0F / 3}},
      {"two texels across stay in the line", 1, {3.3F, 5.6F}, {7, 9}, {14, 9}, {3.3F, 6}},
      {"a stretched picture", 1, {3.3F, 5.6F}, {7, 9}, {5, 9}, {3.3F, 5.6F}},
      {"a filled rectangle", 1, {3.3F, 5.6F}, {7, 9}, {0, 0}, {3.3F, 5.6F}},
      {"a line", 1, {3.3F, 5.6F}, {7, 2}, {7, 0}, {3.3F, 5.6F}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    Drawing drawing(ImVec2(64, 64), c.scale, 32, 32, std::vector<std::uint32_t>(1024, 0xFFFFFFFFU));
    // A triangle before, so that the rectangle's indices are not at a multiple of six.
    drawing.triangle(ImVec2(0.3F, 0.3F), ImVec2(9, 0), ImVec2(0, 9), 0, 0, 0);
    drawing.textured(c.from, ImVec2(c.from.x + c.size.x, c.from.y + c.size.y), ImVec2(4, 4),
                     ImVec2(4 + c.texels.x, 4 + c.texels.y), IM_COL32_WHITE);
    snap_glyphs_to_pixels(drawing.data());
    const ImDrawVert* corner = drawing.list().VtxBuffer.Data + 3;
    CHECK(corner[0].pos.x == doctest::Approx(c.snapped.x));
    CHECK(corner[0].pos.y == doctest::Approx(c.snapped.y));
    CHECK(corner[2].pos.x - corner[0].pos.x == doctest::Approx(c.size.x));
    CHECK(corner[2].pos.y - corner[0].pos.y == doctest::Approx(c.size.y));
    CHECK(drawing.list().VtxBuffer[0].pos.x == 0.3F);
  }
}

}  // namespace hufang::platform
