// Starting a visit, or a return visit (回访), from wherever its cause is shown.
#pragma once

#include <string>

#include "app/visits/visit_commands.h"
#include "ui/view.h"

namespace hufang::ui {

// Starts a visit now and shows its form; says what went wrong.
void start_visit(Services& services, const app::NewVisit& wanted);
// The same for a return visit.
void start_return(Services& services, const std::string& household, const std::string& visit,
                  const std::string& matter);

}  // namespace hufang::ui
