#include "core/matter_past.h"

#include <algorithm>
#include <string_view>

namespace hufang::core {
namespace {

// The facts of a matter that an earlier day may look at.
struct Facts {
  std::optional<Date> promised, resolved_on, closed_on, feedback_on, referred_on;
  bool confirmed = false;
  bool referred = false;
  FeedbackOwed feedback = FeedbackOwed::no;
};

Facts facts_of(const Matter& m) {
  return {m.promised,
          m.resolved_on,
          m.closed_on,
          m.feedback_on,
          m.referred_on,
          m.confirmation != Confirmation::none,
          !m.referral_number.empty(),
          m.feedback};
}

// One entry of Matter::past: "2026-05-03 promised=2026-04-20 resolved=2026-04-22 …": before that day it was
// so. What is not named was not there.
std::string text_of(const Facts& facts, Date until) {
  std::string out = format_date(until);
  const auto day = [&out](std::string_view name, const std::optional<Date>& date) {
    if (date) out += " " + std::string(name) + "=" + format_date(*date);
  };
  const auto flag = [&out](std::string_view name, bool set) {
    if (set) out += " " + std::string(name);
  };
  day("promised", facts.promised);
  day("resolved", facts.resolved_on);
  day("closed", facts.closed_on);
  day("told", facts.feedback_on);
  day("referred", facts.referred_on);
  flag("confirmed", facts.confirmed);
  flag("complaint", facts.referred);
  if (facts.feedback != FeedbackOwed::no) out += " owed=" + std::string(enum_name(facts.feedback));
  return out;
}

std::string_view next_word(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

std::optional<Date> day_of(std::string_view text) {
  const auto date = parse_date(text);
  return date.ok() ? std::optional(*date) : std::nullopt;
}

void read_word(std::string_view word, Facts& facts) {
  const std::size_t equals = std::min(word.find('='), word.size());
  const std::string_view name = word.substr(0, equals);
  const std::string_view value = word.substr(std::min(equals + 1, word.size()));
  if (name == "promised") facts.promised = day_of(value);
  if (name == "resolved") facts.resolved_on = day_of(value);
  if (name == "closed") facts.closed_on = day_of(value);
  if (name == "told") facts.feedback_on = day_of(value);
  if (name == "referred") facts.referred_on = day_of(value);
  if (name == "confirmed") facts.confirmed = true;
  if (name == "complaint") facts.referred = true;
  if (name == "owed") facts.feedback = enum_from_name<FeedbackOwed>(value).value_or(FeedbackOwed::no);
}

// The facts that held on the day: those of the oldest entry that was replaced after it, else today's.
Facts facts_on(const Matter& matter, Date day) {
  for (const std::string& entry : matter.past) {
    std::string_view rest = entry;
    const std::optional<Date> until = day_of(next_word(rest));
    if (!until || *until <= day) continue;
    Facts facts;
    while (!rest.empty()) read_word(next_word(rest), facts);
    return facts;
  }
  return facts_of(matter);
}

bool by(const std::optional<Date>& date, Date day) { return date && *date <= day; }

// A fact that was there before and is another one, or gone.
template <class T>
bool replaced(const std::optional<T>& before, const std::optional<T>& after) {
  return before && before != after;
}

}  // namespace

std::optional<MatterOn> matter_on(const Matter& matter, Date day) {
  if (matter.opened_on && *matter.opened_on > day) return std::nullopt;
  const Facts facts = facts_on(matter, day);
  MatterOn out;
  out.promised = facts.promised;
  if (facts.confirmed && (!facts.closed_on || *facts.closed_on <= day)) {
    out.state = MatterState::closed;
    out.closed_on = facts.closed_on;
  } else if (by(facts.resolved_on, day)) {
    out.state = MatterState::resolved;
  }
  if (out.state != MatterState::closed && facts.promised && *facts.promised < day)
    out.days_overdue = day - *facts.promised;
  out.feedback = facts.feedback != FeedbackOwed::no && !by(facts.feedback_on, day);
  out.referred = facts.referred && (!facts.referred_on || *facts.referred_on <= day);
  return out;
}

void keep_past(const Matter& before, Matter& after, Date today) {
  const Facts was = facts_of(before), is = facts_of(after);
  const bool gone = (was.confirmed && !is.confirmed) || (was.referred && !is.referred);
  // Feedback that is owed from now on was not owed before, a promise made now was not there before.
  const bool undated = was.promised != is.promised || was.feedback != is.feedback;
  if (!gone && !undated && !replaced(was.resolved_on, is.resolved_on) &&
      !replaced(was.closed_on, is.closed_on) && !replaced(was.feedback_on, is.feedback_on) &&
      !replaced(was.referred_on, is.referred_on)) {
    return;
  }
  // On the day it was opened there is no earlier day to tell of.
  if (before.opened_on && *before.opened_on >= today) return;
  after.past.push_back(text_of(was, today));
}

}  // namespace hufang::core
