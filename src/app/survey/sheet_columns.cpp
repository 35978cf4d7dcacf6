#include "app/survey/sheet_columns.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "app/survey/sheet_scale.h"
#include "core/fold.h"
#include "core/text.h"

namespace hufang::app {
namespace {

constexpr std::size_t kSamples = 4;

bool is_one_of(std::string_view header, std::initializer_list<std::string_view> names) {
  const std::string key = core::same_key(header);
  return std::ranges::find(names, std::string_view(key)) != names.end();
}

// Whether every mark of a cell is a word for one.
bool is_marks(std::string_view cell) {
  if (core::marks_by_word(cell).ok()) return true;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    const std::string_view part = core::trim(cell.substr(0, end));
    if (!part.empty() && !core::marks_by_word(part).ok() && !sounds_like_level(part)) return false;
    cell.remove_prefix(std::min(cell.size(), end + 1));
  }
  return true;
}

}  // namespace

ColumnLook look_at(std::span<const std::vector<std::string>> rows, std::size_t column) {
  ColumnLook look;
  std::set<std::string, std::less<>> values;
  std::size_t shown = 0;
  for (const auto& row : rows) {
    const std::string& cell = row[column];
    if (cell.empty()) continue;
    const bool fresh = values.insert(cell).second;
    look.distinct = look.distinct && fresh;
    if (fresh && shown++ < kSamples) look.samples.append(look.samples.empty() ? "" : "  ").append(cell);
    if (says_no_mark(cell)) {
      ++look.blanks;
      continue;
    }
    ++look.filled;
    const auto number = number_in(cell);
    if (number && *number <= 10) ++look.steps;
    if (!number && is_marks(cell)) ++look.marks;
  }
  return look;
}

bool names_id(std::string_view header) {
  return is_one_of(header, {"sheet", "编号", "问卷编号", "问卷号", "答卷编号", "序号", "id"}) ||
         core::same_key(header).ends_with("_id");
}

bool names_suggestion(std::string_view header) {
  return is_one_of(header, {"建议", "意见", "意见和建议", "建议原文", "意见建议", "您的建议", "其他建议"});
}

core::SheetColumnRole role_for(std::string_view header, const ColumnLook& look) {
  using core::SheetColumnRole;
  const bool empty = look.filled == 0 && look.blanks == 0;
  if (names_id(header) && look.distinct && !empty) return SheetColumnRole::id;
  if (names_suggestion(header)) return SheetColumnRole::suggestion;
  if (empty || look.mostly(look.marks) || look.mostly(look.steps)) return SheetColumnRole::item;
  return SheetColumnRole::ignored;
}

}  // namespace hufang::app
