#include "ui/widgets/date_field.h"

#include "core/digits.h"
#include "core/text.h"
#include "ui/text.h"
#include "ui/widgets/button.h"

namespace hufang::ui {

void DateDraft::set(std::optional<core::Date> date) {
  value = date;
  text = date ? core::format_date(*date) : std::string();
  wrong = false;
}

std::optional<core::Date> read_date(std::string_view text) {
  text = core::trim(text);
  std::int64_t part[3] = {};
  if (text.size() == 8 && core::only_digits(text)) {
    part[0] = *core::parse_digits(text.substr(0, 4));
    part[1] = *core::parse_digits(text.substr(4, 2));
    part[2] = *core::parse_digits(text.substr(6, 2));
  } else {
    for (int i = 0; i < 3; ++i) {
      const std::size_t end = i < 2 ? text.find_first_of("-/.") : text.size();
      if (end == std::string_view::npos) return std::nullopt;
      const auto number = core::parse_digits(text.substr(0, end));
      if (!number || *number > 9999) return std::nullopt;
      part[i] = *number;
      text.remove_prefix(i < 2 ? end + 1 : end);
    }
  }
  return core::from_ymd(static_cast<int>(part[0]), static_cast<int>(part[1]), static_cast<int>(part[2]));
}

bool date_field(std::string_view label, DateDraft& draft, const FieldStyle& style, const core::Date* today) {
  FieldStyle s = style;
  if (s.hint.empty()) s.hint = tr(T::date_hint);
  if (draft.wrong && s.error.empty()) s.error = tr(T::date_wrong);
  const std::optional<core::Date> before = draft.value;
  if (text_field(label, draft.text, s)) {
    const auto read = read_date(draft.text);
    draft.wrong = !read && !core::trim(draft.text).empty();
    if (!draft.wrong) draft.value = read;
  }
  const bool offer = today != nullptr && !style.readonly && !style.disabled && draft.value != *today;
  if (offer && text_link(tr(T::date_today), cat({label, tr(T::date_today)}))) draft.set(*today);
  return draft.value != before;
}

}  // namespace hufang::ui
