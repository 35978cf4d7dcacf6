#include "tests/support/screen.h"

#include "tests/support/source_dir.h"
#include "ui/input.h"
#include "ui/text.h"
#include "ui/theme.h"

namespace hufang::test {

Screen::Screen(float width, float height, std::function<void()> draw)
    : draw_(std::move(draw)), context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {width, height};
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  // The program has no font of Dear ImGui's own: what stands in for the system's in a browser does here too.
  ImFont* font = io.Fonts->AddFontFromFileTTF((source_dir() + "assets/fonts/fallback.ttf").c_str());
  ui::set_faces(font, font);
  ui::set_language(ui::Language::zh);
  ui::apply_style();
}

Screen::~Screen() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    texture->SetStatus(ImTextureStatus_Destroyed);
  ImGui::DestroyContext(context_);
}

void Screen::frame(int count) {
  for (int i = 0; i < count; ++i) {
    ImGui::GetIO().DeltaTime = 1.f / 60;
    ImGui::NewFrame();
    draw_();
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status != ImTextureStatus_WantDestroy) texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

const ui::SemNode* Screen::find(ui::Role role, std::string_view name) const {
  for (const ui::SemNode& n : ui::semantics().nodes()) {
    if (n.role == role && n.name == name) return &n;
  }
  return nullptr;
}

bool Screen::press(ui::Role role, std::string_view name) {
  const ui::SemNode* node = find(role, name);
  if (node == nullptr || (node->flags & ui::kSemDisabled) != 0) return false;
  ui::semantics().on_activate(node->id);
  frame(3);
  return true;
}

bool Screen::click(ui::Role role, std::string_view name) {
  const ui::SemNode* node = find(role, name);
  if (node == nullptr) return false;
  const ImVec4 r = node->rect;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(r.x + r.z / 2, r.y + r.w / 2);
  frame(2);
  io.AddMouseButtonEvent(0, true);
  frame();
  io.AddMouseButtonEvent(0, false);
  frame(3);
  return true;
}

bool Screen::type(std::string_view name, std::string text) {
  const ui::SemNode* node = find(ui::Role::textbox, name);
  if (node == nullptr) node = find(ui::Role::textarea, name);
  if (node == nullptr) return false;
  ui::semantics().on_focus(node->id, false);
  ui::semantics().on_text(node->id, std::move(text));
  frame(2);
  return true;
}

void Screen::key(std::string_view name) {
  ui::KeyPress press;
  press.key = name;
  ui::push_key(press);
  frame(2);
}

}  // namespace hufang::test
