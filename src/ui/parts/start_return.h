// Starting a return visit (回访) from wherever its cause is shown.
#pragma once

#include <string>

#include "ui/view.h"

namespace hufang::ui {

// Starts a return visit now and shows its form; says what went wrong.
void start_return(Services& services, const std::string& household, const std::string& visit,
                  const std::string& matter);

}  // namespace hufang::ui
