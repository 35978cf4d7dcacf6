// A pad to sign on with a finger, a pen or the mouse. Strokes are kept as vectors, as core::Signature has
// them.
//
// Holds always: points lie inside the pad, in 0..10000 of its width; every point that the pointer passed
// between two frames is taken, so a fast signature is as smooth as a slow one. It needs a pointer: whoever
// has none uses the choices beside it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ui/widgets/base.h"

namespace hufang::ui {

struct SignatureInk {
  std::vector<std::int64_t> strokes;
  std::int64_t height = 0;  // of the pad

  int count() const;  // strokes
  void undo();        // takes the last stroke back
};

// True when a stroke was finished in this frame. `words` stand in the empty pad. Disabled: only shows.
bool signature_pad(std::string_view name, SignatureInk& ink, float height, std::string_view words,
                   bool disabled);
// Draws the strokes into a box as wide as the pad was.
void draw_signature(ImDrawList* to, const Box& box, const std::vector<std::int64_t>& strokes);

}  // namespace hufang::ui
