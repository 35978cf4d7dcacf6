// Tables: a header, lines between rows, only the rows in view drawn and reported, however many there are.
//
//   constexpr float kW[] = {2, 1, 0};  ...
//   Table t("rooms", tr(T::roster_table), columns);
//   t.header();
//   t.rows(count, [&](std::size_t i) { t.text(room); t.text(name); t.chip(...); });
//
// Holds always: one row's cost is the cells it draws; nothing is allocated per row. A clickable row can be
// pressed by keyboard and assistive technology: a table is one stop of Tab, arrows, Page keys, Home and End
// go through all its rows, drawn or not (next to web/mirror/roving.ts), Enter presses. The row that has the
// focus is drawn wherever it is, so scrolling does not lose it.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "imgui.h"
#include "ui/widgets/base.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

namespace hufang::ui {

struct Column {
  std::string_view title;
  float weight = 1;  // share of the room that is left; 0: exactly `px` wide
  float px = 0;      // least width
  float align = 0;   // 0 left, 0.5 centre, 1 right
};

class Table {
 public:
  // `columns` must outlive the table. `row_height` 0: the usual one.
  Table(std::string_view id, std::string_view name, std::span<const Column> columns, float row_height = 0);
  ~Table();
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  void header();

  // Draws rows [0, count) that are in view, calling row(i) for each. Returns the index of a pressed row or
  // -1. `clickable`: rows can be pressed; `selected`: its row is tinted (-1 none).
  template <class F>
  long rows(std::size_t count, F&& row, bool clickable = false, long selected = -1) {
    return rows_where(count, row, [clickable](std::size_t) { return clickable; }, selected);
  }
  // The same where only some rows can be pressed: those for which clickable(i).
  template <class F, class C>
  long rows_where(std::size_t count, F&& row, C&& clickable, long selected = -1) {
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(count), row_height_);
    if (const long at = find_focus(count); at >= 0) clipper.IncludeItemByIndex(static_cast<int>(at));
    if (aim_ >= 0) clipper.IncludeItemByIndex(static_cast<int>(aim_));
    while (clipper.Step()) {
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
        begin_row(static_cast<std::size_t>(i), count, clickable(static_cast<std::size_t>(i)), selected == i);
        row(static_cast<std::size_t>(i));
        end_row(i);
      }
    }
    const long pressed = pressed_;
    pressed_ = -1;
    return pressed;
  }

  // The next cell of the row.
  Box cell();
  // The next cell with parts of its own, reported inside it while this lives.
  class Parts {
   public:
    explicit Parts(Table& table);
    ~Parts();
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;
    const Box& box() const { return box_; }

   private:
    Box box_;
  };
  void text(std::string_view s, const TextStyle& style = {});
  void chip(std::string_view s, Tone tone);
  // An action in the row; `name` where the words alone say too little.
  void link_cell(std::string_view s, bool* pressed, std::string_view name = {});
  float row_height() const { return row_height_; }
  bool row_hovered() const { return hovered_; }

 private:
  void begin_row(std::size_t i, std::size_t count, bool clickable, bool selected);
  void end_row(long i);
  // The row that has the focus, or -1; and from its keys where the focus goes: aim_.
  long find_focus(std::size_t count);

  std::span<const Column> columns_;
  float row_height_;
  float width_ = 0, flexible_ = 0, weights_ = 0;
  std::size_t column_ = 0;
  Box row_{};
  float x_ = 0;
  long pressed_ = -1;
  long aim_ = -1;
  std::size_t first_node_ = 0;    // of the row in the semantic layer
  ImGuiID state_ = 0, what_ = 0;  // where find_focus() keeps what it knows
  bool hovered_ = false;
  ImVec2 start_{};
};

}  // namespace hufang::ui
