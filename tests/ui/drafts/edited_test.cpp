// The draft of a record against a plain account of who changed what, for random turns of here, there and
// kept.
#include "ui/drafts/edited.h"

#include <string>

#include <doctest/doctest.h>
#include "tests/support/random.h"

namespace hufang {
namespace {

struct DraftRow {
  std::string a, b, c;
  template <class V>
  static void fields(V&& v) {
    v("a", &DraftRow::a);
    v("b", &DraftRow::b);
    v("c", &DraftRow::c);
  }
  bool operator==(const DraftRow&) const = default;
};

TEST_CASE(
    "A field that was not touched follows, a touched one stays, and both is a clash with two ways out") {
  ui::Edited<DraftRow> row;
  row.open({"a", "b", "c"});
  row.edit.b = "mine";
  row.edit.c = "same";
  CHECK(row.changed());
  CHECK(row.follow({"theirs", "theirs", "same"}));
  CHECK(row.edit == DraftRow{"theirs", "mine", "same"});
  REQUIRE(row.clashes().size() == 1);
  CHECK(row.clashes()[0] == "b");
  CHECK(row.theirs().b == "theirs");
  row.take_theirs("b");
  CHECK(row.clashes().empty());
  CHECK(row.edit.b == "theirs");
  CHECK_FALSE(row.changed());
}

TEST_CASE("What was kept without its white space stays as typed, and is not taken for a change") {
  ui::Edited<DraftRow> row;
  row.open({"", "", ""});
  row.edit.a = "words ";
  row.saved({"words", "", ""});
  CHECK(row.edit.a == "words ");
  CHECK_FALSE(row.changed());
  row.edit.a = "words on";
  CHECK(row.changed());
  row.saved({"words on", "", ""});
  CHECK(row.follow({"theirs", "", ""}));
  CHECK(row.edit.a == "theirs");
  CHECK(row.clashes().empty());
}

TEST_CASE("Nothing that was typed or kept goes without being shown, in any order of turns") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    constexpr std::string DraftRow::* kFields[] = {&DraftRow::a, &DraftRow::b, &DraftRow::c};
    constexpr std::string_view kNames[] = {"a", "b", "c"};
    DraftRow kept{"0", "0", "0"};
    ui::Edited<DraftRow> draft;
    draft.open(kept);
    DraftRow typed = kept, seen = kept;
    bool touched[3] = {};
    for (int turn = 0; turn < 12; ++turn) {
      const auto f = static_cast<std::size_t>(random.between(0, 2));
      switch (random.between(0, 2)) {
        case 0:  // typed here
          draft.edit.*kFields[f] = "h" + std::to_string(turn);
          typed.*kFields[f] = draft.edit.*kFields[f];
          touched[f] = true;
          break;
        case 1:  // changed elsewhere
          kept.*kFields[f] = "t" + std::to_string(turn);
          draft.follow(kept);
          break;
        case 2:  // kept from here
          draft.follow(kept);
          kept = draft.edit;
          draft.saved(kept);
          for (bool& t : touched) t = false;
          break;
      }
      for (std::size_t i = 0; i < 3; ++i) {
        const std::string& on_screen = draft.edit.*kFields[i];
        CHECK(on_screen == (touched[i] ? typed.*kFields[i] : kept.*kFields[i]));
        // Both changed it since they agreed: said by name.
        const bool said = std::ranges::find(draft.clashes(), kNames[i]) != draft.clashes().end();
        if (touched[i] && kept.*kFields[i] != seen.*kFields[i] && on_screen != kept.*kFields[i]) CHECK(said);
        if (!touched[i]) seen.*kFields[i] = kept.*kFields[i];
      }
    }
  }
}

}  // namespace
}  // namespace hufang
