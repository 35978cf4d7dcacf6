// What a column of a list of households means.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hufang::app {

enum class RosterColumn {
  ignored,
  building,
  unit,
  room,
  name,  // who lives there; the owner where a list names nobody else
  phone,
  kind,
  residency,
  moved_in,
  moved_out,
  occupancy,    // 已入住, 空置 ...
  owner,        // beside another name: who owns the room
  owner_phone,  // theirs
  relation,     // 业主, 家属, 租户: what each row's person is
};
using RosterMapping = std::vector<RosterColumn>;  // one a column of the table

inline constexpr std::string_view kRosterColumnNames[] = {
    "ignored",   "building", "unit",      "room",      "name",  "phone",       "kind",
    "residency", "moved_in", "moved_out", "occupancy", "owner", "owner_phone", "relation"};

// By the headers of Chinese and English lists: 楼栋, 单元, 房号, 姓名/业主/业户, 电话/手机, 性质/类型,
// 居住性质, 入住日期, 迁出日期, 入住状态, 业主类型 … Each meaning goes to the first column that fits. A list
// with columns both of the owner (业主) and of who lives there (租户, 住户) has both.
RosterMapping guess_roster_mapping(std::span<const std::string> header);

}  // namespace hufang::app
