// Dashboard: the figures behind the cards of the first screen.
//
// Holds always: worked out by the rules of core alone, again only when the data, the community or the day
// change. Pointers live until then.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/month/stand.h"
#include "app/office/overview.h"
#include "app/session/session.h"
#include "app/visits/visit_list.h"
#include "core/month_quota.h"
#include "core/procedure.h"
#include "core/visit_plan.h"

namespace hufang::ui {

constexpr std::size_t kExclusions = static_cast<std::size_t>(core::Exclusion::repeat) + 1;

struct ExcludedRow {  // a visit that does not count
  const core::Visit* visit;
  app::VisitPlace place;
  core::Exclusion reason;
  const core::Visit* first;  // of a repeat: the one that counts
};

struct Dashboard {
  app::Overview overview;
  app::MonthStand last_month;  // the month that is being summed up
  core::MonthQuota quota{{}, {}, core::make_error(core::Code::not_found),
                         {}, 0,  {}};           // until the first refresh
  std::vector<core::WeekVisits> weeks;          // of the month, the one before today's and today's
  int weeks_missed = 0, weeks_explained = 0;    // of these, by the director or the supervisor
  std::optional<core::ProcedureReview> review;  // of the procedure, when it is due soon or late
  int workdays_left = 0;                        // of the month, today among them
  std::vector<int> years_without_data;          // of the calendar that these were counted by
  std::array<int, kExclusions> excluded_by{};
  std::vector<ExcludedRow> excluded;
  std::vector<const core::Matter*> due;  // the most urgent
  std::vector<app::VisitPlace> due_places;
  std::int64_t overdue = 0, due_this_week = 0;
  std::vector<core::PlannedVisit> plan;
  std::vector<app::VisitPlace> plan_places;

  void refresh(const app::Session& session);
  core::Date today() const { return today_; }

 private:
  void count_quota(const core::Workspace& data);
  void pick_matters(const core::Workspace& data);
  void count_weeks(const core::Workspace& data);
  void look_at_procedure(const core::Workspace& data);

  bool built_ = false;
  std::uint64_t revision_ = 0;
  std::string community_;
  core::Date today_{};
};

}  // namespace hufang::ui
