// Photos on the canvas: a picture kept by its hash, loaded when it comes into view, forgotten when it has not
// been drawn for long.
//
// Holds always: at most kMostPhotos pictures are in memory; whatever lost its texture with the graphics
// card's context gets a new one. Pictures come from app::Media, which the shell names once.
#pragma once

#include <cstddef>
#include <string_view>

#include "app/ports/media.h"
#include "ui/widgets/base.h"

namespace hufang::ui {

constexpr std::size_t kMostPhotos = 24;

void set_photo_source(app::Media* media);

enum class PhotoState { loading, ready, missing };

// Draws the picture into the box, cut to fill it (`fill`) or whole and centred. Loads it with a longer side
// of `side` pixels.
PhotoState draw_photo(ImDrawList* to, const Box& box, std::string_view hash, int side, bool fill);
// A square that can be pressed, `px` wide, with the picture in it.
bool photo_tile(std::string_view name, std::string_view hash, float px, bool video);

}  // namespace hufang::ui
