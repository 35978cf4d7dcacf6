#include "ui/words/visit_words.h"

#include "ui/text.h"
#include "ui/widgets/time_field.h"
#include "ui/words/date_text.h"

namespace hufang::ui {
namespace {

constexpr T kGaps[] = {
    T::gap_no_household,       T::gap_no_day,       T::gap_day_ahead,           T::gap_no_staff,
    T::gap_appointment_reason, T::gap_void_reason,  T::gap_signature_not_asked, T::gap_signature_strokes,
    T::gap_media_consent,      T::gap_opinion_text, T::gap_opinion_handling,    T::gap_promise_date,
    T::gap_promise_owner,      T::gap_no_time,      T::gap_no_person,           T::gap_complaint_not_referred,
    T::gap_no_rating};
static_assert(std::size(kGaps) == static_cast<std::size_t>(core::VisitGap::no_rating) + 1);
constexpr std::string_view kCircled[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"};

}  // namespace

std::string_view numbered(core::Category category) {
  return cat({kCircled[static_cast<std::size_t>(category)], " ", words(category)});
}
std::string_view words(core::VisitGap gap) { return tr(kGaps[static_cast<std::size_t>(gap)]); }

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
  return cat({words(household.kind), " · ", words(household.residency)});
}

std::string_view staff_words(const core::Workspace& data, const std::vector<std::string>& staff) {
  std::string_view out;
  for (const std::string& id : staff) {
    const core::Staff* found = data.staff.find(id);
    if (found != nullptr)
      out = out.empty() ? std::string_view(found->name) : cat({out, tr(T::join_list), found->name});
  }
  return out.empty() ? tr(T::common_none) : out;
}

std::string_view time_words(core::Date on, std::int64_t minute) {
  return minute < 0 ? day_text(on) : cat({day_text(on), " ", minute_text(minute)});
}

}  // namespace hufang::ui
