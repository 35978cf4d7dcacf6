#include "ui/parts/start_return.h"

#include "app/visits/visit_commands.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

void start_return(Services& services, const std::string& household, const std::string& visit,
                  const std::string& matter) {
  const auto started = app::start_unplanned_visit(services.session, {.household = household,
                                                                     .kind = core::VisitKind::return_visit,
                                                                     .return_of_visit = visit,
                                                                     .return_of_matter = matter});
  if (started.ok()) {
    services.navigator->go(Page::visits, "visit/" + *started);
  } else {
    toast(error_text(started.error()), Tone::red);
  }
}

}  // namespace hufang::ui
