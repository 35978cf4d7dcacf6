// Draws Dear ImGui's output in software, for browsers without WebGL (blocked, or a remote desktop).
//
// Triangles are filled by the top-left rule: of two that share an edge, each pixel of the edge gets exactly
// one, so translucent shapes show no seams. Colours and texture coordinates are interpolated, textures
// filtered linearly, and blended over what is there, as WebGL does it.
#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace hufang::platform {

class SoftRaster {
 public:
  // Draws over a ground of one opaque colour (0xAABBGGRR). The picture is as large as the data's display in
  // device pixels. Textures are read from Dear ImGui's own copies.
  void draw(const ImDrawData& data, std::uint32_t ground);

  int width() const { return width_; }
  int height() const { return height_; }
  // width x height pixels, rows from the top, bytes R, G, B, A.
  const std::vector<std::uint32_t>& pixels() const { return pixels_; }

 private:
  int width_ = 0, height_ = 0;
  std::vector<std::uint32_t> pixels_;
};

}  // namespace hufang::platform
