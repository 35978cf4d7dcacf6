#include "app/roster/natural_order.h"

#include <cstddef>

namespace hufang::app {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// The run of digits at the start of `s`.
std::string_view number_at(std::string_view s) {
  std::size_t n = 0;
  while (n < s.size() && digit(s[n])) ++n;
  return s.substr(0, n);
}

std::string_view without_zeros(std::string_view s) {
  while (s.size() > 1 && s.front() == '0') s.remove_prefix(1);
  return s;
}

int by_length(std::size_t a, std::size_t b) { return a < b ? -1 : a > b ? 1 : 0; }

int compare_numbers(std::string_view a, std::string_view b) {
  const std::string_view x = without_zeros(a), y = without_zeros(b);
  if (x.size() != y.size()) return by_length(x.size(), y.size());
  return x.compare(y);
}

}  // namespace

int natural_compare(std::string_view a, std::string_view b) {
  int tie = 0;  // the first difference in leading zeros decides when all else is equal
  while (!a.empty() && !b.empty()) {
    if (digit(a.front()) && digit(b.front())) {
      const std::string_view x = number_at(a), y = number_at(b);
      if (const int c = compare_numbers(x, y); c != 0) return c;
      if (tie == 0) tie = by_length(x.size(), y.size());
      a.remove_prefix(x.size());
      b.remove_prefix(y.size());
      continue;
    }
    if (a.front() != b.front())
      return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front()) ? -1 : 1;
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  const int rest = by_length(a.size(), b.size());
  return rest != 0 ? rest : tie;
}

}  // namespace hufang::app
