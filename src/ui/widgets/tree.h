// A tree: things that are in others, unfolded one by one; only the rows in view are drawn and reported.
//
//   Tree tree("places", tr(T::roster_tree));
//   tree.rows(count, [&](std::size_t i) { return TreeRow{...}; });
//
// Holds always: by keyboard Up and Down move, Right unfolds, Left folds, Enter chooses. Choosing what is
// chosen already folds or unfolds it, so a screen reader needs no second control.
#pragma once

#include <cstddef>
#include <string_view>

#include "ui/widgets/base.h"

namespace hufang::ui {

struct TreeRow {
  std::string_view id = {};
  std::string_view text = {};
  std::string_view name = {};  // accessible; contains the text
  std::string_view note = {};  // at the right
  int level = 1;
  bool branch = false;  // has something in it
  bool open = false;
  bool chosen = false;
};

enum class TreePress { none, choose, fold };

class Tree {
 public:
  Tree(std::string_view id, std::string_view name);
  ~Tree();
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  static float row_height();
  TreePress row(const TreeRow& row);
  // Draws those of [0, count) that are in view: make(i) gives the row, pressed(i, press) is told.
  template <class Make, class Pressed>
  void rows(std::size_t count, Make&& make, Pressed&& pressed) {
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(count), row_height());
    while (clipper.Step()) {
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (const TreePress press = row(make(at)); press != TreePress::none) pressed(at, press);
      }
    }
  }

 private:
  ImVec2 start_;
  float width_;
};

}  // namespace hufang::ui
