// A small picture for tests of what draws Dear ImGui's output: one draw list over a texture, without a
// window.
#pragma once

#include <cstdint>
#include <cstring>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"

namespace hufang::tests {

class Drawing {
 public:
  // `texels` are 0xAABBGGRR, row by row.
  Drawing(ImVec2 size, float scale, int texture_width, int texture_height,
          const std::vector<std::uint32_t>& texels)
      : list_(&shared_) {
    texture_.Create(ImTextureFormat_RGBA32, texture_width, texture_height);
    std::memcpy(texture_.Pixels, texels.data(), texels.size() * sizeof(std::uint32_t));
    list_._ResetForNewFrame();
    list_.PushClipRect(ImVec2(0, 0), size);
    list_.PushTexture(texture_.GetTexRef());
    data_.DisplaySize = size;
    data_.FramebufferScale = ImVec2(scale, scale);
  }
  Drawing(ImVec2 size, float scale)
      : Drawing(size, scale, 2, 2, std::vector<std::uint32_t>(4, 0xFFFFFFFFU)) {}

  ImDrawList& list() { return list_; }

  // An upright rectangle with a part of the texture, given in texels.
  void textured(ImVec2 from, ImVec2 to, ImVec2 texel_from, ImVec2 texel_to, ImU32 colour) {
    const auto width = static_cast<float>(texture_.Width);
    const auto height = static_cast<float>(texture_.Height);
    list_.PrimReserve(6, 4);
    list_.PrimRectUV(from, to, ImVec2(texel_from.x / width, texel_from.y / height),
                     ImVec2(texel_to.x / width, texel_to.y / height), colour);
  }

  void triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour_a, ImU32 colour_b, ImU32 colour_c) {
    const ImVec2 middle(0.5F, 0.5F);
    list_.PrimReserve(3, 3);
    list_.PrimVtx(a, middle, colour_a);
    list_.PrimVtx(b, middle, colour_b);
    list_.PrimVtx(c, middle, colour_c);
  }

  ImDrawData& data() {
    data_.CmdLists.clear();
    data_.CmdLists.push_back(&list_);
    data_.CmdListsCount = 1;
    return data_;
  }

 private:
  ImDrawListSharedData shared_;
  ImDrawList list_;
  ImTextureData texture_;
  ImDrawData data_;
};

}  // namespace hufang::tests
