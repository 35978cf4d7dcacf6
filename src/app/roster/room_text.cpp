#include "app/roster/room_text.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "app/roster/places.h"
#include "core/digits.h"
#include "core/fold.h"
#include "core/text.h"

namespace hufang::app {
namespace {

bool is_room_digit(char c) { return c >= '0' && c <= '9'; }

// Takes the digits at the start; 0: there are none, or more than `most`.
int take_digits(std::string_view& text, std::size_t most) {
  std::size_t n = 0;
  while (n < text.size() && is_room_digit(text[n])) ++n;
  if (n == 0 || n > most) return 0;
  const auto value = core::parse_digits(text.substr(0, n));
  text.remove_prefix(n);
  return value ? static_cast<int>(*value) : 0;
}

bool take(std::string_view& text, std::string_view mark) {
  if (!text.starts_with(mark)) return false;
  text.remove_prefix(mark.size());
  return true;
}

bool is_month(int n) { return n >= 1 && n <= 12; }
bool is_day(int n) { return n >= 1 && n <= 31; }

// 3月2日, 3月
bool is_month_and_day(std::string_view text) {
  if (!is_month(take_digits(text, 2)) || !take(text, "月")) return false;
  if (text.empty()) return true;
  return is_day(take_digits(text, 2)) && (text.empty() || text == "日" || text == "号");
}

// 2003/2/1, 2003-02-01, 2003年2月1日, 2003年2月; also with a time of day.
bool is_whole_day(std::string_view text) {
  const int year = take_digits(text, 4);
  if (year < 1900 || year > 2100) return false;
  const char mark = text.empty() ? '\0' : text.front();
  if (take(text, "年")) return is_month(take_digits(text, 2)) && take(text, "月");
  if (mark != '/' && mark != '-' && mark != '.') return false;
  text.remove_prefix(1);
  if (!is_month(take_digits(text, 2)) || text.empty() || text.front() != mark) return false;
  text.remove_prefix(1);
  return is_day(take_digits(text, 2)) && (text.empty() || text.front() == ' ' || text.front() == 'T');
}

// 2-Mar, Mar-02, 2-Mar-03
bool is_english_day(std::string_view text) {
  constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                          "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string key = core::same_key(text);
  for (const std::string_view month : kMonths) {
    const std::size_t at = key.find(month);
    if (at == std::string::npos) continue;
    const std::string_view before = std::string_view(key).substr(0, at),
                           after = std::string_view(key).substr(at + 3);
    const bool dash_before =
        before.ends_with('-') &&
        is_day(static_cast<int>(core::parse_digits(before.substr(0, before.size() - 1)).value_or(0)));
    const bool plain_after = after.empty() || (after.front() == '-' && core::only_digits(after.substr(1)));
    if (dash_before && plain_after) return true;
    if (before.empty() && after.size() > 1 && after.front() == '-' && core::only_digits(after.substr(1)))
      return true;
  }
  return false;
}

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  std::string part;
  auto end_part = [&] {
    std::string_view trimmed = core::trim(part);
    if (!trimmed.empty()) parts.emplace_back(trimmed);
    part.clear();
  };
  constexpr std::string_view kMarks[] = {"-", "–", "—", "/", "号楼", "栋", "幢", "座", "单元", "室", "#"};
  while (!text.empty()) {
    auto mark = std::ranges::find_if(kMarks, [&](auto m) { return text.starts_with(m); });
    if (mark == std::end(kMarks)) {
      part += text.front();
      text.remove_prefix(1);
    } else {
      end_part();
      text.remove_prefix(mark->size());
    }
  }
  end_part();
  return parts;
}

bool same_place(std::string_view a, std::string_view b) { return place_key({}, a) == place_key({}, b); }

}  // namespace

bool split_room(std::string_view text, std::string& building, std::string& unit, std::string& room) {
  const std::vector<std::string> parts = parts_of(core::folded(text));
  if (parts.size() < 2 || parts.size() > 3) return false;
  building = parts.front();
  unit = parts.size() == 3 ? parts[1] : unit;
  room = parts.back();
  return true;
}

bool looks_like_date(std::string_view text) {
  const std::string plain = core::folded(text);
  return is_month_and_day(plain) || is_whole_day(plain) || is_english_day(plain);
}

bool is_scientific(std::string_view text) {
  const std::string plain = core::folded(text);
  const std::size_t e = plain.find_first_of("eE");
  if (e == std::string::npos || e == 0 || e + 2 >= plain.size()) return false;
  const std::string_view number = std::string_view(plain).substr(0, e),
                         power = std::string_view(plain).substr(e + 2);
  const std::size_t point = number.find('.');
  const bool digits = core::only_digits(number.substr(0, point)) &&
                      (point == std::string_view::npos || core::only_digits(number.substr(point + 1)));
  return digits && (plain[e + 1] == '+' || plain[e + 1] == '-') && core::only_digits(power);
}

std::string_view without_zero_fraction(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || !core::only_digits(text.substr(0, point))) return text;
  const std::string_view fraction = text.substr(point + 1);
  const bool zeros = !fraction.empty() && std::ranges::all_of(fraction, [](char c) { return c == '0'; });
  return zeros ? text.substr(0, point) : text;
}

RoomFit take_apart(const std::string& building, std::string& unit, std::string& room) {
  const std::vector<std::string> parts = parts_of(room);
  if (parts.size() == 3) {
    if (!same_place(parts[0], building) || (!unit.empty() && !same_place(parts[1], unit)))
      return RoomFit::different;
    if (unit.empty()) unit = parts[1];
    room = parts[2];
    return RoomFit::apart;
  }
  if (parts.size() != 2) return RoomFit::alone;
  const bool has_unit = !unit.empty() && same_place(parts[0], unit);
  if (!has_unit && !same_place(parts[0], building)) return RoomFit::alone;
  room = parts[1];
  return RoomFit::apart;
}

}  // namespace hufang::app
