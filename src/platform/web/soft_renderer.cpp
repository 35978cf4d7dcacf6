#include "platform/web/soft_renderer.h"

#include "imgui.h"
#include "platform/screen/pixel_snap.h"
#include "platform/web/host.h"

namespace hufang::platform {
namespace {

constexpr std::uint32_t kGround = 0xFFF3F6F4;  // the page's ground, #F4F6F3

// There is nothing to upload, the rasteriser reads Dear ImGui's own pixels; it only wants to be told that it
// is done.
void accept_textures(const ImDrawData& data) {
  if (data.Textures == nullptr) return;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK) {
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID));
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

SoftRenderer::SoftRenderer() {
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ImGui::GetIO().BackendRendererName = "soft";
}

void SoftRenderer::draw(ImDrawData& data) {
  accept_textures(data);
  snap_glyphs_to_pixels(data);
  raster_.draw(data, kGround);
  host::blit(raster_.pixels(), raster_.width(), raster_.height());
}

}  // namespace hufang::platform
