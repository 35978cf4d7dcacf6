// Which visits of a month count towards the quota, and why the others do not.
//
// Holds always: counted are distinct households with a completed visit in the month that is no return visit;
// every other visit of the community and month is listed once, with one reason. The first visit of a
// household (by day, time, id) is the one that counts, whatever order the records came in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/month_basis.h"

namespace hufang::core {

// In the order in which they are looked at: a visit with several has the first.
enum class Exclusion {
  voided,
  not_completed,
  not_in_community,  // the household is not there, or of another community
  not_living_there,  // moved out before the visit, or not yet moved in
  return_visit,
  repeat,
};

struct ExcludedVisit {
  std::string visit;
  Exclusion reason;
  std::string first;  // of a repeat: the visit that counts
  bool operator==(const ExcludedVisit&) const = default;
};

struct VisitCount {
  std::vector<std::string> counted;     // visit ids, one a household, by day, time and id
  std::vector<ExcludedVisit> excluded;  // in the same order
};

// A visit is of the month of its day; a draft without a day is of no month. With a `basis`, whether a
// household lived there is what it says.
VisitCount count_visits(const Workspace& workspace, std::string_view community, Month month,
                        const MonthBasis* basis = nullptr);

// The days of the completed visits (return visits too) that staff of a role took part in, for
// weekly_visits(). With a `basis`, roles are those it names.
std::vector<Date> visit_days_of(const Workspace& workspace, std::string_view community, StaffRole role,
                                const MonthBasis* basis = nullptr);

}  // namespace hufang::core
