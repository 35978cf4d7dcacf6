#include "app/survey/sheet_checks.h"

#include <algorithm>
#include <utility>

#include "app/session/checks.h"
#include "app/survey/sheet_commands.h"
#include "core/sheet_check.h"
#include "core/survey_tally.h"

namespace hufang::app {
namespace {

core::Status check_marks(std::span<const std::int64_t> marks, std::size_t items) {
  if (marks.size() != items) {
    return core::make_error(core::Code::sheet_cell_count, "marks",
                            {std::to_string(marks.size()), std::to_string(items)});
  }
  for (const std::int64_t mark : marks) {
    if (auto ok = in_range(mark, 0, 7, "marks"); !ok.ok()) return ok;
  }
  return core::Done{};
}

}  // namespace

core::Result<std::int64_t> check_sheet(Session& session, std::string_view sheet,
                                       const SheetCheckEntry& entry) {
  const core::Workspace& data = session.data();
  auto before = kept(data.sheets, sheet);
  if (!before.ok()) return before.error();
  auto survey = kept(data.surveys, (*before)->survey);
  if (!survey.ok()) return survey.error();
  auto questionnaire = kept(data.questionnaires, (*survey)->questionnaire);
  if (!questionnaire.ok()) return questionnaire.error();
  if (auto ok = check_marks(entry.marks, (*questionnaire)->items.size()); !ok.ok()) return ok.error();

  core::Sheet after = **before;
  std::vector<std::int64_t> standing = core::marks_on(data, **before, **questionnaire);
  core::SheetCheck check;
  check.id = session.new_id();
  check.community = (*before)->community;
  check.survey = (*before)->survey;
  check.sheet = std::string(sheet);
  check.checked_on = session.today();
  check.checked_by = session.user();
  for (const std::size_t item : core::sheet_differences(standing, entry.marks)) {
    ++check.differences;
    if (std::find(entry.corrected.begin(), entry.corrected.end(), item) == entry.corrected.end()) continue;
    ++check.corrected;
    standing[item] = entry.marks[item];
  }
  Change change("undo.sheet_checked");
  change.put(check);
  if (check.corrected > 0) {
    after.questionnaire = (*questionnaire)->id;
    after.marks = std::move(standing);
    change.edit(**before, after);
  }
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return check.differences;
}

}  // namespace hufang::app
