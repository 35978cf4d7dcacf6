#include "ui/parts/start_visit.h"

#include "ui/words/error_text.h"

namespace hufang::ui {

void start_visit(Services& services, const app::NewVisit& wanted) {
  services.actions.run(
      [&session = services.session, wanted] { return app::start_unplanned_visit(session, wanted); },
      [&services](const core::Result<std::string>& started) {
        if (!started.ok()) return say(started.error());
        services.navigator->go(Page::visits, "visit/" + *started);
      });
}

void start_return(Services& services, const std::string& household, const std::string& visit,
                  const std::string& matter) {
  start_visit(services, {.household = household,
                         .kind = core::VisitKind::return_visit,
                         .return_of_visit = visit,
                         .return_of_matter = matter});
}

}  // namespace hufang::ui
