#include "ui/views/survey/key_sheet.h"

#include <algorithm>
#include <utility>

#include "core/digits.h"

namespace hufang::ui {

void KeySheet::start(std::size_t items) {
  marks_.assign(items, 0);
  recorded_.assign(items, false);
  at_ = 0;
  touched_ = false;
}

void KeySheet::load(std::span<const std::int64_t> marks, std::size_t items) {
  start(items);
  std::copy_n(marks.begin(), std::min(marks.size(), items), marks_.begin());
  recorded_.assign(items, true);
}

void KeySheet::record(std::size_t item, std::int64_t marks) {
  marks_[item] = marks;
  recorded_[item] = true;
  touched_ = true;
}

bool KeySheet::digit(char key) {
  constexpr std::int64_t kMarksOfKey[] = {0, core::kMarkSatisfied, core::kMarkBasic, core::kMarkDissatisfied,
                                          kMarkSeveral};
  if (key < '0' || key > '4' || at_ >= marks_.size()) return false;
  record(at_, kMarksOfKey[key - '0']);
  ++at_;
  return true;
}

bool KeySheet::back() {
  if (at_ == 0) return false;
  --at_;
  marks_[at_] = 0;
  recorded_[at_] = false;
  touched_ = true;
  return true;
}

void KeySheet::move_to(std::size_t item) { at_ = std::min(item, marks_.size()); }

void KeySheet::press(std::size_t item, std::int64_t mark) {
  set(item, several(marks_[item]) ? marks_[item] ^ mark : mark);
}

void KeySheet::set(std::size_t item, std::int64_t marks) {
  if (item >= marks_.size()) return;
  record(item, marks);
  if (item == at_) ++at_;
}

void KeySheet::rest_unmarked() {
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (!recorded_[i]) record(i, 0);
  }
  at_ = marks_.size();
}

std::size_t KeySheet::missing() const {
  return static_cast<std::size_t>(std::count(recorded_.begin(), recorded_.end(), false));
}

std::string KeySheet::text() const {
  std::string out;
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (i > 0) out += ' ';
    out += recorded_[i] ? std::to_string(marks_[i]) : std::string("-");
  }
  return out;
}

bool KeySheet::read(std::string_view text) {
  KeySheet sheet;
  sheet.start(items());
  for (std::size_t item = 0; item < items(); ++item) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto marks = core::parse_digits(word);
    if (!marks && word != "-") return false;
    if (marks) sheet.record(item, *marks);
  }
  if (!text.empty()) return false;
  const auto open = std::find(sheet.recorded_.begin(), sheet.recorded_.end(), false);
  sheet.at_ = static_cast<std::size_t>(open - sheet.recorded_.begin());
  sheet.touched_ = true;
  *this = std::move(sheet);
  return true;
}

}  // namespace hufang::ui
