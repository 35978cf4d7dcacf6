// The sample's places and people.
#include <algorithm>
#include <array>
#include <set>

#include "app/sample/parts.h"
#include "app/sample/words.h"
#include "core/digits.h"

namespace hufang::app {
namespace {

constexpr std::array<int, 6> kUnitsOfBuilding = {2, 3, 4, 3, 2, 4};
constexpr int kFloors = 18;
constexpr int kRoomsOfFloor = 2;
constexpr std::size_t kFormer = 9;  // moved out before last year's survey, at most

std::string person(Dice& dice) {
  return std::string(dice.one_of(sample_surnames())) + std::string(dice.one_of(sample_given_names()));
}

std::string phone(Dice& dice) {
  constexpr std::array<std::string_view, 8> kStarts = {"135", "136", "138", "139",
                                                       "150", "158", "186", "189"};
  std::string out(dice.one_of(std::span<const std::string_view>(kStarts)));
  return out + core::padded(dice.between(10000000, 99999999), 8);
}

struct Door {
  core::Room room;
  std::string unit;
  bool shop = false;
};

// Units of 36 rooms, and a shop in the first ones for each room that is over.
std::vector<Door> make_doors(Dice& dice, std::size_t rooms, SampleRoster& roster, Change& change) {
  std::vector<Door> doors;
  constexpr std::size_t kRoomsOfUnit = kFloors * kRoomsOfFloor;
  const std::size_t units = rooms / kRoomsOfUnit;
  const std::size_t shops = rooms % kRoomsOfUnit;
  const std::string& community = roster.community.id;
  for (std::size_t b = 0; roster.units.size() < units || roster.units.empty(); ++b) {
    core::Building building{dice.id(), community, std::to_string(b + 1) + "栋"};
    change.put(building);
    for (int u = 1; u <= kUnitsOfBuilding[b % kUnitsOfBuilding.size()]; ++u) {
      if (roster.units.size() >= units && !roster.units.empty()) break;
      core::Unit unit{dice.id(), community, building.id, std::to_string(u) + "单元"};
      change.put(unit);
      roster.units.push_back(unit);
      auto add = [&](std::string number, bool shop) {
        doors.push_back({{dice.id(), community, unit.id, std::move(number)}, unit.id, shop});
        change.put(doors.back().room);
      };
      const std::size_t nth = roster.units.size() - 1;
      for (std::size_t shop = nth; shop < shops; shop += std::max<std::size_t>(units, 1)) {
        add("商铺" + std::to_string(shop + 1), true);
      }
      if (units == 0) return doors;  // a few houses: all of them stand in that one unit
      for (int floor = 1; floor <= kFloors; ++floor) {
        for (int room = 1; room <= kRoomsOfFloor; ++room) {
          add(std::to_string(floor) + core::padded(room, 2), false);
        }
      }
    }
  }
  return doors;
}

core::Household make_household(Dice& dice, const Door& door, int year, std::size_t business) {
  core::Household h;
  h.id = dice.id();
  h.community = door.room.community;
  h.room = door.room.id;
  bool is_business = business < sample_businesses().size();
  h.kind = is_business ? core::HouseholdKind::business : core::HouseholdKind::home;
  h.name = is_business ? std::string(sample_businesses()[business]) : person(dice);
  h.phone = dice.in_hundred(96) ? phone(dice) : std::string();
  h.residency =
      dice.in_hundred(is_business ? 60 : 78) ? core::Residency::permanent : core::Residency::temporary;
  h.moved_in = core::from_ymd(dice.between(year - 9, year - 2), dice.between(1, 12), dice.between(1, 28));
  return h;
}

}  // namespace

SampleRoster make_sample_roster(Dice& dice, int year, std::size_t households, Change& change) {
  SampleRoster roster;
  roster.community.id = dice.id();
  roster.community.name = "翠湖花园";
  roster.community.office = "翠湖花园管理处";
  const std::size_t rooms = (households * 650 + 395) / 396;
  roster.community.total_households = static_cast<std::int64_t>(rooms);
  roster.community.sample = true;
  change.put(roster.community);
  std::vector<Door> doors = make_doors(dice, rooms, roster, change);

  // Who lives where: every shop, and as many other doors as it takes, spread over all units.
  std::vector<std::size_t> order(doors.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  dice.shuffle(order);
  std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return doors[i].shop; });
  std::vector<std::size_t> lived(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(households));
  std::sort(lived.begin(), lived.end());
  std::set<std::size_t> business_at;
  for (std::size_t i = 0; i < lived.size() && business_at.size() < sample_businesses().size(); ++i) {
    if (doors[lived[i]].shop || i % 31 == 7) business_at.insert(i);
  }
  std::size_t business = 0;
  for (std::size_t i = 0; i < lived.size(); ++i) {
    const Door& door = doors[lived[i]];
    bool is_business = business_at.contains(i);
    core::Household h =
        make_household(dice, door, year, is_business ? business++ : sample_businesses().size());
    if (!is_business && i % 61 == 20 && i / 61 < sample_rare_names().size())
      h.name = sample_rare_names()[i / 61];
    change.put(h);
    roster.living.push_back(h);
    roster.unit_of_living.push_back(door.unit);
  }
  const std::size_t with_former = std::min(order.size(), households + kFormer);
  for (std::size_t i = households; i < with_former; ++i) {  // of rooms that are empty now
    core::Household h = make_household(dice, doors[order[i]], year, sample_businesses().size());
    h.moved_out = core::from_ymd(year - 1, dice.between(1, 5), dice.between(1, 28));
    change.put(h);
  }
  return roster;
}

}  // namespace hufang::app
