// What the tests print of dates, errors and results.
#pragma once

#include <string>
#include <string_view>

#include "core/date.h"
#include "core/error.h"

namespace hufang::test {

// A date that the test's author knows to be one.
inline core::Date day(std::string_view text) { return core::parse_date(text).value(); }
inline core::Date day(int year, int month, int day) { return core::from_ymd(year, month, day).value(); }
inline core::Month month(std::string_view text) { return core::parse_month(text).value(); }

// "code @ place [arg|arg]"
inline std::string describe(const core::Error& error) {
  std::string out(core::code_name(error.code));
  out += " @ " + error.place + " [";
  for (std::size_t i = 0; i < error.args.size(); ++i) out += (i > 0 ? "|" : "") + error.args[i];
  return out + "]";
}

}  // namespace hufang::test
