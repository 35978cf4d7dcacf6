// Commands on a year's survey (全面意见征询): begin it, deliver, count what went out and who gave back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

// The community's survey of a year; null when there is none.
const core::Survey* survey_of(const core::Workspace& data, std::string_view community, std::int64_t year);

// For the community on screen, with its newest questionnaire, or the default one as version 1. Gives back its
// id. Errors: required_missing "community"; number_too_small, number_too_large "year"; not_unique (args
// {year}).
core::Result<std::string> create_survey(Session& session, std::int64_t year);

// The day it was delivered to the households; nothing: not yet. Error: not_found.
core::Status set_delivered(Session& session, std::string_view survey, std::optional<core::Date> on);
// The day the form's copy went to 品质管理部. Error: not_found.
core::Status set_copied(Session& session, std::string_view survey, std::optional<core::Date> on);

struct UnitCount {
  std::string unit;  // id
  std::int64_t issued = 0;
};
// How many sheets went to each unit; their sum is what was issued. Units not named keep what they have.
// Errors: not_found; number_too_small, number_too_large, place the unit's id.
core::Status set_issued(Session& session, std::string_view survey, const std::vector<UnitCount>& counts);
// One number for all; counts per unit are taken back. Errors as above, place "issued".
core::Status set_issued_total(Session& session, std::string_view survey, std::int64_t issued);

// That a household gave its sheet back (today), or did not. Says nothing about answers. Error: not_found.
core::Status set_returned(Session& session, std::string_view survey, std::string_view household,
                          bool returned);

}  // namespace hufang::app
