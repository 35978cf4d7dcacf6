// The command's own words for errors: English, one line, with the row and column.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace hufang::cli {

// "row 3, column 4 (保洁): \"X\" is not a mark ..."
std::string message_of(const core::Error& error);

// The text in double quotes, control characters and bytes that are no UTF-8 escaped, long ones cut.
std::string quoted(std::string_view text);

}  // namespace hufang::cli
