#include "app/roster/household_merge.h"

#include <type_traits>
#include <utility>

#include "app/session/checks.h"

namespace hufang::app {
namespace {

struct Both {
  const core::Household* stays;
  const core::Household* gone;
};

core::Result<Both> both_of(const core::Workspace& data, std::string_view stays, std::string_view gone) {
  const auto a = kept(data.households, stays);
  if (!a.ok()) return a.error();
  const auto b = kept(data.households, gone);
  if (!b.ok()) return b.error();
  if (*a == *b || (*a)->community != (*b)->community)
    return core::make_error(core::Code::roster_same_household, "household");
  return Both{*a, *b};
}

bool has_return(const core::Workspace& data, const core::SurveyReturn& gone, std::string_view stays) {
  return data.survey_returns.find(core::SurveyReturn::id_of(gone.survey, stays)) != nullptr;
}

template <class R>
void move_rows(const core::Table<R>& table, const Both& both, Change& change) {
  for (const R& row : table.rows()) {
    if (row.household != both.gone->id) continue;
    R after = row;
    after.household = both.stays->id;
    change.edit(row, after);
  }
}

}  // namespace

core::Result<MergePlan> plan_merge(const core::Workspace& data, std::string_view stays,
                                   std::string_view gone) {
  const auto both = both_of(data, stays, gone);
  if (!both.ok()) return both.error();
  const core::Household& other = *both->gone;
  MergePlan plan;
  plan.after = *both->stays;
  core::Household::fields([&](const core::Field& field, auto member) {
    if constexpr (std::is_same_v<decltype(member), std::string core::Household::*>) {
      if (core::personal(field.kind) && (plan.after.*member).empty()) plan.after.*member = other.*member;
    }
  });
  if (data.rooms.find(plan.after.room) == nullptr) plan.after.room = other.room;
  if (!plan.after.moved_in) plan.after.moved_in = other.moved_in;
  for (const core::Visit& visit : data.visits.rows()) {
    if (visit.household == gone) ++(visit.kind == core::VisitKind::visit ? plan.visits : plan.return_visits);
  }
  for (const core::Appointment& a : data.appointments.rows())
    plan.appointments += a.household == gone ? 1 : 0;
  for (const core::Matter& m : data.matters.rows()) plan.matters += m.household == gone ? 1 : 0;
  for (const core::SurveyReturn& r : data.survey_returns.rows()) {
    if (r.household == gone) ++(has_return(data, r, stays) ? plan.repeated : plan.returns);
  }
  return plan;
}

core::Status merge_households(Session& session, std::string_view stays, std::string_view gone) {
  const core::Workspace& data = session.data();
  const auto plan = plan_merge(data, stays, gone);
  if (!plan.ok()) return plan.error();
  const Both both = *both_of(data, stays, gone);
  Change change("undo.household_merged");
  change.edit(*both.stays, plan->after);
  move_rows(data.visits, both, change);
  move_rows(data.appointments, both, change);
  move_rows(data.matters, both, change);
  move_rows(data.disclosures, both, change);
  // A return's id says whose it is: it is made anew.
  for (const core::SurveyReturn& r : data.survey_returns.rows()) {
    if (r.household != gone) continue;
    if (!has_return(data, r, stays)) {
      core::SurveyReturn after = r;
      after.id = core::SurveyReturn::id_of(r.survey, stays);
      after.household = std::string(stays);
      change.put(after);
    }
    change.remove<core::SurveyReturn>(r.id);
  }
  change.remove<core::Household>(gone);
  return session.commit(std::move(change));
}

}  // namespace hufang::app
