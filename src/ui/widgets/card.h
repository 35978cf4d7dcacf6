// Layout: cards, columns that stack on a phone, the scrolling page.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "ui/widgets/base.h"

namespace hufang::ui {

struct CardStyle {
  float width = 0;       // 0: what is left of the line
  float min_height = 0;  // to make cards of a row equally high: Columns::row_height()
  std::string_view title = {};
  std::string_view note = {};  // small, right of the title
  float pad = 0;               // 0: 20, 16 on a phone
  ImU32 back = color::card;
  bool border = true;
};

// A white rounded box as high as what is in it. Content is drawn while it lives.
class Card {
 public:
  explicit Card(std::string_view id, const CardStyle& style = {});
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;
};

// Side-by-side columns by weight, stacked where the page is narrower than `stack_below`:
//   Columns c({2, 1}); c.next(); {Card ...} c.next(); {Card ...}
// Cards in one row become equally high when given c.height().
class Columns {
 public:
  Columns(std::string_view id, std::initializer_list<float> weights, float stack_below = 900);
  ~Columns();
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;
  void next();
  float width() const { return width_; }
  bool stacked() const { return stacked_; }
  float height() const;  // of the highest column in the last frame; 0 when stacked

 private:
  ImGuiID id_;
  static constexpr std::size_t kMost = 8;
  std::array<float, kMost> weights_{};  // a copy: the list in the caller's line is gone after it
  std::size_t count_ = 0;
  bool stacked_;
  float total_ = 0, room_ = 0, width_ = 0, highest_ = 0;
  ImVec2 start_{};
  int column_ = -1;
  float x_ = 0;
  float right_ = 0;  // of the page, while a column is narrower
  void finish_column();
};

// A scrolling part of the page, as wide and high as given (0: all that is left).
class ScrollArea {
 public:
  ScrollArea(std::string_view id, ImVec2 area, float pad);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;
};

void separator();
// "label    value" on one line.
void key_value(std::string_view key, std::string_view value, float key_width = 120);

}  // namespace hufang::ui
