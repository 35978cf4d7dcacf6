// Twelve layouts of one list of 2,000 rooms: every room in its unit, households and occupied counts exact.
#include <doctest/doctest.h>

#include <map>

#include "app/office/community.h"
#include "app/roster/list_reading.h"
#include "app/roster/roster_commands.h"
#include "tests/support/fake_ports.h"
#include "tests/support/list.h"
#include "tests/support/office_lists.h"

using namespace hufang;

namespace {

constexpr std::size_t kRooms = 2000;

// Without what is told otherwise: owners, days, residency.
std::vector<std::string> rooms_of(const app::ListReading& reading) {
  app::ListReading plain;
  for (app::RosterLine line : reading.lines) {
    line.owner.clear();
    line.residency.reset();
    line.moved_in.reset();
    plain.lines.push_back(std::move(line));
  }
  return test::households_of(plain);
}

std::vector<std::string> kinds_of(const app::ListReading& reading) {
  std::vector<std::string> kinds;
  for (const app::Question& question : reading.questions) kinds.push_back(question.kind);
  return kinds;
}

void check_layout(int layout) {
  const test::OfficeList list = test::office_list(layout, kRooms);
  CAPTURE(list.name);
  const app::RawSheet& sheet = list.table.sheets[app::likely_sheet(list.table)];
  test::Disk disk;
  test::TestWindow window(disk);
  app::Session& session = window.session;
  REQUIRE(app::create_community(session, {"a", "", 0}).ok());
  const auto read = [&] {
    return app::read_list(sheet, {.answers = list.answers},
                          app::units_in(session.data(), session.community()));
  };

  // Nothing is taken of what is asked before it is answered.
  const app::ListReading open = app::read_list(sheet, {}, app::units_in(session.data(), session.community()));
  CHECK(kinds_of(open) == list.questions);
  CHECK((open.waits > 0) == !list.questions.empty());

  const app::ListReading reading = read();
  CHECK(test::faults_of(reading).empty());
  CHECK(reading.waits == 0);
  const std::vector<std::string> rooms = rooms_of(reading);
  REQUIRE(rooms.size() == list.rooms.size());
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    if (rooms[i] != list.rooms[i])
      FAIL_CHECK("row " << reading.lines[i].row << ": " << rooms[i] << ", not " << list.rooms[i]);
  }
  const auto plan = app::apply_roster_import(session, session.community(), reading.lines);
  REQUIRE(plan.ok());
  CHECK(session.data().rooms.size() == kRooms);
  std::size_t occupied = 0;
  for (const core::Household& household : session.data().households.rows())
    occupied += household.moved_out ? 0 : 1;
  CHECK(occupied == list.occupied);

  const std::string sha = session.canonical_sha256();
  const auto again = app::apply_roster_import(session, session.community(), read().lines);
  REQUIRE(again.ok());
  CHECK(again->added + again->changed + again->rooms_added + again->owners_changed == 0);
  CHECK(session.canonical_sha256() == sha);
}

}  // namespace

TEST_CASE("office lists: merged, two-line header, full numbers, a row a person") {
  for (int layout = 0; layout < 4; ++layout) check_layout(layout);
}
TEST_CASE("office lists: owner beside tenant, occupancy words, days, phones") {
  for (int layout = 4; layout < 8; ++layout) check_layout(layout);
}
TEST_CASE("office lists: shops, notes and totals, GB 18030, left empty") {
  for (int layout = 8; layout < test::kOfficeLayouts; ++layout) check_layout(layout);
}
