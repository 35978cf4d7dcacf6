// What a popup and a dialog have in common: a bare window above the page that is a layer of the semantics.
#pragma once

#include "imgui_internal.h"
#include "ui/widgets/base.h"

namespace hufang::ui {

inline constexpr ImGuiWindowFlags kBareLayer = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                               ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                               ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoNav;

// Ends the layer that semantics().open() began in this window.
inline void close_layer() {
  const ImGuiWindow* w = ImGui::GetCurrentWindow();
  const Box all{w->Pos, {w->Pos.x + w->Size.x, w->Pos.y + w->Size.y}};
  semantics().close(to_rect(all), to_rect(all));
}

}  // namespace hufang::ui
