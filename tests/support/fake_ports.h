// Ports for tests: a clock that is set by hand, seeded random bytes, and a storage that fails as told.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/ports/clock.h"
#include "app/ports/random.h"
#include "app/ports/storage.h"
#include "app/session/session.h"
#include "tests/support/random.h"

namespace hufang::test {

class FakeClock final : public app::Clock {
 public:
  std::int64_t now = 1782000000000;  // 2026-06-21T00:00Z
  core::Date day = core::from_ymd(2026, 6, 21).value();
  int minute = 9 * 60;

  std::int64_t now_ms() const override { return now; }
  core::Date today() const override { return day; }
  int minute_of_day() const override { return minute; }
};

class FakeRandom final : public app::Random {
 public:
  explicit FakeRandom(std::uint64_t seed) : source_(seed) {}
  void fill(std::span<std::uint8_t> bytes) override {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(source_.next());
  }

 private:
  test::Random source_;
};

// Files in memory, shared by all who open the same disk; what was written can be torn, flipped, lost.
struct Disk {
  std::map<std::string, std::string> files;
};

class FaultyStorage final : public app::Storage {
 public:
  enum class Fault {
    none,
    refuse,    // fails, nothing is written
    torn,      // fails, half of it is written
    lie_torn,  // half of it is written and the power goes: no answer, nothing later happens
    silent,    // all of it is written and the power goes: no answer, nothing later happens
  };

  explicit FaultyStorage(Disk& disk) : disk_(disk) {}

  // The next write or removal counted from now (1 = the next) goes wrong.
  void fail(std::size_t nth, Fault fault) {
    countdown_ = nth;
    fault_ = fault;
  }
  // Keeps answers back until pump().
  bool hold = false;
  void pump() {
    while (!held_.empty()) {
      auto now = std::exchange(held_, {});
      for (auto& answer : now) answer();
    }
  }
  bool powered() const { return powered_; }
  std::size_t writes = 0;     // calls of write
  std::size_t last_size = 0;  // bytes of the last one
  std::vector<std::string> written_twice;

  std::vector<std::string> list(std::string_view prefix) const override {
    std::vector<std::string> out;
    for (const auto& [path, bytes] : disk_.files) {
      if (std::string_view(path).starts_with(prefix)) out.push_back(path);
    }
    return out;
  }
  core::Result<std::string> read(std::string_view path) const override {
    auto it = disk_.files.find(std::string(path));
    if (it == disk_.files.end()) return core::make_error(core::Code::not_found, std::string(path));
    return it->second;
  }
  void write(std::string path, std::string bytes, Done done) override {
    if (!powered_) return;
    ++writes;
    last_size = bytes.size();
    if (!seen_.emplace(path, true).second) written_twice.push_back(path);
    Fault fault = next_fault();
    if (fault == Fault::torn || fault == Fault::lie_torn) {
      disk_.files[path] = bytes.substr(0, bytes.size() / 2);
    } else if (fault != Fault::refuse) {
      disk_.files[path] = std::move(bytes);
    }
    bool failed = fault == Fault::refuse || fault == Fault::torn;
    answer(std::move(done), failed
                                ? core::Status(core::make_error(core::Code::storage_failed, path, {"test"}))
                                : core::Status(core::Done{}));
  }
  void remove(std::vector<std::string> paths, Done done) override {
    if (!powered_) return;
    Fault fault = next_fault();
    std::size_t count = fault == Fault::none || fault == Fault::silent ? paths.size() : paths.size() / 2;
    for (std::size_t i = 0; i < count; ++i) disk_.files.erase(paths[i]);
    answer(std::move(done), core::Done{});
  }

 private:
  Fault next_fault() {
    if (countdown_ == 0 || --countdown_ != 0) return Fault::none;
    if (fault_ == Fault::lie_torn || fault_ == Fault::silent) powered_ = false;
    return fault_;
  }
  void answer(Done done, core::Status status) {
    if (!powered_) return;
    if (!hold) return done(std::move(status));
    held_.push_back([done = std::move(done), status = std::move(status)] { done(status); });
  }

  Disk& disk_;
  std::size_t countdown_ = 0;
  Fault fault_ = Fault::none;
  bool powered_ = true;
  std::map<std::string, bool> seen_;
  std::vector<std::function<void()>> held_;
};

// A window on a disk, open.
struct TestWindow {
  FakeClock clock;
  FakeRandom random;
  FaultyStorage storage;
  app::Session session;
  core::Status opened;

  explicit TestWindow(Disk& disk, std::uint64_t seed = 1, app::WindowRole role = app::WindowRole::writer)
      : random(seed), storage(disk), session({storage, clock, random}, role), opened(session.open()) {}

  void tick(std::int64_t ms = 1000) { clock.now += ms; }
};

}  // namespace hufang::test
