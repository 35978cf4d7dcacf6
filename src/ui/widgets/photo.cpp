#include "ui/widgets/photo.h"

#include <algorithm>
#include <cstring>
#include <list>
#include <memory>
#include <string>

#include "imgui_internal.h"
#include "ui/text.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {

constexpr int kTileSide = 320;

struct Photo {
  std::string hash = {};
  int side = 0;
  PhotoState state = PhotoState::loading;
  std::unique_ptr<ImTextureData> texture = {};
  int last_frame = 0;
};

app::Media* source = nullptr;
// A list: what is being loaded is answered for by address.
std::list<Photo>& photos() {
  static std::list<Photo> kept;
  return kept;
}
// Textures that the renderer still has to let go of.
std::list<std::unique_ptr<ImTextureData>>& leaving() {
  static std::list<std::unique_ptr<ImTextureData>> kept;
  return kept;
}

void make_texture(Photo& photo, const app::Picture& picture) {
  static int made = 0;
  photo.texture = std::make_unique<ImTextureData>();
  ImTextureData& texture = *photo.texture;
  texture.UniqueID = 1'000'000 + ++made;  // apart from the font's
  texture.Create(ImTextureFormat_RGBA32, picture.width, picture.height);
  texture.UseColors = true;
  std::memcpy(texture.GetPixels(), picture.pixels.data(),
              std::min(picture.pixels.size(), static_cast<std::size_t>(texture.GetSizeInBytes())));
  ImGui::RegisterUserTexture(&texture);
  photo.state = PhotoState::ready;
}

void sweep_leaving() {
  leaving().remove_if([](const std::unique_ptr<ImTextureData>& texture) {
    if (texture->Status != ImTextureStatus_Destroyed) return false;
    ImGui::UnregisterUserTexture(texture.get());
    return true;
  });
}

void forget_oldest() {
  if (photos().size() <= kMostPhotos) return;
  auto oldest = std::ranges::min_element(photos(), {}, &Photo::last_frame);
  if (oldest->last_frame == ImGui::GetFrameCount()) return;  // all of them are on the screen
  if (oldest->texture != nullptr) {
    oldest->texture->UnusedFrames = 1;
    oldest->texture->SetStatus(ImTextureStatus_WantDestroy);
    leaving().push_back(std::move(oldest->texture));
  }
  photos().erase(oldest);
}

void load(std::string_view hash, int side) {
  photos().push_back({.hash = std::string(hash), .side = side});
  source->load(hash, side, [key = std::string(hash), side](core::Result<app::Picture> loaded) {
    for (Photo& photo : photos()) {
      if (photo.hash != key || photo.side != side || photo.state != PhotoState::loading) continue;
      if (loaded.ok() && loaded->width > 0 && loaded->height > 0) {
        make_texture(photo, *loaded);
      } else {
        photo.state = PhotoState::missing;
      }
    }
  });
}

Photo* find(std::string_view hash, int side) {
  for (Photo& photo : photos()) {
    if (photo.side == side && photo.hash == hash) return &photo;
  }
  return nullptr;
}

void draw_texture(ImDrawList* to, const Box& box, ImTextureData& texture, bool fill) {
  // A lost context destroyed it; its pixels are still here.
  if (texture.Status == ImTextureStatus_Destroyed) texture.SetStatus(ImTextureStatus_WantCreate);
  const float w = static_cast<float>(texture.Width), h = static_cast<float>(texture.Height);
  const float scale_x = box.width() / w, scale_y = box.height() / h;
  const float scale = fill ? std::max(scale_x, scale_y) : std::min(scale_x, scale_y);
  const float half_w = fill ? box.width() / scale / w / 2 : 0.5f,
              half_h = fill ? box.height() / scale / h / 2 : 0.5f;
  const ImVec2 drawn = fill ? ImVec2(box.width(), box.height()) : ImVec2(w * scale, h * scale);
  const ImVec2 min{box.center().x - drawn.x / 2, box.center().y - drawn.y / 2};
  to->AddImageRounded(texture.GetTexRef(), min, {min.x + drawn.x, min.y + drawn.y},
                      {0.5f - half_w, 0.5f - half_h}, {0.5f + half_w, 0.5f + half_h}, color::white,
                      size::radius);
}

}  // namespace

void set_photo_source(app::Media* media) { source = media; }

PhotoState draw_photo(ImDrawList* to, const Box& box, std::string_view hash, int side, bool fill) {
  if (source == nullptr) return PhotoState::missing;
  sweep_leaving();
  if (find(hash, side) == nullptr) load(hash, side);
  Photo* photo = find(hash, side);
  photo->last_frame = ImGui::GetFrameCount();
  const PhotoState state = photo->state;
  if (state == PhotoState::ready) {
    draw_texture(to, box, *photo->texture, fill);
  } else {
    to->AddRectFilled(box.min, box.max, color::neutral_tint, size::radius);
    const T words = state == PhotoState::loading ? T::visit_photo_loading : T::visit_photo_missing;
    draw_text_in(to, Face::regular, 12, {{box.min.x + 6, box.min.y}, {box.max.x - 6, box.max.y}}, 0.5f,
                 color::secondary, tr(words));
  }
  forget_oldest();
  return state;
}

bool photo_tile(std::string_view name, std::string_view hash, float px, bool video) {
  const Touch t = interact(name, {px, px}, Role::button, name);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw_photo(draw, t.box, hash, kTileSide, true);
  if (video) {
    draw->AddCircleFilled(t.box.center(), 15, IM_COL32(0, 0, 0, 150));
    draw_icon(draw, Icon::right, t.box.center(), 18, color::white);
  }
  if (t.ring) draw_focus_ring(draw, t.box, size::radius);
  return t.pressed;
}

}  // namespace hufang::ui
