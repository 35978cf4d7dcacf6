#include "platform/screen/soft_raster.h"

#include <cstddef>

#include "doctest/doctest.h"
#include "tests/platform/screen/drawing.h"

namespace hufang::platform {
namespace {

using tests::Drawing;

constexpr ImU32 kWhite = IM_COL32(255, 255, 255, 255);
constexpr ImU32 kBlack = IM_COL32(0, 0, 0, 255);
constexpr ImU32 kRed = IM_COL32(255, 0, 0, 255);
constexpr ImU32 kGreen = IM_COL32(0, 255, 0, 255);

std::uint32_t pixel(const SoftRaster& raster, int x, int y) {
  return raster.pixels()[static_cast<std::size_t>(y * raster.width() + x)];
}

int count(const SoftRaster& raster, std::uint32_t colour) {
  int n = 0;
  for (const std::uint32_t p : raster.pixels()) n += p == colour ? 1 : 0;
  return n;
}

}  // namespace

TEST_CASE("soft raster: an empty picture is its ground, in device pixels") {
  Drawing drawing(ImVec2(6, 4), 1.5F);
  SoftRaster raster;
  raster.draw(drawing.data(), kGreen);
  CHECK(raster.width() == 9);
  CHECK(raster.height() == 6);
  CHECK(count(raster, kGreen) == 54);
}

TEST_CASE("soft raster: a triangle fills the pixels whose centres are inside, whichever way it winds") {
  for (const bool clockwise : {true, false}) {
    CAPTURE(clockwise);
    Drawing drawing(ImVec2(8, 8), 1);
    const ImVec2 a(0, 0), b(8, 0), c(0, 8);
    drawing.triangle(a, clockwise ? b : c, clockwise ? c : b, kRed, kRed, kRed);
    SoftRaster raster;
    raster.draw(drawing.data(), kWhite);
    CHECK(pixel(raster, 0, 0) == kRed);
    CHECK(pixel(raster, 6, 0) == kRed);
    CHECK(pixel(raster, 0, 6) == kRed);
    CHECK(pixel(raster, 7, 1) == kWhite);
    CHECK(pixel(raster, 7, 7) == kWhite);
    // 28 wholly inside; the 8 centres on the slanting edge are neither on its upper nor its left side.
    CHECK(count(raster, kRed) == 28);
  }
}

TEST_CASE("soft raster: two translucent triangles that share an edge show no seam") {
  Drawing drawing(ImVec2(9, 7), 1);
  const ImU32 half = IM_COL32(0, 0, 0, 128);
  drawing.triangle(ImVec2(0, 0), ImVec2(9, 0), ImVec2(9, 7), half, half, half);
  drawing.triangle(ImVec2(0, 0), ImVec2(9, 7), ImVec2(0, 7), half, half, half);
  SoftRaster raster;
  raster.draw(drawing.data(), kWhite);
  CHECK(count(raster, IM_COL32(127, 127, 127, 255)) == 63);
}

TEST_CASE("soft raster: colours run between the corners of a triangle") {
  Drawing drawing(ImVec2(100, 100), 1);
  drawing.triangle(ImVec2(0, 0), ImVec2(200, 0), ImVec2(0, 200), kBlack, kRed, kBlack);
  SoftRaster raster;
  raster.draw(drawing.data(), kWhite);
  for (const int x : {0, 25, 50, 99}) {
    CAPTURE(x);
    const int red = static_cast<int>(pixel(raster, x, 0) & 255U);
    CHECK(std::abs(red - (2 * x + 1) * 255 / 400) <= 1);
  }
}

TEST_CASE("soft raster: a rectangle of the texture is copied texel by texel") {
  const std::vector<std::uint32_t> texels = {kRed, kGreen, kBlack, kWhite};
  Drawing drawing(ImVec2(4, 4), 1, 2, 2, texels);
  drawing.textured(ImVec2(1, 1), ImVec2(3, 3), ImVec2(0, 0), ImVec2(2, 2), kWhite);
  SoftRaster raster;
  raster.draw(drawing.data(), IM_COL32(9, 9, 9, 255));
  CHECK(pixel(raster, 1, 1) == kRed);
  CHECK(pixel(raster, 2, 1) == kGreen);
  CHECK(pixel(raster, 1, 2) == kBlack);
  CHECK(pixel(raster, 2, 2) == kWhite);
  CHECK(count(raster, IM_COL32(9, 9, 9, 255)) == 12);
}

TEST_CASE("soft raster: between texels the texture is filtered linearly") {
  Drawing drawing(ImVec2(4, 1), 1, 2, 1, {kBlack, kWhite});
  drawing.textured(ImVec2(0, 0), ImVec2(4, 1), ImVec2(0, 0), ImVec2(2, 1), kWhite);
  SoftRaster raster;
  raster.draw(drawing.data(), kRed);
  CHECK((pixel(raster, 0, 0) & 255U) == 0);
  CHECK((pixel(raster, 1, 0) & 255U) == 64);
  CHECK((pixel(raster, 2, 0) & 255U) == 191);
  CHECK((pixel(raster, 3, 0) & 255U) == 255);
}

TEST_CASE("soft raster: the texture's coverage tints the colour and lets the ground through") {
  Drawing drawing(ImVec2(2, 1), 1, 2, 1, {IM_COL32(255, 255, 255, 0), IM_COL32(255, 255, 255, 128)});
  drawing.textured(ImVec2(0, 0), ImVec2(2, 1), ImVec2(0, 0), ImVec2(2, 1), kBlack);
  SoftRaster raster;
  raster.draw(drawing.data(), kWhite);
  CHECK(pixel(raster, 0, 0) == kWhite);
  CHECK(pixel(raster, 1, 0) == IM_COL32(127, 127, 127, 255));
}

TEST_CASE("soft raster: nothing is drawn outside the clip rectangle") {
  struct Case {
    const char* name;
    ImVec2 from, to;
    int drawn;
  };
  const Case cases[] = {
      {"inside", ImVec2(2, 2), ImVec2(5, 4), 6},
      {"over the edge of the picture", ImVec2(6, 6), ImVec2(20, 20), 4},
      {"empty", ImVec2(5, 5), ImVec2(5, 7), 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    for (const bool triangles : {true, false}) {
      CAPTURE(triangles);
      Drawing drawing(ImVec2(8, 8), 1);
      drawing.list().PushClipRect(c.from, c.to);
      if (triangles) {
        drawing.triangle(ImVec2(-9, -9), ImVec2(40, -9), ImVec2(-9, 40), kRed, kRed, kRed);
      } else {
        drawing.textured(ImVec2(-3, -3), ImVec2(30, 30), ImVec2(1, 1), ImVec2(1, 1), kRed);
      }
      SoftRaster raster;
      raster.draw(drawing.data(), kWhite);
      CHECK(count(raster, kRed) == c.drawn);
    }
  }
}

TEST_CASE("soft raster: later shapes lie over earlier ones, and lengths are in CSS px") {
  Drawing drawing(ImVec2(4, 4), 2);
  drawing.textured(ImVec2(0, 0), ImVec2(4, 4), ImVec2(1, 1), ImVec2(1, 1), kRed);
  drawing.textured(ImVec2(1, 1), ImVec2(2, 2), ImVec2(1, 1), ImVec2(1, 1), IM_COL32(0, 0, 255, 51));
  SoftRaster raster;
  raster.draw(drawing.data(), kWhite);
  CHECK(count(raster, kRed) == 60);
  CHECK(count(raster, IM_COL32(204, 0, 51, 255)) == 4);
  CHECK(pixel(raster, 2, 2) == IM_COL32(204, 0, 51, 255));
}

}  // namespace hufang::platform
