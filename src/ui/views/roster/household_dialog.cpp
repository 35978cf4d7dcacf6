#include "ui/views/roster/household_dialog.h"

#include <utility>

#include "ui/drafts/clash_notice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {

void HouseholdDialog::open(Task task, std::string id, const app::HouseholdEntry& entry) {
  open_ = true;
  task_ = task;
  id_ = std::move(id);
  draft_.open(entry);
  in_.set(entry.moved_in);
  out_.set(entry.moved_out);
  error_.clear();
  error_place_.clear();
}

void HouseholdDialog::add() { open(Task::add, {}, {}); }

void HouseholdDialog::edit(const core::Household& household) {
  open(Task::edit, household.id, app::entry_of(services_.session.data(), household));
}

void HouseholdDialog::succeed(const core::Household& former) {
  app::HouseholdEntry entry = app::entry_of(services_.session.data(), former);
  entry.name.clear();
  entry.phone.clear();
  entry.moved_in = services_.session.today();
  entry.moved_out.reset();
  open(Task::succeed, former.id, entry);
  former_ = app::place_of(services_.session.data(), former.id);
}

// What others changed since it was opened stays.
void HouseholdDialog::follow() {
  const core::Household* now = services_.session.data().households.find(id_);
  if (task_ != Task::edit || now == nullptr) return;
  draft_.follow(app::entry_of(services_.session.data(), *now));
  in_.follow(draft_.edit.moved_in);
  out_.follow(draft_.edit.moved_out);
}

core::Status HouseholdDialog::act() {
  app::Session& session = services_.session;
  follow();
  if (task_ == Task::edit) return app::edit_household(session, id_, draft_.edit);
  if (task_ == Task::succeed && !draft_.edit.moved_in)
    return core::make_error(core::Code::required_missing, "moved_in");
  auto added = task_ == Task::add ? app::add_household(session, session.community(), draft_.edit)
                                  : app::change_household(session, id_, draft_.edit, *draft_.edit.moved_in);
  if (!added.ok()) return added.error();
  added_ = *std::move(added);
  return core::Done{};
}

void HouseholdDialog::save() {
  if (in_.wrong || out_.wrong) return;  // the field says so
  services_.actions.run([this] { return act(); }, [this](const core::Status& done) { kept(done); });
}

// Closes on success; else says what is wrong, at its field where it has one.
void HouseholdDialog::kept(const core::Status& done) {
  open_ = !done.ok();
  if (done.ok()) return toast(tr(task_ == Task::edit ? T::household_saved : T::household_added));
  error_place_ = done.error().place;
  const bool missing = done.error().code == core::Code::required_missing;
  error_ = missing ? std::string(tr(T::household_missing)) : error_text(done.error());
}

void HouseholdDialog::draw_place() {
  Columns columns("place", {1, 1, 1}, 0);
  columns.next();
  text_field(tr(T::table_building), draft_.edit.building,
             {.hint = tr(T::household_building_hint), .error = error_at("building"), .required = true});
  columns.next();
  text_field(tr(T::table_unit), draft_.edit.unit, {.hint = tr(T::household_unit_hint)});
  columns.next();
  text_field(tr(T::field_number), draft_.edit.room,
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
      pick(T::field_kind, T::kind_home, T::kind_business, draft_.edit.kind == core::HouseholdKind::home);
  draft_.edit.kind = home ? core::HouseholdKind::home : core::HouseholdKind::business;
  columns.next();
  const bool permanent = pick(T::field_residency, T::residency_permanent, T::residency_temporary,
                              draft_.edit.residency == core::Residency::permanent);
  draft_.edit.residency = permanent ? core::Residency::permanent : core::Residency::temporary;
}

void HouseholdDialog::draw_dates() {
  Columns columns("dates", {1, 1}, 0);
  columns.next();
  if (task_ == Task::succeed) {
    if (date_field(tr(T::field_moved_in), in_,
                   {.help = tr(T::household_succeed_help), .error = error_at("moved_in"), .required = true}))
      draft_.edit.moved_in = in_.value;
    columns.next();
    return;
  }
  if (date_field(tr(T::field_moved_in), in_, {.help = tr(T::household_in_help)}))
    draft_.edit.moved_in = in_.value;
  columns.next();
  if (date_field(tr(T::field_moved_out), out_,
                 {.help = tr(T::household_out_help), .error = error_at("moved_out")}))
    draft_.edit.moved_out = out_.value;
}

void HouseholdDialog::draw_fields() {
  const bool placed = error_place_ == "building" || error_place_ == "room" || error_place_ == "name" ||
                      error_place_ == "moved_out" || (task_ == Task::succeed && error_place_ == "moved_in");
  if (!error_.empty() && !placed) {
    banner(error_, Tone::red);
    gap(size::s12);
  }
  if (task_ == Task::succeed) {
    label(trf(T::household_succeed_text, {place_words(former_, false)}), {.ink = color::secondary});
  } else {
    draw_place();
  }
  gap(size::s12);
  {
    Columns columns("who", {1, 1}, 720);
    columns.next();
    text_field(tr(T::roster_name), draft_.edit.name, {.error = error_at("name"), .required = true});
    columns.next();
    text_field(tr(T::field_phone), draft_.edit.phone, {.tel = true});
  }
  gap(size::s12);
  draw_kinds();
  gap(size::s12);
  draw_dates();
}

std::string HouseholdDialog::draw() {
  const std::string_view title = tr(task_ == Task::add    ? T::household_add
                                    : task_ == Task::edit ? T::household_edit
                                                          : T::household_succeed);
  const bool reader = services_.session.role() == app::WindowRole::reader;
  if (Dialog dialog(
          "household", open_,
          {.title = title, .primary = {.text = tr(T::common_save), .disabled = reader}, .width = 600});
      dialog) {
    if (revision_ != services_.session.revision()) follow();
    revision_ = services_.session.revision();
    if (draw_clashes(draft_, core::Household::kTable)) {
      in_.follow(draft_.edit.moved_in);
      out_.follow(draft_.edit.moved_out);
    }
    draw_fields();
    if (dialog.press() == DialogPress::primary) save();
  }
  return std::exchange(added_, {});
}

}  // namespace hufang::ui
