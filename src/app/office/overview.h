// Overview: where a community stands today: its roster, the month's quota, the year's questionnaire, what to
// set up next. What the first screen says.
//
// Holds always: counted by the rules of core alone; worked out again only when the data, the community or the
// day change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/quota.h"
#include "core/workdays.h"
#include "core/workspace.h"

namespace hufang::app {

struct SurveyStand {
  std::string id;
  std::int64_t year = 0;
  bool has_questionnaire = false;
  std::optional<core::Date> delivered_on;
  std::int64_t issued = 0;
  std::int64_t returned = 0;
  std::optional<core::Rational> return_rate;  // percent
  std::int64_t short_of_floor = 0;            // sheets still missing for a return rate of 60%; 0 when reached
  std::optional<core::Deadline> collect_by;   // when delivered
};

struct Overview {
  std::int64_t rooms = 0;
  std::int64_t occupied = 0;
  std::int64_t homes = 0, businesses = 0, permanent = 0, temporary = 0;  // of the occupied
  std::int64_t total = 0;
  bool total_set = false;                // by the community's settings, not counted from the roster
  std::optional<core::QuotaRule> quota;  // none while the roster says more occupied than there are
  std::optional<SurveyStand> survey;     // this year's, else the last one before
  bool questionnaire_made = false;
};

Overview make_overview(const core::Workspace& workspace, std::string_view community, core::Date today);

}  // namespace hufang::app
