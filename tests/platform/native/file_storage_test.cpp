#include "platform/native/file_storage.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "app/sample/sample.h"
#include "platform/native/memory_storage.h"
#include "platform/native/native_clock.h"
#include "tests/support/fake_ports.h"

using namespace hufang;

namespace {

struct Folder {
  std::filesystem::path path;
  Folder() {
    platform::NativeRandom random;
    std::uint8_t bytes[4];
    random.fill(bytes);
    std::string name = "hufang-test-";
    for (std::uint8_t b : bytes) name += std::to_string(b) + '-';
    path = std::filesystem::temp_directory_path() / name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

core::Status write(app::Storage& storage, std::string path, std::string bytes) {
  core::Status out = core::make_error(core::Code::not_found);
  storage.write(std::move(path), std::move(bytes), [&](core::Status status) { out = std::move(status); });
  return out;
}

void check_storage(app::Storage& storage) {
  CHECK(storage.list("").empty());
  CHECK(storage.read("log/a-1.seg").error().code == core::Code::not_found);
  std::string bytes("with \0 and \r\n and \xFF", 19);
  REQUIRE(write(storage, "log/a-1.seg", bytes).ok());
  REQUIRE(write(storage, "HEAD-1", "").ok());
  CHECK(storage.read("log/a-1.seg").value() == bytes);
  CHECK(storage.read("HEAD-1").value().empty());
  CHECK(storage.list("") == std::vector<std::string>{"HEAD-1", "log/a-1.seg"});
  CHECK(storage.list("log/") == std::vector<std::string>{"log/a-1.seg"});
  CHECK(write(storage, "HEAD-1", "again").error().code == core::Code::storage_failed);
  CHECK(storage.read("HEAD-1").value().empty());
  bool removed = false;
  storage.remove({"log/a-1.seg", "nobody"}, [&](core::Status status) { removed = status.ok(); });
  CHECK(removed);
  CHECK(storage.list("") == std::vector<std::string>{"HEAD-1"});
}

}  // namespace

TEST_CASE("files in a folder behave as app/ports/storage.h says") {
  Folder folder;
  platform::FileStorage storage(folder.path.string());
  check_storage(storage);
}

TEST_CASE("files in memory behave the same") {
  platform::MemoryStorage storage;
  check_storage(storage);
}

TEST_CASE("an unfinished file is no file") {
  Folder folder;
  platform::FileStorage storage(folder.path.string());
  REQUIRE(write(storage, "HEAD-1", "x").ok());
  std::ofstream(folder.path / "HEAD-2.tmp") << "half";
  CHECK(storage.list("HEAD-") == std::vector<std::string>{"HEAD-1"});
}

TEST_CASE("a session on files is there after opening again") {
  Folder folder;
  test::FakeClock clock;
  std::string sha;
  {
    test::FakeRandom random(1);
    platform::FileStorage storage(folder.path.string());
    app::Session session({storage, clock, random}, app::WindowRole::writer);
    REQUIRE(session.open().ok());
    REQUIRE(app::add_sample(session).ok());
    CHECK(session.save_state().phase == app::SavePhase::saved);
    sha = session.canonical_sha256();
  }
  test::FakeRandom random(2);
  platform::FileStorage storage(folder.path.string());
  app::Session session({storage, clock, random}, app::WindowRole::writer);
  REQUIRE(session.open().ok());
  CHECK(session.opening().damage.empty());
  CHECK(session.canonical_sha256() == sha);
}
