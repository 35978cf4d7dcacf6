// A field for a date. What is typed may be 2026-06-30, 2026/6/30, 2026 年 6 月 30 日 or 20260630; kept is
// the date.
//
// Holds always: `value` is the date that `text` says, empty while the text is empty; a text that is no date
// leaves `value` alone and is said to be wrong under the field.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "ui/widgets/field.h"

namespace hufang::ui {

struct DateDraft {
  std::string text;
  std::optional<core::Date> value;
  bool wrong = false;

  void set(std::optional<core::Date> date);
  // As set(), but a text that is no date stays as it was typed.
  void follow(std::optional<core::Date> date);
};

// True when the value changed in this frame. `today` not null: a link beside the field that fills in that
// day.
bool date_field(std::string_view label, DateDraft& draft, const FieldStyle& style = {},
                const core::Date* today = nullptr);

// The date a person wrote; nothing when it is none.
std::optional<core::Date> read_date(std::string_view text);

}  // namespace hufang::ui
