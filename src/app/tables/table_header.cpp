#include "app/tables/table_header.h"

#include <algorithm>

#include "core/fold.h"

namespace hufang::app {
namespace {

constexpr std::size_t kLookAt = 30;
constexpr int kEnough = 2;
constexpr std::size_t kLongest = 60;  // bytes: what is longer is a note, no header

std::vector<std::string> texts_of(const RawRow& row) {
  std::vector<std::string> out;
  for (const RawCell& cell : row.cells) out.push_back(core::as_written(cell.text));
  for (std::string& text : out) std::ranges::replace(text, '\n', ' ');
  return out;
}

bool has_digits(const std::vector<std::string>& texts) {
  return std::ranges::any_of(texts, [](const std::string& text) {
    return std::ranges::any_of(core::folded(text), [](char c) { return c >= '0' && c <= '9'; });
  });
}

// Two lines as one: what stands above holds for the columns under it up to the next text there.
std::vector<std::string> joined(const std::vector<std::string>& above,
                                const std::vector<std::string>& under) {
  std::vector<std::string> out(std::max(above.size(), under.size()));
  std::string group;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::string own = i < above.size() ? above[i] : "";
    const std::string& below = i < under.size() ? under[i] : out[i];
    if (!own.empty()) group = own;
    const std::string& top = own.empty() && !below.empty() ? group : own;
    out[i] = top.empty() || core::same_text(top, below) ? below : below.empty() ? top : top + ' ' + below;
  }
  return out;
}

std::vector<std::string> without_notes(std::vector<std::string> columns) {
  for (std::string& name : columns) {
    if (name.size() > kLongest) name.clear();
  }
  return columns;
}

// One text alone, or the same over all of the table: what the table is called, above its header.
bool is_title(const std::vector<std::string>& texts) {
  const std::string* first = nullptr;
  return std::ranges::all_of(texts, [&first](const std::string& text) {
    if (text.empty()) return true;
    if (first == nullptr) first = &text;
    return text == *first;
  });
}

// The header that begins at row i, with the row under it where that names more.
int read_at(const RawSheet& sheet, const CountMeanings& meanings, std::size_t i, TableHeader& out) {
  const std::vector<std::string> own = texts_of(sheet.rows[i]);
  out = {i, 1, without_notes(own)};
  const int one = meanings(out.columns);
  if (i + 1 >= sheet.rows.size() || is_title(own)) return one;
  const std::vector<std::string> under = texts_of(sheet.rows[i + 1]);
  if (has_digits(under)) return one;
  const std::vector<std::string> both = without_notes(joined(own, under));
  const int two = meanings(both);
  if (two <= one) return one;
  out = {i, 2, both};
  return two;
}

}  // namespace

TableHeader find_header(const RawSheet& sheet, const CountMeanings& meanings,
                        std::optional<std::size_t> row) {
  TableHeader best, here;
  int most = kEnough - 1;
  const std::size_t end = row ? sheet.rows.size() : std::min(kLookAt, sheet.rows.size());
  for (std::size_t i = 0; i < end; ++i) {
    if (row && sheet.rows[i].number != *row) continue;
    const int known = read_at(sheet, meanings, i, here);
    if (row) return here;
    // Of two lines the one under a line that names as much is a repetition.
    if (known <= most) continue;
    most = known;
    best = here;
  }
  return best;
}

}  // namespace hufang::app
