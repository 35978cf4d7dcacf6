// What a visit still lacks before it can be completed, and how it kept its appointment.
//
// Holds always: gaps are a list, never a locked door: only those that `blocks()` names keep a visit from
// being completed, and neither conduct nor a declined signature is among them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::core {

enum class VisitGap {
  no_household,  // or one that is not in the workspace
  no_day,
  day_ahead,  // the day has not come yet
  no_staff,
  appointment_reason,  // a door visit without an appointment, and no reason why
  void_reason,         // void, and no reason why
  signature_not_asked,
  signature_strokes,  // given, but not drawn
  media_consent,      // photos or video, and no consent noted
  opinion_text,
  opinion_handling,        // nothing said about how it is handled; praise needs none
  promise_date,            // coordinated, and no date promised
  promise_owner,           // coordinated, and nobody answers for it
  no_time,                 // advice: neither known nor to be punctual
  no_person,               // advice: who was met
  complaint_not_referred,  // advice: a complaint that is not under the complaint procedure
  no_rating,               // advice: the household was not asked to rate the visit
};
bool blocks(VisitGap gap);

struct GapAt {
  VisitGap gap;
  std::string opinion;  // id, of the gaps of an opinion
  bool operator==(const GapAt&) const = default;
};

// Blocking ones first, each kind in the order above, opinions in their own order.
std::vector<GapAt> visit_gaps(const Workspace& workspace, const Visit& visit, Date today);

enum class Punctuality {
  not_applicable,  // no door visit
  no_appointment,
  unknown,  // the time of the visit or of its appointment is not known
  on_time,
  early,
  late,
  other_day,
};
// Within the minutes of the appointment, both ways; by themselves those of the community's setting.
Punctuality punctuality(const Workspace& workspace, const Visit& visit);
Punctuality punctuality(const Workspace& workspace, const Visit& visit, std::int64_t on_time_minutes);

enum class Nonconformity { no_appointment, not_on_time };
struct NonconformingVisit {
  std::string visit;
  Nonconformity what;
  bool operator==(const NonconformingVisit&) const = default;
};
// The completed door visits of a month that had no appointment or did not keep its time, by day, time and id.
// On time is what the setting says, in a submitted month what it said then (core/month_basis.h).
std::vector<NonconformingVisit> nonconformities(const Workspace& workspace, std::string_view community,
                                                Month month);
std::vector<NonconformingVisit> nonconformities(const Workspace& workspace, std::string_view community,
                                                Month month, std::int64_t on_time_minutes);

}  // namespace hufang::core
