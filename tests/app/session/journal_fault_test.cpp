// What was reported saved is never lost: writes that fail, that are torn, power that goes at any moment.
#include <doctest/doctest.h>

#include "tests/support/fake_ports.h"

using namespace hufang;
using test::Disk;
using test::FaultyStorage;
using test::TestWindow;
using Fault = test::FaultyStorage::Fault;

namespace {

core::Status try_put_id(app::Session& session, const std::string& id, std::size_t padding) {
  app::Change change("act");
  change.put(core::Room{id, "c", "u", std::string(padding, 'x') + id});
  return session.commit(std::move(change));
}

void put_id(app::Session& session, const std::string& id, std::size_t padding = 0) {
  CHECK(try_put_id(session, id, padding).ok());
}

bool has(const app::Session& session, const std::string& id) {
  return session.data().rooms.find(id) != nullptr;
}

}  // namespace

TEST_CASE("a failed save says so, keeps the changes, and goes through on the next commit or on retry") {
  for (Fault fault : {Fault::refuse, Fault::torn}) {
    Disk disk;
    TestWindow w(disk);
    put_id(w.session, "a");
    w.storage.fail(1, fault);
    put_id(w.session, "b");
    app::SaveState failed = w.session.save_state();
    CHECK(failed.phase == app::SavePhase::failed);
    REQUIRE(failed.error);
    CHECK(failed.error->code == core::Code::storage_failed);
    CHECK(failed.waiting == 1);
    CHECK(failed.advice == app::SaveAdvice::retry);
    SUBCASE("by the next commit") { put_id(w.session, "c"); }
    SUBCASE("by retry") { w.session.retry_save(); }
    SUBCASE("after a second failure") {
      w.storage.fail(1, fault);
      w.session.retry_save();
      CHECK(w.session.save_state().advice == app::SaveAdvice::export_now);
      w.session.retry_save();
    }
    CHECK(w.session.save_state().phase == app::SavePhase::saved);
    CHECK(w.session.save_state().waiting == 0);
    CHECK(!w.session.save_state().error);
    CHECK(w.storage.written_twice.empty());
    TestWindow again(disk, 2);
    CHECK(has(again.session, "a"));
    CHECK(has(again.session, "b"));
    CHECK(again.session.opening().damage.empty());  // the failed try's remains are no damage
    CHECK(again.session.canonical_sha256() == w.session.canonical_sha256());
  }
}

TEST_CASE("a full disk asks for space") {
  struct FullStorage final : app::Storage {
    std::vector<std::string> list(std::string_view) const override { return {}; }
    core::Result<std::string> read(std::string_view p) const override {
      return core::make_error(core::Code::not_found, std::string(p));
    }
    void write(std::string path, std::string, Done done) override {
      done(core::make_error(core::Code::storage_full, std::move(path)));
    }
    void remove(std::vector<std::string>, Done done) override { done(core::Done{}); }
  } full;
  test::FakeClock clock;
  test::FakeRandom random(1);
  app::Session session({full, clock, random}, app::WindowRole::writer);
  REQUIRE(session.open().ok());
  put_id(session, "a");
  CHECK(session.save_state().advice == app::SaveAdvice::free_space_and_retry);
}

TEST_CASE("changes made while a save is under way go into one next file") {
  Disk disk;
  TestWindow w(disk);
  w.storage.hold = true;
  put_id(w.session, "a");
  put_id(w.session, "b");
  put_id(w.session, "c");
  CHECK(w.session.save_state().waiting == 4);  // with the device's own id
  CHECK(w.storage.writes == 1);
  w.storage.pump();
  CHECK(w.storage.writes == 2);
  CHECK(w.session.save_state().phase == app::SavePhase::saved);
}

TEST_CASE("the cost of a save follows the change, the number of files is bounded, three generations stay") {
  Disk disk;
  TestWindow w(disk);
  for (int i = 0; i < 60; ++i) put_id(w.session, "big" + std::to_string(i), 20000);
  std::size_t small = 0, most_files = 0;
  for (int i = 0; i < 700; ++i) {
    put_id(w.session, "r" + std::to_string(i));
    small += w.storage.last_size < 1000 ? 1 : 0;
    most_files = std::max(most_files, disk.files.size());
  }
  CHECK(small > 680);
  CHECK(most_files < 450);
  for (int i = 0; i < 260; ++i) put_id(w.session, "more" + std::to_string(i), 20000);
  CHECK(w.session.generations().size() == 3);
  std::size_t heads = 0;
  for (const auto& [path, bytes] : disk.files) heads += path.starts_with("HEAD-") ? 1 : 0;
  CHECK(heads == 3);
  CHECK(w.storage.written_twice.empty());
  TestWindow again(disk, 2);
  CHECK(again.session.opening().damage.empty());
  CHECK(again.session.canonical_sha256() == w.session.canonical_sha256());
}

TEST_CASE("power that goes at any call to storage loses nothing that was reported saved") {
  for (Fault fault : {Fault::lie_torn, Fault::silent, Fault::torn, Fault::refuse}) {
    for (std::size_t call = 1; call <= 120; call += 1 + call % 4) {
      Disk disk;
      int saved = -1;  // all up to this one were reported
      {
        TestWindow w(disk);
        w.storage.fail(call, fault);
        for (int i = 0; i < 85 && w.storage.powered(); ++i) {
          std::string id = "r" + std::to_string(i);
          put_id(w.session, id, i % 10 == 0 ? 12000 : 10);
          if (w.storage.powered() && w.session.save_state().phase == app::SavePhase::saved) {
            saved = i;
          }
        }
        CHECK(w.storage.written_twice.empty());
      }
      TestWindow again(disk, 2);
      REQUIRE(again.opened.ok());
      for (int i = 0; i <= saved; ++i) {
        CHECK_MESSAGE(has(again.session, "r" + std::to_string(i)), i, " after fault at call ", call);
      }
      put_id(again.session, "next");  // and work goes on
      CHECK(again.session.save_state().phase == app::SavePhase::saved);
      TestWindow third(disk, 3);
      CHECK(third.session.opening().damage.empty());  // what was damaged is set aside, and told once
      CHECK(third.session.canonical_sha256() == again.session.canonical_sha256());
    }
  }
}

TEST_CASE("power that goes during wipe or roll back leaves the state before or after, never a mixture") {
  for (bool wipe : {true, false}) {
    for (Fault fault : {Fault::lie_torn, Fault::silent, Fault::refuse, Fault::torn}) {
      for (std::size_t call = 1; call <= 4; ++call) {
        Disk disk;
        std::string full, other;
        {
          TestWindow w(disk);
          for (int i = 0; i < 90; ++i) put_id(w.session, "r" + std::to_string(i), 2000);
          auto generations = w.session.generations();
          REQUIRE(!generations.empty());
          put_id(w.session, "later");
          full = w.session.canonical_sha256();
          w.storage.fail(call, fault);
          if (wipe) {
            REQUIRE(w.session.wipe().ok());
          } else {
            REQUIRE(w.session.roll_back(generations.front().generation).ok());
          }
          other = w.session.canonical_sha256();
          CHECK(other != full);
          if (w.storage.powered() && w.session.save_state().phase == app::SavePhase::failed) {
            w.session.retry_save();
            CHECK(w.session.save_state().phase == app::SavePhase::saved);
          }
        }
        TestWindow again(disk, 2);
        std::string now = again.session.canonical_sha256();
        CHECK((now == full || now == other));
      }
    }
  }
}
