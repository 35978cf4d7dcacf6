#include "ui/views/roster/household_dialog.h"

#include <utility>

#include "ui/error_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/popup.h"

namespace hufang::ui {

void HouseholdDialog::open(std::string id, const app::HouseholdEntry& entry) {
  open_ = true;
  asking_ = Asking::fields;
  id_ = std::move(id);
  entry_ = entry;
  in_.set(entry.moved_in);
  out_.set(entry.moved_out);
  error_.clear();
  error_place_.clear();
}

void HouseholdDialog::add() { open({}, {}); }

void HouseholdDialog::edit(const core::Household& household) {
  open(household.id, app::entry_of(services_.session.data(), household));
}

// Closes on success; else says what is wrong, at its field where it has one.
bool HouseholdDialog::finish(const core::Status& done, std::string_view said) {
  if (done.ok()) {
    toast(said);
    return true;
  }
  error_place_ = done.error().place;
  const bool missing = done.error().code == core::Code::required_missing;
  error_ = missing ? std::string(tr(T::household_missing)) : error_text(done.error());
  return false;
}

bool HouseholdDialog::save() {
  if (in_.wrong || out_.wrong) return false;  // the field says so
  entry_.moved_in = in_.value;
  entry_.moved_out = out_.value;
  app::Session& session = services_.session;
  if (!id_.empty()) return finish(app::edit_household(session, id_, entry_), tr(T::household_saved));
  const auto added = app::add_household(session, session.community(), entry_);
  return finish(added.ok() ? core::Status(core::Done{}) : core::Status(added.error()),
                tr(T::household_added));
}

void HouseholdDialog::draw_place() {
  Columns columns("place", {1, 1, 1}, 0);
  columns.next();
  text_field(tr(T::table_building), entry_.building,
             {.hint = tr(T::household_building_hint), .error = error_at("building"), .required = true});
  columns.next();
  text_field(tr(T::table_unit), entry_.unit, {.hint = tr(T::household_unit_hint)});
  columns.next();
  text_field(tr(T::field_number), entry_.room,
             {.hint = tr(T::household_room_hint), .error = error_at("room"), .required = true});
}

void HouseholdDialog::draw_kinds() {
  const auto pick = [](T name, T first, T second, bool is_first) {
    field_label(tr(name));
    const Group group(tr(name), Role::radiogroup, tr(name));
    const bool a = choice(tr(first), is_first);
    same_line();
    const bool b = choice(tr(second), !is_first);
    return a ? true : b ? false : is_first;
  };
  Columns columns("kinds", {1, 1}, 0);
  columns.next();
  const bool home =
      pick(T::field_kind, T::kind_home, T::kind_business, entry_.kind == core::HouseholdKind::home);
  entry_.kind = home ? core::HouseholdKind::home : core::HouseholdKind::business;
  columns.next();
  const bool permanent = pick(T::field_residency, T::residency_permanent, T::residency_temporary,
                              entry_.residency == core::Residency::permanent);
  entry_.residency = permanent ? core::Residency::permanent : core::Residency::temporary;
}

void HouseholdDialog::draw_dates() {
  Columns columns("dates", {1, 1}, 0);
  columns.next();
  date_field(tr(T::field_moved_in), in_, {.help = tr(T::household_in_help)});
  columns.next();
  date_field(tr(T::field_moved_out), out_,
             {.help = tr(T::household_out_help), .error = error_at("moved_out")});
}

void HouseholdDialog::draw_fields() {
  const bool placed = error_place_ == "building" || error_place_ == "room" || error_place_ == "name" ||
                      error_place_ == "moved_out";
  if (!error_.empty() && !placed) {
    banner(error_, Tone::red);
    gap(size::s12);
  }
  draw_place();
  gap(size::s12);
  {
    Columns columns("who", {1, 1}, 720);
    columns.next();
    text_field(tr(T::roster_name), entry_.name, {.error = error_at("name"), .required = true});
    columns.next();
    text_field(tr(T::field_phone), entry_.phone, {.tel = true});
  }
  gap(size::s12);
  draw_kinds();
  gap(size::s12);
  draw_dates();
}

bool HouseholdDialog::draw_footer(Modal& modal) {
  const bool reader = services_.session.role() == app::WindowRole::reader;
  const std::string_view out = tr(T::household_out_today);
  if (!id_.empty()) {
    gap(size::s18);
    if (button(tr(T::common_delete), {.kind = ButtonKind::danger, .disabled = reader}))
      asking_ = Asking::remove;
    if (!entry_.moved_out) {
      same_line(size::s12);
      if (button(out, {.disabled = reader}) &&
          finish(app::move_out(services_.session, id_, services_.session.today()),
                 tr(T::household_moved_out))) {
        return true;
      }
    }
  }
  modal.footer(button_width(tr(T::common_cancel)) + size::s12 + button_width(tr(T::common_save)));
  const bool cancel = button(tr(T::common_cancel));
  same_line(size::s12);
  const bool saved = button(tr(T::common_save), {.kind = ButtonKind::primary, .disabled = reader}) && save();
  return cancel || saved;
}

bool HouseholdDialog::draw_remove(Modal& modal) {
  label(trf(T::household_remove_text,
            {cat({entry_.building, "-", entry_.unit, "-", entry_.room}), entry_.name}));
  if (!error_.empty()) {
    gap(size::s12);
    banner(error_, Tone::red);
  }
  modal.footer(button_width(tr(T::common_cancel)) + size::s12 + button_width(tr(T::household_remove)));
  if (button(tr(T::common_cancel))) asking_ = Asking::fields;
  same_line(size::s12);
  return button(tr(T::household_remove), {.kind = ButtonKind::danger}) &&
         finish(app::remove_household(services_.session, id_), tr(T::household_removed));
}

void HouseholdDialog::draw() {
  const std::string_view title = tr(asking_ == Asking::remove ? T::household_remove_ask
                                    : id_.empty()             ? T::household_add
                                                              : T::household_edit);
  if (Modal m("household", open_, title, 600); m) {
    const bool removing = asking_ == Asking::remove;
    if (!removing) draw_fields();
    if (removing ? draw_remove(m) : draw_footer(m)) m.close();
  }
}

}  // namespace hufang::ui
