// The user's own system fonts as fonts of Dear ImGui: every glyph is read back from a 2D canvas
// (web/page/glyphs.ts), at the device's pixel ratio, when it is first drawn.
//
// Holds always: advances are the browser's own, and the baseline is where the browser puts it in a line of
// height font-size, so that text in a DOM field over the drawing stays in its place.
#pragma once

struct ImFont;

namespace hufang::platform {

// Adds the two faces to the context's atlas. Where the browser does not let canvases be read, both are the
// font file that the page fetched instead.
void add_system_fonts(ImFont** regular, ImFont** bold);

// Whether the system's glyphs are used, and not the font file.
bool system_glyphs_used();

}  // namespace hufang::platform
