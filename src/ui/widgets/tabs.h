// Tabs: the parts of a screen in a row of words, the one shown underlined. Breaks into lines where it must.
#pragma once

#include <span>
#include <string_view>

#include "ui/widgets/base.h"

namespace hufang::ui {

// The index of the tab shown: `current`, or the one that was pressed.
std::size_t tabs(std::string_view name, std::span<const std::string_view> words, std::size_t current);

}  // namespace hufang::ui
