// Reading a form in tests: its blocks of a kind, a fact by its label, a table's column by its header.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ports/form.h"

namespace hufang::test {

template <class Block>
std::vector<Block> blocks(const app::Form& form) {
  std::vector<Block> out;
  for (const app::FormBlock& block : form.blocks) {
    if (const Block* found = std::get_if<Block>(&block)) out.push_back(*found);
  }
  return out;
}

// The value beside a label, in pairs or a grid; "(none)" when nothing has it.
inline std::string fact(const app::Form& form, std::string_view label) {
  for (const auto& block : blocks<app::KeyValueBlock>(form)) {
    for (const auto& [name, value] : block.pairs) {
      if (name == label) return value;
    }
  }
  for (const auto& block : blocks<app::GridBlock>(form)) {
    for (const auto& cell : block.cells) {
      if (cell.label == label) return cell.value;
    }
  }
  return "(none)";
}

// The cell of a row (from 0) under a header; "(none)" when there is none.
inline std::string cell(const app::TableBlock& table, std::size_t row, std::string_view header) {
  for (std::size_t i = 0; i < table.columns.size() && row < table.rows.size(); ++i) {
    if (table.columns[i].header == header) return table.rows[row].cells.at(i);
  }
  return "(none)";
}

}  // namespace hufang::test
