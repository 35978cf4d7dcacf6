// Merging is union: whatever the order and however often, the same bytes.
#include <doctest/doctest.h>

#include <algorithm>

#include "store/content.h"
#include "store/exchange.h"
#include "store/snapshot.h"
#include "tests/support/change_maker.h"

using namespace hufang::store;
using hufang::test::ChangeMaker;
using hufang::test::Random;

namespace {

State state_of(const std::vector<ChangeSet>& changes) {
  State state;
  for (const ChangeSet& change : changes) state.apply(change, nullptr);
  return state;
}

std::vector<ChangeSet> shuffled(std::vector<ChangeSet> list, Random& dice) {
  for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[dice.next() % i]);
  return list;
}

State copy(const State& state) {
  State out;
  out.merge(state, nullptr);
  return out;
}

// The conflict list, too, must not depend on the order.
std::string shape(const State& state) {
  std::string out = canonical_content(state);
  for (const RecordRef& ref : state.conflicted()) out += "\n!" + ref.table + '/' + ref.id;
  return out;
}

}  // namespace

TEST_CASE("change sets in any order and repetition give the same state") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random dice(seed);
    auto changes = ChangeMaker(seed).make(40);
    std::string expected = shape(state_of(changes));
    for (int round = 0; round < 3; ++round) {
      auto order = shuffled(changes, dice);
      for (int i = 0; i < 10; ++i) order.push_back(order[dice.next() % order.size()]);
      CHECK(shape(state_of(order)) == expected);
    }
  }
}

TEST_CASE("merge is idempotent, commutative and associative") {
  bool conflicts = false, erased = false, deleted = false;
  for (std::uint64_t seed = 100; seed < 160; ++seed) {
    Random dice(seed);
    auto changes = ChangeMaker(seed).make(45);
    std::vector<ChangeSet> parts[3];
    for (const ChangeSet& change : changes) {  // every device has some of it, some of it is on several
      for (auto& part : parts) {
        if (dice.between(0, 1) == 0) part.push_back(change);
      }
    }
    State a = state_of(parts[0]), b = state_of(parts[1]), c = state_of(parts[2]);

    State ab = copy(a), ba = copy(b);
    ab.merge(b, nullptr);
    ba.merge(a, nullptr);
    CHECK(shape(ab) == shape(ba));

    State ab_c = copy(ab);
    ab_c.merge(c, nullptr);
    State bc = copy(b);
    bc.merge(c, nullptr);
    State a_bc = copy(a);
    a_bc.merge(bc, nullptr);
    CHECK(shape(ab_c) == shape(a_bc));

    State twice = copy(ab);
    CHECK(twice.merge(ab, nullptr).empty());
    CHECK(twice.merge(a, nullptr).empty());
    CHECK(shape(twice) == shape(ab));

    conflicts = conflicts || !ab_c.conflicted().empty();
    std::string text = canonical_content(ab_c);
    erased = erased || text.find("\"_deleted\":[[2,") != std::string::npos;
    deleted = deleted || text.find("\"_deleted\":[[1,") != std::string::npos;
  }
  CHECK(conflicts);  // the generator reaches what this is about
  CHECK(erased);
  CHECK(deleted);
}

TEST_CASE("what a merge gives back is all the log needs") {
  for (std::uint64_t seed = 200; seed < 230; ++seed) {
    auto changes = ChangeMaker(seed).make(40);
    std::vector<ChangeSet> mine(changes.begin(), changes.begin() + 20);
    State a = state_of(mine), all = state_of(changes), replayed = state_of(mine);
    for (const ChangeSet& change : a.merge(all, nullptr)) replayed.apply(change, nullptr);
    CHECK(shape(a) == shape(all));
    CHECK(shape(replayed) == shape(all));
  }
}

TEST_CASE("nothing older than an erasure comes back") {
  for (std::uint64_t seed = 300; seed < 340; ++seed) {
    State state = state_of(ChangeMaker(seed).make(60));
    for (const auto& [table, records] : state.tables()) {
      for (const auto& [id, record] : records) {
        Stamp newest;
        for (const Write& write : record.writes_of(kDeletedNumber)) {
          if (write.value == Value(kErased)) newest = std::max(newest, write.stamp);
        }
        for (const Write& write : record.writes()) CHECK(!(write.stamp < newest));
      }
    }
  }
}

TEST_CASE("through a snapshot and through an exchange file: the same bytes") {
  for (std::uint64_t seed = 400; seed < 430; ++seed) {
    State state = state_of(ChangeMaker(seed).make(50));
    SnapshotWritten snapshot = write_snapshot(state, 3, 12345);
    auto back = read_snapshot("snap/3.snap", snapshot.bytes, snapshot.sha256);
    REQUIRE(back.ok());
    CHECK(shape(*back) == shape(state));

    std::string file = write_exchange(state, {"a1b2c3d4", "", 12345});
    auto exchange = read_exchange(file);
    REQUIRE(exchange.ok());
    State empty;
    empty.merge(exchange->state, nullptr);
    CHECK(shape(empty) == shape(state));
    CHECK(write_exchange(empty, {"a1b2c3d4", "", 12345}) == file);
  }
}
