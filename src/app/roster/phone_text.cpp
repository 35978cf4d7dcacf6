#include "app/roster/phone_text.h"

#include <algorithm>

#include "app/roster/room_text.h"
#include "app/roster/roster_words.h"
#include "core/digits.h"
#include "core/fold.h"
#include "core/text.h"

namespace hufang::app {
namespace {

constexpr std::size_t kShortest = 5;  // digits of a phone number, extensions and service numbers among them

std::ptrdiff_t digits_in(std::string_view text) {
  return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_mark(std::string_view text, std::size_t& size) {
  constexpr std::string_view kMarks[] = {"、", "/", ",", ";", "|", " ", "\n", "\r", "\t", "\\"};
  const auto mark = std::ranges::find_if(kMarks, [text](std::string_view m) { return text.starts_with(m); });
  if (mark == std::end(kMarks)) return false;
  size = mark->size();
  return true;
}

std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces(1);
  while (!text.empty()) {
    std::size_t size = 1;
    if (is_mark(text, size)) {
      if (!pieces.back().empty()) pieces.emplace_back();
    } else {
      pieces.back() += text.front();
    }
    text.remove_prefix(size);
  }
  if (pieces.back().empty()) pieces.pop_back();
  return pieces;
}

}  // namespace

std::vector<std::string> split_phones(std::string_view text) {
  const std::string plain = core::folded(text);
  const std::vector<std::string> pieces = pieces_of(plain);
  const bool all = pieces.size() > 1 && std::ranges::all_of(pieces, [](const std::string& piece) {
                     return digits_in(piece) >= static_cast<std::ptrdiff_t>(kShortest);
                   });
  if (!all) return plain.empty() ? std::vector<std::string>{} : std::vector<std::string>{plain};
  std::vector<std::string> phones;
  for (const std::string& piece : pieces) {
    if (std::ranges::find(phones, piece) == phones.end()) phones.push_back(piece);
  }
  return phones;
}

ReadPhones read_phones(const RawCell& cell) {
  std::string text = core::folded(cell.text);
  if (!text.empty() && text.front() == '\'') text.erase(0, 1);
  if (says_nothing(text)) return {};
  if (is_scientific(text)) {
    const std::string_view kept = without_zero_fraction(cell.exact);
    if (!core::only_digits(kept)) return {{}, true};
    return {{std::string(kept)}, false};
  }
  return {split_phones(without_zero_fraction(text)), false};
}

std::string join_phones(const std::vector<std::string>& phones) {
  std::string out;
  for (const std::string& phone : phones) out.append(out.empty() ? "" : " / ").append(phone);
  return out;
}

}  // namespace hufang::app
