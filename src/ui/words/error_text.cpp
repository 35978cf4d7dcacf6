#include "ui/words/error_text.h"

#include "ui/text.h"
#include "ui/widgets/notice.h"
#include "ui/words/record_words.h"

namespace hufang::ui {
namespace {

T sentence(core::Code code) {
  switch (code) {
#define HUFANG_ERROR(name) \
  case core::Code::name:   \
    return T::error_##name;
    HUFANG_ERROR_CODES(HUFANG_ERROR)
#undef HUFANG_ERROR
  }
  return T::error_unknown;
}

// A place that is a table or a field has a name for people.
std::string_view place_words(std::string_view place) {
  const std::string_view table = table_words(place);
  return table != place ? table : field_words({}, place);
}

}  // namespace

std::string error_text(const core::Error& error) {
  // {0}.. are the arguments, {p} the place; of a place "row:column" {r} is the row, {c} the column.
  const std::string_view place = error.place;
  const std::size_t colon = place.find(':');
  std::string_view text = tr(sentence(error.code));
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hole = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    if (!hole) {
      out += text[i];
      continue;
    }
    if (text[i + 1] == 'p') {
      out += place_words(place);
    } else if (text[i + 1] == 'r') {
      out += place.substr(0, colon);
    } else if (text[i + 1] == 'c') {
      if (colon != std::string_view::npos) out += place.substr(colon + 1);
    } else if (const auto n = static_cast<std::size_t>(text[i + 1] - '0'); n < error.args.size()) {
      out += error.args[n];
    }
    i += 2;
  }
  return out;
}

void say(const core::Error& error) { toast(error_text(error), Tone::red); }

}  // namespace hufang::ui
