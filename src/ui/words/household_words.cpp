#include "ui/words/household_words.h"

#include "app/roster/masking.h"
#include "app/roster/roster_list.h"
#include "ui/text.h"
#include "ui/words/date_text.h"

namespace hufang::ui {

// A masked name or phone fits a string's own room: nothing is allocated per row.
std::string_view name_words(const core::Household& h, bool shown) {
  if (shown || h.kind == core::HouseholdKind::business) return h.name;
  return cat({app::masked_name(h.name, h.kind)});
}

std::string_view phone_words(const core::Household& h, bool shown) {
  return shown ? std::string_view(h.phone) : cat({app::masked_phone(h.phone)});
}

StayWords living_words(const core::Household& h, core::Date today) {
  switch (app::stay_on(h, today)) {
    case app::Stay::living:
      return {tr(T::stay_living), Tone::green};
    case app::Stay::coming:
      return {trf(T::stay_coming, {iso_date(*h.moved_in)}), Tone::amber};
    case app::Stay::gone:
      return {trf(T::stay_gone, {iso_date(*h.moved_out)}), Tone::neutral};
  }
  return {};
}

}  // namespace hufang::ui
