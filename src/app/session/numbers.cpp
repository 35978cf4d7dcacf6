#include "app/session/numbers.h"

#include "core/digits.h"

namespace hufang::app {
namespace {

constexpr std::size_t kDigits = 3;
constexpr std::size_t kMarkSize = 3;

std::string number_start(std::string_view prefix, core::Month month) {
  return std::string(prefix) + '-' + core::padded(month.year, 4) + core::padded(month.month, 2) + '-';
}

}  // namespace

std::string number_mark(const Session& session, std::string_view community) {
  const std::vector<HistoryEntry> history = session.history(core::Community::kTable, community);
  const std::string device = session.device();
  if (history.empty() || history.front().device == device) return {};
  return '-' + device.substr(0, kMarkSize);
}

std::string number_text(std::string_view prefix, core::Month month, std::int64_t n, std::string_view mark) {
  return number_start(prefix, month).append(core::padded(n, kDigits)).append(mark);
}

std::int64_t number_place(std::string_view number, std::string_view prefix, core::Month month,
                          std::string_view mark) {
  const std::string start = number_start(prefix, month);
  if (number.size() < start.size() + mark.size() || !number.starts_with(start) || !number.ends_with(mark))
    return 0;
  number.remove_prefix(start.size());
  number.remove_suffix(mark.size());
  return core::parse_digits(number).value_or(0);
}

}  // namespace hufang::app
