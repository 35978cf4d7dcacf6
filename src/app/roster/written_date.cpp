#include "app/roster/written_date.h"

#include <array>
#include <optional>
#include <string>

#include "core/digits.h"
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

}  // namespace

core::Result<core::Date> parse_written_date(std::string_view text) {
  std::string_view trimmed = core::trim(text);
  std::optional<core::Date> date;
  if (auto number = core::parse_digits(trimmed); number && trimmed.size() == 8) {
    auto n = static_cast<int>(*number);
    date = core::from_ymd(n / 10000, n / 100 % 100, n % 100);
  } else if (number && trimmed.size() == 5) {
    date = core::Date{kSpreadsheetEpoch + static_cast<int>(*number)};
  } else {
    date = from_parts(trimmed);
  }
  if (!date) return core::make_error(core::Code::not_a_date, {}, {std::string(trimmed)});
  return *date;
}

}  // namespace hufang::app
