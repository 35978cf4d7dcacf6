// Desk: an open session in memory with a clock that stands still until it is moved, for tests of commands.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>

#include <doctest/doctest.h>
#include "app/office/community.h"
#include "app/session/session.h"
#include "core/model/community.h"
#include "platform/native/memory_storage.h"
#include "tests/support/random.h"

namespace hufang::test {

class DeskClock final : public app::Clock {
 public:
  std::int64_t now_ms() const override { return day.days * std::int64_t{86'400'000} + minute * 60'000; }
  core::Date today() const override { return day; }
  int minute_of_day() const override { return minute; }

  core::Date day = *core::from_ymd(2026, 5, 20);
  int minute = 600;  // 10:00
};

class DeskRandom final : public app::Random {
 public:
  explicit DeskRandom(std::uint64_t seed) : random_(seed) {}
  void fill(std::span<std::uint8_t> bytes) override {
    for (std::uint8_t& b : bytes) b = static_cast<std::uint8_t>(random_.next());
  }

 private:
  test::Random random_;
};

class DeskStorage final : public platform::MemoryStorage {
 public:
  void use(std::function<void(app::StorageUse)> answer) override { answer(told); }

  app::StorageUse told;  // what the platform says about the room there is
};

struct Desk {
  explicit Desk(std::uint64_t seed = 1)
      : random(seed), session({storage, clock, random}, app::WindowRole::writer) {
    REQUIRE(session.open().ok());
  }

  const core::Workspace& data() const { return session.data(); }

  // A community with one unit; its households are added by home(). In use since long ago, so that every month
  // that a test looks at is owed.
  void settle() {
    const core::Date today = std::exchange(clock.day, *core::from_ymd(2020, 1, 1));
    auto made = app::create_community(session, {"翠湖花园", "翠湖花园管理处", 0});
    REQUIRE(made.ok());
    clock.day = today;
    community = *made;
    app::Change change("undo.roster_imported");
    change.put(core::Building{"b1", community, "3栋"});
    change.put(core::Unit{"u1", community, "b1", "1单元"});
    REQUIRE(session.commit(std::move(change)).ok());
  }
  std::string home(const std::string& room, const std::string& name) {
    app::Change change("undo.roster_imported");
    core::Room place{"r" + room, community, "u1", room};
    core::Household home;
    home.id = "h" + room;
    home.community = community;
    home.room = place.id;
    home.name = name;
    change.put(place);
    change.put(home);
    REQUIRE(session.commit(std::move(change)).ok());
    return home.id;
  }

  DeskStorage storage;
  DeskClock clock;
  DeskRandom random;
  app::Session session;
  std::string community;
};

}  // namespace hufang::test
