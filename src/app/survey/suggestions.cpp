#include "app/survey/suggestions.h"

#include <algorithm>
#include <utility>

#include "app/session/checks.h"
#include "core/survey_tally.h"

namespace hufang::app {

core::Status set_categories(Session& session, std::string_view sheet, std::vector<std::int64_t> categories) {
  const auto before = kept(session.data().sheets, sheet);
  if (!before.ok()) return before.error();
  for (const std::int64_t category : categories) {
    const auto last = static_cast<std::int64_t>(core::kCategories) - 1;
    if (auto ok = in_range(category, 0, last, "categories"); !ok.ok()) return ok;
  }
  std::sort(categories.begin(), categories.end());
  categories.erase(std::unique(categories.begin(), categories.end()), categories.end());
  core::Sheet after = **before;
  after.categories = std::move(categories);
  Change change("undo.suggestion_coded");
  change.edit(**before, after);
  return session.commit(std::move(change));
}

}  // namespace hufang::app
