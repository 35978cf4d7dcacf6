// The places and people of a 小区 (community): buildings, units, rooms, households, and its settings.
//
// Every record is a plain struct with an `id`, a table name `kTable`, and `fields()`, which names each kept
// field once, in the order files show them: store encodes and decodes by it, and knows no struct by name.
// Holds always: an id never changes and is never used again; references are ids and may dangle after a
// merge, so whoever follows one looks first.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/enum_names.h"
#include "core/model/field.h"

namespace hufang::core {

enum class TierBasis { total, occupied };                // monthly quota: which count chooses the tier
enum class PenaltyMode { proportional, full, started };  // return rate under 60%: fractions of a point
enum class ParetoMode { within, crossing };  // main improvements: within 80%, or also the one that crosses
enum class RestDayMode { stays, moves };  // a deadline on a rest day stays, or moves to the next working day
enum class HouseholdKind { home, business };    // 住家, 企业
enum class Residency { permanent, temporary };  // 常住, 暂住

template <>
struct EnumNames<TierBasis> {
  static constexpr std::string_view kWords = "setting.tier_";
  static constexpr std::string_view kNames[] = {"total", "occupied"};
};
template <>
struct EnumNames<PenaltyMode> {
  static constexpr std::string_view kWords = "setting.penalty_";
  static constexpr std::string_view kNames[] = {"proportional", "full", "started"};
};
template <>
struct EnumNames<ParetoMode> {
  static constexpr std::string_view kWords = "setting.pareto_";
  static constexpr std::string_view kNames[] = {"within", "crossing"};
};
template <>
struct EnumNames<RestDayMode> {
  static constexpr std::string_view kWords = "setting.rest_";
  static constexpr std::string_view kNames[] = {"stays", "moves"};
};
template <>
struct EnumNames<HouseholdKind> {
  static constexpr std::string_view kWords = "kind.";
  static constexpr std::string_view kNames[] = {"home", "business"};
};
template <>
struct EnumNames<Residency> {
  static constexpr std::string_view kWords = "residency.";
  static constexpr std::string_view kNames[] = {"permanent", "temporary"};
};

struct Community {
  static constexpr std::string_view kTable = "community";
  std::string id;
  std::string name;
  std::string office;                 // the 管理处 that looks after it, as it signs its forms
  std::int64_t total_households = 0;  // 0: as many as the roster has rooms
  bool sample = false;                // made-up data to try the tool with; shown as such, removable
  TierBasis tier_basis = TierBasis::total;
  PenaltyMode penalty = PenaltyMode::proportional;
  ParetoMode pareto = ParetoMode::within;
  bool blank_sheets_count = true;  // a wholly blank sheet counts as returned
  RestDayMode rest_day = RestDayMode::stays;
  std::int64_t on_time_minutes = 15;  // a door visit within so many minutes of its appointment is on time
  std::int64_t routine_return_months =
      6;  // a routine return visit is due so many months after the last visit
  std::int64_t procedure_review_months = 12;  // the procedure is looked at again after so many months
  std::optional<Date> started_on;             // its month is the first that is owed; empty: every month is

  template <class V>
  static void fields(V&& v) {
    v("name", &Community::name);
    v("office", &Community::office);
    v("total_households", &Community::total_households);
    v(Field("sample").labelled("shell.sample"), &Community::sample);
    v(Field("tier_basis").labelled("setting.tier_basis"), &Community::tier_basis);
    v(Field("penalty").labelled("setting.penalty"), &Community::penalty);
    v(Field("pareto").labelled("setting.pareto"), &Community::pareto);
    v(Field("blank_sheets_count").labelled("setting.blank_sheets"), &Community::blank_sheets_count);
    v(Field("rest_day").labelled("setting.rest_day"), &Community::rest_day);
    v(Field("on_time_minutes").labelled("setting.on_time"), &Community::on_time_minutes);
    v(Field("routine_return_months").labelled("setting.routine"), &Community::routine_return_months);
    v(Field("procedure_review_months").labelled("setting.review_months"),
      &Community::procedure_review_months);
    v(Field("started_on").labelled("setting.started_on"), &Community::started_on);
  }
  bool operator==(const Community&) const = default;
};

// Months before the office's first one, and weeks that ended before its first day, owe nothing.
inline bool month_owed(const std::optional<Date>& started_on, Month month) {
  return !started_on || month_of(*started_on) <= month;
}
inline bool week_owed(const std::optional<Date>& started_on, Date sunday) {
  return !started_on || *started_on <= sunday;
}

struct Building {
  static constexpr std::string_view kTable = "building";
  std::string id;
  std::string community;
  std::string name;

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Building::community);
    v("name", &Building::name);
  }
  bool operator==(const Building&) const = default;
};

struct Unit {  // 单元: a stairwell of a building
  static constexpr std::string_view kTable = "unit";
  std::string id;
  std::string community;
  std::string building;
  std::string name;

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Unit::community);
    v(reference("building"), &Unit::building);
    v("name", &Unit::name);
  }
  bool operator==(const Unit&) const = default;
};

struct Room {
  static constexpr std::string_view kTable = "room";
  std::string id;
  std::string community;
  std::string unit;
  std::string number;
  std::string owner = {};  // 业主, to be reached where somebody else lives there, or nobody
  std::string owner_phone = {};

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Room::community);
    v(reference("unit"), &Room::unit);
    v("number", &Room::number);
    v(Field("owner", FieldKind::person).labelled("field.room_owner"), &Room::owner);
    v(Field("owner_phone", FieldKind::phone).labelled("field.room_owner_phone"), &Room::owner_phone);
  }
  bool operator==(const Room&) const = default;
};

struct Household {
  static constexpr std::string_view kTable = "household";
  std::string id;
  std::string community;
  std::string room;
  std::string name;
  std::string phone;
  HouseholdKind kind = HouseholdKind::home;
  Residency residency = Residency::permanent;
  std::optional<Date> moved_in;   // empty: not known, taken as moved in always
  std::optional<Date> moved_out;  // the first day on which the household is no longer there

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Household::community);
    v(reference("room"), &Household::room);
    v(Field("name", FieldKind::person), &Household::name);
    v(Field("phone", FieldKind::phone), &Household::phone);
    v("kind", &Household::kind);
    v("residency", &Household::residency);
    v("moved_in", &Household::moved_in);
    v("moved_out", &Household::moved_out);
  }
  bool operator==(const Household&) const = default;
};

// 已入住 on day d: moved_in <= d and (no moved_out or d < moved_out).
inline bool occupied_on(const Household& h, Date d) {
  return (!h.moved_in || *h.moved_in <= d) && (!h.moved_out || d < *h.moved_out);
}

// One day of the user's own calendar: what a year's notice of the State Council says once it is out, or a
// correction.
struct CalendarDay {
  static constexpr std::string_view kTable = "calendar_day";
  std::string id;   // "YYYY-MM-DD": one record a day, on every device
  bool off = true;  // true: rest day; false: working day
  std::string note;

  template <class V>
  static void fields(V&& v) {
    v("off", &CalendarDay::off);
    v("note", &CalendarDay::note);
  }
  bool operator==(const CalendarDay&) const = default;
};

}  // namespace hufang::core
