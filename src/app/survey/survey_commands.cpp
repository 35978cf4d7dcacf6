#include "app/survey/survey_commands.h"

#include <utility>

#include "app/session/checks.h"
#include "app/survey/questionnaire.h"

namespace hufang::app {
namespace {

constexpr std::int64_t kMaxIssued = 1000000;

// Ids that every device finds by itself, so that two of them meet in one record instead of making two.
std::string unit_issue_id(std::string_view survey, std::string_view unit) {
  return std::string(survey) + '.' + std::string(unit);
}

template <class Edit>
core::Status edit_survey(Session& session, std::string_view id, std::string action, Edit edit) {
  auto before = kept(session.data().surveys, id);
  if (!before.ok()) return before.error();
  core::Survey after = **before;
  edit(after);
  Change change(std::move(action));
  change.edit(**before, after);
  return session.commit(std::move(change));
}

template <class R>
void remove_rows_of(const core::Table<R>& table, std::string_view survey, Change& change) {
  for (const R& row : table.rows()) {
    if (row.survey == survey) change.remove<R>(row.id);
  }
}

}  // namespace

const core::Survey* survey_of(const core::Workspace& data, std::string_view community, std::int64_t year) {
  for (const core::Survey& survey : data.surveys.rows()) {
    if (survey.community == community && survey.year == year) return &survey;
  }
  return nullptr;
}

core::Result<std::string> create_survey(Session& session, std::int64_t year) {
  auto community = required_text(session.community(), "community");
  if (!community.ok()) return community.error();
  if (auto ok = in_range(year, 1900, 2999, "year"); !ok.ok()) return ok.error();
  if (survey_of(session.data(), *community, year) != nullptr) {
    return core::make_error(core::Code::not_unique, "year", {std::to_string(year)});
  }
  Change change("undo.survey_created");
  core::Survey survey;
  survey.id = session.new_id();
  survey.community = *community;
  survey.year = year;
  if (const core::Questionnaire* newest = newest_questionnaire(session.data(), *community);
      newest != nullptr) {
    survey.questionnaire = newest->id;
  } else {
    core::Questionnaire first =
        next_questionnaire(session, *community, default_items(), default_short_names());
    survey.questionnaire = first.id;
    change.put(first);
  }
  change.put(survey);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return survey.id;
}

core::Status set_delivered(Session& session, std::string_view survey, std::optional<core::Date> on) {
  return edit_survey(session, survey, "undo.survey_delivered", [&](core::Survey& s) { s.delivered_on = on; });
}

core::Status set_copied(Session& session, std::string_view survey, std::optional<core::Date> on) {
  return edit_survey(session, survey, "undo.survey_copied", [&](core::Survey& s) { s.copied_on = on; });
}

core::Status set_issued(Session& session, std::string_view survey, const std::vector<UnitCount>& counts) {
  auto found = kept(session.data().surveys, survey);
  if (!found.ok()) return found.error();
  Change change("undo.survey_issued");
  for (const UnitCount& count : counts) {
    if (auto ok = in_range(count.issued, 0, kMaxIssued, count.unit); !ok.ok()) return ok;
    if (session.data().units.find(count.unit) == nullptr)
      return core::make_error(core::Code::not_found, "unit");
    change.put(core::UnitIssue{unit_issue_id(survey, count.unit), (*found)->community, std::string(survey),
                               count.unit, count.issued});
  }
  return session.commit(std::move(change));
}

core::Status set_issued_total(Session& session, std::string_view survey, std::int64_t issued) {
  auto found = kept(session.data().surveys, survey);
  if (!found.ok()) return found.error();
  if (auto ok = in_range(issued, 0, kMaxIssued, "issued"); !ok.ok()) return ok;
  core::Survey after = **found;
  after.issued = issued;
  Change change("undo.survey_issued");
  change.edit(**found, after);
  remove_rows_of(session.data().unit_issues, survey, change);
  return session.commit(std::move(change));
}

core::Status set_returned(Session& session, std::string_view survey, std::string_view household,
                          bool returned) {
  auto found = kept(session.data().surveys, survey);
  if (!found.ok()) return found.error();
  auto who = kept(session.data().households, household);
  if (!who.ok()) return who.error();
  std::string id = core::SurveyReturn::id_of(survey, household);
  Change change("undo.survey_return");
  if (!returned) {
    change.remove<core::SurveyReturn>(id);
  } else if (session.data().survey_returns.find(id) == nullptr) {
    change.put(core::SurveyReturn{id, (*found)->community, std::string(survey), std::string(household),
                                  session.today()});
  }
  return session.commit(std::move(change));
}

}  // namespace hufang::app
