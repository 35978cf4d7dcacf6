// An Error as a sentence in the chosen language: what happened, where, and what to do next.
#pragma once

#include <string>

#include "core/error.h"

namespace hufang::ui {

std::string error_text(const core::Error& error);

}  // namespace hufang::ui
