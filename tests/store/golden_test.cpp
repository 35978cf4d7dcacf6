// Files written by every schema version so far are read, into the same state, for ever.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "store/change_codec.h"
#include "store/content.h"
#include "store/exchange.h"
#include "store/schema.h"
#include "store/segment.h"
#include "store/sha256.h"
#include "store/snapshot.h"
#include "tests/support/golden_state.h"
#include "tests/support/source_dir.h"

using namespace hufang;
using namespace hufang::store;

namespace {

std::string golden(const std::string& name) {
  std::ifstream in(hufang::test::source_dir() + "tests/golden/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

State golden_state() {
  State state;
  for (const ChangeSet& change : test::golden_changes()) state.apply(change, nullptr);
  return state;
}

// Of the canonical content of the golden state; what older versions' files must migrate to.
constexpr std::string_view kSha = "6d49255a40abf77c0eeed34ae971ab61911ae907e54b4238af947ef44ec5d90c";

}  // namespace

TEST_CASE("golden format 1: the state") {
  CHECK(sha256_hex(canonical_content(golden_state())) == kSha);
  CHECK(golden_state().conflicted().size() == 2);
}

TEST_CASE("golden format 1: exchange file") {
  std::string bytes = golden("format-1/exchange.json");
  auto read = read_exchange(bytes);
  REQUIRE(read.ok());
  CHECK(read->info.device == "a1b2c3d4");
  CHECK(read->info.made_ms == 1782000005000);
  CHECK(sha256_hex(canonical_content(read->state)) == kSha);
  static_assert(kSchema == 1,
                "keep the reading test, drop the writing one below, add a folder for the new schema");
  CHECK(write_exchange(golden_state(), {"a1b2c3d4", "", 1782000005000}) == bytes);
}

TEST_CASE("golden format 1: snapshot and HEAD") {
  std::string head_bytes = golden("format-1/HEAD-4"), bytes = golden("format-1/4.snap");
  auto head = read_head("HEAD-4", head_bytes);
  REQUIRE(head.ok());
  CHECK(head->snapshot == "snap/4.snap");
  CHECK(head->covered.at("abcd1234") == 17);
  auto state = read_snapshot("snap/4.snap", bytes, head->snapshot_sha256);
  REQUIRE(state.ok());
  CHECK(sha256_hex(canonical_content(*state)) == kSha);
  CHECK(*state->value("device_pref", "device", "value") == Value("a1b2c3d4"));
  CHECK(write_snapshot(golden_state(), 4, 1782000005000).bytes == bytes);
  CHECK(write_head(*head) == head_bytes);
}

TEST_CASE("golden format 1: log segment") {
  std::string bytes = golden("format-1/abcd1234-18.seg");
  auto segment = read_segment("log/abcd1234-18.seg", bytes);
  REQUIRE(segment.ok());
  CHECK(segment->whole);
  State state;
  for (std::string_view payload : segment->payloads) {
    auto change = change_from_json(payload);
    REQUIRE(change);
    state.apply(*change, nullptr);
  }
  CHECK(sha256_hex(canonical_content(state)) == kSha);
  SegmentWriter writer({1, {"abcd1234", 18}, {{"abcd1234", 16}}});
  for (const ChangeSet& change : test::golden_changes()) writer.add(change_to_json(change));
  CHECK(std::move(writer).take() == bytes);
}
