#include "ui/pickers/staff_choice.h"

#include "app/office/current_user.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/select.h"

namespace hufang::ui {

const std::vector<const core::Staff*>& active_staff(app::Session& session) {
  static std::vector<const core::Staff*> kept;  // an office has a handful: gathered anew, the memory kept
  app::gather_people(session.data(), session.community(), false, kept);
  return kept;
}

bool staff_choice(Services& services, std::string_view label, std::string_view empty, std::string& staff,
                  bool& add) {
  static std::vector<std::string_view> names;
  const auto& people = active_staff(services.session);
  names.assign(1, empty);
  int index = 0;
  for (const core::Staff* person : people) {
    if (person->id == staff) index = static_cast<int>(names.size());
    names.push_back(person->name);
  }
  // Somebody who left since keeps the place.
  const core::Staff* gone = index == 0 ? services.session.data().staff.find(staff) : nullptr;
  if (gone != nullptr) {
    index = static_cast<int>(names.size());
    names.push_back(gone->name);
  }
  bool changed = false;
  if (select(label, names, index)) {
    const auto place = static_cast<std::size_t>(index);
    staff = place == 0 ? std::string() : place <= people.size() ? people[place - 1]->id : gone->id;
    changed = true;
  }
  if (text_link(tr(T::visit_add_staff), trf(T::join_named, {label, tr(T::visit_add_staff)}))) add = true;
  return changed;
}

}  // namespace hufang::ui
