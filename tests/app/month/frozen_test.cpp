#include "app/month/frozen.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <type_traits>

#include "store/projection.h"
#include "tests/support/random.h"

namespace hufang::app {
namespace {

using core::Workspace;

constexpr core::Month kFrozen{2026, 5};

core::Visit visit(const std::string& id, int day, test::Random& random) {
  core::Visit v;
  v.id = id;
  v.community = "c1";
  v.number = "FW-" + id;
  v.household = "h" + std::to_string(random.between(1, 40));
  v.state = static_cast<core::VisitState>(random.between(0, 2));
  v.on = core::from_ymd(2026, 5, day);
  v.staff = {"s1"};
  v.met = "王先生";
  return v;
}

// A month with everything that hangs on its visits, and records of other months and communities.
Workspace some_month(std::uint64_t seed) {
  test::Random random(seed);
  Workspace data;
  for (int i = 0; i < 8; ++i) {
    const std::string n = std::to_string(i);
    data.visits.put(visit("v" + n, 1 + i * 4 % 31, random));
    for (int k = 0; k < 2; ++k) {
      core::Opinion opinion;
      opinion.id = "o" + n + std::to_string(k);
      opinion.community = "c1";
      opinion.visit = "v" + n;
      opinion.position = k;
      opinion.category = static_cast<core::Category>(random.between(0, 9));
      opinion.text = "楼道灯不亮";
      data.opinions.put(opinion);
    }
    core::Matter matter;
    matter.id = "m" + n;
    matter.community = "c1";
    matter.visit = "v" + n;
    matter.text = "更换灯具";
    matter.promised = core::from_ymd(2026, 6, 1 + i);
    data.matters.put(matter);
    data.signatures.put({"g" + n, "c1", "v" + n, {2, 1, 1, 5, 5}, 4000});
    core::Attachment photo;
    photo.id = "a" + n;
    photo.community = "c1";
    photo.visit = "v" + n;
    photo.hash = std::string(64, 'a');
    data.attachments.put(photo);
  }
  core::Visit april = visit("x1", 2, random);
  april.on = core::from_ymd(2026, 4, 30);
  data.visits.put(april);
  core::Visit elsewhere = visit("x2", 2, random);
  elsewhere.community = "c2";
  data.visits.put(elsewhere);
  return data;
}

std::string another(std::string text) { return text + "改"; }
std::int64_t another(std::int64_t n) { return n + 1; }
bool another(bool b) { return !b; }
core::Date another(core::Date d) { return d + 1; }
template <class E>
  requires std::is_enum_v<E>
E another(E e) {
  return static_cast<E>((static_cast<std::size_t>(e) + 1) % core::enum_count<E>());
}
template <class T>
std::optional<T> another(std::optional<T> maybe) {
  return maybe ? std::optional<T>(another(*maybe)) : std::optional<T>(T{});
}
template <class T>
std::vector<T> another(std::vector<T> list) {
  list.push_back(T{});
  return list;
}

// Each field of each record of the table, changed alone.
template <class R>
int each_field_changes_the_hash(const Workspace& data, const FrozenMonth& frozen) {
  int fields = 0;
  for (const R& row : core::table_of<R>(data).rows()) {
    if (row.community != "c1" || row.id.starts_with("x")) continue;
    R::fields([&](std::string_view name, auto member) {
      CAPTURE(R::kTable);
      CAPTURE(row.id);
      CAPTURE(name);
      Workspace other = data;
      R edited = row;
      edited.*member = another(edited.*member);
      core::table_of<R>(other).put(edited);
      const FrozenMonth now = freeze_month(other, "c1", kFrozen);
      CHECK(now.hash != frozen.hash);
      // The day within the month, so the record is still there, and the field is named.
      const auto changes = changes_between(frozen.records, now.records);
      if (now.records.size() == frozen.records.size()) {
        REQUIRE(changes.size() == 1);
        CHECK(changes[0].what == MonthChange::What::field);
        CHECK(changes[0].table == R::kTable);
        CHECK(changes[0].id == row.id);
        CHECK(changes[0].field == name);
      } else {
        CHECK_FALSE(changes.empty());  // it left the month or the visit it hung on
      }
      ++fields;
    });
  }
  return fields;
}

TEST_CASE("property: any one field of a covered record changes the hash, and is named") {
  for (std::uint64_t seed : {1u, 2u, 3u}) {
    const Workspace data = some_month(seed);
    const FrozenMonth frozen = freeze_month(data, "c1", kFrozen);
    CHECK(frozen.records.size() == 8 * 6);
    int fields = each_field_changes_the_hash<core::Visit>(data, frozen);
    fields += each_field_changes_the_hash<core::Opinion>(data, frozen);
    fields += each_field_changes_the_hash<core::Matter>(data, frozen);
    fields += each_field_changes_the_hash<core::Signature>(data, frozen);
    fields += each_field_changes_the_hash<core::Attachment>(data, frozen);
    CHECK(fields > 500);
  }
}

TEST_CASE("property: the hash does not depend on the order of the records, nor on others") {
  const Workspace data = some_month(7);
  const FrozenMonth frozen = freeze_month(data, "c1", kFrozen);
  test::Random random(11);
  for (int round = 0; round < 20; ++round) {
    Workspace other;
    const auto shuffled = [&](const auto& table, auto& into) {
      std::vector<std::size_t> order(table.size());
      for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
      for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[static_cast<std::size_t>(random.between(0, std::int64_t(i) - 1))]);
      }
      for (std::size_t i : order) into.put(table.rows()[i]);
    };
    shuffled(data.visits, other.visits);
    shuffled(data.opinions, other.opinions);
    shuffled(data.matters, other.matters);
    shuffled(data.signatures, other.signatures);
    shuffled(data.attachments, other.attachments);
    core::Visit stranger;
    stranger.id = "y" + std::to_string(round);
    stranger.community = "c2";
    stranger.on = core::from_ymd(2026, 5, 3);
    other.visits.put(stranger);
    const FrozenMonth again = freeze_month(other, "c1", kFrozen);
    CHECK(again.hash == frozen.hash);
    CHECK(again.records == frozen.records);
  }
}

TEST_CASE("what came to a month and what left it is named; the work on a matter asks for nothing") {
  Workspace data = some_month(3);
  const FrozenMonth frozen = freeze_month(data, "c1", kFrozen);
  core::MonthSummary month;
  month.community = "c1";
  month.month = "2026-05";
  CHECK_FALSE(changed_since_submitted(data, month));  // never submitted
  month.covered_hash = frozen.hash;
  month.covered = frozen.records;
  CHECK_FALSE(changed_since_submitted(data, month));

  core::Matter matter = *data.matters.find("m3");
  matter.resolved_on = core::from_ymd(2026, 6, 2);
  matter.resolution = "已更换";
  data.matters.put(matter);
  auto changes = changes_between(frozen.records, freeze_month(data, "c1", kFrozen).records);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].later_work);
  CHECK(changes[1].later_work);
  CHECK_FALSE(changed_since_submitted(data, month));

  core::Visit visit = *data.visits.find("v2");
  visit.met = "李女士";
  data.visits.put(visit);
  data.opinions.remove("o10");
  core::Opinion added;
  added.id = "o99";
  added.community = "c1";
  added.visit = "v5";
  data.opinions.put(added);
  changes = changes_between(frozen.records, freeze_month(data, "c1", kFrozen).records);
  REQUIRE(changes.size() == 5);
  CHECK(changes[2] == MonthChange{MonthChange::What::removed, "opinion", "o10", {}, {}, false});
  CHECK(changes[3] == MonthChange{MonthChange::What::added, "opinion", "o99", {}, {}, false});
  CHECK(changes[4].field == "met");
  // The digest finds the old value again.
  CHECK(changes[4].old_digest == value_digest(store::Value("王先生")));
  CHECK(changes[4].old_digest != value_digest(store::Value("李女士")));
  CHECK(changed_since_submitted(data, month));
}

}  // namespace
}  // namespace hufang::app
