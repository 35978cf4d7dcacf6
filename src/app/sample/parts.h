// The parts of the sample data, each made after the one before it.
#pragma once

#include <string>
#include <vector>

#include "app/sample/dice.h"
#include "app/session/change.h"
#include "core/model/community.h"
#include "core/model/survey.h"

namespace hufang::app {

struct SampleRoster {
  core::Community community;
  std::vector<core::Unit> units;
  std::vector<core::Household>
      living;  // in the order of their rooms; occupied on every day since the last survey
  std::vector<std::string> unit_of_living;  // ids, beside `living`
};

// With so many households living there, in as many rooms as 650 are to 396.
SampleRoster make_sample_roster(Dice& dice, int year, std::size_t households, Change& change);

// The questionnaire's first version and a year's survey: delivered on `delivered`, so many sheets out and
// back.
core::Questionnaire make_sample_questionnaire(Dice& dice, const SampleRoster& roster, core::Date made_on,
                                              Change& change);

struct SampleSurvey {
  std::int64_t year;
  core::Date delivered;
  std::size_t issued;
  std::size_t returned;
  int dissatisfied_percent;  // of all marks, about
  bool copied = false;       // finished: the copy went out
};
core::Survey make_sample_survey(Dice& dice, const SampleRoster& roster,
                                const core::Questionnaire& questionnaire, const SampleSurvey& plan,
                                Change& change);

// The office's people, then `months` whole months of visits and the running one up to `today`: appointments,
// opinions, matters in every state, return visits, and of what does not count something of each kind.
void make_sample_visits(Dice& dice, const SampleRoster& roster, int months, core::Date today, Change& change);

// What became of those months: records signed, submitted, summed up, approved; see months.cpp.
void make_sample_months(Dice& dice, const SampleRoster& roster, int months, core::Date today, Change& change);

}  // namespace hufang::app
