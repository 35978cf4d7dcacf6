#include "app/tables/row_kind.h"

#include <algorithm>
#include <string_view>

#include "core/fold.h"
#include "core/text.h"

namespace hufang::app {
namespace {

constexpr std::string_view kTotalWords[] = {"合计", "总计", "小计",     "共计",  "总共",
                                            "合共", "累计", "本页合计", "total", "subtotal"};
// Of a table of answers: figures that are worked out under it.
constexpr std::string_view kFigureWords[] = {"平均", "满意率", "百分比", "占比"};
constexpr std::string_view kNoteWords[] = {
    "注:",  "备注:", "说明:",    "填表说明", "填写说明", "制表",     "填表人", "填报人",
    "审核", "审批",  "打印日期", "打印时间", "打印人",   "统计日期", "统计人", "截止",
    "截至", "日期:", "温馨提示", "以上数据", "以下空白", "※",        "*"};
constexpr std::size_t kLongText = 60;  // bytes, 20 characters: longer than a name or a place

bool begins(std::string_view key, auto& words) {
  return std::ranges::any_of(words, [key](std::string_view word) { return key.starts_with(word); });
}

bool is_total_word(std::string_view key) {
  if (key.ends_with(':')) key.remove_suffix(1);
  return std::ranges::find(kTotalWords, key) != std::end(kTotalWords);
}

// "1栋小计", "3单元合计", "共 650 户"
bool is_total_phrase(std::string_view key) {
  const bool ends = key.size() <= kLongText / 2 &&
                    (key.ends_with("小计") || key.ends_with("合计") || key.ends_with("总计"));
  const bool counts =
      key.starts_with("共") && key.size() <= kLongText / 2 &&
      (key.ends_with("户") || key.ends_with("套") || key.ends_with("间") || key.ends_with("份"));
  return ends || counts;
}

}  // namespace

RowKind row_kind(const RawRow& row, std::size_t columns) {
  std::size_t filled = 0;
  std::string first;
  bool total = false;
  for (const RawCell& cell : row.cells) {
    if (cell.kind == CellKind::empty) continue;
    // Longer texts are no words; whole pages of notes need no folding.
    const std::string key = cell.text.size() <= 4 * kLongText ? core::same_key(cell.text) : cell.text;
    if (key.empty()) continue;
    if (filled++ == 0) first = key;
    total = total || is_total_word(key);
  }
  if (filled == 0) return RowKind::empty;
  if (total || begins(first, kTotalWords) || begins(first, kFigureWords) || is_total_phrase(first))
    return RowKind::total;
  if (begins(first, kNoteWords)) return RowKind::note;
  const bool alone = filled == 1 && columns >= 3;
  return alone && (first.size() > kLongText || first.find("。") != std::string::npos) ? RowKind::note
                                                                                      : RowKind::data;
}

}  // namespace hufang::app
