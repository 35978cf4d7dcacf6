// TableSource: the one way in for tables: a file chosen or dropped, text pasted, a sheet of a workbook.
//
// Holds always: a table that came in is told once (arrived()); one that cannot be read says why and leaves
// what was there. What is stopped, or comes after the screen is gone, changes nothing. Hidden sheets are said
// and can be chosen.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/ports/raw_table.h"
#include "ui/view.h"

namespace hufang::ui {

// What each screen calls it.
struct TableSourceWords {
  T title, help, pick, paste, paste_hint, use_pasted;
};

class TableSource {
 public:
  // Which sheet of a workbook is shown first.
  using Likely = std::size_t (*)(const app::RawTable&);
  TableSource(Services& services, const TableSourceWords& words, Likely likely);
  ~TableSource();
  TableSource(const TableSource&) = delete;
  TableSource& operator=(const TableSource&) = delete;

  // A file that was chosen or dropped.
  void take_file(app::PickedFile file);
  // True once after a table came in, or another sheet of it was chosen.
  bool arrived();
  bool has_table() const;
  const app::RawSheet& sheet() const;  // has_table()
  // The file's name; empty: it was pasted.
  const std::string& name() const;
  // Back to nothing; a reading ends.
  void forget();

  // A card: choose, paste, how far a reading is, what was wrong. `beside`: buttons next to the file's,
  // `below`: next to the one that uses what was pasted.
  void draw(const std::function<void()>& beside = {}, const std::function<void()>& below = {});
  // Which sheet of the workbook, where there are several.
  void draw_sheet_choice();

 private:
  struct State;
  void draw_reading();
  void draw_paste(const std::function<void()>& below);

  Services& services_;
  TableSourceWords words_;
  std::shared_ptr<State> state_;
  std::string pasted_;
};

}  // namespace hufang::ui
