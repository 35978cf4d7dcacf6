// Words on the page: running text, headings, figures. All are reported, so a screen reader reads the page.
#pragma once

#include <string_view>

#include "ui/widgets/base.h"

namespace hufang::ui {

struct TextStyle {
  Face face = Face::regular;
  float px = 0;  // 0: running text
  ImU32 ink = color::ink;
  float width = 0;  // 0: what is left of the line
};

// Breaks lines as needed. `role` heading with level for titles, status for what should be read out on change.
void label(std::string_view text, const TextStyle& style = {}, Role role = Role::text, int level = 0);
void muted(std::string_view text);                           // small and secondary
void heading(std::string_view text, int level = 2);          // 2: title of a card; 3: of a part of it
void figure(std::string_view text, ImU32 ink = color::ink);  // one big number
// One line, as wide as it needs, for use with same_line().
void inline_label(std::string_view text, const TextStyle& style = {});
// One line at a place, reported; for cells and headers. Cut with … where too long.
void label_at(const Box& box, std::string_view text, const TextStyle& style = {}, float align = 0,
              Role role = Role::text);

}  // namespace hufang::ui
