#include "ui/widgets/popup.h"

#include <algorithm>

#include "ui/input.h"
#include "ui/text.h"
#include "ui/widgets/layer.h"

namespace hufang::ui {
namespace {

void shadow(const Box& b, float radius) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->PushClipRectFullScreen();
  for (int i = 1; i <= 6; ++i) {
    const float g = static_cast<float>(i) * 2;
    draw->AddRect({b.min.x - g, b.min.y - g + 3}, {b.max.x + g, b.max.y + g + 3},
                  IM_COL32(20, 40, 40, 14 - 2 * i), radius + g, 0, 2);
  }
  draw->PopClipRect();
}

}  // namespace

Popup::Popup(std::string_view id, std::string_view name, Role role, ImVec2 at, float width, float height) {
  const ImGuiID popup_id = make_id(id);
  open_ = false;
  if (!ImGui::IsPopupOpen(popup_id, 0)) return;
  const Metrics& m = metrics();
  width = std::min(width, m.width - 16);
  height = std::min(height, m.height * 0.6f);
  at.x = std::clamp(at.x, 8.f, std::max(8.f, m.width - width - 8));
  at.y = std::clamp(at.y, 8.f, std::max(8.f, m.height - height - 8));
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {4, 4});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  open_ = ImGui::BeginPopupEx(popup_id, kBareLayer);
  if (!open_) {
    ImGui::PopStyleVar(2);
    return;
  }
  shadow({at, {at.x + width, at.y + height}}, size::radius);
  semantics().open(make_id("layer"), role, name, kSemPopup);
  if (key_pressed("Escape", true)) ImGui::CloseCurrentPopup();
}

Popup::~Popup() {
  if (!open_) return;
  close_layer();
  ImGui::EndPopup();
  ImGui::PopStyleVar(2);
}

void Popup::close() { ImGui::CloseCurrentPopup(); }
void Popup::open(std::string_view id) { ImGui::OpenPopupEx(make_id(id)); }
bool Popup::is_open(std::string_view id) { return ImGui::IsPopupOpen(make_id(id), 0); }

}  // namespace hufang::ui
