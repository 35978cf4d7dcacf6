// The dates and numbers of the annual questionnaire (全面意见征询), apart from its answers.
//
// Holds always: delivered by 30 June; collected within 15 working days of delivery; analysed by 31 July.
// Issued at least the number of households occupied on the delivery day, and at least one in every unit where
// any is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/workdays.h"
#include "core/workspace.h"

namespace hufang::core {

constexpr int kCollectWorkdays = 15;

// 30 June and 31 July of the survey's year; nothing when the year is not 1900 to 2999.
std::optional<Date> delivery_deadline(std::int64_t year);
std::optional<Date> analysis_deadline(std::int64_t year);

// The last day to collect sheets. Error: date_out_of_range.
Result<Deadline> collect_by(Date delivered_on, const Calendar& calendar);

// How many sheets went out: the sum over units when any is kept, else the survey's own number.
std::int64_t issued_of(const Workspace& workspace, const Survey& survey);

struct UnitIssued {
  std::string unit;  // id
  std::int64_t occupied = 0;
  std::int64_t issued = 0;
};

struct IssuedCheck {
  std::int64_t required = 0;  // households occupied on the delivery day
  std::int64_t issued = 0;
  std::int64_t missing = 0;  // sheets short of required; 0 when enough
  bool by_unit = false;      // kept per unit; if not, units cannot be checked and `units_missing` is empty
  std::vector<UnitIssued> units;
  std::vector<std::string> units_missing;  // ids of units with a household and no sheet
  bool units_checked() const { return by_unit || units.empty(); }
  // Enough, and no unit left out as far as is known; what cannot be checked has not passed.
  bool passed() const { return missing == 0 && units_missing.empty() && units_checked(); }
};

// Against the roster on `delivered_on`, or on `today` while the survey is not delivered.
IssuedCheck check_issued(const Workspace& workspace, const Survey& survey, Date today);

}  // namespace hufang::core
