// Choosing one of several: a closed box that opens a list. And yes or no: a check box.
#pragma once

#include <span>
#include <string_view>

#include "ui/widgets/base.h"

namespace hufang::ui {

struct SelectStyle {
  float width = 0;  // 0: what is left of the line
  bool show_label = true;
  bool disabled = false;
  bool compact = false;         // as wide as its words, at most `width`: header, table tools
  std::string_view empty = {};  // shown when nothing is chosen (index -1)
};

// True when another option was chosen; `index` is its place.
bool select(std::string_view label, std::span<const std::string_view> options, int& index,
            const SelectStyle& style = {});

bool checkbox(std::string_view label, bool& on, bool disabled = false);

}  // namespace hufang::ui
