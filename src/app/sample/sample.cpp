#include "app/sample/sample.h"

#include <algorithm>
#include <utility>

#include "app/sample/parts.h"

namespace hufang::app {

namespace {

constexpr int kSampleMonths = 3;  // one in each state of the summary

}  // namespace

Sample make_sample(std::uint64_t seed, core::Date today, const SampleSize& size) {
  int year = core::to_ymd(today).year;
  Dice dice(seed + static_cast<std::uint64_t>(year));
  Sample sample{Change("undo.sample_added"), {}};
  SampleRoster roster = make_sample_roster(dice, year, size.households, sample.change);
  sample.community = roster.community.id;
  auto june_30 = [](int y) { return core::from_ymd(y, 6, 30).value_or(core::Date{}); };
  core::Questionnaire questionnaire =
      make_sample_questionnaire(dice, roster, june_30(year - 1) - 30, sample.change);
  auto part = [&](std::size_t of_396) { return (size.households * of_396 + 395) / 396; };
  make_sample_survey(dice, roster, questionnaire,
                     {year - 1, june_30(year - 1) - 2, part(388), part(246), 11, true}, sample.change);
  // Before summer this year's sheets went out three weeks ago, so that there is something to see.
  core::Date delivered = std::min(june_30(year), today - 21);
  make_sample_survey(dice, roster, questionnaire, {year, delivered, part(396), part(250), 9, false},
                     sample.change);
  if (size.months > 0) {
    make_sample_visits(dice, roster, size.months, today, sample.change);
    make_sample_months(dice, roster, size.months, today, sample.change);
  }
  return sample;
}

core::Result<std::string> add_sample(Session& session, std::uint64_t seed, bool visits) {
  Sample sample = make_sample(seed, session.today(), {.months = visits ? kSampleMonths : 0});
  if (session.data().communities.find(sample.community) == nullptr) {
    if (auto ok = session.commit(std::move(sample.change)); !ok.ok()) return ok.error();
  }
  if (auto ok = session.set_community(sample.community); !ok.ok()) return ok.error();
  return sample.community;
}

}  // namespace hufang::app
