#include "app/roster/roster_columns.h"

#include <algorithm>
#include <initializer_list>

#include "core/fold.h"

namespace hufang::app {
namespace {

struct HeaderWord {
  std::string_view word;  // as core::same_key() gives it
  RosterColumn column;
};

// The longer and more telling words first: 居住性质 before 性质, 入住日期 before 日期.
constexpr HeaderWord kWords[] = {
    {"入住状态", RosterColumn::occupancy},
    {"入住情况", RosterColumn::occupancy},
    {"居住状态", RosterColumn::occupancy},
    {"居住情况", RosterColumn::occupancy},
    {"使用状态", RosterColumn::occupancy},
    {"使用情况", RosterColumn::occupancy},
    {"房屋状态", RosterColumn::occupancy},
    {"房间状态", RosterColumn::occupancy},
    {"房态", RosterColumn::occupancy},
    {"是否入住", RosterColumn::occupancy},
    {"空置", RosterColumn::occupancy},
    {"occupancy", RosterColumn::occupancy},
    {"业主类型", RosterColumn::relation},
    {"住户类型", RosterColumn::relation},
    {"客户类型", RosterColumn::relation},
    {"人员类型", RosterColumn::relation},
    {"人员类别", RosterColumn::relation},
    {"成员类型", RosterColumn::relation},
    {"业主关系", RosterColumn::relation},
    {"户主关系", RosterColumn::relation},
    {"与业主", RosterColumn::relation},
    {"与户主", RosterColumn::relation},
    {"身份类型", RosterColumn::relation},
    {"关系", RosterColumn::relation},
    {"relation", RosterColumn::relation},
    {"居住", RosterColumn::residency},
    {"常住", RosterColumn::residency},
    {"租住", RosterColumn::residency},
    {"residency", RosterColumn::residency},
    {"入住", RosterColumn::moved_in},
    {"迁入", RosterColumn::moved_in},
    {"入伙", RosterColumn::moved_in},
    {"交房", RosterColumn::moved_in},
    {"收楼", RosterColumn::moved_in},
    {"movedin", RosterColumn::moved_in},
    {"move-in", RosterColumn::moved_in},
    {"moved_in", RosterColumn::moved_in},
    {"movein", RosterColumn::moved_in},
    {"迁出", RosterColumn::moved_out},
    {"搬出", RosterColumn::moved_out},
    {"退租", RosterColumn::moved_out},
    {"movedout", RosterColumn::moved_out},
    {"move-out", RosterColumn::moved_out},
    {"moved_out", RosterColumn::moved_out},
    {"moveout", RosterColumn::moved_out},
    {"电话", RosterColumn::phone},
    {"手机", RosterColumn::phone},
    {"联系方式", RosterColumn::phone},
    {"phone", RosterColumn::phone},
    {"mobile", RosterColumn::phone},
    {"tel", RosterColumn::phone},
    {"单元", RosterColumn::unit},
    {"unit", RosterColumn::unit},
    {"stair", RosterColumn::unit},
    {"楼栋", RosterColumn::building},
    {"栋", RosterColumn::building},
    {"幢", RosterColumn::building},
    {"楼号", RosterColumn::building},
    {"楼宇", RosterColumn::building},
    {"座", RosterColumn::building},
    {"building", RosterColumn::building},
    {"block", RosterColumn::building},
    {"房号", RosterColumn::room},
    {"房间", RosterColumn::room},
    {"房屋编号", RosterColumn::room},
    {"室号", RosterColumn::room},
    {"门牌", RosterColumn::room},
    {"房产", RosterColumn::room},
    {"单位号", RosterColumn::room},
    {"铺号", RosterColumn::room},
    {"room", RosterColumn::room},
    {"flat", RosterColumn::room},
    {"apartment", RosterColumn::room},
    {"性质", RosterColumn::kind},
    {"类型", RosterColumn::kind},
    {"类别", RosterColumn::kind},
    {"业态", RosterColumn::kind},
    {"kind", RosterColumn::kind},
    {"type", RosterColumn::kind},
    {"房屋", RosterColumn::room},
    {"室", RosterColumn::room},
    {"姓名", RosterColumn::name},
    {"业主", RosterColumn::name},
    {"业户", RosterColumn::name},
    {"户主", RosterColumn::name},
    {"住户", RosterColumn::name},
    {"租户", RosterColumn::name},
    {"租客", RosterColumn::name},
    {"承租", RosterColumn::name},
    {"使用人", RosterColumn::name},
    {"名称", RosterColumn::name},
    {"name", RosterColumn::name},
    {"owner", RosterColumn::name},
    {"tenant", RosterColumn::name},
    {"household", RosterColumn::name},
};

// Columns about a room or a person that are none of ours, whatever word they have in them.
constexpr std::string_view kOthers[] = {"面积", "户型", "楼层", "总楼层", "电梯", "身份证",
                                        "证件", "户籍", "性别", "车位",   "车牌", "物业费",
                                        "租金", "管家", "备注", "序号",   "合同", "小区"};

bool has(std::string_view key, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [key](std::string_view word) { return key.find(word) != std::string_view::npos; });
}
bool is_other(std::string_view key) {
  return std::ranges::any_of(
      kOthers, [key](std::string_view word) { return key.find(word) != std::string_view::npos; });
}
bool of_owner(std::string_view key) { return has(key, {"业主", "产权", "房东", "owner", "landlord"}); }
bool of_occupant(std::string_view key) {
  return has(key, {"租户", "租客", "承租", "住户", "使用人", "居住人", "入住人", "tenant", "occupant"});
}
bool is_phone(std::string_view key) {
  return has(key, {"电话", "手机", "联系方式", "phone", "mobile", "tel"});
}
bool is_name(std::string_view key) {
  for (const HeaderWord& candidate : kWords) {
    if (key.find(candidate.word) != std::string_view::npos) return candidate.column == RosterColumn::name;
  }
  return false;
}

// Columns of both owner and occupant: each one's name and phone.
void tell_owner_from_occupant(const std::vector<std::string>& keys, RosterMapping& mapping) {
  const auto first = [&](auto&& fits) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (mapping[i] == RosterColumn::ignored && !is_other(keys[i]) && fits(keys[i])) return i;
    }
    return keys.size();
  };
  const std::size_t owner =
      first([](std::string_view k) { return of_owner(k) && !of_occupant(k) && is_name(k); });
  const std::size_t occupant =
      first([](std::string_view k) { return of_occupant(k) && !of_owner(k) && is_name(k); });
  if (owner == keys.size() || occupant == keys.size()) return;
  mapping[owner] = RosterColumn::owner;
  mapping[occupant] = RosterColumn::name;
  const std::size_t owner_phone = first([](std::string_view k) { return is_phone(k) && of_owner(k); });
  if (owner_phone < keys.size()) mapping[owner_phone] = RosterColumn::owner_phone;
  const std::size_t phone = first([](std::string_view k) { return is_phone(k) && of_occupant(k); });
  if (phone < keys.size()) mapping[phone] = RosterColumn::phone;
  if (owner_phone < keys.size() || phone < keys.size()) return;
  // Phones that do not say whose they are stand behind the name that they belong to.
  for (const auto& [at, column] :
       {std::pair(owner, RosterColumn::owner_phone), std::pair(occupant, RosterColumn::phone)}) {
    if (at + 1 < keys.size() && mapping[at + 1] == RosterColumn::ignored && is_phone(keys[at + 1]))
      mapping[at + 1] = column;
  }
}

}  // namespace

RosterMapping guess_roster_mapping(std::span<const std::string> header) {
  std::vector<std::string> keys;
  for (const std::string& name : header) keys.push_back(core::same_key(name));
  RosterMapping mapping(header.size(), RosterColumn::ignored);
  tell_owner_from_occupant(keys, mapping);
  for (const HeaderWord& candidate : kWords) {
    if (std::ranges::find(mapping, candidate.column) != mapping.end()) continue;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (mapping[i] != RosterColumn::ignored || is_other(keys[i])) continue;
      if (keys[i].find(candidate.word) == std::string::npos) continue;
      mapping[i] = candidate.column;
      break;
    }
  }
  return mapping;
}

}  // namespace hufang::app
