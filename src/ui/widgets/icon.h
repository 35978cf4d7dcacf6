// Line icons, drawn as strokes: no icon font, sharp at any pixel ratio.
#pragma once

#include <cstdint>

#include "imgui.h"

namespace hufang::ui {

enum class Icon : std::uint8_t {
  none,
  home,
  people,
  visit,
  matter,
  month,
  survey,
  print,
  exchange,
  settings,
  plus,
  check,
  cross,
  back,
  up,
  down,
  right,
  search,
  upload,
  download,
  warning,
  trash,
  edit,
  eye,
  more,
  camera,
  calendar,
  phone,
  undo,
  redo,
  trend,
  info,
};

// Centred at `center`, `px` wide.
void draw_icon(ImDrawList* to, Icon icon, ImVec2 center, float px, ImU32 ink);

}  // namespace hufang::ui
