#include "app/roster/written_date.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/digits.h"
#include "core/fold.h"
#include "core/text.h"

namespace hufang::app {
namespace {

constexpr int kSpreadsheetEpoch = -25569;  // 1899-12-30 in days since 1970-01-01

// Takes the digits at the start.
std::optional<int> take_number(std::string_view& text, std::size_t max_digits) {
  std::size_t n = 0;
  while (n < text.size() && n < max_digits && text[n] >= '0' && text[n] <= '9') ++n;
  auto value = core::parse_digits(text.substr(0, n));
  text.remove_prefix(n);
  return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

bool take_mark(std::string_view& text, std::string_view word) {
  text = core::trim(text);
  for (std::string_view mark : {std::string_view("-"), std::string_view("/"), std::string_view("."), word}) {
    if (!text.starts_with(mark)) continue;
    text.remove_prefix(mark.size());
    text = core::trim(text);
    return true;
  }
  return false;
}

std::optional<core::Date> from_parts(std::string_view text) {
  auto year = take_number(text, 4);
  if (!year || !take_mark(text, "年")) return std::nullopt;
  auto month = take_number(text, 2);
  if (!month || !take_mark(text, "月")) return std::nullopt;
  auto day = take_number(text, 2);
  if (!day) return std::nullopt;
  if (std::string_view rest = core::trim(text); rest.starts_with("日") || rest.starts_with("号")) text = rest;
  if (text.starts_with("日") || text.starts_with("号")) text.remove_prefix(3);
  if (!text.empty() && text.front() != ' ' && text.front() != 'T') return std::nullopt;  // a time may follow
  return core::from_ymd(*year, *month, *day);
}

// 二〇一九 is 2019, 二十 is 20: Chinese numerals as digits.
std::string with_digits(std::string_view text) {
  constexpr std::array<std::string_view, 10> kNumerals = {"〇", "一", "二", "三", "四",
                                                          "五", "六", "七", "八", "九"};
  std::string out, run;
  bool ten = false;
  const auto end_run = [&] {
    if (ten && run.size() == 1) run += '0';  // 二十
    out += run;
    run.clear();
    ten = false;
  };
  while (!text.empty()) {
    std::size_t digit = 0;
    while (digit < kNumerals.size() && !text.starts_with(kNumerals[digit])) ++digit;
    const std::size_t size = std::max<std::size_t>(1, core::utf8_length(text));
    if (digit < kNumerals.size() || text.starts_with("零")) {
      run += static_cast<char>('0' + (digit < kNumerals.size() ? digit : 0));
    } else if (text.starts_with("十")) {
      if (run.empty()) run += '1';
      ten = true;
    } else {
      end_run();
      out += text.substr(0, size);
    }
    text.remove_prefix(size);
  }
  end_run();
  return out;
}

// 20-May-2019, May 20, 2019, 20 May 2019
std::optional<core::Date> from_english(std::string_view text) {
  constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                          "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string words;
  for (const char c : text) words += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  int month = 0;
  std::vector<int> numbers;
  for (std::string_view rest = words; !rest.empty();) {
    if (const auto number = take_number(rest, 4)) {
      numbers.push_back(*number);
      continue;
    }
    for (int i = 0; i < 12; ++i) {
      if (month == 0 && rest.starts_with(kMonths[static_cast<std::size_t>(i)])) month = i + 1;
    }
    rest.remove_prefix(1);
  }
  if (month == 0 || numbers.size() != 2 || numbers[1] < 1000) return std::nullopt;
  return core::from_ymd(numbers[1], month, numbers[0]);
}

// 25/3/2024 and 3/25/2024: only where one of the two can be no month.
std::optional<core::Date> from_year_last(std::string_view text) {
  const auto first = take_number(text, 2);
  if (!first || !take_mark(text, "/")) return std::nullopt;
  const auto second = take_number(text, 2);
  if (!second || !take_mark(text, "/")) return std::nullopt;
  const auto year = take_number(text, 4);
  if (!year || *year < 1000 || !core::trim(text).empty() || (*first <= 12) == (*second <= 12))
    return std::nullopt;
  return *first > 12 ? core::from_ymd(*year, *second, *first) : core::from_ymd(*year, *first, *second);
}

// 19年5月20日: only 年 says that it is a year.
std::optional<core::Date> from_short_year(std::string_view text) {
  if (text.size() < 5 || !text.substr(2).starts_with("年") || !core::only_digits(text.substr(0, 2)))
    return std::nullopt;
  return from_parts("20" + std::string(text));
}

}  // namespace

core::Result<core::Date> parse_written_date(std::string_view text) {
  const std::string plain = with_digits(core::folded(text));
  const std::string_view trimmed = plain;
  std::optional<core::Date> date;
  if (auto number = core::parse_digits(trimmed); number && trimmed.size() == 8) {
    auto n = static_cast<int>(*number);
    date = core::from_ymd(n / 10000, n / 100 % 100, n % 100);
  } else if (number && trimmed.size() == 5) {
    date = core::Date{kSpreadsheetEpoch + static_cast<int>(*number)};
  } else {
    date = from_parts(trimmed);
    if (!date) date = from_short_year(trimmed);
    if (!date) date = from_english(trimmed);
    if (!date) date = from_year_last(trimmed);
  }
  if (!date) return core::make_error(core::Code::not_a_date, {}, {std::string(core::trim(text))});
  return *date;
}

}  // namespace hufang::app
