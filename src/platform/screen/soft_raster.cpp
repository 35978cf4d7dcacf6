#include "platform/screen/soft_raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "imgui.h"

namespace hufang::platform {
namespace {

struct Clip {
  int left, top, right, bottom;  // right and bottom are outside
};

// Colour and place in the texture, all as floats: r, g, b, a (0..255), u, v (texels).
using Values = std::array<float, 6>;

struct Corner {
  float x, y;
  Values values;
};

struct Texture {
  const std::uint32_t* texels;
  int width, height;
};

std::uint32_t channel(std::uint32_t colour, int index) { return (colour >> (8 * index)) & 255U; }

// a * b / 255, rounded.
std::uint32_t scaled(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t product = a * b + 128;
  return (product + (product >> 8)) >> 8;
}

void blend(std::uint32_t& pixel, std::uint32_t r, std::uint32_t g, std::uint32_t b, std::uint32_t a) {
  if (a == 0) return;
  if (a == 255) {
    pixel = 0xFF000000U | (b << 16) | (g << 8) | r;
    return;
  }
  const std::uint32_t rest = 255 - a;
  const std::uint32_t out_r = scaled(r, a) + scaled(channel(pixel, 0), rest);
  const std::uint32_t out_g = scaled(g, a) + scaled(channel(pixel, 1), rest);
  const std::uint32_t out_b = scaled(b, a) + scaled(channel(pixel, 2), rest);
  pixel = 0xFF000000U | (std::min(out_b, 255U) << 16) | (std::min(out_g, 255U) << 8) | std::min(out_r, 255U);
}

std::uint32_t texel(const Texture& texture, int x, int y) {
  x = std::clamp(x, 0, texture.width - 1);
  y = std::clamp(y, 0, texture.height - 1);
  return texture.texels[static_cast<std::size_t>(y) * static_cast<std::size_t>(texture.width) +
                        static_cast<std::size_t>(x)];
}

// Linear filtering between the four nearest texels; u and v in texels, whole numbers being their edges.
std::uint32_t sample(const Texture& texture, float u, float v) {
  const float left = std::floor(u - 0.5F);
  const float top = std::floor(v - 0.5F);
  const auto across = static_cast<std::uint32_t>((u - 0.5F - left) * 256.0F);
  const auto down = static_cast<std::uint32_t>((v - 0.5F - top) * 256.0F);
  const int x = static_cast<int>(left);
  const int y = static_cast<int>(top);
  const std::uint32_t upper_left = texel(texture, x, y);
  const std::uint32_t upper_right = texel(texture, x + 1, y);
  const std::uint32_t lower_left = texel(texture, x, y + 1);
  const std::uint32_t lower_right = texel(texture, x + 1, y + 1);
  if (upper_left == upper_right && upper_left == lower_left && upper_left == lower_right) return upper_left;
  std::uint32_t result = 0;
  for (int i = 0; i < 4; ++i) {
    const std::uint32_t upper = channel(upper_left, i) * (256 - across) + channel(upper_right, i) * across;
    const std::uint32_t lower = channel(lower_left, i) * (256 - across) + channel(lower_right, i) * across;
    result |= ((upper * (256 - down) + lower * down + 32768) >> 16) << (8 * i);
  }
  return result;
}

std::uint32_t to_byte(float value) {
  return static_cast<std::uint32_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

void shade(std::uint32_t& pixel, const Values& values, const Texture& texture) {
  const std::uint32_t from_texture = sample(texture, values[4], values[5]);
  blend(pixel, scaled(to_byte(values[0]), channel(from_texture, 0)),
        scaled(to_byte(values[1]), channel(from_texture, 1)),
        scaled(to_byte(values[2]), channel(from_texture, 2)),
        scaled(to_byte(values[3]), channel(from_texture, 3)));
}

// Twice the signed area of a, b and (x, y); positive on the inside of an edge of a triangle wound as below.
float edge(const Corner& a, const Corner& b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// Whether pixels exactly on the edge a-b belong to the triangle: those of its upper and left edges do.
bool owns_edge(const Corner& a, const Corner& b) { return a.y == b.y ? b.x > a.x : b.y < a.y; }

bool covers(float distance, bool owned) { return distance > 0 || (distance == 0 && owned); }

class Picture {
 public:
  Picture(std::vector<std::uint32_t>& pixels, int width) : pixels_(pixels), width_(width) {}

  void triangle(Corner a, Corner b, Corner c, const Clip& clip, const Texture& texture) {
    float area = edge(a, b, c.x, c.y);
    if (area == 0) return;
    if (area < 0) {
      std::swap(b, c);
      area = -area;
    }
    const auto [low_x, high_x] = std::minmax({a.x, b.x, c.x});
    const auto [low_y, high_y] = std::minmax({a.y, b.y, c.y});
    const int left = std::max(clip.left, static_cast<int>(std::floor(low_x)));
    const int right = std::min(clip.right, static_cast<int>(std::ceil(high_x)) + 1);
    const int top = std::max(clip.top, static_cast<int>(std::floor(low_y)));
    const int bottom = std::min(clip.bottom, static_cast<int>(std::ceil(high_y)) + 1);
    const bool owns_bc = owns_edge(b, c);
    const bool owns_ca = owns_edge(c, a);
    const bool owns_ab = owns_edge(a, b);
    for (int y = top; y < bottom; ++y) {
      const float center_y = static_cast<float>(y) + 0.5F;
      for (int x = left; x < right; ++x) {
        const float center_x = static_cast<float>(x) + 0.5F;
        const float to_bc = edge(b, c, center_x, center_y);
        const float to_ca = edge(c, a, center_x, center_y);
        const float to_ab = edge(a, b, center_x, center_y);
        if (!covers(to_bc, owns_bc) || !covers(to_ca, owns_ca) || !covers(to_ab, owns_ab)) continue;
        Values values;
        for (std::size_t i = 0; i < values.size(); ++i) {
          values[i] = (to_bc * a.values[i] + to_ca * b.values[i] + to_ab * c.values[i]) / area;
        }
        shade(at(x, y), values, texture);
      }
    }
  }

  // An upright rectangle of one colour, with the texture along its sides: characters and plain areas, most of
  // a page.
  void rectangle(const Corner& a, const Corner& c, const Clip& clip, const Texture& texture) {
    const int left = std::max(clip.left, first_center(a.x));
    const int right = std::min(clip.right, first_center(c.x));
    const int top = std::max(clip.top, first_center(a.y));
    const int bottom = std::min(clip.bottom, first_center(c.y));
    const float u_step = (c.values[4] - a.values[4]) / (c.x - a.x);
    const float v_step = (c.values[5] - a.values[5]) / (c.y - a.y);
    Values values = a.values;
    for (int y = top; y < bottom; ++y) {
      values[5] = a.values[5] + (static_cast<float>(y) + 0.5F - a.y) * v_step;
      for (int x = left; x < right; ++x) {
        values[4] = a.values[4] + (static_cast<float>(x) + 0.5F - a.x) * u_step;
        shade(at(x, y), values, texture);
      }
    }
  }

 private:
  // The first pixel whose centre is at or after `position`.
  static int first_center(float position) { return static_cast<int>(std::ceil(position - 0.5F)); }

  std::uint32_t& at(int x, int y) {
    return pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                   static_cast<std::size_t>(x)];
  }

  std::vector<std::uint32_t>& pixels_;
  int width_;
};

// One draw list's way into device pixels and texels.
struct Transform {
  ImVec2 origin, scale;

  Corner corner(const ImDrawVert& vertex, const Texture& texture) const {
    return {
        (vertex.pos.x - origin.x) * scale.x,
        (vertex.pos.y - origin.y) * scale.y,
        {static_cast<float>(channel(vertex.col, 0)), static_cast<float>(channel(vertex.col, 1)),
         static_cast<float>(channel(vertex.col, 2)), static_cast<float>(channel(vertex.col, 3)),
         vertex.uv.x * static_cast<float>(texture.width), vertex.uv.y * static_cast<float>(texture.height)}};
  }

  Clip clip(const ImVec4& rect, int width, int height) const {
    return {std::max(0, static_cast<int>((rect.x - origin.x) * scale.x)),
            std::max(0, static_cast<int>((rect.y - origin.y) * scale.y)),
            std::min(width, static_cast<int>((rect.z - origin.x) * scale.x)),
            std::min(height, static_cast<int>((rect.w - origin.y) * scale.y))};
  }
};

// Whether six indices make an upright rectangle of one colour, from its upper left to its lower right corner.
bool is_rectangle(const ImDrawIdx* index, const ImDrawVert* vertices) {
  if (index[3] != index[0] || index[4] != index[2]) return false;
  const ImDrawVert& a = vertices[index[0]];
  const ImDrawVert& b = vertices[index[1]];
  const ImDrawVert& c = vertices[index[2]];
  const ImDrawVert& d = vertices[index[5]];
  return a.pos.x == d.pos.x && b.pos.x == c.pos.x && a.pos.y == b.pos.y && c.pos.y == d.pos.y &&
         a.pos.x < c.pos.x && a.pos.y < c.pos.y && a.uv.x == d.uv.x && b.uv.x == c.uv.x && a.uv.y == b.uv.y &&
         c.uv.y == d.uv.y && a.col == b.col && a.col == c.col && a.col == d.col;
}

}  // namespace

void SoftRaster::draw(const ImDrawData& data, std::uint32_t ground) {
  width_ = std::max(0, static_cast<int>(std::lround(data.DisplaySize.x * data.FramebufferScale.x)));
  height_ = std::max(0, static_cast<int>(std::lround(data.DisplaySize.y * data.FramebufferScale.y)));
  pixels_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), ground | 0xFF000000U);

  const Transform transform{data.DisplayPos, data.FramebufferScale};
  Picture picture(pixels_, width_);
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImTextureData* source = command.TexRef._TexData;
      if (command.UserCallback != nullptr || source == nullptr || source->Pixels == nullptr) continue;
      const Clip clip = transform.clip(command.ClipRect, width_, height_);
      if (clip.left >= clip.right || clip.top >= clip.bottom) continue;
      // Pixels of RGBA textures are allocated as such, so the cast keeps their alignment.
      const Texture texture{static_cast<const std::uint32_t*>(static_cast<const void*>(source->Pixels)),
                            source->Width, source->Height};
      const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
      const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
      const ImDrawIdx* const end = index + command.ElemCount;
      while (end - index >= 3) {
        const Corner a = transform.corner(vertices[index[0]], texture);
        const Corner c = transform.corner(vertices[index[2]], texture);
        if (end - index >= 6 && is_rectangle(index, vertices)) {
          picture.rectangle(a, c, clip, texture);
          index += 6;
        } else {
          picture.triangle(a, transform.corner(vertices[index[1]], texture), c, clip, texture);
          index += 3;
        }
      }
    }
  }
}

}  // namespace hufang::platform
