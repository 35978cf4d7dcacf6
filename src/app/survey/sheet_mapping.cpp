#include "app/survey/sheet_mapping.h"

#include <algorithm>
#include <set>

#include "app/survey/sheet_columns.h"
#include "core/fold.h"
#include "core/model/survey.h"
#include "core/text.h"

namespace hufang::app {
namespace {

using core::SheetColumnRole;

constexpr std::string_view kBlankChoices[] = {"skip", "count"};

void count(SheetPreview& preview, const core::SheetRow& row) {
  for (const std::int64_t marks : row.marks) {
    switch (marks) {
      case core::kMarkSatisfied:
        ++preview.satisfied;
        break;
      case core::kMarkBasic:
        ++preview.basic;
        break;
      case core::kMarkDissatisfied:
        ++preview.dissatisfied;
        break;
      default:
        ++preview.abstained;
        break;
    }
  }
}

// How many columns a row names: the questionnaire's items, the number, the suggestion.
int meanings_in(std::span<const std::string> cells, std::span<const std::string> items) {
  int known = 0;
  for (const std::string& cell : cells) {
    const bool item =
        std::ranges::any_of(items, [&](const std::string& name) { return core::same_text(name, cell); });
    known += item || names_id(cell) || names_suggestion(cell) ? 1 : 0;
  }
  return known;
}

// Where no row names anything: the first one with two texts, or the first one.
std::size_t first_row(const RawSheet& sheet) {
  for (const RawRow& row : sheet.rows) {
    if (std::ranges::count_if(row.cells, [](const RawCell& cell) { return cell.kind != CellKind::empty; }) >
        1)
      return row.number;
  }
  return sheet.rows.empty() ? 0 : sheet.rows.front().number;
}

template <class Tell>
void each_mark(std::string_view cell, Tell&& tell) {
  for (std::size_t from = 0; from <= cell.size();) {
    const std::size_t end = std::min(cell.find(';', from), cell.size());
    if (const std::string_view mark = core::trim(cell.substr(from, end - from)); !mark.empty()) tell(mark);
    from = end + 1;
  }
}

const core::Scale& known_words() {
  static const core::Scale kWords = [] {
    core::Scale scale;
    scale.words = {{"满意", core::kMarkSatisfied},      {"S", core::kMarkSatisfied},
                   {"基本满意", core::kMarkBasic},      {"B", core::kMarkBasic},
                   {"不满意", core::kMarkDissatisfied}, {"D", core::kMarkDissatisfied}};
    return scale;
  }();
  return kWords;
}

// The words' meanings as they were answered, and which rows wait for one.
class Marks {
 public:
  Marks(const std::vector<MappedColumn>& columns, QuestionBook& book) : columns_(columns), book_(book) {}

  template <class Tell>
  void each_in(const std::vector<std::string>& cells, Tell&& tell) const {
    for (std::size_t i = 0; i < cells.size() && i < columns_.size(); ++i) {
      if (columns_[i].role == SheetColumnRole::item)
        each_mark(cells[i], [&](std::string_view mark) { tell(i, mark); });
    }
  }

  // False: a word of the row has no meaning yet.
  bool settle(std::size_t row, const std::vector<std::string>& cells, bool scale_asked, core::Scale& scale) {
    bool settled = true;
    each_in(cells, [&](std::size_t column, std::string_view mark) {
      if (number_in(mark)) {
        settled = settled && !scale_asked;
        return;
      }
      if (says_no_mark(mark) || core::marks_by_word(mark).ok()) return;
      const std::vector<std::string_view> choices = meanings_for(mark);
      const std::string_view answer =
          book_.ask("mark_word", mark, choices, {row, column + 1, std::string(mark)});
      settled = settled && !answer.empty();
      const auto marks = marks_by_answer(answer);
      const auto same = [mark](const auto& word) { return word.first == mark; };
      if (marks && std::ranges::none_of(scale.words, same)) scale.words.emplace_back(mark, *marks);
    });
    return settled;
  }

 private:
  const std::vector<MappedColumn>& columns_;
  QuestionBook& book_;
};

}  // namespace

core::Result<SheetMapping> SheetMapping::read(const RawSheet& sheet, std::span<const std::string> items) {
  const CountMeanings meanings = [items](std::span<const std::string> cells) {
    return meanings_in(cells, items);
  };
  SheetMapping mapping;
  mapping.shape_ = shape_of(sheet, meanings);
  if (mapping.shape_.header.empty()) mapping.shape_ = shape_of(sheet, meanings, first_row(sheet));
  if (mapping.shape_.header.empty()) return core::make_error(core::Code::sheet_no_header, core::row_place(1));
  for (const RawRow& row : mapping.shape_.rows) {
    std::vector<std::string>& cells = mapping.cells_.emplace_back();
    for (const RawCell& cell : row.cells) cells.push_back(with_semicolons(cell.text));
  }
  mapping.propose(items);
  return mapping;
}

bool SheetMapping::has_blank_rows() const {
  return std::ranges::any_of(shape_.notes.left_out,
                             [](const LeftOut& out) { return out.kind == LeftOutKind::empty_row; });
}

// As `hufang tally` reads it.
bool SheetMapping::read_as_is() const {
  auto sheets = core::SheetTable::open(core::columns_by_header(shape_.columns));
  if (!sheets.ok() || has_blank_rows()) return false;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (sheets->is_blank(cells_[i]) || !sheets->read(shape_.rows[i].number, cells_[i]).ok()) return false;
  }
  return true;
}

void SheetMapping::propose(std::span<const std::string> items) {
  ready_ = read_as_is();
  const std::vector<core::SheetColumn> by_header = core::columns_by_header(shape_.columns);
  bool has_id = false, has_suggestion = false;
  for (std::size_t i = 0; i < by_header.size(); ++i) {
    MappedColumn column;
    column.header = by_header[i].name;
    const auto known = std::ranges::find_if(
        items, [&](const std::string& item) { return core::same_text(item, column.header); });
    column.item = known == items.end() ? column.header : *known;
    const ColumnLook look = look_at(cells_, i);
    column.samples = look.samples;
    column.role = ready_ ? by_header[i].role : role_for(column.header, look);
    // A questionnaire's own item is one, whatever is in the column: its cells are then refused by name.
    if (!ready_ && known != items.end() && column.role == SheetColumnRole::ignored)
      column.role = SheetColumnRole::item;
    if (column.header.empty()) column.role = SheetColumnRole::ignored;
    bool& taken = column.role == SheetColumnRole::id ? has_id : has_suggestion;
    const bool single = column.role == SheetColumnRole::id || column.role == SheetColumnRole::suggestion;
    if (single && taken) column.role = SheetColumnRole::ignored;
    if (single) taken = true;
    columns_.push_back(std::move(column));
  }
}

std::string_view SheetMapping::scale_answer() const {
  const auto said = answers_.find("scale");
  return said == answers_.end() ? std::string_view() : std::string_view(said->second);
}

StepBounds* SheetMapping::bounds() {
  const StepBounds* bounds = bounds_of(scale_answer(), bounds_);
  return bounds == nullptr ? nullptr : bounds == &bounds_.five ? &bounds_.five : &bounds_.ten;
}

core::Result<core::SheetTable> SheetMapping::open(const std::optional<core::Scale>& scale) const {
  std::vector<core::SheetColumn> meaning;
  for (const MappedColumn& column : columns_) {
    const bool item = column.role == SheetColumnRole::item;
    meaning.push_back({column.role, item ? column.item : column.header, item ? scale : std::nullopt});
  }
  return core::SheetTable::open(std::move(meaning));
}

core::Result<SheetPreview> SheetMapping::preview() const {
  QuestionBook book(answers_);
  Marks marks(columns_, book);
  // One scale for the whole table, by all of its numbers.
  std::vector<double> numbers;
  std::vector<Question::Example> examples;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    marks.each_in(cells_[i], [&](std::size_t column, std::string_view mark) {
      const auto number = number_in(mark);
      if (!number) return;
      numbers.push_back(*number);
      examples.push_back({shape_.rows[i].number, column + 1, std::string(mark)});
    });
  }
  const std::vector<std::string_view> scales = scales_for(numbers);
  std::string_view scale_said;
  if (!scales.empty()) {
    for (Question::Example& example : examples)
      scale_said = book.ask("scale", {}, scales, std::move(example));
  }
  const StepBounds* bounds = bounds_of(scale_said, bounds_);
  if (bounds != nullptr && !bounds->valid()) return core::make_error(core::Code::number_too_small, "bounds");

  core::Scale scale = scale_by_answer(scale_said, bounds_);
  scale.words = known_words().words;
  std::vector<bool> settled;
  for (std::size_t i = 0; i < cells_.size(); ++i)
    settled.push_back(
        marks.settle(shape_.rows[i].number, cells_[i], !scales.empty() && scale_said.empty(), scale));
  auto sheets = open(scale);
  if (!sheets.ok()) return sheets.error();

  SheetPreview preview;
  preview.items = sheets->items();
  const auto take = [&](std::size_t number, std::vector<std::string> cells, const RawRow* raw) {
    // A suggestion is no mark: its commas are its own.
    for (std::size_t i = 0; raw != nullptr && i < cells.size(); ++i) {
      if (columns_[i].role == SheetColumnRole::suggestion) cells[i] = core::as_written(raw->cells[i].text);
    }
    auto row = sheets->read(number, cells);
    if (row.ok()) {
      count(preview, *row);
      preview.rows.push_back(std::move(row).value());
      preview.numbers.push_back(number);
      return;
    }
    core::Error error = row.error();
    if (error.code == core::Code::sheet_not_a_step && !number_in(error.args[0]))
      error.code = core::Code::sheet_not_a_mark;
    preview.refused.push_back(std::move(error));
  };
  const auto take_blank = [&](std::size_t number, const std::vector<std::string>& cells, const RawRow* raw) {
    const std::string_view said = book.ask("blank_rows", {}, kBlankChoices, {number, 0, {}});
    if (said == "count") take(number, cells, raw);
    if (said == "skip") preview.left_out.push_back({number, 0, LeftOutKind::empty_row, {}});
    preview.waits += said.empty() ? 1 : 0;
  };
  std::size_t at = 0;
  const auto take_up_to = [&](std::size_t before) {
    for (; at < cells_.size() && shape_.rows[at].number < before; ++at) {
      if (sheets->is_blank(cells_[at])) {
        take_blank(shape_.rows[at].number, cells_[at], &shape_.rows[at]);
      } else if (settled[at]) {
        take(shape_.rows[at].number, cells_[at], &shape_.rows[at]);
      } else {
        ++preview.waits;
      }
    }
  };
  const std::vector<std::string> nothing(columns_.size());
  for (const LeftOut& out : shape_.notes.left_out) {
    take_up_to(out.row);
    if (out.kind == LeftOutKind::empty_row) {
      take_blank(out.row, nothing, nullptr);
    } else {
      preview.left_out.push_back(out);
    }
  }
  take_up_to(SIZE_MAX);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const bool says_something = !columns_[i].samples.empty();
    if (columns_[i].role == SheetColumnRole::ignored && says_something)
      preview.left_out.push_back({0, i + 1, LeftOutKind::unread, columns_[i].header});
  }
  preview.questions = book.take();
  return preview;
}

std::vector<std::string> items_for_import(std::span<const std::string> items,
                                          std::span<const std::string> imported, bool has_sheets) {
  const auto known = [items](const std::string& item) {
    return std::find(items.begin(), items.end(), item) != items.end();
  };
  if (!has_sheets && std::none_of(imported.begin(), imported.end(), known))
    return {imported.begin(), imported.end()};
  std::vector<std::string> all(items.begin(), items.end());
  for (const std::string& item : imported) {
    if (!known(item)) all.push_back(item);
  }
  return all;
}

}  // namespace hufang::app
