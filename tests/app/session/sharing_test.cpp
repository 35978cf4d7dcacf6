// Files between devices: the same state on both, conflicts kept and decided, nothing silent.
#include <doctest/doctest.h>

#include "app/sample/sample.h"
#include "tests/support/fake_ports.h"
#include "tests/support/text.h"

using namespace hufang;
using test::Disk;
using test::TestWindow;

namespace {

void put_room(TestWindow& w, const core::Room& numbered) {
  w.tick();
  app::Change change("act");
  change.put(numbered);
  REQUIRE(w.session.commit(std::move(change)).ok());
}

void remove(TestWindow& w) {
  w.tick();
  app::Change change("act");
  change.remove<core::Room>("r");
  REQUIRE(w.session.commit(std::move(change)).ok());
}

app::ImportReport take(TestWindow& to, const TestWindow& from) {
  auto report = to.session.import_json(from.session.export_json());
  REQUIRE(report.ok());
  return *report;
}

// The canonical content, without the header that names device and time.
std::string content(const app::Session& session) {
  std::string file = session.export_json();
  return file.substr(file.find("\"content\""));
}

core::Room numbered(std::string number) { return {"r", "c", "u", std::move(number)}; }

}  // namespace

TEST_CASE("export, wipe, import: the same canonical state, byte for byte, and nothing else is left") {
  Disk disk;
  TestWindow w(disk);
  REQUIRE(app::add_sample(w.session).ok());
  put_room(w, numbered("1"));
  remove(w);
  CHECK(w.session.set_preference("language", "en").ok());
  std::string sha = w.session.canonical_sha256(), before = content(w.session), file = w.session.export_json();
  REQUIRE(w.session.wipe().ok());
  CHECK(w.session.data().communities.size() == 0);
  CHECK(w.session.preference("language") == "en");
  CHECK(w.session.save_state().phase == app::SavePhase::saved);
  for (const auto& [path, bytes] : disk.files) CHECK(bytes.find("翠湖花园") == std::string::npos);
  CHECK(disk.files.size() == 2);  // a HEAD and its snapshot
  TestWindow emptied(disk, 3);
  CHECK(emptied.session.data().communities.size() == 0);
  CHECK(emptied.session.opening().damage.empty());

  auto report = emptied.session.import_json(file);
  REQUIRE(report.ok());
  CHECK(report->records_changed == 0);
  CHECK(report->records_unchanged == 0);
  CHECK(report->conflicts_new == 0);
  CHECK(emptied.session.canonical_sha256() == sha);
  CHECK(content(emptied.session) == before);
  TestWindow again(disk, 4);
  CHECK(again.session.canonical_sha256() == sha);
}

TEST_CASE("two devices that exchange files agree, whoever begins") {
  Disk one_disk, two_disk;
  TestWindow one(one_disk, 1), two(two_disk, 2);
  put_room(one, numbered("1"));
  auto first = take(two, one);
  CHECK(first.records_new == 1);
  put_room(one, numbered("one"));
  two.tick(5000);
  put_room(two, numbered("two"));
  auto second = take(two, one);
  CHECK(second.records_changed == 1);
  CHECK(second.conflicts_new == 1);
  auto third = take(one, two);
  CHECK(third.conflicts_new == 1);
  CHECK(one.session.canonical_sha256() == two.session.canonical_sha256());
  CHECK(one.session.data().rooms.find("r")->number == "two");
  auto again = take(one, two);
  CHECK(again.records_unchanged == 1);
  CHECK(again.records_changed == 0);

  auto conflicts = one.session.conflicts();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].field == "number");
  REQUIRE(conflicts[0].choices.size() == 2);
  CHECK(conflicts[0].choices[0].value == store::Value("two"));
  CHECK(conflicts[0].choices[1].value == store::Value("one"));
  CHECK(one.session.resolve("room", "r", "number", 2).error().code == core::Code::not_found);
  CHECK(one.session.resolve("room", "r", "unit", 0).error().code == core::Code::not_found);
  one.clock.now = two.clock.now + 1000;
  REQUIRE(one.session.resolve("room", "r", "number", 1).ok());
  CHECK(one.session.conflict_count() == 0);
  CHECK(one.session.data().rooms.find("r")->number == "one");
  take(two, one);
  CHECK(two.session.conflict_count() == 0);
  CHECK(one.session.canonical_sha256() == two.session.canonical_sha256());
}

TEST_CASE("an edit against a deletion is a conflict, decided either way") {
  Disk one_disk, two_disk;
  TestWindow one(one_disk, 1), two(two_disk, 2);
  put_room(one, numbered("1"));
  take(two, one);
  remove(one);
  put_room(two, numbered("2"));
  take(one, two);
  CHECK(one.session.data().rooms.find("r") == nullptr);
  auto conflicts = one.session.conflicts();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].field == "_deleted");
  REQUIRE(conflicts[0].choices.size() == 2);
  std::size_t back = conflicts[0].choices[0].value == store::Value(std::int64_t{0}) ? 0 : 1;
  one.tick(10000);
  SUBCASE("brought back, with the edit") {
    REQUIRE(one.session.resolve("room", "r", "_deleted", back).ok());
    CHECK(one.session.data().rooms.find("r")->number == "2");
  }
  SUBCASE("left deleted") {
    REQUIRE(one.session.resolve("room", "r", "_deleted", 1 - back).ok());
    CHECK(one.session.data().rooms.find("r") == nullptr);
  }
  CHECK(one.session.conflict_count() == 0);
  take(two, one);
  CHECK(two.session.conflict_count() == 0);
  CHECK(one.session.canonical_sha256() == two.session.canonical_sha256());
}

TEST_CASE("an erased record stays erased when an old file is imported") {
  Disk one_disk, two_disk;
  TestWindow one(one_disk, 1), two(two_disk, 2);
  put_room(one, numbered("secret"));
  take(two, one);
  one.tick();
  app::Change change("act");
  change.erase<core::Room>("r");
  CHECK(one.session.commit(std::move(change)).ok());
  auto report = take(one, two);
  CHECK(report.records_unchanged == 1);
  CHECK(one.session.data().rooms.find("r") == nullptr);
  CHECK(one.session.export_json().find("secret") == std::string::npos);
  take(two, one);
  CHECK(two.session.data().rooms.find("r") == nullptr);
  CHECK(two.session.export_json().find("secret") == std::string::npos);
}

TEST_CASE("a clock more than a day ahead is held until somebody accepts it") {
  Disk one_disk, two_disk;
  TestWindow one(one_disk, 1), two(two_disk, 2);
  put_room(one, numbered("1"));
  take(two, one);
  two.clock.now += 24LL * 3600 * 1000 + 60000;
  put_room(two, numbered("tomorrow"));
  std::string file = two.session.export_json(), sha = one.session.canonical_sha256();
  auto preview = one.session.preview_import(file);
  REQUIRE(preview.ok());
  CHECK(preview->held);
  CHECK(preview->stamps_ahead == 1);
  CHECK(preview->ahead_devices == std::vector<std::string>{two.session.device()});
  auto held = one.session.import_json(file);
  REQUIRE(held.ok());
  CHECK(held->held);
  CHECK(one.session.canonical_sha256() == sha);
  auto accepted = one.session.import_json(file, true);
  REQUIRE(accepted.ok());
  CHECK_FALSE(accepted->held);
  CHECK(one.session.data().rooms.find("r")->number == "tomorrow");
  put_room(one, numbered("after"));  // this device's next stamp is beyond it
  CHECK(one.session.data().rooms.find("r")->number == "after");
}

TEST_CASE("a file that cannot be read changes nothing, on screen or on disk") {
  Disk disk;
  TestWindow w(disk);
  put_room(w, numbered("1"));
  std::string file = w.session.export_json(), sha = w.session.canonical_sha256();
  auto files = disk.files;
  for (const std::string& bad :
       {std::string(), std::string("hello"), file.substr(0, 100), file.substr(0, file.size() - 5)}) {
    CHECK(!w.session.import_json(bad).ok());
    CHECK(!w.session.preview_import(bad).ok());
  }
  CHECK(w.session.canonical_sha256() == sha);
  CHECK(disk.files == files);
}

TEST_CASE("a large file taken in where nothing is becomes a generation, and is there when opened again") {
  Disk one_disk, two_disk;
  TestWindow one(one_disk, 1);
  app::Change change("undo.roster_imported");
  for (int i = 0; i < 20'000; ++i) {
    core::Room r = numbered(std::to_string(i));
    r.id = "r" + std::to_string(i);
    change.put(r);
  }
  REQUIRE(one.session.commit(std::move(change)).ok());
  const std::string file = one.session.export_json();
  {
    TestWindow two(two_disk, 2);
    REQUIRE(two.session.set_preference("theme", "own").ok());
    REQUIRE(two.session.preview_import(file).ok());
    SUBCASE("after a preview") {}
    SUBCASE("a preview of something else counts for nothing") {
      CHECK(two.session.preview_import(TestWindow(one_disk, 3).session.export_json()).ok());
    }
    const auto report = two.session.import_json(file);
    REQUIRE(report.ok());
    CHECK(report->records_new == 20'000);
    CHECK(two.session.data().rooms.size() == 20'000);
    CHECK(two.session.canonical_sha256() == one.session.canonical_sha256());
    CHECK(two.session.preference("theme") == "own");
    CHECK(two.session.generations().size() == 1);
    put_room(two, numbered("more"));
  }
  TestWindow again(two_disk, 2);
  CHECK(again.session.data().rooms.size() == 20'001);
  CHECK(again.session.preference("theme") == "own");
}

TEST_CASE("a preview changes nothing and says what the import then does") {
  Disk one_disk, two_disk;
  TestWindow one(one_disk, 1), two(two_disk, 2);
  REQUIRE(app::add_sample(one.session).ok());
  put_room(two, numbered("1"));
  auto preview = two.session.preview_import(one.session.export_json());
  REQUIRE(preview.ok());
  CHECK(two.session.data().communities.size() == 0);
  auto report = take(two, one);
  CHECK(report.records_new == preview->records_new);
  CHECK(report.records_new > 2000);
  CHECK(report.device == one.session.device());
}

TEST_CASE("one community's export brings that community and no other") {
  Disk one_disk, two_disk;
  TestWindow one(one_disk, 1), two(two_disk, 2);
  for (const char* id : {"a", "b"}) {
    app::Change change("act");
    core::Community community;
    community.id = community.name = id;
    change.put(community);
    change.put(core::Room{std::string("numbered-") + id, id, "u", "1"});
    CHECK(one.session.commit(std::move(change)).ok());
  }
  auto report = two.session.import_json(one.session.export_json("a"));
  REQUIRE(report.ok());
  CHECK(report->community == "a");
  CHECK(two.session.data().communities.size() == 1);
  CHECK(two.session.data().rooms.find("numbered-a") != nullptr);
  CHECK(two.session.data().rooms.find("numbered-b") == nullptr);
}

TEST_CASE("a decision in a conflict is an action: taken back, the conflict stands again; and done again") {
  Disk one_disk, two_disk;
  TestWindow one(one_disk, 1), two(two_disk, 2);
  put_room(one, numbered("1"));
  take(two, one);
  put_room(one, numbered("one"));
  put_room(two, numbered("two"));
  take(one, two);
  REQUIRE(one.session.conflict_count() == 1);
  const std::string shown = one.session.data().rooms.find("r")->number;
  one.clock.now += 100'000;
  for (const std::size_t choice : {std::size_t{0}, std::size_t{1}}) {
    CAPTURE(choice);
    const store::Value chosen = one.session.conflicts().at(0).choices.at(choice).value;
    REQUIRE(one.session.resolve("room", "r", "number", choice).ok());
    CHECK(one.session.undo_action() == "undo.conflict_resolved");
    CHECK(one.session.done_actions().front().table == "room");
    for (int again = 0; again < 2; ++again) {
      REQUIRE(one.session.undo().ok());
      CHECK(one.session.conflict_count() == 1);
      CHECK(one.session.conflicts().at(0).choices.size() == 2);
      CHECK(one.session.data().rooms.find("r")->number == shown);
      REQUIRE(one.session.redo().ok());
      CHECK(one.session.conflict_count() == 0);
      CHECK(store::Value(one.session.data().rooms.find("r")->number) == chosen);
    }
    REQUIRE(one.session.undo().ok());
  }
  take(two, one);
  CHECK(one.session.canonical_sha256() == two.session.canonical_sha256());
}

TEST_CASE("a decision on a deletion can be taken back too") {
  for (const bool bring_back : {false, true}) {
    Disk one_disk, two_disk;
    TestWindow one(one_disk, 1), two(two_disk, 2);
    put_room(one, numbered("1"));
    take(two, one);
    remove(one);
    put_room(two, numbered("2"));
    take(one, two);
    const auto conflicts = one.session.conflicts();
    REQUIRE(conflicts.size() == 1);
    const bool first_is_back = conflicts[0].choices[0].value == store::Value(std::int64_t{0});
    one.clock.now += 100'000;
    REQUIRE(one.session.resolve("room", "r", "_deleted", first_is_back == bring_back ? 0 : 1).ok());
    REQUIRE(one.session.undo().ok());
    CHECK(one.session.data().rooms.find("r") == nullptr);
    CHECK(one.session.conflict_count() == 1);
    REQUIRE(one.session.redo().ok());
    CHECK((one.session.data().rooms.find("r") != nullptr) == bring_back);
    CHECK(one.session.conflict_count() == 0);
  }
}

TEST_CASE("an import is one action and is taken back as a whole: new, changed and disputed alike") {
  Disk one_disk, two_disk;
  TestWindow one(one_disk, 1), two(two_disk, 2);
  put_room(one, numbered("1"));
  put_room(one, {"q", "c", "u", "5"});
  take(two, one);
  put_room(one, numbered("one"));  // to be disputed
  put_room(two, numbered("two"));
  put_room(two, {"q", "c", "u", "6"});    // changed there alone
  put_room(two, {"new", "c", "u", "7"});  // new there
  const auto numbers = [&] {
    std::vector<std::string> out;
    for (const char* id : {"r", "q", "new"}) {
      const core::Room* found = one.session.data().rooms.find(id);
      out.push_back(found == nullptr ? "(none)" : found->number);
    }
    return out;
  };
  const auto before = numbers();
  take(one, two);
  const auto after = numbers();
  CHECK(after == std::vector<std::string>{after[0], "6", "7"});
  CHECK(one.session.conflict_count() == 1);
  CHECK(one.session.undo_action() == "undo.file_imported");
  CHECK(one.session.done_actions().front().records == 3);
  one.clock.now += 100'000;
  for (int again = 0; again < 2; ++again) {
    REQUIRE(one.session.undo().ok());
    CHECK(numbers() == before);
    CHECK(one.session.conflict_count() == 0);
    REQUIRE(one.session.redo().ok());
    CHECK(numbers() == after);
    CHECK(one.session.conflict_count() == 1);
  }
  REQUIRE(one.session.undo().ok());
  // What was done before the import can be taken back after it.
  REQUIRE(one.session.undo().ok());
  CHECK(numbers()[0] == "1");

  // Nothing new: no action.
  const auto actions = two.session.done_actions().size();
  take(two, two);
  CHECK(two.session.done_actions().size() == actions);
}

TEST_CASE("an import that somebody went on from is not taken back over his work") {
  Disk one_disk, two_disk;
  TestWindow one(one_disk, 1), two(two_disk, 2);
  put_room(two, numbered("7"));
  take(one, two);
  one.clock.now += 100'000;
  put_room(one, numbered("8"));
  REQUIRE(one.session.undo().ok());
  REQUIRE(one.session.undo().ok());  // first his own work, then the import
  CHECK(one.session.data().rooms.find("r") == nullptr);
  take(one, two);  // there already, and deleted since: nothing comes back
  CHECK(one.session.data().rooms.find("r") == nullptr);
}
