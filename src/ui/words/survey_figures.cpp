#include "ui/words/survey_figures.h"

#include <string>

#include "imgui_internal.h"
#include "ui/text.h"

namespace hufang::ui {

std::string_view percent(const std::optional<core::Rational>& rate) {
  if (!rate) return tr(T::common_none);
  return cat({core::format_fixed2(*rate), "%"});
}

std::string_view grouped(std::int64_t n) {
  const std::string digits = std::to_string(n);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0 && digits[i - 1] != '-') out += ',';
    out += digits[i];
  }
  return cat({out});
}

std::string_view share_text(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return tr(T::common_none);
  // Tenths of a percent, half up, in whole numbers.
  const std::int64_t tenths = (part * 2000 + whole) / (whole * 2);
  return cat({num(tenths / 10), ".", num(tenths % 10), "%"});
}

std::vector<std::size_t> items_by_dissatisfied(const core::SurveyResult& result) {
  std::vector<std::size_t> order;
  for (const core::ParetoEntry& entry : result.dissatisfied.entries) order.push_back(entry.item);
  for (std::size_t i = 0; i < result.items.size(); ++i) {
    if (result.items[i].counts.dissatisfied == 0) order.push_back(i);
  }
  return order;
}

std::string_view bar_name(std::string_view name, std::string_view short_name) {
  if (!short_name.empty()) return short_name;
  constexpr int kCharacters = 2;
  const char* at = name.data();
  const char* end = at + name.size();
  unsigned c = 0;
  // Two Chinese characters, or twice as many Latin letters.
  for (int room = kCharacters * 2; at < end && room > 0;) {
    const int bytes = ImTextCharFromUtf8(&c, at, end);
    room -= c >= 0x2E80 ? 2 : 1;
    at += bytes > 0 ? bytes : 1;
  }
  return name.substr(0, static_cast<std::size_t>(at - name.data()));
}

}  // namespace hufang::ui
