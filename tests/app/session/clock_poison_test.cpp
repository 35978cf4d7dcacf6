// Stamps at the end of their range, and beyond it, in every place of every file that can hold one: what is
// saved afterwards is read again.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "store/change_codec.h"
#include "store/exchange.h"
#include "store/schema.h"
#include "store/segment.h"
#include "store/snapshot.h"
#include "tests/support/fake_ports.h"

using namespace hufang;
using store::State;
using test::Disk;
using test::TestWindow;

namespace {

constexpr const char* kGood = "1782000000000.0.a1b2c3d4";  // as old as the test's clock

const char* const kStamps[] = {
    "140737488355327.65535.evil0000",  // the greatest that there is
    "140737488355327.65535.zzzzzzzz",
    "140737488355327.0.evil0000",
    "140737488355326.65535.evil0000",
    "70368744177664.0.evil0000",      // just beyond what a clock follows
    "70368744177663.65535.evil0000",  // the last that it follows
    "35184372088832.0.evil0000",      // just beyond what is believed of a file
    "35184372088831.65535.evil0000",  // the last that is
    "1782086400001.0.evil0000",       // a day and a millisecond ahead
    "140737488355328.0.evil0000",     // from here on: no stamps
    "18446744073709551615.65535.evil0000",
    "99999999999999999999999.0.evil0000",
    "1782000000000.65536.evil0000",
    "-1.0.evil0000",
    "1.-1.evil0000",
    "evil",
    "",
};

enum class Place { write, base, info, tombstone, erasure };
constexpr Place kPlaces[] = {Place::write, Place::base, Place::info, Place::tombstone, Place::erasure};

// A change set with `stamp` in that place, as JSON, whether it is one or not.
std::string change_text(Place place, std::string_view stamp) {
  const std::string text(stamp);
  auto with = [&](const std::string& own, const std::string& write) {
    return "{\"stamp\":\"" + own + R"(","who":"","action":"act","writes":[["room","r",)" + write + "]]}";
  };
  switch (place) {
    case Place::write:
      return with(text, R"("number","1")");
    case Place::base:
      return with(kGood, R"("number","1",[")" + text + "\"]");
    case Place::info:
      return "{\"stamp\":\"" + text + R"(","who":"","action":"act","writes":[]})";
    case Place::tombstone:
      return with(text, R"("_deleted",1)");
    default:
      return with(text, R"("_deleted",2)");
  }
}

// An exchange file of the same.
std::string exchange_text(Place place, std::string_view stamp) {
  if (place == Place::info) {
    std::string file = store::write_exchange(State(), {"a1b2c3d4", "", 1});
    const std::size_t end = file.rfind("\n]}");
    return file.insert(end, "\n[\"" + std::string(stamp) + "\",\"\",\"\"]");
  }
  State state;
  const bool is_one = store::stamp_from_text(stamp).has_value();
  auto change = store::change_from_json(change_text(place, is_one ? stamp : kGood));
  REQUIRE(change);
  state.apply(*change, nullptr);
  std::string file = store::write_exchange(state, {"a1b2c3d4", "", 1});
  return is_one ? file : file.replace(file.find(kGood), std::string_view(kGood).size(), stamp);
}

// Whatever happened before: this window's next save is there after reopening, and shown.
void saves_and_reopens(Disk& disk, TestWindow& w, const std::string& about) {
  app::Change change("act");
  change.put(core::Room{"after", "c", "u", "2"});
  REQUIRE(w.session.commit(std::move(change)).ok());
  CHECK_MESSAGE(w.session.save_state().phase == app::SavePhase::saved, about);
  app::Change second("act");
  second.put(core::Room{"after", "c", "u", "3"});
  REQUIRE(w.session.commit(std::move(second)).ok());
  TestWindow again(disk, 7);
  REQUIRE_MESSAGE(again.opened.ok(), about);
  CHECK_MESSAGE(again.session.opening().damage.empty(), about);
  const core::Room* room = again.session.data().rooms.find("after");
  REQUIRE_MESSAGE(room != nullptr, about);
  CHECK_MESSAGE(room->number == "3", about);
  CHECK_MESSAGE(again.session.canonical_sha256() == w.session.canonical_sha256(), about);
}

std::string about(const char* file, Place place, const char* stamp) {
  return std::string(file) + " place " + std::to_string(static_cast<int>(place)) + " stamp " + stamp;
}

}  // namespace

TEST_CASE("stamps at the bound in an exchange file, accepted or not, poison no clock") {
  for (Place place : kPlaces) {
    for (const char* stamp : kStamps) {
      for (bool accept : {false, true}) {
        Disk disk;
        TestWindow w(disk);
        const std::string file = exchange_text(place, stamp);
        auto preview = w.session.preview_import(file);
        auto report = w.session.import_json(file, accept);
        CHECK(preview.ok() == report.ok());
        if (report.ok() && place != Place::info && place != Place::base) {
          CHECK_MESSAGE(report->held == !accept, about("exchange", place, stamp));
          const auto own = store::stamp_from_text(stamp);
          CHECK((own && own->time <= store::kBelievedTime));
        }
        saves_and_reopens(disk, w, about("exchange", place, stamp));
      }
    }
  }
}

TEST_CASE("stamps at the bound in a segment poison no clock") {
  for (Place place : kPlaces) {
    for (const char* stamp : kStamps) {
      Disk disk;
      store::SegmentWriter writer({store::kSchema, {"abcd1234", 1}, {}});
      writer.add(change_text(place, stamp));
      disk.files["log/abcd1234-1.seg"] = std::move(writer).take();
      TestWindow w(disk);
      REQUIRE(w.opened.ok());
      const bool is_one = store::stamp_from_text(stamp).has_value();
      CHECK_MESSAGE(w.session.opening().damage.empty() == is_one, about("segment", place, stamp));
      saves_and_reopens(disk, w, about("segment", place, stamp));
    }
  }
}

TEST_CASE("stamps at the bound in a snapshot or HEAD poison no clock") {
  for (Place place : kPlaces) {
    for (const char* stamp : kStamps) {
      if (!store::stamp_from_text(stamp)) continue;  // a line that is none: opening_damage_test.cpp
      State state;
      auto change = store::change_from_json(change_text(place, stamp));
      REQUIRE(change);
      state.apply(*change, nullptr);
      store::SnapshotWritten snapshot = store::write_snapshot(state, 1, 5);
      Disk disk;
      disk.files["snap/1.snap"] = snapshot.bytes;
      store::Head head;
      head.schema = store::kSchema;
      head.generation = 1;
      head.records = snapshot.records;
      head.snapshot = "snap/1.snap";
      head.snapshot_sha256 = snapshot.sha256;
      head.clock = store::stamp_from_text(stamp)->time;
      disk.files["HEAD-1"] = store::write_head(head);
      TestWindow w(disk);
      REQUIRE(w.opened.ok());
      CHECK(w.session.opening().damage.empty());
      saves_and_reopens(disk, w, about("snapshot", place, stamp));
    }
  }
}

TEST_CASE("a file as far ahead as may be accepted leaves its record to be changed") {
  Disk one_disk;
  TestWindow one(one_disk, 1);
  REQUIRE(one.session.import_json(exchange_text(Place::write, "35184372088831.65535.evil0000"), true).ok());
  app::Change change("act");
  change.put(core::Room{"r", "c", "u", "changed"});
  REQUIRE(one.session.commit(std::move(change)).ok());
  CHECK(one.session.data().rooms.find("r")->number == "changed");
  CHECK(one.session.conflict_count() == 0);
  TestWindow again(one_disk, 3);
  CHECK(again.session.data().rooms.find("r")->number == "changed");
  app::Change next("act");
  next.put(core::Room{"r", "c", "u", "again"});
  REQUIRE(again.session.commit(std::move(next)).ok());
  CHECK(again.session.data().rooms.find("r")->number == "again");
}
