#include "core/month_flow.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "tests/support/text.h"
#include "ui/words/error_text.h"

namespace hufang::core {
namespace {

using test::day;
using A = MonthAction;
using C = Code;
using R = StaffRole;
using S = MonthState;

// What comes of an action by the role whose step it is: the state that follows, or why not.
struct Outcome {
  std::optional<S> to;
  C code = C::not_found;
  Outcome(S state) : to(state) {}
  Outcome(C refused) : code(refused) {}
};

struct Case {
  S state;
  A action;
  R role;           // whose step it is; anybody else is refused as that
  Outcome as_was;   // nothing changed since the submission
  Outcome changed;  // something did
};

constexpr auto sup = R::supervisor;
constexpr auto dir = R::director;
constexpr auto rep = R::representative;

const Case kCases[] = {
    {S::collecting, A::sign, sup, S::collecting, S::collecting},
    {S::collecting, A::submit, sup, S::submitted, S::submitted},
    {S::collecting, A::decide, dir, C::month_not_submitted, C::month_not_submitted},
    {S::collecting, A::sum_up, dir, C::month_not_submitted, C::month_not_submitted},
    {S::collecting, A::measure, rep, C::month_not_submitted, C::month_not_submitted},
    {S::collecting, A::approve, rep, C::month_not_submitted, C::month_not_submitted},

    {S::submitted, A::sign, sup, C::month_already_submitted, S::submitted},
    {S::submitted, A::submit, sup, C::month_already_submitted, S::submitted},
    {S::submitted, A::decide, dir, S::submitted, S::submitted},
    {S::submitted, A::sum_up, dir, S::summarised, C::month_changed},
    {S::submitted, A::measure, rep, C::month_not_summarised, C::month_not_summarised},
    {S::submitted, A::approve, rep, C::month_not_summarised, C::month_not_summarised},
    {S::submitted, A::send_back, dir, S::collecting, S::collecting},

    {S::summarised, A::sign, sup, C::month_already_summarised, S::summarised},
    {S::summarised, A::submit, sup, C::month_already_summarised, S::submitted},
    {S::summarised, A::decide, dir, C::month_already_summarised, C::month_already_summarised},
    {S::summarised, A::sum_up, dir, C::month_already_summarised, C::month_already_summarised},
    {S::summarised, A::measure, rep, S::summarised, S::summarised},
    {S::summarised, A::approve, rep, S::approved, C::month_changed},
    {S::summarised, A::send_back, rep, S::submitted, S::submitted},

    {S::approved, A::sign, sup, C::month_already_approved, S::approved},
    {S::approved, A::submit, sup, C::month_already_approved, S::submitted},
    {S::approved, A::decide, dir, C::month_already_approved, C::month_already_approved},
    {S::approved, A::sum_up, dir, C::month_already_approved, C::month_already_approved},
    {S::approved, A::measure, rep, C::month_already_approved, C::month_already_approved},
    {S::approved, A::approve, rep, C::month_already_approved, C::month_already_approved},
    {S::approved, A::send_back, rep, S::summarised, S::summarised},
};

// What each refusal says.
const std::pair<C, std::string_view> kMessages[] = {
    {C::month_for_supervisor, "这一步由客户服务主管办理，请先换成主管的身份。"},
    {C::month_for_director, "这一步由管理处主任办理，请先换成主任的身份。"},
    {C::month_for_representative, "这一步由管理者代表办理，请先换成管理者代表的身份。"},
    {C::month_not_submitted, "主管还没有提交这个月的记录。"},
    {C::month_already_submitted, "这个月的记录已经提交，正在等主任总结。需要改动，请主任退回。"},
    {C::month_not_summarised, "主任还没有作出这个月的总结。"},
    {C::month_already_summarised, "这个月已经总结，正在等管理者代表批阅。需要改动，请管理者代表退回。"},
    {C::month_already_approved, "这个月已经批阅完毕。需要改动，请管理者代表退回。"},
    {C::month_nothing_to_return, "这个月还没有提交，没有可以退回的内容。"},
    {C::month_changed, "提交后有记录被改动，请主管核对后重新提交。"}};

std::string_view message_of(C code) {
  for (const auto& [refused, message] : kMessages) {
    if (refused == code) return message;
  }
  return "(none)";
}

C refusal_of(R needed) {
  if (needed == sup) return C::month_for_supervisor;
  return needed == dir ? C::month_for_director : C::month_for_representative;
}

void check(const MonthAsk& ask, const Outcome& wanted) {
  CAPTURE(enum_name(ask.state));
  CAPTURE(static_cast<int>(ask.action));
  CAPTURE(enum_name(ask.role));
  CAPTURE(ask.changed);
  const Result<S> got = month_after(ask);
  REQUIRE(got.ok() == wanted.to.has_value());
  if (got.ok()) {
    CHECK(*got == *wanted.to);
  } else {
    CHECK(code_name(got.error().code) == code_name(wanted.code));
    CHECK(ui::error_text(got.error()) == message_of(wanted.code));
  }
}

TEST_CASE("the month: every state, action and role, with and without a change since the submission") {
  int asked = 0;
  for (const Case& c : kCases) {
    for (std::size_t r = 0; r < enum_count<R>(); ++r) {
      const R role = static_cast<R>(r);
      const Outcome refused = refusal_of(c.role);
      for (const bool changed : {false, true}) {
        check({c.state, c.action, role, changed, "请补签"}, role != c.role ? refused
                                                            : changed      ? c.changed
                                                                           : c.as_was);
        ++asked;
      }
    }
  }
  // Nobody can send back what nobody handed in.
  for (std::size_t r = 0; r < enum_count<R>(); ++r) {
    for (const bool changed : {false, true}) {
      check({S::collecting, A::send_back, static_cast<R>(r), changed, "请补签"}, C::month_nothing_to_return);
      ++asked;
    }
  }
  CHECK(asked == 4 * 7 * 5 * 2);
}

TEST_CASE("the month: nothing is sent back without a reason") {
  for (const std::string reason : {"", "  ", "\xE3\x80\x80"}) {
    CHECK(month_after({S::submitted, A::send_back, dir, false, reason}).error().code == C::required_missing);
    CHECK(month_after({S::approved, A::send_back, rep, false, reason}).error().code == C::required_missing);
  }
}

TEST_CASE("the month: deadlines at their edges") {
  struct Due {
    Month month;
    S reached;
    RestDayMode mode;
    Date due;
  };
  const Due kDues[] = {
      {{2026, 5}, S::submitted, RestDayMode::stays, day(2026, 6, 5)},
      {{2026, 5}, S::summarised, RestDayMode::stays, day(2026, 6, 10)},
      {{2026, 5}, S::approved, RestDayMode::stays, day(2026, 6, 15)},
      {{2026, 2}, S::submitted, RestDayMode::stays, day(2026, 3, 5)},   // 28 days
      {{2025, 12}, S::submitted, RestDayMode::stays, day(2026, 1, 5)},  // into the next year
      {{2025, 12}, S::approved, RestDayMode::stays, day(2026, 1, 15)},
      {{2026, 6}, S::submitted, RestDayMode::stays, day(2026, 7, 5)},     // a Sunday stays ...
      {{2026, 6}, S::submitted, RestDayMode::moves, day(2026, 7, 6)},     // ... or moves to Monday
      {{2026, 9}, S::submitted, RestDayMode::stays, day(2026, 10, 5)},    // within National Day ...
      {{2026, 9}, S::submitted, RestDayMode::moves, day(2026, 10, 8)},    // ... to the first day after it
      {{2026, 9}, S::summarised, RestDayMode::moves, day(2026, 10, 10)},  // a Saturday that is worked
      {{2026, 5}, S::submitted, RestDayMode::moves, day(2026, 6, 5)},     // a Friday needs no move
  };
  const Calendar calendar;
  for (const Due& d : kDues) {
    CAPTURE(format_month(d.month));
    CAPTURE(format_date(d.due));
    const auto due = month_deadline(d.month, d.reached, d.mode, calendar);
    REQUIRE(due.ok());
    CHECK(format_date(due->date) == format_date(d.due));
    CHECK(due->years_without_data.empty());
  }
  CHECK(month_deadline({2999, 12}, S::submitted, RestDayMode::stays, calendar).error().code ==
        C::date_out_of_range);
  // A year without calendar data is named, when days had to be looked at.
  CHECK(month_deadline({2031, 6}, S::submitted, RestDayMode::moves, calendar)->years_without_data ==
        std::vector<int>{2031});
}

TEST_CASE("the month: submitted from its last day on") {
  CHECK_FALSE(month_can_end({2026, 2}, day(2026, 2, 27)));
  CHECK(month_can_end({2026, 2}, day(2026, 2, 28)));
  CHECK_FALSE(month_can_end({2024, 2}, day(2024, 2, 28)));
  CHECK(month_can_end({2024, 2}, day(2024, 2, 29)));
  CHECK(month_can_end({2025, 12}, day(2026, 1, 1)));
}

TEST_CASE("the month: whose step waits") {
  CHECK(month_waits_for(S::collecting) == R::supervisor);
  CHECK(month_waits_for(S::submitted) == R::director);
  CHECK(month_waits_for(S::summarised) == R::representative);
  CHECK_FALSE(month_waits_for(S::approved));
}

}  // namespace
}  // namespace hufang::core
