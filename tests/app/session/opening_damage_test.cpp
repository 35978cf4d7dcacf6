// Every kind of damage: the best readable state opens, what is bad is set aside and named.
#include <doctest/doctest.h>

#include <algorithm>

#include "store/segment.h"
#include "store/snapshot.h"
#include "tests/support/fake_ports.h"
#include "tests/support/random.h"

using namespace hufang;
using app::DamageKind;
using test::Disk;
using test::TestWindow;

namespace {

void put_long(TestWindow& w, const std::string& id, std::size_t padding) {
  w.tick();
  app::Change change("act");
  change.put(core::Room{id, "c", "u", std::string(padding, 'x') + id});
  REQUIRE(w.session.commit(std::move(change)).ok());
}

// Three generations, and a log after the newest.
Disk used_disk(std::string* sha) {
  Disk disk;
  TestWindow w(disk);
  for (int i = 0; i < 300; ++i) put_long(w, "r" + std::to_string(i), 1500);
  for (int i = 0; i < 5; ++i) put_long(w, "s" + std::to_string(i), 10);
  REQUIRE(w.session.generations().size() == 3);
  *sha = w.session.canonical_sha256();
  return disk;
}

std::string newest(const Disk& disk, std::string_view prefix) {
  std::string found;
  std::int64_t best = -1;
  for (const auto& [path, bytes] : disk.files) {
    if (!std::string_view(path).starts_with(prefix)) continue;
    auto segment = store::segment_from_path(path);
    std::int64_t n = segment ? segment->seq : store::generation_from_path(path).value_or(0);
    if (n > best) found = path, best = n;
  }
  return found;
}

void flip(std::string& bytes, std::size_t at) { bytes[at] = static_cast<char>(bytes[at] ^ 0x20); }

bool quarantined(const Disk& disk, const std::string& bytes) {
  return std::any_of(disk.files.begin(), disk.files.end(), [&](const auto& file) {
    return file.first.starts_with("quarantine/") && file.second == bytes;
  });
}

}  // namespace

TEST_CASE("a HEAD or snapshot that is damaged or gone: an older generation and its log give the same state") {
  struct Case {
    const char* prefix;
    bool gone;
    DamageKind kind;
  };
  const Case cases[] = {{"HEAD-", false, DamageKind::head_bad},
                        {"snap/", false, DamageKind::snapshot_bad},
                        {"snap/", true, DamageKind::snapshot_bad}};
  for (const Case& c : cases) {
    std::string sha;
    Disk disk = used_disk(&sha);
    std::string path = newest(disk, c.prefix), bad;
    if (c.gone) {
      disk.files.erase(path);
    } else {
      flip(disk.files[path], disk.files[path].size() / 2);
      bad = disk.files[path];
    }
    TestWindow again(disk, 2);
    CHECK(again.session.canonical_sha256() == sha);
    REQUIRE(again.session.opening().damage.size() == 1);
    CHECK(again.session.opening().damage[0].kind == c.kind);
    CHECK(again.session.opening().damage[0].file == path);
    if (!c.gone) CHECK(quarantined(disk, bad));
    TestWindow third(disk, 3);  // a sound generation was written at once
    CHECK(third.session.opening().damage.empty());
    CHECK(third.session.canonical_sha256() == sha);
  }
}

TEST_CASE("a HEAD that is gone: the one before it, without a word, for its log is whole") {
  std::string sha;
  Disk disk = used_disk(&sha);
  disk.files.erase(newest(disk, "HEAD-"));
  TestWindow again(disk, 2);
  CHECK(again.session.canonical_sha256() == sha);
}

TEST_CASE("all HEADs bad: what the log holds, and every file is still there or copied") {
  std::string sha;
  Disk disk = used_disk(&sha);
  for (auto& [path, bytes] : disk.files) {
    if (path.starts_with("HEAD-")) flip(bytes, 3);
  }
  Disk before = disk;
  TestWindow again(disk, 2);
  REQUIRE(again.opened.ok());
  CHECK(std::count_if(again.session.opening().damage.begin(), again.session.opening().damage.end(),
                      [](const auto& d) { return d.kind == DamageKind::head_bad; }) == 3);
  CHECK(again.session.data().rooms.find("s4") != nullptr);
  for (const auto& [path, bytes] : before.files) {
    if (path.starts_with("HEAD-")) CHECK((disk.files.contains(path) || quarantined(disk, bytes)));
  }
}

TEST_CASE("a segment damaged at any place: the frames before it and all other segments are used") {
  for (std::size_t part = 0; part < 8; ++part) {
    std::string sha;
    Disk disk = used_disk(&sha);
    std::string path = newest(disk, "log/");
    std::string& bytes = disk.files[path];
    if (part == 0) {
      bytes.resize(bytes.size() / 2);
    } else {
      flip(bytes, part * (bytes.size() - 1) / 7);
    }
    std::string bad = bytes;
    TestWindow again(disk, 2);
    REQUIRE(again.session.opening().damage.size() == 1);
    CHECK(again.session.opening().damage[0].kind == DamageKind::segment_bad);
    CHECK(quarantined(disk, bad));
    CHECK(again.session.data().rooms.find("r299") != nullptr);
    CHECK(again.session.data().rooms.find("s3") != nullptr);
    TestWindow third(disk, 3);
    CHECK(third.session.opening().damage.empty());
    CHECK(third.session.canonical_sha256() == again.session.canonical_sha256());
  }
}

TEST_CASE("a segment that is gone from the middle of the log is noticed") {
  std::string sha;
  Disk disk = used_disk(&sha);
  auto last = *store::segment_from_path(newest(disk, "log/"));
  std::string path = store::segment_path({last.epoch, last.seq - 2});
  REQUIRE(disk.files.erase(path) == 1);
  TestWindow again(disk, 2);
  REQUIRE(again.session.opening().damage.size() == 1);
  CHECK(again.session.opening().damage[0].kind == DamageKind::segment_missing);
  CHECK(again.session.opening().damage[0].file == path);
  CHECK(again.session.data().rooms.find("s2") == nullptr);
  CHECK(again.session.data().rooms.find("s4") != nullptr);
}

TEST_CASE("a frame that verifies but that nobody understands is set aside, the others are used") {
  Disk disk;
  std::string epoch;
  {
    TestWindow w(disk);
    put_long(w, "r", 1);
    epoch = store::segment_from_path(newest(disk, "log/"))->epoch;
  }
  store::SegmentWriter writer({1, {epoch, 3}, {}});
  writer.add("{\"stamp\":\"garbage\"}");
  disk.files["log/" + epoch + "-3.seg"] = std::move(writer).take();
  TestWindow again(disk, 2);
  REQUIRE(again.session.opening().damage.size() == 1);
  CHECK(again.session.opening().damage[0].kind == DamageKind::record_bad);
  CHECK(again.session.data().rooms.find("r") != nullptr);
}

TEST_CASE("a reader sets nothing aside") {
  std::string sha;
  Disk disk = used_disk(&sha);
  flip(disk.files[newest(disk, "HEAD-")], 5);
  Disk before = disk;
  TestWindow reader(disk, 2, app::WindowRole::reader);
  CHECK(reader.session.opening().damage.size() == 1);
  CHECK(reader.session.canonical_sha256() == sha);
  CHECK(disk.files == before.files);
}

TEST_CASE("data of a newer version are refused and left alone") {
  Disk disk;
  store::SegmentWriter writer({2, {"abcd1234", 1}, {}});
  disk.files["log/abcd1234-1.seg"] = std::move(writer).take();
  Disk before = disk;
  TestWindow w(disk);
  REQUIRE(!w.opened.ok());
  CHECK(w.opened.error().code == core::Code::schema_newer);
  CHECK(disk.files == before.files);
}

TEST_CASE("random damage never stops the opening, and a sound file is never removed because of it") {
  std::string sha;
  const Disk sound = used_disk(&sha);
  test::Random dice(4);
  for (int round = 0; round < 25; ++round) {
    Disk disk = sound;
    for (int n = 0; n < 3; ++n) {
      auto nth = dice.between(0, static_cast<std::int64_t>(disk.files.size()) - 1);
      auto it = std::next(disk.files.begin(), static_cast<std::ptrdiff_t>(nth));
      auto at = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(it->second.size()) - 1));
      if (dice.between(0, 3) == 0) {
        it->second.resize(at);
      } else {
        flip(it->second, at);
      }
    }
    TestWindow again(disk, 2);
    REQUIRE(again.opened.ok());
    put_long(again, "after", 1);
    CHECK(again.session.save_state().phase == app::SavePhase::saved);
    TestWindow third(disk, 3);
    CHECK(third.session.opening().damage.empty());
    CHECK(third.session.canonical_sha256() == again.session.canonical_sha256());
  }
}

TEST_CASE("rolling back gives an older state as a new generation, and more can be done from there") {
  std::string sha;
  Disk disk = used_disk(&sha);
  std::string then;
  {
    TestWindow w(disk, 2);
    auto generations = w.session.generations();
    REQUIRE(generations.size() == 3);
    CHECK(generations[0].current);
    CHECK(w.session.roll_back(999).error().code == core::Code::not_found);
    std::int64_t records = generations[1].records;
    REQUIRE(w.session.roll_back(generations[1].generation).ok());
    CHECK(w.session.data().rooms.find("s4") == nullptr);
    CHECK(static_cast<std::int64_t>(w.session.data().rooms.size()) <= records);
    CHECK(w.session.generations()[0].generation > generations[0].generation);
    put_long(w, "new", 1);
    then = w.session.canonical_sha256();
  }
  TestWindow again(disk, 3);
  CHECK(again.session.opening().damage.empty());
  CHECK(again.session.canonical_sha256() == then);
  CHECK(again.session.data().rooms.find("new") != nullptr);
}
