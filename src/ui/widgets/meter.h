// Figures as pictures: progress bar, ring, stacked bar. Each says its value in words to the semantic layer.
#pragma once

#include <span>
#include <string_view>

#include "ui/widgets/base.h"

namespace hufang::ui {

// share 0..1; `mark` 0..1 draws a line (the 60% line), negative none.
void progress(std::string_view name, float share, std::string_view said, float width = 0, float mark = -1);
// A ring with a big number and a line of words in it.
void ring(std::string_view name, float share, std::string_view big, std::string_view small_words,
          float diameter = 108);

struct Part {
  float amount;
  ImU32 ink;
};
void stacked_bar_at(std::string_view name, const Box& box, std::span<const Part> parts,
                    std::string_view said);
// A square of colour and its meaning, for legends; use same_line() between.
void legend(ImU32 ink, std::string_view text);

}  // namespace hufang::ui
