// Exchange files: the errors, each with nothing taken.
#include <doctest/doctest.h>

#include "store/content.h"
#include "store/exchange.h"
#include "tests/support/change_maker.h"

using namespace hufang;
using namespace hufang::store;

namespace {

State some_state() {
  State state;
  for (const ChangeSet& change : test::ChangeMaker(77).make(30)) state.apply(change, nullptr);
  return state;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

core::Code code_of(std::string_view bytes) {
  auto read = read_exchange(bytes);
  REQUIRE(!read.ok());
  return read.error().code;
}

}  // namespace

TEST_CASE("what is wrong with an exchange file is told apart") {
  std::string file = write_exchange(some_state(), {"a1b2c3d4", "", 5});
  REQUIRE(read_exchange(file).ok());
  CHECK(code_of("") == core::Code::file_not_ours);
  CHECK(code_of("sheet,保安\n1,S\n") == core::Code::file_not_ours);
  CHECK(code_of("{\"format\":\"something else\"}") == core::Code::file_not_ours);
  CHECK(code_of("[1,2,3]") == core::Code::file_not_ours);
  CHECK(code_of("\"text\"") == core::Code::file_not_ours);
  CHECK(code_of(file.substr(0, file.size() / 2)) == core::Code::file_truncated);
  CHECK(code_of(file.substr(0, file.size() - 3)) == core::Code::file_truncated);
  CHECK(code_of(replaced(file, "\"records\":[", "\"records\":[,")) == core::Code::file_damaged);
  CHECK(code_of(replaced(file, "\"schema\":1", "\"schema\":\"1\"")) == core::Code::file_damaged);
  CHECK(code_of(replaced(file, "\"id\":\"r", "\"id\":\"R")) == core::Code::file_checksum);
  auto newer = read_exchange(replaced(file, "\"schema\":1", "\"schema\":2"));
  REQUIRE(!newer.ok());
  CHECK(newer.error().code == core::Code::schema_newer);
  CHECK(newer.error().args == std::vector<std::string>{"2", "1"});
}

TEST_CASE("a newer file whose records this program cannot read is newer, not damaged") {
  std::string file = R"({"format":"hufang-exchange","schema":9,"content":{"records":[{"table":5}]}})";
  CHECK(code_of(file) == core::Code::schema_newer);
}

TEST_CASE("reformatting and a byte order mark do no harm") {
  std::string file = write_exchange(some_state(), {"a1b2c3d4", "", 5});
  std::string spaced;
  bool in_text = false;
  for (std::size_t i = 0; i < file.size(); ++i) {
    if (file[i] == '"' && file[i - 1] != '\\') in_text = !in_text;
    spaced += file[i];
    if (!in_text && (file[i] == ',' || file[i] == ':' || file[i] == '[')) spaced += " \r\n\t";
  }
  auto read = read_exchange("\xEF\xBB\xBF" + spaced);
  REQUIRE(read.ok());
  CHECK(canonical_content(read->state) == canonical_content(some_state()));
}

TEST_CASE("a flipped bit never changes what is taken in") {
  std::string file = write_exchange(some_state(), {"a1b2c3d4", "", 5});
  std::string expected = canonical_content(some_state());
  for (std::size_t i = 0; i < file.size(); i += 3) {
    std::string bad = file;
    bad[i] = static_cast<char>(bad[i] ^ (1 << (i % 7)));
    auto read = read_exchange(bad);
    if (read.ok()) CHECK(canonical_content(read->state) == expected);
  }
}

TEST_CASE("an export of one community has its records, those of none, and no others") {
  State state;
  auto write = [&](std::int64_t ms, std::string table, std::string id, std::string field, Value value) {
    ChangeSet change{{static_cast<std::uint64_t>(ms) << 16, *device_from_text("aaaaaaaa")}, "who", "act", {}};
    change.writes.push_back({std::move(table), std::move(id), std::move(field), std::move(value), {}});
    state.apply(change, nullptr);
  };
  write(1, "community", "c1", "name", "one");
  write(2, "community", "c2", "name", "two");
  write(3, "room", "r1", "community", "c1");
  write(4, "room", "r2", "community", "c2");
  write(5, "calendar_day", "2026-10-01", "off", true);
  write(6, std::string(kDeviceTable), "language", "value", "en");
  write(7, "room", "r3", std::string(kDeletedField), kErased);
  auto read = read_exchange(write_exchange(state, {"aaaaaaaa", "c1", 0}));
  REQUIRE(read.ok());
  CHECK(read->info.community == "c1");
  CHECK(read->state.size() == 4);
  CHECK(read->state.find("community", "c1") != nullptr);
  CHECK(read->state.find("room", "r1") != nullptr);
  CHECK(read->state.find("calendar_day", "2026-10-01") != nullptr);
  CHECK(read->state.find("room", "r3") != nullptr);
  CHECK(canonical_content(state).find("language") == std::string::npos);
}
