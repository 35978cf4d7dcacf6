#include "ui/widgets/popup.h"

#include <algorithm>
#include <string>

#include "imgui_internal.h"
#include "ui/input.h"
#include "ui/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {

constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                   ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoNav;

void close_layer() {
  const ImGuiWindow* w = ImGui::GetCurrentWindow();
  const Box all{w->Pos, {w->Pos.x + w->Size.x, w->Pos.y + w->Size.y}};
  semantics().close(to_rect(all), to_rect(all));
}

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
  open_ = ImGui::BeginPopupEx(popup_id, kBare);
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

Modal::Modal(std::string_view id, bool& open, std::string_view title, float width) : open_(open) {
  // ImGui wants a terminated name; the id is all that counts.
  static std::string name;
  name.assign("##modal-").append(id);
  if (!open) return;
  if (!ImGui::IsPopupOpen(name.c_str())) ImGui::OpenPopup(name.c_str());
  const Metrics& m = metrics();
  const float w = m.phone ? m.width : std::min(width, m.width - 32);
  if (m.phone) {
    ImGui::SetNextWindowPos({0, m.height}, ImGuiCond_Always, {0, 1});
  } else {
    ImGui::SetNextWindowPos({m.width / 2, m.height / 2}, ImGuiCond_Always, {0.5f, 0.5f});
  }
  ImGui::SetNextWindowSizeConstraints({w, 0}, {w, m.height - (m.phone ? 40.f : 32.f)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {m.phone ? 18.f : 24.f, m.phone ? 18.f : 22.f});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, size::radius_card);
  ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 0.f);
  ImGui::PushStyleColor(ImGuiCol_PopupBg, color::card);
  drawn_ = ImGui::BeginPopupModal(name.c_str(), nullptr, kBare | ImGuiWindowFlags_AlwaysAutoResize);
  if (!drawn_) {
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    return;
  }
  semantics().open(make_id("layer"), Role::dialog, title, kSemModal);
  heading(title, 2);
  gap(size::s12);
  if (key_pressed("Escape", true)) closing_ = true;
}

Modal::~Modal() {
  if (!drawn_) return;
  if (metrics().phone) gap(metrics().inset_bottom + 4);
  close_layer();
  if (closing_) {
    open_ = false;
    ImGui::CloseCurrentPopup();
  }
  ImGui::EndPopup();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(3);
}

void Modal::footer(float buttons_width) {
  gap(size::s18);
  const float room = width_left();
  if (room > buttons_width) {
    const ImVec2 at = cursor();
    set_cursor({at.x + room - buttons_width, at.y});
  }
}

}  // namespace hufang::ui
