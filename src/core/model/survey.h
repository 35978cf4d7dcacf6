// The annual questionnaire (全面意见征询): questionnaire versions, surveys, sheets, what follows from them.
//
// Holds always: a sheet says nothing about which household filled it in; who returned is kept per household
// in SurveyReturn, which says nothing about answers. A questionnaire with sheets is never edited: a change
// makes a new version.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/model/field.h"

namespace hufang::core {

struct Questionnaire {
  static constexpr std::string_view kTable = "questionnaire";
  std::string id;
  std::string community;
  std::int64_t version = 1;
  std::string title;
  std::vector<std::string> items;        // unique, not empty
  std::vector<std::string> short_names;  // for charts; one an item, may be empty
  std::optional<Date> made_on;

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Questionnaire::community);
    v("version", &Questionnaire::version);
    v("title", &Questionnaire::title);
    v("items", &Questionnaire::items);
    v(Field("short_names").untold(), &Questionnaire::short_names);
    v("made_on", &Questionnaire::made_on);
  }
  bool operator==(const Questionnaire&) const = default;
};

struct Survey {
  static constexpr std::string_view kTable = "survey";
  std::string id;
  std::string community;
  std::int64_t year = 0;
  std::string questionnaire;
  std::optional<Date> delivered_on;
  std::int64_t issued = 0;        // 发放数, when not counted per unit
  std::optional<Date> copied_on;  // the copy of the form went to 品质管理部

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Survey::community);
    v("year", &Survey::year);
    v(reference("questionnaire"), &Survey::questionnaire);
    v("delivered_on", &Survey::delivered_on);
    v("issued", &Survey::issued);
    v("copied_on", &Survey::copied_on);
  }
  bool operator==(const Survey&) const = default;
};

// How many sheets went to a unit. When a survey has any of these, their sum is what was issued.
struct UnitIssue {
  static constexpr std::string_view kTable = "unit_issue";
  std::string id;
  std::string community;
  std::string survey;
  std::string unit;
  std::int64_t issued = 0;

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &UnitIssue::community);
    v(reference("survey"), &UnitIssue::survey);
    v(reference("unit"), &UnitIssue::unit);
    v("issued", &UnitIssue::issued);
  }
  bool operator==(const UnitIssue&) const = default;
};

// Marks of one item on one sheet, as bits; one bit is the answer, none or several an abstention (弃权).
constexpr std::int64_t kMarkSatisfied = 1;
constexpr std::int64_t kMarkBasic = 2;
constexpr std::int64_t kMarkDissatisfied = 4;

struct Sheet {
  static constexpr std::string_view kTable = "sheet";
  std::string id;
  std::string community;
  std::string survey;
  std::string questionnaire;
  std::string number;                    // as written on the paper, unique in its survey
  std::vector<std::int64_t> marks;       // one an item, bits above
  std::string suggestion;                // 建议原文
  std::vector<std::int64_t> categories;  // what the suggestion is about: 0..9, the procedure's ten categories
  std::optional<Date> keyed_on;
  std::int64_t keyed_ms = 0;  // how long keying took, milliseconds; 0 not known (import)

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Sheet::community);
    v(reference("survey"), &Sheet::survey);
    v(reference("questionnaire"), &Sheet::questionnaire);
    v("number", &Sheet::number);
    v(Field("marks", FieldKind::mark), &Sheet::marks);
    v("suggestion", &Sheet::suggestion);
    v(Field("categories", FieldKind::category), &Sheet::categories);
    v("keyed_on", &Sheet::keyed_on);
    v(Field("keyed_ms").untold(), &Sheet::keyed_ms);
  }
  bool operator==(const Sheet&) const = default;
};

// A sheet keyed a second time from the paper, without sight of the first keying (复核录入), and compared.
struct SheetCheck {
  static constexpr std::string_view kTable = "sheet_check";
  std::string id;
  std::string community;
  std::string survey;
  std::string sheet;
  std::optional<Date> checked_on;
  std::string checked_by;        // who keyed it the second time, as the history names people; may be empty
  std::int64_t differences = 0;  // items recorded differently
  std::int64_t corrected = 0;    // of these, for how many the second keying stands

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &SheetCheck::community);
    v(reference("survey"), &SheetCheck::survey);
    v(reference("sheet"), &SheetCheck::sheet);
    v("checked_on", &SheetCheck::checked_on);
    v("checked_by", &SheetCheck::checked_by);
    v("differences", &SheetCheck::differences);
    v("corrected", &SheetCheck::corrected);
  }
  bool operator==(const SheetCheck&) const = default;
};

// That a household gave its sheet back; never which one.
struct SurveyReturn {
  static constexpr std::string_view kTable = "survey_return";
  std::string id;
  std::string community;
  std::string survey;
  std::string household;
  std::optional<Date> returned_on;

  // Two devices that note the same return make one record.
  static std::string id_of(std::string_view survey, std::string_view household) {
    return std::string(survey) + '.' + std::string(household);
  }

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &SurveyReturn::community);
    v(reference("survey"), &SurveyReturn::survey);
    v(reference("household"), &SurveyReturn::household);
    v("returned_on", &SurveyReturn::returned_on);
  }
  bool operator==(const SurveyReturn&) const = default;
};

// What is done about a main improvement (主要改进事项): cause analysis and measures, procedure 数据处理及分析
// 5).
struct Improvement {
  static constexpr std::string_view kTable = "improvement";
  std::string id;
  std::string community;
  std::string survey;
  std::string item;  // the item's name
  std::string cause;
  std::string measures;
  std::string owner;
  std::optional<Date> due;
  std::string effect;  // seen a year later

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Improvement::community);
    v(reference("survey"), &Improvement::survey);
    v("item", &Improvement::item);
    v("cause", &Improvement::cause);
    v("measures", &Improvement::measures);
    v(reference("owner", "staff"), &Improvement::owner);
    v("due", &Improvement::due);
    v("effect", &Improvement::effect);
  }
  bool operator==(const Improvement&) const = default;
};

}  // namespace hufang::core
