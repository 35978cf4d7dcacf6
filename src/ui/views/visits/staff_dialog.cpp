#include "ui/views/visits/staff_dialog.h"

#include <utility>

#include "ui/error_text.h"
#include "ui/semantics.h"
#include "ui/views/visits/visit_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/select.h"

namespace hufang::ui {

void StaffDialog::open() {
  open_ = fresh_ = true;
  wanted_ = {};
  error_.clear();
}

std::optional<std::string> StaffDialog::draw() {
  std::optional<std::string> added;
  Modal modal("add-staff", open_, tr(T::visit_add_staff));
  if (!modal) return added;
  if (text_field(tr(T::visit_staff_name), wanted_.name, {.error = error_, .required = true})) error_.clear();
  if (std::exchange(fresh_, false)) semantics().request_focus(field_id(tr(T::visit_staff_name)));
  gap(size::s12);
  std::string_view roles[core::enum_count<core::StaffRole>()];
  for (std::size_t i = 0; i < std::size(roles); ++i) roles[i] = words(static_cast<core::StaffRole>(i));
  int role = static_cast<int>(wanted_.role);
  if (select(tr(T::visit_staff_role), roles, role)) wanted_.role = static_cast<core::StaffRole>(role);
  gap(size::s12);
  text_field(tr(T::visit_staff_department), wanted_.department);
  modal.footer(button_width(tr(T::common_cancel)) + size::s12 + button_width(tr(T::common_save)));
  if (button(tr(T::common_cancel))) modal.close();
  same_line(size::s12);
  if (button(tr(T::common_save), {.kind = ButtonKind::primary})) {
    auto done = app::add_staff(services_.session, wanted_);
    if (done.ok()) {
      added = *done;
      modal.close();
    } else {
      error_ = error_text(done.error());
    }
  }
  return added;
}

}  // namespace hufang::ui
