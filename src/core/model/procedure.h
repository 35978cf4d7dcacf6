// The procedure itself (规程): its versions, and who has read and been trained on which.
//
// Holds always: there is one reading per version and person on every device, since its id is made of both.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/model/field.h"

namespace hufang::core {

struct ProcedureVersion {
  static constexpr std::string_view kTable = "procedure_version";
  std::string id;
  std::string community;
  std::string number;                // as printed on it: "A/0", "2026 版"
  std::optional<Date> effective_on;  // in force from this day
  std::string changes;               // what is different from the version before
  std::string author;                // a staff id
  std::optional<Date> reviewed_on;   // the last review that left it as it is
  std::string reviewer;              // a staff id
  std::string review_note;           // what the review found

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &ProcedureVersion::community);
    v("number", &ProcedureVersion::number);
    v("effective_on", &ProcedureVersion::effective_on);
    v("changes", &ProcedureVersion::changes);
    v(reference("author", "staff"), &ProcedureVersion::author);
    v("reviewed_on", &ProcedureVersion::reviewed_on);
    v(reference("reviewer", "staff"), &ProcedureVersion::reviewer);
    v("review_note", &ProcedureVersion::review_note);
  }
  bool operator==(const ProcedureVersion&) const = default;
};

struct ProcedureReading {
  static constexpr std::string_view kTable = "procedure_reading";
  std::string id;  // reading_id()
  std::string community;
  std::string procedure;  // the version
  std::string staff;
  std::optional<Date> read_on;     // confirmed by the person
  std::optional<Date> trained_on;  // training on it

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &ProcedureReading::community);
    v(reference("procedure", "procedure_version").labelled("table.procedure_version"),
      &ProcedureReading::procedure);
    v(reference("staff"), &ProcedureReading::staff);
    v("read_on", &ProcedureReading::read_on);
    v("trained_on", &ProcedureReading::trained_on);
  }
  bool operator==(const ProcedureReading&) const = default;
};

inline std::string reading_id(std::string_view version, std::string_view staff) {
  return std::string(version).append(".").append(staff);
}

}  // namespace hufang::core
