// Commands on the suggestions of sheets (建议分析): what they are about.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

// The categories (0..9, the procedure's ten) of a sheet's suggestion; kept ascending, each once. Nothing else
// of the sheet changes. Errors: not_found; number_too_small, number_too_large "categories".
core::Status set_categories(Session& session, std::string_view sheet, std::vector<std::int64_t> categories);

}  // namespace hufang::app
