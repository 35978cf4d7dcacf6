// The sample's visits keep the rules of visits, and show something of everything.
#include <doctest/doctest.h>

#include <set>

#include "app/sample/sample_file.h"
#include "app/session/workspace_file.h"
#include "core/matters.h"
#include "core/month_quota.h"
#include "core/visit_check.h"
#include "tests/support/text.h"

using namespace hufang;

namespace {

app::WorkspaceFile sample(std::size_t households, int months, std::uint64_t seed = 7) {
  auto file = app::read_workspace_file(app::sample_file(seed, {households, months}, test::day("2026-10-31")));
  REQUIRE(file.ok());
  return std::move(file).value();
}

}  // namespace

TEST_CASE("sample visits: the quota is met, and every visit of a month counts or has its reason") {
  const app::WorkspaceFile file = sample(396, 3);
  const core::Workspace& data = file.data;
  const std::string community = data.communities.rows().front().id;
  const core::Date today = test::day("2026-10-31");
  std::set<core::Exclusion> reasons;
  bool missed = false;
  for (const char* name : {"2026-07", "2026-08", "2026-09", "2026-10"}) {
    const core::Month month = test::month(name);
    const core::MonthQuota quota = core::month_quota(data, community, month, today + 7);
    REQUIRE(quota.rule.ok());
    CHECK(quota.rule->required == 24);
    CHECK_MESSAGE(quota.met(), std::string(name));
    std::size_t of_month = 0;
    for (const core::Visit& visit : data.visits.rows())
      of_month += core::month_of(*visit.on) == month ? 1 : 0;
    CHECK(quota.visits.counted.size() + quota.visits.excluded.size() == of_month);
    for (const core::ExcludedVisit& excluded : quota.visits.excluded) reasons.insert(excluded.reason);
    for (const core::WeekVisits& week : quota.weeks) {
      CHECK(week.director_state == core::WeekState::done);
      if (week.supervisor_state != core::WeekState::missed) continue;
      missed = true;
      CHECK(core::week_note(data, community, core::StaffRole::supervisor, week.monday) != nullptr);
    }
  }
  CHECK(missed);
  for (core::Exclusion reason : {core::Exclusion::voided, core::Exclusion::not_completed,
                                 core::Exclusion::return_visit, core::Exclusion::repeat}) {
    CHECK(reasons.contains(reason));
  }
  CHECK(!core::nonconformities(data, community, test::month("2026-09")).empty());
  const core::MatterCounts matters = core::count_matters(data, community, today);
  CHECK(matters.closed > 10);
  CHECK(matters.open > matters.resolved);
  CHECK(matters.overdue > 0);
  CHECK(matters.referred > 0);
}

TEST_CASE("sample visits: what is completed could be completed, numbers are unique, appointments lie ahead") {
  const app::WorkspaceFile file = sample(396, 2);
  std::set<std::string> numbers;
  for (const core::Visit& visit : file.data.visits.rows()) {
    if (visit.state != core::VisitState::completed) continue;
    for (const core::GapAt& gap : core::visit_gaps(file.data, visit, test::day("2026-10-31"))) {
      CHECK_FALSE(core::blocks(gap.gap));
    }
    CHECK(numbers.insert(visit.number).second);
  }
  std::size_t ahead = 0;
  for (const core::Appointment& a : file.data.appointments.rows()) {
    ahead += a.state == core::AppointmentState::planned && *a.on > test::day("2026-10-31") ? 1 : 0;
  }
  CHECK(ahead == 5);
  CHECK(file.unreadable == 0);
  CHECK(file.conflicts == 0);
}

TEST_CASE("a sample of any size is whole, and the same for the same seed") {
  for (std::size_t households : {1u, 2u, 20u, 21u, 22u, 100u, 301u, 2000u}) {
    const app::WorkspaceFile file = sample(households, 1);
    std::size_t living = 0;
    for (const core::Household& h : file.data.households.rows()) {
      living += core::occupied_on(h, test::day("2026-10-31")) ? 1 : 0;
      CHECK(file.data.rooms.find(h.room) != nullptr);
    }
    CHECK(living == households);
    CHECK(file.data.rooms.size() >= households);
    CHECK(file.data.rooms.size() ==
          static_cast<std::size_t>(file.data.communities.rows().front().total_households));
    CHECK(file.sha256 == sample(households, 1).sha256);
    CHECK(file.sha256 != sample(households, 1, 8).sha256);
  }
}
