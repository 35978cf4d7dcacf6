// Segments, snapshots and HEADs: what they say comes back, and no damaged byte passes.
#include <doctest/doctest.h>

#include "store/change_codec.h"
#include "store/schema.h"
#include "store/segment.h"
#include "store/snapshot.h"
#include "tests/support/change_maker.h"

using namespace hufang;
using namespace hufang::store;

namespace {

std::string segment_bytes(const std::vector<std::string>& payloads) {
  SegmentWriter writer({kSchema, {"abcd1234", 7}, {{"abcd1234", 5}, {"zzzz0000", 1}}});
  for (const std::string& payload : payloads) writer.add(payload);
  return std::move(writer).take();
}
const char* const kPath = "log/abcd1234-7.seg";

}  // namespace

TEST_CASE("change sets through JSON and back") {
  for (const ChangeSet& change : test::ChangeMaker(5).make(60)) {
    auto back = change_from_json(change_to_json(change));
    REQUIRE(back);
    CHECK(*back == change);
  }
}

TEST_CASE("what is no change set is none") {
  const char* texts[] = {
      "",
      "{",
      "[]",
      "null",
      "{}",
      R"({"stamp":"1.0.aaaaaaaa","who":"","action":""})",
      R"({"stamp":"1.0.aaaaaaa","who":"","action":"","writes":[]})",
      R"({"stamp":"1.0.aaaaaaaa","who":1,"action":"","writes":[]})",
      R"({"stamp":"1.0.aaaaaaaa","who":"","action":"","writes":[["t","i","f"]]})",
      R"({"stamp":"1.0.aaaaaaaa","who":"","action":"","writes":[["t","","f",1]]})",
      R"({"stamp":"1.0.aaaaaaaa","who":"","action":"","writes":[["t","i","f",1.5]]})",
      R"({"stamp":"1.0.aaaaaaaa","who":"","action":"","writes":[["t","i","f",{}]]})",
      R"({"stamp":"1.0.aaaaaaaa","who":"","action":"","writes":[["t","i","f",9223372036854775808]]})",
      R"({"stamp":"1.0.aaaaaaaa","who":"","action":"","writes":[["t","i","f",[[[[[[[[[1]]]]]]]]]]]})",
      R"({"stamp":"1.0.aaaaaaaa","who":"","action":"","writes":[["t","i","f",1,["x"]]]})"};
  for (const char* text : texts) CHECK_MESSAGE(!change_from_json(text), text);
}

TEST_CASE("segment paths") {
  CHECK(segment_path({"abcd1234", 7}) == kPath);
  CHECK(segment_from_path(kPath) == SegmentName{"abcd1234", 7});
  for (const char* path : {"log/.seg", "log/a.seg", "log/a-.seg", "log/a-0.seg", "log/a-x.seg", "log/-1.seg",
                           "log/a-1.tmp", "snap/a-1.seg", "log/a-99999999999999999999.seg"}) {
    CHECK_MESSAGE(!segment_from_path(path), path);
  }
}

TEST_CASE("a segment gives back its frames and header") {
  std::string bytes = segment_bytes({"first", "", "𠮷 third"});
  auto read = read_segment(kPath, bytes);
  REQUIRE(read.ok());
  CHECK(read->whole);
  CHECK(read->payloads == std::vector<std::string_view>{"first", "", "𠮷 third"});
  CHECK(read->header.replaces == std::vector<SegmentName>{{"abcd1234", 5}, {"zzzz0000", 1}});
}

TEST_CASE("a segment torn at any byte gives the frames before the tear") {
  std::string bytes = segment_bytes({"first", "second"});
  std::size_t last_count = 0;
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    auto read = read_segment(kPath, std::string_view(bytes).substr(0, length));
    if (!read.ok()) {
      CHECK(last_count == 0);
      continue;
    }
    CHECK(read->payloads.size() >= last_count);
    CHECK(read->payloads.size() < 2);
    last_count = read->payloads.size();
  }
  CHECK(last_count == 1);
}

TEST_CASE("a flipped bit anywhere in a segment is found") {
  std::string bytes = segment_bytes({"first", "second"});
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string bad = bytes;
      bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
      auto read = read_segment(kPath, bad);
      CHECK((!read.ok() || !read->whole));
    }
  }
}

TEST_CASE("a segment under another name, or of a newer schema, is refused") {
  std::string bytes = segment_bytes({"first"});
  CHECK(read_segment("log/abcd1234-8.seg", bytes).error().code == core::Code::file_damaged);
  SegmentWriter newer({kSchema + 1, {"abcd1234", 7}, {}});
  auto refused = read_segment(kPath, std::move(newer).take());
  CHECK(refused.error().code == core::Code::schema_newer);
}

TEST_CASE("a flipped bit anywhere in a snapshot or HEAD is found") {
  State state;
  for (const ChangeSet& change : test::ChangeMaker(9).make(6)) state.apply(change, nullptr);
  SnapshotWritten snapshot = write_snapshot(state, 2, 99);
  Head head{kSchema, 2, 1, 99, snapshot.records, "snap/2.snap", snapshot.sha256, 777, {{"abcd1234", 4}}};
  std::string head_bytes = write_head(head);
  auto back = read_head("HEAD-2", head_bytes);
  REQUIRE(back.ok());
  CHECK(back->covered == head.covered);
  CHECK(back->clock == 777);
  CHECK(back->era == 1);
  CHECK(read_head("HEAD-3", head_bytes).error().code == core::Code::file_damaged);
  for (std::size_t i = 0; i < head_bytes.size(); ++i) {
    std::string bad = head_bytes;
    bad[i] = static_cast<char>(bad[i] ^ 1);
    CHECK(!read_head("HEAD-2", bad).ok());
    CHECK(!read_head("HEAD-2", head_bytes.substr(0, i)).ok());
  }
  for (std::size_t i = 0; i < snapshot.bytes.size(); ++i) {
    std::string bad = snapshot.bytes;
    bad[i] = static_cast<char>(bad[i] ^ 4);
    auto read = read_snapshot("snap/2.snap", bad, snapshot.sha256);
    // In the footer some bytes say nothing that the HEAD does not: then the content is right all the same.
    if (read.ok()) CHECK(write_snapshot(*read, 2, 99).bytes == snapshot.bytes);
    CHECK(!read_snapshot("snap/2.snap", snapshot.bytes.substr(0, i), snapshot.sha256).ok());
  }
}
