#include <doctest/doctest.h>

#include "tests/support/fake_ports.h"
#include "tests/support/text.h"

using namespace hufang;
using test::Disk;
using test::TestWindow;

namespace {

void put_as(app::Session& session, const core::Room& room, std::string action) {
  app::Change change(std::move(action));
  change.put(room);
  REQUIRE(session.commit(std::move(change)).ok());
}

core::Household wang() {
  core::Household h;
  h.id = "h";
  h.name = "王";
  return h;
}

std::string number_of_r(const app::Session& session) {
  const core::Room* found = session.data().rooms.find("r");
  return found == nullptr ? "(none)" : found->number;
}

}  // namespace

TEST_CASE("undo and redo walk through the last actions") {
  Disk disk;
  TestWindow w(disk);
  app::Session& s = w.session;
  CHECK_FALSE(s.can_undo());
  CHECK(s.undo().error().code == core::Code::nothing_to_undo);
  put_as(s, {"r", "c", "u", "1"}, "made");
  put_as(s, {"r", "c", "u", "2"}, "changed");
  app::Change gone("removed");
  gone.remove<core::Room>("r");
  CHECK(s.commit(std::move(gone)).ok());
  CHECK(number_of_r(s) == "(none)");

  CHECK(s.undo_action() == "removed");
  REQUIRE(s.undo().ok());
  CHECK(number_of_r(s) == "2");
  REQUIRE(s.undo().ok());
  CHECK(number_of_r(s) == "1");
  CHECK(s.undo_action() == "made");
  REQUIRE(s.undo().ok());
  CHECK(number_of_r(s) == "(none)");
  CHECK_FALSE(s.can_undo());

  REQUIRE(s.redo().ok());
  CHECK(number_of_r(s) == "1");
  REQUIRE(s.redo().ok());
  CHECK(number_of_r(s) == "2");
  REQUIRE(s.redo().ok());
  CHECK(number_of_r(s) == "(none)");
  CHECK(s.redo().error().code == core::Code::nothing_to_undo);
  REQUIRE(s.undo().ok());
  CHECK(number_of_r(s) == "2");

  put_as(s, {"r", "c", "u", "3"}, "changed");
  CHECK_FALSE(s.can_redo());
  std::string sha = s.canonical_sha256();
  TestWindow again(disk, 2);
  CHECK(again.session.canonical_sha256() == sha);
  CHECK(again.session.conflict_count() == 0);
}

TEST_CASE("undo of a field that was never written gives its default back") {
  Disk disk;
  TestWindow w(disk);
  app::Change make("made");
  make.put(wang());
  CHECK(w.session.commit(std::move(make)).ok());
  core::Household after = *w.session.data().households.find("h");
  after.kind = core::HouseholdKind::business;
  after.moved_in = test::day("2026-01-01");
  app::Change edit("changed");
  edit.put(after);
  CHECK(w.session.commit(std::move(edit)).ok());
  REQUIRE(w.session.undo().ok());
  CHECK(*w.session.data().households.find("h") == wang());
  CHECK(w.session.opening().unreadable_values == 0);
  REQUIRE(w.session.redo().ok());
  CHECK(w.session.data().households.find("h")->kind == core::HouseholdKind::business);
}

TEST_CASE("what a file brought is taken back first, then what was done before it") {
  Disk disk, far_disk;
  TestWindow w(disk, 1), far(far_disk, 2);
  put_as(w.session, {"r", "c", "u", "1"}, "made");
  put_as(w.session, {"r", "c", "u", "2"}, "changed");
  REQUIRE(far.session.import_json(w.session.export_json()).ok());
  far.tick();
  SUBCASE("the same field") { put_as(far.session, {"r", "c", "u", "theirs"}, "x"); }
  SUBCASE("another field") { put_as(far.session, {"r", "c", "theirs", "2"}, "x"); }
  REQUIRE(w.session.import_json(far.session.export_json()).ok());
  CHECK(w.session.undo_action() == "undo.file_imported");
  REQUIRE(w.session.undo().ok());
  CHECK(number_of_r(w.session) == "2");
  CHECK(w.session.data().rooms.find("r")->unit == "u");
  REQUIRE(w.session.undo().ok());
  CHECK(number_of_r(w.session) == "1");
  REQUIRE(w.session.undo().ok());
  CHECK(w.session.data().rooms.find("r") == nullptr);
}

TEST_CASE("undo of a return from deletion leaves the record deleted again") {
  Disk disk;
  {
    TestWindow w(disk);
    put_as(w.session, {"r", "c", "u", "1"}, "made");
    app::Change gone("removed");
    gone.remove<core::Room>("r");
    CHECK(w.session.commit(std::move(gone)).ok());
  }
  TestWindow w(disk, 2);
  put_as(w.session, {"r", "c", "u", "2"}, "made again");
  CHECK(number_of_r(w.session) == "2");
  REQUIRE(w.session.undo().ok());
  CHECK(number_of_r(w.session) == "(none)");
  CHECK(w.session.conflict_count() == 0);
}

TEST_CASE("what erases cannot be undone, nor what came before it") {
  Disk disk;
  TestWindow w(disk);
  put_as(w.session, {"r", "c", "u", "1"}, "made");
  app::Change erase("erased");
  erase.erase<core::Room>("r");
  CHECK(w.session.commit(std::move(erase)).ok());
  CHECK(number_of_r(w.session) == "(none)");
  CHECK_FALSE(w.session.can_undo());
  CHECK(w.session.history("room", "r").size() == 1);
  put_as(w.session, {"r", "c", "u", "new"}, "made");
  CHECK(number_of_r(w.session) == "new");
  CHECK(w.session.conflict_count() == 0);
}

TEST_CASE("the stack is a hundred deep") {
  Disk disk;
  TestWindow w(disk);
  for (int i = 0; i < 130; ++i) put_as(w.session, {"r", "c", "u", std::to_string(i)}, "changed");
  int undone = 0;
  while (w.session.can_undo() && w.session.undo().ok()) ++undone;
  CHECK(undone == 100);
  CHECK(number_of_r(w.session) == "29");
}
