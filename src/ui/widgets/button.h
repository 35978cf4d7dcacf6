// Buttons. One primary button a screen; danger only where something is lost.
#pragma once

#include <string_view>

#include "ui/widgets/base.h"
#include "ui/widgets/icon.h"

namespace hufang::ui {

enum class ButtonKind { secondary, primary, quiet, danger };

struct ButtonStyle {
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = Icon::none;
  bool disabled = false;
  float width = 0;             // 0: as wide as the words
  float height = 0;            // 0: a control's height
  std::string_view name = {};  // accessible name where the words alone say too little; must contain them
};

bool button(std::string_view text, const ButtonStyle& style = {});
float button_width(std::string_view text, const ButtonStyle& style = {});
// Only an icon; `name` is its accessible name and tooltip.
bool icon_button(Icon icon, std::string_view name, bool disabled = false);
// Words in the accent colour that act like a link, e.g. 查看计算过程 ›
bool text_link(std::string_view text, std::string_view name = {});
// Dashed wide button that adds one more of something.
bool add_button(std::string_view text);

}  // namespace hufang::ui
