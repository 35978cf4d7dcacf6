// Puts drawn characters on whole device pixels, so that they are as sharp as the system's own text.
//
// Dear ImGui places characters at fractions of a pixel, which blurs them: a stroke one pixel wide falls on
// two. Advances stay fractional (so that lines are as long as the browser's), only what is drawn moves, by at
// most half a device pixel.
#pragma once

struct ImDrawData;

namespace hufang::platform {

// Moves every character of `data` whose bitmap has one texel for each device pixel; those with two texels
// across (system_glyphs.h) keep their place along the line, which is what the second texel is for. Call
// between Render() and drawing, once.
void snap_glyphs_to_pixels(ImDrawData& data);

}  // namespace hufang::platform
