#include "ui/views/visits/people_dialog.h"

#include "app/commands/staff.h"
#include "ui/error_text.h"
#include "ui/views/visits/visit_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/select.h"

namespace hufang::ui {

void PeopleDialog::open() {
  open_ = true;
  person_ = {};
  error_.clear();
}

void PeopleDialog::draw_list() {
  app::Session& session = services_.session;
  bool any = false;
  const std::string community = session.community();
  for (const core::Staff& staff : session.data().staff.rows()) {
    if (staff.community != community) continue;
    any = true;
    const IdScope scope(staff.id);
    const ImVec2 at = cursor();
    const float room = width_left();
    const std::string_view edit = tr(T::people_change);
    label_at({at, {at.x + room - 90, at.y + 22}}, staff.name, {.face = Face::bold});
    const std::string_view role = words(staff.role);
    const std::string_view line = staff.left                 ? cat({role, " · ", tr(T::people_left)})
                                  : staff.department.empty() ? role
                                                             : cat({role, " · ", staff.department});
    label_at({{at.x, at.y + 22}, {at.x + room - 90, at.y + 42}}, line,
             {.px = size::small, .ink = color::secondary});
    set_cursor({at.x + room - button_width(edit), at.y + (44 - metrics().control) / 2});
    const bool pressed = button(edit, {.name = trf(T::people_edit, {staff.name})});
    set_cursor({at.x, at.y + 52});
    if (!pressed) continue;
    person_ = staff;
    error_.clear();
    break;
  }
  spend({1, 1});
  if (!any) muted(tr(T::people_none));
}

void PeopleDialog::draw_person() {
  if (text_field(tr(T::visit_staff_name), person_.name, {.error = error_, .required = true})) error_.clear();
  gap(size::s12);
  std::string_view roles[core::enum_count<core::StaffRole>()];
  for (std::size_t i = 0; i < std::size(roles); ++i) roles[i] = words(static_cast<core::StaffRole>(i));
  int role = static_cast<int>(person_.role);
  if (select(tr(T::visit_staff_role), roles, role)) person_.role = static_cast<core::StaffRole>(role);
  gap(size::s12);
  text_field(tr(T::visit_staff_department), person_.department);
  gap(size::s12);
  checkbox(tr(T::people_left), person_.left);
}

void PeopleDialog::draw() {
  Modal modal("people", open_, tr(T::people_title));
  if (!modal) return;
  if (person_.id.empty()) {
    draw_list();
    modal.footer(button_width(tr(T::visit_add_staff)) + size::s12 + button_width(tr(T::common_close)));
    if (button(tr(T::visit_add_staff))) add_.open();
    same_line(size::s12);
    if (button(tr(T::common_close), {.kind = ButtonKind::primary})) modal.close();
  } else {
    draw_person();
    modal.footer(button_width(tr(T::people_back)) + size::s12 + button_width(tr(T::common_save)));
    const bool back = button(tr(T::people_back));
    same_line(size::s12);
    if (button(tr(T::common_save), {.kind = ButtonKind::primary})) {
      const core::Status done = app::update_staff(services_.session, person_);
      error_ = done.ok() ? std::string() : error_text(done.error());
      if (done.ok()) person_ = {};
    }
    if (back) person_ = {};
  }
  (void)add_.draw();
}

}  // namespace hufang::ui
