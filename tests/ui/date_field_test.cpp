#include "ui/widgets/date_field.h"

#include <doctest/doctest.h>

using namespace hufang;

TEST_CASE("dates as people write them") {
  struct Case {
    const char* text;
    const char* date;  // empty: none
  };
  const Case cases[] = {
      {"2026-06-30", "2026-06-30"},
      {"2026/6/30", "2026-06-30"},
      {"2026.6.30", "2026-06-30"},
      {"20260630", "2026-06-30"},
      {" 2026-6-3 ", "2026-06-03"},
      {"2026年6月30日", "2026-06-30"},
      {"2026-02-30", ""},
      {"2026-06", ""},
      {"46203", ""},
      {"明天", ""},
      {"", ""},
      {"202606301", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto date = ui::read_date(c.text);
    CHECK((date ? core::format_date(*date) : std::string()) == c.date);
  }
}

TEST_CASE("a draft shows the date that is set, and forgets what was wrong") {
  ui::DateDraft draft;
  draft.wrong = true;
  draft.set(core::from_ymd(2026, 7, 1));
  CHECK(draft.text == "2026-07-01");
  CHECK_FALSE(draft.wrong);
  draft.set(std::nullopt);
  CHECK(draft.text.empty());
  CHECK_FALSE(draft.value.has_value());
}
