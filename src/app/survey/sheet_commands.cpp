#include "app/survey/sheet_commands.h"

#include <algorithm>
#include <utility>

#include "app/session/checks.h"
#include "core/digits.h"
#include "core/survey_tally.h"

namespace hufang::app {
namespace {

constexpr std::size_t kNumberWidth = 4;

std::string number_prefix(const Session& session) { return session.device().substr(0, 4) + '-'; }

std::int64_t last_number(const Session& session, std::string_view survey, std::string_view prefix) {
  std::int64_t last = 0;
  for (const core::Sheet& sheet : session.data().sheets.rows()) {
    if (sheet.survey != survey || !std::string_view(sheet.number).starts_with(prefix)) continue;
    last =
        std::max(last, core::parse_digits(std::string_view(sheet.number).substr(prefix.size())).value_or(0));
  }
  return last;
}

const core::Sheet* sheet_with_number(const core::Workspace& data, std::string_view survey,
                                     std::string_view number) {
  for (const core::Sheet& sheet : data.sheets.rows()) {
    if (sheet.survey == survey && sheet.number == number) return &sheet;
  }
  return nullptr;
}

std::string id_for(Session& session, std::string_view survey, std::string_view number) {
  std::string id = std::string(survey) + '.' + std::string(number);
  // A corrected number leaves its record where it was.
  return session.data().sheets.find(id) == nullptr ? id : session.new_id();
}

core::Status check_entry(const SheetEntry& entry, const core::Questionnaire& questionnaire) {
  if (entry.marks.size() != questionnaire.items.size()) {
    return core::make_error(core::Code::sheet_cell_count, "marks",
                            {std::to_string(entry.marks.size()), std::to_string(questionnaire.items.size())});
  }
  for (std::int64_t mark : entry.marks) {
    if (auto ok = in_range(mark, 0, 7, "marks"); !ok.ok()) return ok;
  }
  for (std::int64_t category : entry.categories) {
    if (auto ok = in_range(category, 0, 9, "categories"); !ok.ok()) return ok;
  }
  return core::Done{};
}

void fill(core::Sheet& sheet, const SheetEntry& entry, const core::Questionnaire& questionnaire) {
  sheet.questionnaire = questionnaire.id;
  sheet.marks = entry.marks;
  sheet.suggestion = std::string(core::trim(entry.suggestion));
  sheet.categories = entry.categories;
}

struct SurveyItems {
  const core::Survey* survey;
  const core::Questionnaire* questionnaire;
};

core::Result<SurveyItems> items_of(const core::Workspace& data, std::string_view id) {
  auto survey = kept(data.surveys, id);
  if (!survey.ok()) return survey.error();
  auto questionnaire = kept(data.questionnaires, (*survey)->questionnaire);
  if (!questionnaire.ok()) return questionnaire.error();
  return SurveyItems{*survey, *questionnaire};
}

}  // namespace

std::string next_sheet_number(const Session& session, std::string_view survey) {
  std::string prefix = number_prefix(session);
  return prefix + core::padded(last_number(session, survey, prefix) + 1, kNumberWidth);
}

core::Result<std::string> key_sheet(Session& session, std::string_view survey, const SheetEntry& entry) {
  auto of = items_of(session.data(), survey);
  if (!of.ok()) return of.error();
  if (auto ok = check_entry(entry, *of->questionnaire); !ok.ok()) return ok.error();
  core::Sheet sheet;
  sheet.number = std::string(core::trim(entry.number));
  if (sheet.number.empty()) sheet.number = next_sheet_number(session, survey);
  if (sheet_with_number(session.data(), survey, sheet.number) != nullptr) {
    return core::make_error(core::Code::not_unique, "number", {sheet.number});
  }
  sheet.id = id_for(session, survey, sheet.number);
  sheet.community = of->survey->community;
  sheet.survey = std::string(survey);
  fill(sheet, entry, *of->questionnaire);
  sheet.keyed_on = session.today();
  sheet.keyed_ms = std::max<std::int64_t>(entry.keyed_ms, 0);
  Change change("undo.sheet_keyed");
  change.put(sheet);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return sheet.id;
}

core::Status correct_sheet(Session& session, std::string_view sheet, const SheetEntry& entry) {
  auto before = kept(session.data().sheets, sheet);
  if (!before.ok()) return before.error();
  auto of = items_of(session.data(), (*before)->survey);
  if (!of.ok()) return of.error();
  if (auto ok = check_entry(entry, *of->questionnaire); !ok.ok()) return ok;
  core::Sheet after = **before;
  std::string number(core::trim(entry.number));
  if (!number.empty()) after.number = std::move(number);
  const core::Sheet* other = sheet_with_number(session.data(), after.survey, after.number);
  if (other != nullptr && other->id != after.id) {
    return core::make_error(core::Code::not_unique, "number", {after.number});
  }
  fill(after, entry, *of->questionnaire);
  Change change("undo.sheet_corrected");
  change.edit(**before, after);
  return session.commit(std::move(change));
}

core::Status remove_sheet(Session& session, std::string_view sheet) {
  auto before = kept(session.data().sheets, sheet);
  if (!before.ok()) return before.error();
  Change change("undo.sheet_removed");
  for (const core::SheetCheck& check : session.data().sheet_checks.rows()) {
    if (check.sheet == sheet) change.remove<core::SheetCheck>(check.id);
  }
  change.remove<core::Sheet>(sheet);
  return session.commit(std::move(change));
}

namespace {

// Where the import's mark i belongs among the questionnaire's items.
core::Result<std::vector<std::size_t>> places_of(std::span<const std::string> items,
                                                 const core::Questionnaire& questionnaire) {
  std::vector<std::size_t> places;
  for (const std::string& item : items) {
    auto at = std::find(questionnaire.items.begin(), questionnaire.items.end(), item);
    if (at == questionnaire.items.end()) return core::make_error(core::Code::sheet_items_differ, {}, {item});
    places.push_back(static_cast<std::size_t>(at - questionnaire.items.begin()));
  }
  for (const std::string& item : questionnaire.items) {
    if (std::find(items.begin(), items.end(), item) == items.end()) {
      return core::make_error(core::Code::sheet_items_differ, {}, {item});
    }
  }
  return places;
}

struct PlannedImport {
  SheetImport report;
  std::vector<core::Sheet> sheets;  // ids still empty
};

core::Result<PlannedImport> plan_import(const Session& session, std::string_view survey,
                                        std::span<const std::string> items,
                                        std::span<const core::SheetRow> rows) {
  auto of = items_of(session.data(), survey);
  if (!of.ok()) return of.error();
  auto places = places_of(items, *of->questionnaire);
  if (!places.ok()) return places.error();
  core::StringMap<const core::Sheet*> known;
  for (const core::Sheet& sheet : session.data().sheets.rows()) {
    if (sheet.survey == survey) known.emplace(sheet.number, &sheet);
  }
  std::string prefix = number_prefix(session);
  std::int64_t next = last_number(session, survey, prefix);
  PlannedImport plan;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    SheetEntry entry;
    entry.marks.resize(of->questionnaire->items.size());
    for (std::size_t i = 0; i < rows[row].marks.size() && i < places->size(); ++i) {
      entry.marks[(*places)[i]] = rows[row].marks[i];
    }
    entry.suggestion = rows[row].suggestion;
    core::Sheet sheet;
    sheet.number = rows[row].id.empty() ? prefix + core::padded(++next, kNumberWidth) : rows[row].id;
    sheet.community = of->survey->community;
    sheet.survey = std::string(survey);
    fill(sheet, entry, *of->questionnaire);
    sheet.keyed_on = session.today();
    auto [it, fresh] = known.try_emplace(sheet.number, nullptr);
    if (fresh) {
      plan.sheets.push_back(std::move(sheet));
      ++plan.report.added;
    } else if (it->second != nullptr && it->second->suggestion == sheet.suggestion &&
               core::marks_on(session.data(), *it->second, *of->questionnaire) == sheet.marks) {
      ++plan.report.identical;
    } else {
      plan.report.refused.push_back(
          {row, core::make_error(core::Code::not_unique, "number", {sheet.number})});
    }
  }
  return plan;
}

}  // namespace

core::Result<SheetImport> check_import(const Session& session, std::string_view survey,
                                       std::span<const std::string> items,
                                       std::span<const core::SheetRow> rows) {
  auto plan = plan_import(session, survey, items, rows);
  if (!plan.ok()) return plan.error();
  return std::move(plan->report);
}

core::Result<SheetImport> import_sheets(Session& session, std::string_view survey,
                                        std::span<const std::string> items,
                                        std::span<const core::SheetRow> rows) {
  auto plan = plan_import(session, survey, items, rows);
  if (!plan.ok()) return plan.error();
  Change change("undo.sheets_imported");
  for (core::Sheet& sheet : plan->sheets) {
    sheet.id = id_for(session, survey, sheet.number);
    change.put(sheet);
  }
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return std::move(plan->report);
}

}  // namespace hufang::app
