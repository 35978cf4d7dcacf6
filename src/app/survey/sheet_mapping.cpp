#include "app/survey/sheet_mapping.h"

#include <algorithm>
#include <set>

#include "core/digits.h"
#include "core/model/survey.h"
#include "core/text.h"

namespace hufang::app {
namespace {

constexpr std::size_t kSamples = 4;

// What a column's cells look like.
struct Look {
  std::size_t filled = 0;   // cells that say something
  std::size_t blanks = 0;   // cells that say "no mark" in words: NA
  std::size_t words = 0;    // of the filled ones: marks
  std::size_t numbers = 0;  // of the filled ones: numbers, half steps too
  double highest = 0;
  bool distinct = true;  // no value twice, none empty
  std::string samples;

  // Wrong cells are refused one by one; they do not make a column another one.
  bool mostly(std::size_t of_these) const { return of_these > 0 && of_these * 2 >= filled; }
};

std::optional<double> number_in(std::string_view cell) {
  const std::size_t point = cell.find('.');
  const auto whole = core::parse_digits(cell.substr(0, point));
  if (!whole) return std::nullopt;
  if (point == std::string_view::npos) return static_cast<double>(*whole);
  if (!core::only_digits(cell.substr(point + 1))) return std::nullopt;
  return static_cast<double>(*whole) + 0.5;
}

bool says_blank(std::string_view cell) { return cell == "NA" || cell == "N/A"; }

Look look_at(const store::CsvTable& table, std::size_t column) {
  Look look;
  std::set<std::string, std::less<>> values;
  std::size_t shown = 0;
  for (std::size_t i = 1; i < table.size(); ++i) {
    const auto row = table.row(i);
    if (column >= row.size()) continue;
    const std::string_view cell = core::trim(row[column]);
    const bool fresh = values.emplace(cell).second;
    look.distinct = look.distinct && fresh && !cell.empty();
    if (fresh && !cell.empty() && shown < kSamples) {
      look.samples.append(shown == 0 ? "" : "  ").append(cell);
      ++shown;
    }
    if (cell.empty()) continue;
    if (says_blank(cell)) {
      ++look.blanks;
      continue;
    }
    ++look.filled;
    if (core::marks_by_word(cell).ok()) ++look.words;
    const auto number = number_in(cell);
    if (!number) continue;
    ++look.numbers;
    look.highest = std::max(look.highest, *number);
  }
  return look;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void propose_for(MappedColumn& column, const Look& look) {
  const bool named_id = is_one_of(column.header, {"sheet", "编号", "问卷编号", "序号", "id", "ID"}) ||
                        column.header.ends_with("_ID") || column.header.ends_with("_id");
  if (named_id && look.distinct) {
    column.role = core::SheetColumnRole::id;
  } else if (is_one_of(column.header, {"建议", "意见", "意见和建议", "建议原文", "意见建议"})) {
    column.role = core::SheetColumnRole::suggestion;
  } else if (look.mostly(look.words) || (look.filled == 0 && look.blanks == 0)) {
    column.form = AnswerForm::words;
  } else if (look.mostly(look.numbers) && look.highest <= 10) {
    column.form = look.highest <= 5 ? AnswerForm::five_step : AnswerForm::ten_step;
  } else {
    column.role = core::SheetColumnRole::ignored;
  }
}

// The separator of text copied from a spreadsheet is a tab; a file's is a comma.
char separator_of(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.find('\t') != std::string_view::npos && line.find(',') == std::string_view::npos ? '\t' : ',';
}

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

}  // namespace

core::Result<SheetMapping> SheetMapping::read(std::string_view text, std::span<const std::string> items) {
  auto table = store::parse_csv(text, separator_of(text));
  if (!table.ok()) return table.error();
  if (table->size() == 0) return core::make_error(core::Code::sheet_no_header, core::row_place(1));
  SheetMapping mapping;
  mapping.table_ = std::move(table).value();
  mapping.propose(items);
  return mapping;
}

bool SheetMapping::read_as_is() {
  auto sheets = core::SheetTable::open(core::columns_by_header(table_.row(0)));
  if (!sheets.ok()) return false;
  for (std::size_t i = 1; i < table_.size(); ++i) {
    if (!sheets->read(i + 1, table_.row(i)).ok()) return false;
  }
  return true;
}

void SheetMapping::propose(std::span<const std::string> items) {
  ready_ = read_as_is();
  const std::vector<core::SheetColumn> by_header = core::columns_by_header(table_.row(0));
  bool has_id = false, has_suggestion = false;
  for (std::size_t i = 0; i < by_header.size(); ++i) {
    MappedColumn column;
    column.header = by_header[i].name;
    column.item = column.header;
    const Look look = look_at(table_, i);
    column.samples = look.samples;
    if (ready_) {
      column.role = by_header[i].role;
    } else {
      propose_for(column, look);
      // A questionnaire's own item is one, whatever is in the column: its cells are then refused by name.
      const bool known = std::find(items.begin(), items.end(), column.header) != items.end();
      if (known && column.role == core::SheetColumnRole::ignored) column.role = core::SheetColumnRole::item;
    }
    bool& taken = column.role == core::SheetColumnRole::id ? has_id : has_suggestion;
    const bool single =
        column.role == core::SheetColumnRole::id || column.role == core::SheetColumnRole::suggestion;
    if (single && taken) column.role = core::SheetColumnRole::ignored;
    if (single) taken = true;
    columns_.push_back(std::move(column));
  }
}

bool SheetMapping::uses(AnswerForm form) const {
  return std::any_of(columns_.begin(), columns_.end(), [form](const MappedColumn& column) {
    return column.role == core::SheetColumnRole::item && column.form == form;
  });
}

core::Scale SheetMapping::scale_of(const StepBounds& bounds) const {
  core::Scale scale;
  for (std::int64_t step = 1; step <= bounds.steps; ++step) {
    scale.marks.push_back(step >= bounds.satisfied_from ? core::kMarkSatisfied
                          : step >= bounds.basic_from   ? core::kMarkBasic
                                                        : core::kMarkDissatisfied);
  }
  scale.words = {{"满意", core::kMarkSatisfied},      {"S", core::kMarkSatisfied},
                 {"基本满意", core::kMarkBasic},      {"B", core::kMarkBasic},
                 {"不满意", core::kMarkDissatisfied}, {"D", core::kMarkDissatisfied}};
  scale.strict = !other_text_is_blank_;
  return scale;
}

core::Result<SheetPreview> SheetMapping::preview() const {
  if ((uses(AnswerForm::five_step) && !five_.valid()) || (uses(AnswerForm::ten_step) && !ten_.valid())) {
    return core::make_error(core::Code::number_too_small, "bounds");
  }
  std::vector<core::SheetColumn> meaning;
  for (const MappedColumn& column : columns_) {
    core::SheetColumn out{
        column.role, column.role == core::SheetColumnRole::item ? column.item : column.header, {}};
    if (column.role == core::SheetColumnRole::item && column.form != AnswerForm::words) {
      out.scale = scale_of(column.form == AnswerForm::five_step ? five_ : ten_);
    }
    meaning.push_back(std::move(out));
  }
  auto sheets = core::SheetTable::open(std::move(meaning));
  if (!sheets.ok()) return sheets.error();
  SheetPreview preview;
  preview.items = sheets->items();
  for (std::size_t i = 1; i < table_.size(); ++i) {
    auto row = sheets->read(i + 1, table_.row(i));
    if (!row.ok()) {
      preview.refused.push_back(row.error());
      continue;
    }
    count(preview, *row);
    preview.rows.push_back(std::move(row).value());
    preview.numbers.push_back(i + 1);
  }
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
