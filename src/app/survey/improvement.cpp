#include "app/survey/improvement.h"

#include <utility>

#include "app/session/checks.h"

namespace hufang::app {

const core::Improvement* improvement_of(const core::Workspace& data, std::string_view survey,
                                        std::string_view item) {
  for (const core::Improvement& improvement : data.improvements.rows()) {
    if (improvement.survey == survey && improvement.item == item) return &improvement;
  }
  return nullptr;
}

core::Status save_improvement(Session& session, std::string_view survey, std::string_view item,
                              const ImprovementEntry& entry) {
  auto found = kept(session.data().surveys, survey);
  if (!found.ok()) return found.error();
  auto name = required_text(item, "item");
  if (!name.ok()) return name.error();
  core::Improvement after;
  if (const core::Improvement* before = improvement_of(session.data(), survey, *name); before != nullptr) {
    after = *before;
  } else {
    after.id = std::string(survey) + '.' + *name;  // two devices that write about one item meet in one record
    after.community = (*found)->community;
    after.survey = std::string(survey);
    after.item = *name;
  }
  after.cause = std::string(core::trim(entry.cause));
  after.measures = std::string(core::trim(entry.measures));
  after.owner = std::string(core::trim(entry.owner));
  after.due = entry.due;
  after.effect = std::string(core::trim(entry.effect));
  Change change("undo.improvement_saved");
  change.put(after);
  return session.commit(std::move(change));
}

}  // namespace hufang::app
