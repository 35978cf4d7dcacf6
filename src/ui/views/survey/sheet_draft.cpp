#include "ui/views/survey/sheet_draft.h"

#include <algorithm>
#include <utility>

#include "core/digits.h"

namespace hufang::ui {
namespace {

// Up to `mark`, which is taken too.
std::string_view take(std::string_view& rest, char mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const std::string_view out = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return out;
}

}  // namespace

// Lines: questionnaire, marks, categories, number, and the suggestion, which may have several.
std::string sheet_draft_text(std::string_view questionnaire, const KeySheet& sheet, const SheetWords& words) {
  std::string out(questionnaire);
  out += '\n' + sheet.text() + '\n';
  for (const std::int64_t category : words.categories) out += std::to_string(category) + ' ';
  return out + '\n' + words.number + '\n' + words.suggestion;
}

bool read_sheet_draft(std::string_view text, std::string_view questionnaire, KeySheet& sheet,
                      SheetWords& words) {
  if (take(text, '\n') != questionnaire || !sheet.read(take(text, '\n'))) return false;
  std::string_view categories = take(text, '\n');
  SheetWords read;
  while (!categories.empty()) {
    if (const auto category = core::parse_digits(take(categories, ' '))) read.categories.push_back(*category);
  }
  read.number = take(text, '\n');
  read.suggestion = text;
  words = std::move(read);
  return true;
}

}  // namespace hufang::ui
