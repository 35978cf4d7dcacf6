// A session in the ordinary run of things: commit, undo, settings, readers.
#include <doctest/doctest.h>

#include "app/session/preferences.h"
#include "tests/support/fake_ports.h"
#include "tests/support/text.h"

using namespace hufang;
using test::Disk;
using test::TestWindow;

namespace {

core::Status try_put(app::Session& session, const core::Room& room) {
  app::Change change("act");
  change.put(room);
  return session.commit(std::move(change));
}

void put(app::Session& session, const core::Room& room) { CHECK(try_put(session, room).ok()); }

core::Room room(std::string id, std::string number) { return {std::move(id), "c", "u", std::move(number)}; }

std::string number(const app::Session& session, std::string_view id) {
  const core::Room* found = session.data().rooms.find(id);
  return found == nullptr ? "(none)" : found->number;
}

}  // namespace

TEST_CASE("a commit shows at once, is saved, and is there after opening again") {
  Disk disk;
  std::string sha;
  {
    TestWindow w(disk);
    CHECK(w.session.opening().fresh);
    CHECK(w.session.save_state().phase == app::SavePhase::idle);
    CHECK(disk.files.empty());  // looking writes nothing
    w.storage.hold = true;
    std::uint64_t before = w.session.data().rooms.revision();
    REQUIRE(try_put(w.session, room("r", "1202")).ok());
    CHECK(w.session.data().rooms.revision() > before);
    CHECK(number(w.session, "r") == "1202");
    CHECK(w.session.save_state().phase == app::SavePhase::saving);
    w.tick();
    w.storage.pump();
    CHECK(w.session.save_state().phase == app::SavePhase::saved);
    CHECK(w.session.save_state().saved_ms == w.clock.now);
    sha = w.session.canonical_sha256();
  }
  TestWindow again(disk, 2);
  CHECK(again.session.opening().damage.empty());
  CHECK_FALSE(again.session.opening().fresh);
  CHECK(number(again.session, "r") == "1202");
  CHECK(again.session.canonical_sha256() == sha);
}

TEST_CASE("no control character gets into a record, and one that is there already is no change") {
  using namespace std::string_literals;
  Disk disk;
  TestWindow w(disk);
  core::Appointment plan;
  plan.id = "a";
  plan.purpose = "楼道灯\0不亮\x0B\r\n二楼"s;
  plan.materials = {"笔\0"s, "记录本"};
  app::Change change("act");
  change.put(room("r",
                  "12\0"
                  "02"s));
  change.put(plan);
  REQUIRE(w.session.commit(std::move(change)).ok());
  CHECK(number(w.session, "r") == "1202");
  const core::Appointment* kept = w.session.data().appointments.find("a");
  REQUIRE(kept != nullptr);
  CHECK(kept->purpose == "楼道灯不亮\n二楼");
  CHECK(kept->materials == std::vector<std::string>{"笔", "记录本"});
  const std::string sha = w.session.canonical_sha256();
  put(w.session, room("r",
                      "12\0"
                      "02"s));
  CHECK(w.session.canonical_sha256() == sha);
}

TEST_CASE("a page that goes away hands what waits for a save under way to storage too") {
  Disk disk;
  std::string sha;
  {
    TestWindow w(disk);
    put(w.session, room("r", "1202"));
    w.storage.hold = true;
    put(w.session, room("r", "1203"));  // under way
    put(w.session, room("s", "1301"));  // waits
    w.session.save_at_once();
    sha = w.session.canonical_sha256();
    TestWindow next(disk, 2);  // as after the page went away in that moment
    CHECK(next.session.opening().damage.empty());
    CHECK(next.session.canonical_sha256() == sha);
    // It stayed after all: everything is saved as ever, and what was kept twice is there once.
    w.storage.pump();
    CHECK(w.session.save_state().phase == app::SavePhase::saved);
    put(w.session, room("s", "1302"));
    w.storage.pump();
    w.session.save_at_once();  // nothing waits
    sha = w.session.canonical_sha256();
  }
  TestWindow again(disk, 3);
  CHECK(again.session.opening().damage.empty());
  CHECK(again.session.canonical_sha256() == sha);
  CHECK(number(again.session, "s") == "1302");
}

TEST_CASE("a change that changes nothing keeps nothing") {
  Disk disk;
  TestWindow w(disk);
  REQUIRE(try_put(w.session, room("r", "1202")).ok());
  auto files = disk.files.size();
  std::uint64_t revision = w.session.revision();
  REQUIRE(try_put(w.session, room("r", "1202")).ok());
  CHECK(disk.files.size() == files);
  CHECK(w.session.revision() == revision);
  app::Change none("act");
  none.remove<core::Room>("nobody");
  none.erase<core::Room>("nobody");
  REQUIRE(w.session.commit(std::move(none)).ok());
  CHECK(disk.files.size() == files);
  CHECK(test::describe(try_put(w.session, room("", "1")).error()) == "required_missing @ room/id []");
}

TEST_CASE("only fields that differ are written, defaults not at all") {
  Disk disk;
  TestWindow w(disk);
  put(w.session, room("r", "1202"));
  CHECK(w.session.history("room", "r").size() == 3);
  put(w.session, room("r", "1203"));
  auto history = w.session.history("room", "r");
  REQUIRE(history.size() == 4);
  CHECK(history[3].field == "number");
  CHECK(history[3].old_value == store::Value("1202"));
  CHECK(history[3].new_value == store::Value("1203"));
  core::CalendarDay plain;
  plain.id = "2026-10-01";
  app::Change change("act");
  change.put(plain);
  CHECK(w.session.commit(std::move(change)).ok());
  CHECK(w.session.data().calendar_days.find("2026-10-01") != nullptr);  // there, although all is as it comes
}

TEST_CASE("edit writes only what the user changed, not what a stale copy still says") {
  Disk disk;
  TestWindow w(disk);
  core::Household h;
  h.id = "h";
  h.name = "王一";
  h.phone = "1";
  app::Change make("act");
  make.put(h);
  CHECK(w.session.commit(std::move(make)).ok());
  core::Household stale = h, typed = h;
  core::Household other = h;
  other.phone = "2";
  app::Change meanwhile("act");
  meanwhile.put(other);
  CHECK(w.session.commit(std::move(meanwhile)).ok());
  typed.name = "王二";
  app::Change edit("act");
  edit.edit(stale, typed);
  CHECK(w.session.commit(std::move(edit)).ok());
  const core::Household* now = w.session.data().households.find("h");
  CHECK(now->name == "王二");
  CHECK(now->phone == "2");
}

TEST_CASE("several items on one record in one change: the last word counts, without a conflict") {
  Disk disk;
  TestWindow w(disk);
  app::Change change("act");
  change.put(room("r", "1"));
  change.put(room("r", "2"));
  REQUIRE(w.session.commit(std::move(change)).ok());
  CHECK(number(w.session, "r") == "2");
  CHECK(w.session.conflict_count() == 0);
  app::Change back("act");
  back.put(room("r", "3"));
  back.put(room("r", "2"));
  CHECK(w.session.commit(std::move(back)).ok());
  CHECK(number(w.session, "r") == "2");
  CHECK(w.session.conflict_count() == 0);
}

TEST_CASE("texts that are no UTF-8 are made so before they are kept") {
  Disk disk;
  TestWindow w(disk);
  put(w.session, room("r", "a\xFF"));
  CHECK(number(w.session, "r") == "a\xEF\xBF\xBD");
  TestWindow again(disk, 2);
  CHECK(number(again.session, "r") == "a\xEF\xBF\xBD");
}

TEST_CASE("rows come back in the order in which they were first written") {
  Disk disk;
  {
    TestWindow w(disk);
    for (const char* id : {"z", "m", "a", "q"}) {
      put(w.session, room(id, "1"));
      w.tick();
    }
    put(w.session, room("z", "2"));
  }
  TestWindow again(disk, 2);
  std::string order;
  for (const core::Room& r : again.session.data().rooms.rows()) order += r.id;
  CHECK(order == "zmaq");
}

TEST_CASE("settings stay on this device and out of the canonical form") {
  Disk disk;
  TestWindow w(disk);
  put(w.session, room("r", "1"));
  std::string sha = w.session.canonical_sha256();
  CHECK(w.session.set_preference(app::pref::kLanguage, "en").ok());
  CHECK(w.session.set_preference(app::pref::kUser, "王会计").ok());
  CHECK(w.session.canonical_sha256() == sha);
  CHECK(w.session.undo_action() == "act");
  put(w.session, room("r", "2"));
  CHECK(w.session.history("room", "r").back().who == "王会计");
  std::string device = w.session.device();
  CHECK(device.size() == 8);
  TestWindow again(disk, 2);
  CHECK(again.session.preference(app::pref::kLanguage) == "en");
  CHECK(again.session.device() == device);
  CHECK(again.session.export_json().find("device_pref") == std::string::npos);
}

TEST_CASE("the community on screen is the chosen one while it exists, else the first") {
  Disk disk;
  TestWindow w(disk);
  CHECK(w.session.community().empty());
  for (const char* id : {"one", "two"}) {
    app::Change change("act");
    core::Community community;
    community.id = community.name = id;
    change.put(community);
    CHECK(w.session.commit(std::move(change)).ok());
  }
  CHECK(w.session.community() == "one");
  CHECK(w.session.set_community("two").ok());
  CHECK(w.session.community() == "two");
  CHECK(test::describe(w.session.set_community("three").error()) == "not_found @ community []");
  app::Change gone("act");
  gone.remove<core::Community>("two");
  CHECK(w.session.commit(std::move(gone)).ok());
  CHECK(w.session.community() == "one");
}

TEST_CASE("a reader writes nothing, follows the writer, and can take over") {
  Disk disk;
  TestWindow writer(disk, 1);
  put(writer.session, room("r", "1"));
  TestWindow reader(disk, 2, app::WindowRole::reader);
  CHECK(number(reader.session, "r") == "1");
  auto files = disk.files.size();
  CHECK(try_put(reader.session, room("x", "1")).error().code == core::Code::window_is_reader);
  CHECK(reader.session.undo().error().code == core::Code::window_is_reader);
  CHECK(reader.session.wipe().error().code == core::Code::window_is_reader);
  CHECK(reader.session.import_json(writer.session.export_json()).error().code ==
        core::Code::window_is_reader);
  CHECK(reader.session.set_preference(app::pref::kLanguage, "en").ok());  // for this window alone
  CHECK(reader.session.preference(app::pref::kLanguage) == "en");
  CHECK(disk.files.size() == files);

  for (int i = 2; i < 400;
       ++i) {  // long enough for segments to be put together and generations to come and go
    writer.tick();
    put(writer.session, room("r", std::string(900, 'x') + std::to_string(i)));
    if (i % 37 == 0) {
      REQUIRE(reader.session.reload().ok());
      CHECK(reader.session.canonical_sha256() == writer.session.canonical_sha256());
      CHECK(number(reader.session, "r") == number(writer.session, "r"));
    }
  }
  CHECK(writer.session.generations().size() > 1);

  CHECK(writer.session.set_role(app::WindowRole::reader).ok());
  CHECK(reader.session.set_role(app::WindowRole::writer).ok());
  reader.clock.now =
      writer.clock.now - 5000;  // its clock is behind: what it writes still comes after what it saw
  put(reader.session, room("r", "mine"));
  CHECK(writer.session.reload().ok());
  CHECK(number(writer.session, "r") == "mine");
  CHECK(writer.session.canonical_sha256() == reader.session.canonical_sha256());
  CHECK(reader.session.opening().damage.empty());
  CHECK(reader.storage.written_twice.empty());
}

TEST_CASE("a reader notices what was taken away") {
  Disk disk;
  TestWindow writer(disk, 1);
  put(writer.session, room("r", "1"));
  TestWindow reader(disk, 2, app::WindowRole::reader);
  CHECK(writer.session.wipe().ok());
  put(writer.session, room("s", "2"));
  REQUIRE(reader.session.reload().ok());
  CHECK(number(reader.session, "r") == "(none)");
  CHECK(number(reader.session, "s") == "2");
}
