// Workspace: everything an office keeps, as typed tables. What rules and screens read.
//
// Holds always: it is a projection of the kept field registers (store), rebuilt record by record as they
// change; nobody else writes to it. A deleted record is not here.
#pragma once

#include "core/model/community.h"
#include "core/model/disclosure.h"
#include "core/model/matter.h"
#include "core/model/month.h"
#include "core/model/procedure.h"
#include "core/model/staff.h"
#include "core/model/survey.h"
#include "core/model/visit.h"
#include "core/table.h"

namespace hufang::core {

struct Workspace {
  Table<Community> communities;
  Table<Building> buildings;
  Table<Unit> units;
  Table<Room> rooms;
  Table<Household> households;
  Table<CalendarDay> calendar_days;
  Table<Questionnaire> questionnaires;
  Table<Survey> surveys;
  Table<UnitIssue> unit_issues;
  Table<Sheet> sheets;
  Table<SheetCheck> sheet_checks;
  Table<SurveyReturn> survey_returns;
  Table<Improvement> improvements;
  Table<Staff> staff;
  Table<WeekNote> week_notes;
  Table<ProcedureVersion> procedure_versions;
  Table<ProcedureReading> procedure_readings;
  Table<Appointment> appointments;
  Table<Visit> visits;
  Table<Opinion> opinions;
  Table<Signature> signatures;
  Table<Attachment> attachments;
  Table<Matter> matters;
  Table<MonthSummary> month_summaries;
  Table<MonthStep> month_steps;
  Table<VisitReview> visit_reviews;
  Table<SuggestionVerdict> suggestion_verdicts;
  Table<MonthMeasure> month_measures;
  Table<Disclosure> disclosures;

  // Calls f(table) for each table: the one list of what is kept.
  template <class Self, class F>
  static void each_table(Self& self, F&& f) {
    f(self.communities);
    f(self.buildings);
    f(self.units);
    f(self.rooms);
    f(self.households);
    f(self.calendar_days);
    f(self.questionnaires);
    f(self.surveys);
    f(self.unit_issues);
    f(self.sheets);
    f(self.sheet_checks);
    f(self.survey_returns);
    f(self.improvements);
    f(self.staff);
    f(self.week_notes);
    f(self.procedure_versions);
    f(self.procedure_readings);
    f(self.appointments);
    f(self.visits);
    f(self.opinions);
    f(self.signatures);
    f(self.attachments);
    f(self.matters);
    f(self.month_summaries);
    f(self.month_steps);
    f(self.visit_reviews);
    f(self.suggestion_verdicts);
    f(self.month_measures);
    f(self.disclosures);
  }
};

// The table of a record type: table_of<Sheet>(workspace).
template <class R, class Self>
auto& table_of(Self& workspace) {
  using T = Table<R>;
  T* found = nullptr;
  Workspace::each_table(const_cast<Workspace&>(workspace), [&found](auto& table) {
    if constexpr (std::is_same_v<std::remove_reference_t<decltype(table)>, T>) found = &table;
  });
  using Out = std::conditional_t<std::is_const_v<Self>, const T, T>;
  return static_cast<Out&>(*found);
}

}  // namespace hufang::core
