// What a register shows, what counts as a conflict, what deletion and erasure do.
#include <doctest/doctest.h>

#include "store/state.h"

using namespace hufang::store;

namespace {

Stamp at(const char* text) { return *stamp_from_text(text); }
const Stamp kA1 = at("1.0.aaaaaaaa"), kB2 = at("2.0.bbbbbbbb"), kA3 = at("3.0.aaaaaaaa"),
            kB4 = at("4.0.bbbbbbbb"), kA5 = at("5.0.aaaaaaaa");

void write(State& state, Stamp stamp, std::string_view field, Value value, std::vector<Stamp> bases = {}) {
  ChangeSet change{
      stamp, "who", "act", {{"room", "r", std::string(field), std::move(value), std::move(bases)}}};
  state.apply(change, nullptr);
}
const Record& record(const State& state) { return *state.find("room", "r"); }
Value shown(const State& state) { return *state.value("room", "r", "f"); }

}  // namespace

TEST_CASE("a write that names the one before replaces it") {
  State state;
  write(state, kA1, "f", "one");
  write(state, kB2, "f", "two", {kA1});
  CHECK(shown(state) == Value("two"));
  CHECK(state.conflicted().empty());
  CHECK(record(state).writes().size() == 2);  // the history stays
}

TEST_CASE("two writes that did not see each other are a conflict, the later one shows") {
  State state;
  write(state, kA1, "f", "one");
  write(state, kA3, "f", "three", {kA1});
  write(state, kB2, "f", "two", {kA1});
  CHECK(shown(state) == Value("three"));
  CHECK(state.conflicted().size() == 1);
  SUBCASE("an edit that saw only what showed does not end it") {
    write(state, kB4, "f", "four", {kA3});
    CHECK(shown(state) == Value("four"));
    CHECK(state.conflicted().size() == 1);
  }
  SUBCASE("a write that names both ends it") {
    write(state, kB4, "f", "two", {kB2, kA3});
    CHECK(shown(state) == Value("two"));
    CHECK(state.conflicted().empty());
  }
}

TEST_CASE("a long history of one field costs what it is long") {
  constexpr std::int64_t kWrites = 300'000;  // seconds here; hours when every write looks at every other one
  State state;
  const std::uint64_t device = kA1.device;
  const std::uint32_t f = state.field_number("f");
  for (std::int64_t i = 1; i <= kWrites; ++i) {
    const auto time = static_cast<std::uint64_t>(i);
    std::vector<Stamp> bases;
    if (i > 1) bases.push_back({time - 1, device});
    state.insert("room", "r", make_write(f, {time, device}, Value(i), std::move(bases)));
  }
  state.settle("room", "r");
  CHECK(state.conflicted().empty());
  CHECK(record(state).heads(f).size() == 1);
  CHECK(record(state).head_stamps().size() == 1);
  CHECK(record(state).has_unseen_edit());  // no deletion has seen it
  CHECK(shown(state) == Value(kWrites));
  // As many that nobody replaced, and one that replaces them all.
  std::vector<Stamp> all;
  for (std::int64_t i = 1; i <= kWrites; ++i) {
    all.push_back({static_cast<std::uint64_t>(i), device});
    state.insert("room", "many", make_write(f, all.back(), Value(i), {}));
  }
  state.settle("room", "many");
  CHECK(state.conflicted().size() == 1);
  state.insert("room", "many", make_write(f, kA5, Value("decided"), all));
  state.settle("room", "many");
  CHECK(state.conflicted().empty());
}

TEST_CASE("the same value written twice is no conflict") {
  State state;
  write(state, kA1, "f", "same");
  write(state, kB2, "f", "same");
  CHECK(state.conflicted().empty());
}

TEST_CASE("a base that is not older than its write is no base") {
  State state;
  write(state, kB2, "f", "two", {kA3, kB2});
  write(state, kA3, "f", "three", {});
  CHECK(shown(state) == Value("three"));
  CHECK(state.conflicted().size() == 1);
}

TEST_CASE("deletion hides a record; what it did not see is a conflict whichever is later") {
  State state;
  write(state, kA1, "f", "one");
  SUBCASE("seen: no conflict") {
    write(state, kA3, kDeletedField, kDeleted, {kA1});
    CHECK_FALSE(record(state).alive());
    CHECK(state.conflicted().empty());
    SUBCASE("an edit afterwards that does not know of it") {
      write(state, kB4, "f", "four", {kA1});
      CHECK_FALSE(record(state).alive());
      CHECK(state.conflicted().size() == 1);
    }
    SUBCASE("an edit before it that it did not know of") {
      write(state, kB2, "f", "two", {kA1});
      CHECK(state.conflicted().size() == 1);
      write(state, kB4, kDeletedField, kDeleted, {kA1, kB2, kA3});  // stay deleted, having seen it
      CHECK(state.conflicted().empty());
    }
    SUBCASE("taken back") {
      write(state, kB4, kDeletedField, kAlive, {kA3});
      CHECK(record(state).alive());
      CHECK(shown(state) == Value("one"));
      CHECK(state.conflicted().empty());
      SUBCASE("while another device deleted it again") {
        write(state, kA5, kDeletedField, kDeleted, {kA1, kA3});
        CHECK_FALSE(record(state).alive());
        CHECK(state.conflicted().size() == 1);
      }
    }
  }
}

TEST_CASE("erasure drops what is older for good") {
  State state;
  write(state, kA1, "f", "one");
  write(state, kA3, kDeletedField, kErased);
  CHECK(record(state).writes().size() == 1);
  write(state, kB2, "f", "two", {kA1});  // arrives late
  CHECK(record(state).writes().size() == 1);
  CHECK(state.value("room", "r", "f") == nullptr);
  CHECK(state.conflicted().empty());
  SUBCASE("an edit made later without knowing is a conflict, not a silent return") {
    write(state, kB4, "f", "four", {kA1});
    CHECK_FALSE(record(state).alive());
    CHECK(state.conflicted().size() == 1);
    write(state, kA5, kDeletedField, kErased);
    CHECK(record(state).writes().size() == 1);
    CHECK(state.conflicted().empty());
  }
  SUBCASE("made anew under the same id") {
    write(state, kB4, kDeletedField, kAlive, {kA3});
    write(state, kB4, "f", "new");
    CHECK(record(state).alive());
    CHECK(shown(state) == Value("new"));
    CHECK(state.conflicted().empty());
  }
}

TEST_CASE("unknown tables and fields are kept like the others") {
  State state;
  ChangeSet change{kA1, "", "", {{"of_the_future", "x", "shape", Value("round"), {}}}};
  CHECK(state.apply(change, nullptr));
  CHECK_FALSE(state.apply(change, nullptr));
  CHECK(*state.value("of_the_future", "x", "shape") == Value("round"));
}

TEST_CASE("two tellings of one stamp become the same one on both sides") {
  ChangeSet one{kA1, "Li", "a", {{"room", "r", "f", Value("x"), {}}}};
  ChangeSet two{kA1, "Wang", "b", {{"room", "r", "f", Value("x"), {}}}};
  State a, b;
  a.apply(one, nullptr);
  b.apply(two, nullptr);
  State ab;
  ab.merge(a, nullptr);
  auto news = ab.merge(b, nullptr);
  CHECK(news.size() == 1);
  b.merge(a, nullptr);
  CHECK(ab.change_info(kA1) == b.change_info(kA1));
  CHECK(ab.change_info(kA1).who == "Wang");
}

TEST_CASE("this device's settings are not merged from elsewhere") {
  State mine, theirs;
  ChangeSet change{kA1, "", "", {{std::string(kDeviceTable), "language", "value", Value("en"), {}}}};
  theirs.apply(change, nullptr);
  CHECK(mine.merge(theirs, nullptr).empty());
  CHECK(mine.size() == 0);
}
