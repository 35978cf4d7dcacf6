#include "ui/words/visit_words.h"

#include "ui/text.h"
#include "ui/widgets/time_field.h"
#include "ui/words/date_text.h"

namespace hufang::ui {
namespace {

constexpr T kWays[] = {T::way_door,          T::way_office, T::way_outdoors,
                       T::way_questionnaire, T::way_phone,  T::way_other};
constexpr T kStates[] = {T::visit_state_draft, T::visit_state_completed, T::visit_state_voided};
constexpr T kCategories[] = {T::category_security,    T::category_cleaning, T::category_greening,
                             T::category_repairs,     T::category_leisure,  T::category_management,
                             T::category_convenience, T::category_hardship, T::category_culture,
                             T::category_other};
constexpr T kKinds[] = {T::opinion_kind_opinion, T::opinion_kind_suggestion, T::opinion_kind_complaint,
                        T::opinion_kind_need, T::opinion_kind_praise};
constexpr T kHandlings[] = {T::opinion_handling_none, T::opinion_handling_solved,
                            T::opinion_handling_coordinated, T::opinion_handling_escalated,
                            T::opinion_handling_referred};
constexpr T kRatings[] = {T::common_none, T::visit_rating_satisfied, T::visit_rating_basic,
                          T::visit_rating_dissatisfied};
constexpr T kSignatures[] = {T::visit_not_asked, T::visit_sign, T::visit_declined, T::visit_not_present};
constexpr T kFeedback[] = {T::opinion_feedback_no, T::opinion_feedback_asked, T::opinion_feedback_judged};
constexpr T kRoles[] = {T::visit_role_visitor, T::visit_role_director, T::visit_role_supervisor,
                        T::visit_role_representative, T::visit_role_quality};
constexpr T kAppointments[] = {T::appointment_state_planned, T::appointment_state_kept,
                               T::appointment_state_moved, T::appointment_state_no_show,
                               T::appointment_state_cancelled};
constexpr T kGaps[] = {
    T::gap_no_household,       T::gap_no_day,       T::gap_day_ahead,           T::gap_no_staff,
    T::gap_appointment_reason, T::gap_void_reason,  T::gap_signature_not_asked, T::gap_signature_strokes,
    T::gap_media_consent,      T::gap_opinion_text, T::gap_opinion_handling,    T::gap_promise_date,
    T::gap_promise_owner,      T::gap_no_time,      T::gap_no_person,           T::gap_complaint_not_referred,
    T::gap_no_rating};
static_assert(std::size(kGaps) == static_cast<std::size_t>(core::VisitGap::no_rating) + 1);
constexpr std::string_view kCircled[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"};

template <class E, std::size_t N>
std::string_view named(const T (&names)[N], E value) {
  static_assert(std::is_enum_v<E>);
  return tr(names[static_cast<std::size_t>(value)]);
}

}  // namespace

std::string_view words(core::VisitWay way) { return named(kWays, way); }
std::string_view words(core::VisitState state) { return named(kStates, state); }
std::string_view words(core::Category category) { return named(kCategories, category); }
std::string_view numbered(core::Category category) {
  return cat({kCircled[static_cast<std::size_t>(category)], " ", words(category)});
}
std::string_view words(core::OpinionKind kind) { return named(kKinds, kind); }
std::string_view words(core::Handling handling) { return named(kHandlings, handling); }
std::string_view words(core::Rating rating) { return named(kRatings, rating); }
std::string_view words(core::SignatureState state) { return named(kSignatures, state); }
std::string_view words(core::FeedbackOwed feedback) { return named(kFeedback, feedback); }
std::string_view words(core::StaffRole role) { return named(kRoles, role); }
std::string_view words(core::AppointmentState state) { return named(kAppointments, state); }
std::string_view words(core::VisitGap gap) { return named(kGaps, gap); }

Tone tone(core::VisitState state) {
  if (state == core::VisitState::completed) return Tone::green;
  return state == core::VisitState::draft ? Tone::amber : Tone::neutral;
}

Tone tone(core::AppointmentState state) {
  if (state == core::AppointmentState::planned) return Tone::accent;
  if (state == core::AppointmentState::kept) return Tone::green;
  return state == core::AppointmentState::no_show ? Tone::red : Tone::neutral;
}

Tone tone(core::Handling handling) {
  switch (handling) {
    case core::Handling::solved:
      return Tone::green;
    case core::Handling::coordinated:
      return Tone::amber;
    case core::Handling::escalated:
      return Tone::accent;
    case core::Handling::referred:
      return Tone::red;
    case core::Handling::none:
      break;
  }
  return Tone::neutral;
}

std::string_view place_words(const app::VisitPlace& place, bool shown) {
  if (place.household == nullptr) return tr(T::common_none);
  const std::string_view name =
      shown ? std::string_view(place.household->name) : std::string_view(place.masked);
  return place.label.empty() ? cat({name}) : cat({place.label, " ", name});
}

std::string_view stay_words(const core::Household& household) {
  const T kind = household.kind == core::HouseholdKind::home ? T::kind_home : T::kind_business;
  const T stay =
      household.residency == core::Residency::permanent ? T::residency_permanent : T::residency_temporary;
  return cat({tr(kind), " · ", tr(stay)});
}

std::string_view staff_words(const core::Workspace& data, const std::vector<std::string>& staff) {
  std::string_view out;
  for (const std::string& id : staff) {
    const core::Staff* found = data.staff.find(id);
    if (found != nullptr) out = out.empty() ? std::string_view(found->name) : cat({out, "、", found->name});
  }
  return out.empty() ? tr(T::common_none) : out;
}

std::string_view time_words(core::Date on, std::int64_t minute) {
  return minute < 0 ? day_text(on) : cat({day_text(on), " ", minute_text(minute)});
}

}  // namespace hufang::ui
