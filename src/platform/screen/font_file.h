// A TrueType file as the two faces, for when the system's own glyphs cannot be had.
//
// Holds always: a size means what it means in CSS, the side of the em square, and the baseline is where CSS
// puts it in a line of that height; so sizes and places are those of the system's glyphs.
#pragma once

#include <string>

struct ImFont;

namespace hufang::platform {

// Adds `file` to the atlas of the current context, which keeps a copy. The bold face is the same, drawn
// darker. False when the file is no font; then nothing is added.
bool add_font_file(const std::string& file, ImFont** regular, ImFont** bold);

}  // namespace hufang::platform
