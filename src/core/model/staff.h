// The office's people: their roles, what each has undertaken and learnt, and what they say about a missed
// week.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/enum_names.h"
#include "core/model/field.h"

namespace hufang::core {

enum class StaffRole {
  visitor,
  director,
  supervisor,
  representative,
  quality,
};  // 访问人, 管理处主任, 客户服务主管, 管理者代表, 品质管理部查阅人

template <>
struct EnumNames<StaffRole> {
  static constexpr std::string_view kWords = "visit.role_";
  static constexpr std::string_view kNames[] = {"visitor", "director", "supervisor", "representative",
                                                "quality"};
};

struct Staff {
  static constexpr std::string_view kTable = "staff";
  std::string id;
  std::string community;
  std::string name;
  StaffRole role = StaffRole::visitor;
  std::string department;
  bool left = false;                   // no longer with the office; the records keep the name
  std::optional<Date> undertaking_on;  // 保密承诺: the day it was signed

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Staff::community);
    v("name", &Staff::name);
    v("role", &Staff::role);
    v("department", &Staff::department);
    v("left", &Staff::left);
    v("undertaking_on", &Staff::undertaking_on);
  }
  bool operator==(const Staff&) const = default;
};

// Why the director or the supervisor had no visit in a week. The week stays missed.
struct WeekNote {
  static constexpr std::string_view kTable = "week_note";
  std::string id;
  std::string community;
  StaffRole role = StaffRole::director;
  std::string week;  // its Monday, "YYYY-MM-DD"
  std::string explanation;

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &WeekNote::community);
    v("role", &WeekNote::role);
    v("week", &WeekNote::week);
    v("explanation", &WeekNote::explanation);
  }
  bool operator==(const WeekNote&) const = default;
};

}  // namespace hufang::core
