// Commands on the questionnaire (业户问卷): its items. A version that has sheets is never edited; a change
// makes the next one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

inline constexpr std::size_t kMaxItems = 60;

// The fourteen items that the procedure's list of contents (访问内容可包括) gives, and their short names for
// charts.
std::vector<std::string> default_items();
std::vector<std::string> default_short_names();

// The community's newest version; null when it has none.
const core::Questionnaire* newest_questionnaire(const core::Workspace& data, std::string_view community);
// The version after the newest, with these items, not kept yet.
core::Questionnaire next_questionnaire(Session& session, std::string_view community,
                                       std::vector<std::string> items, std::vector<std::string> short_names);

// Items trimmed. Errors, place the item's number from 1: required_missing, not_unique (args {name}); place
// "items": number_too_small, number_too_large (1 to kMaxItems).
core::Status check_items(std::vector<std::string>& items, std::vector<std::string>& short_names);

// Gives the survey these items: edits its version in place while nobody uses it otherwise and no sheet was
// keyed on it, else makes a new version and lets the survey use that. Gives back the version's id. Errors as
// check_items; not_found.
core::Result<std::string> save_items(Session& session, std::string_view survey,
                                     std::vector<std::string> items, std::vector<std::string> short_names);

}  // namespace hufang::app
