#include "ui/words/matter_words.h"

#include "ui/text.h"
#include "ui/words/date_text.h"

namespace hufang::ui {

Said due_words(const core::Matter& m, core::Date today) {
  if (!m.promised) return {tr(T::matter_no_date), Tone::neutral};
  if (core::matter_state(m) == core::MatterState::closed) return {day_text(*m.promised), Tone::neutral};
  if (core::overdue(m, today))
    return {trf(T::matter_overdue, {num(core::days_overdue(m, today))}), Tone::red};
  if (*m.promised == today) return {tr(T::matter_today), Tone::amber};
  if (*m.promised == today + 1) return {tr(T::matter_tomorrow), Tone::amber};
  return {day_text(*m.promised), Tone::neutral};
}

Said state_words(const core::Matter& m) {
  switch (core::matter_state(m)) {
    case core::MatterState::closed:
      return {tr(T::matter_state_closed), Tone::green};
    case core::MatterState::resolved:
      return {tr(T::matter_state_resolved), Tone::accent};
    case core::MatterState::open:
      break;
  }
  if (m.escalated) return {tr(T::matter_state_escalated), Tone::accent};
  if (!m.referral_number.empty()) return {tr(T::matter_state_referred), Tone::red};
  return {tr(T::matter_state_open), Tone::amber};
}

std::string_view feedback_words(const core::Matter& m) {
  if (m.feedback_on) return tr(T::matter_told);
  if (!core::feedback_outstanding(m)) return tr(T::common_none);
  return tr(core::matter_state(m) == core::MatterState::open ? T::matter_needs_feedback : T::matter_to_tell);
}

std::string_view owner_words(const core::Workspace& data, const core::Matter& m) {
  if (const core::Staff* owner = data.staff.find(m.owner)) return owner->name;
  return m.department.empty() ? tr(T::common_none) : std::string_view(m.department);
}

ImU32 ink_of(Tone tone) {
  switch (tone) {
    case Tone::red:
      return color::red_ink;
    case Tone::amber:
      return color::amber_ink;
    case Tone::green:
      return color::green_ink;
    case Tone::accent:
      return color::accent_ink;
    case Tone::neutral:
      break;
  }
  return color::ink;
}

}  // namespace hufang::ui
