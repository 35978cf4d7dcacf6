#include "ui/widgets/date_field.h"

#include "app/roster/written_date.h"
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

void DateDraft::follow(std::optional<core::Date> date) {
  if (wrong) {
    value = date;
  } else if (value != date) {
    set(date);
  }
}

std::optional<core::Date> read_date(std::string_view text) {
  text = core::trim(text);
  // A spreadsheet's day number is no date that a person writes; it is what a date looks like half typed.
  if (core::only_digits(text) && text.size() != 8) return std::nullopt;
  const auto date = app::parse_written_date(text);
  return date.ok() ? std::optional(*date) : std::nullopt;
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
