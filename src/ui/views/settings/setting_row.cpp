#include "ui/views/settings/setting_row.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/select.h"

namespace hufang::ui {

bool setting_row(std::string_view name, std::string_view help, std::span<const std::string_view> options,
                 int& index, bool disabled) {
  const IdScope scope(name);
  constexpr float kControl = 250;
  gap(size::s12);
  separator();
  gap(size::s12);
  const ImVec2 at = cursor();
  const float room = width_left();
  if (room < 640) {
    label(name, {.face = Face::bold});
    muted(help);
    gap(size::s8);
    return select(name, options, index, {.show_label = false, .disabled = disabled});
  }
  ImGui::BeginGroup();
  label(name, {.face = Face::bold});
  label(help, {.px = 13, .ink = color::secondary, .width = room - kControl - 40});
  ImGui::EndGroup();
  const float bottom = cursor().y;
  set_cursor({at.x + room - kControl, at.y + 2});
  const bool changed =
      select(name, options, index, {.width = kControl, .show_label = false, .disabled = disabled});
  set_cursor({at.x, std::max(bottom, at.y + 2 + metrics().control)});
  gap(0);
  return changed;
}

}  // namespace hufang::ui
