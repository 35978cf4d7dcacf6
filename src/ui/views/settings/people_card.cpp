#include "ui/views/settings/people_card.h"

#include <algorithm>

#include "app/office/current_user.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr float kPhoneRow = 60;

}  // namespace

void PeopleCard::refresh() {
  app::Session& session = services_.session;
  if (revision_ == session.revision() && community_ == session.community()) return;
  revision_ = session.revision();
  community_ = session.community();
  const core::Workspace& data = session.data();
  app::gather_people(data, community_, true, people_);
  here_ = std::ssize(people_);
  for (const core::Staff& person : data.staff.rows()) {
    if (person.community == community_ && person.left) people_.push_back(&person);
  }
  std::sort(people_.begin() + static_cast<std::ptrdiff_t>(here_), people_.end(),
            [](const core::Staff* a, const core::Staff* b) { return a->name < b->name; });
}

void PeopleCard::draw_row(Table& table, const core::Staff& person, const core::Staff* me, std::string& mine) {
  const bool on = &person == me;
  const ImU32 ink = person.left ? color::secondary : color::ink;
  if (metrics().phone) {
    const Box box = table.cell();
    const float y = box.center().y;
    label_at({{box.min.x, y - 22}, {box.max.x, y}}, person.name, {.face = Face::bold, .ink = ink}, 0,
             Role::cell);
    label_at({{box.min.x, y}, {box.max.x, y + 22}}, words(person.role),
             {.px = size::small, .ink = color::secondary}, 0, Role::cell);
  } else {
    table.text(person.name, {.face = Face::bold, .ink = ink});
    table.text(words(person.role), {.ink = ink});
    table.text(person.department, {.ink = color::secondary});
  }
  if (person.left) {
    table.chip(tr(T::people_gone), Tone::neutral);
  } else if (person.undertaking_on) {
    table.text(metrics().phone ? day_text(*person.undertaking_on) : full_date(*person.undertaking_on),
               {.ink = color::secondary});
  } else {
    table.chip(tr(T::people_undertaking_missing), Tone::amber);
  }
  if (on) {
    table.chip(tr(T::people_this_device), Tone::accent);
  } else if (me == nullptr && !person.left) {
    bool pressed = false;
    table.link_cell(tr(T::people_its_me), &pressed);
    if (pressed) mine = person.id;
  } else {
    table.text({});
  }
}

void PeopleCard::draw_list() {
  app::Session& session = services_.session;
  const bool phone = metrics().phone;
  const bool reader = session.role() == app::WindowRole::reader;
  const Column wide[] = {{tr(T::visit_staff_name), 1, 100},
                         {tr(T::visit_staff_role), 1.1f, 130},
                         {tr(T::visit_staff_department), 1.1f, 90},
                         {tr(T::people_undertaking), 1, 130},
                         {{}, 0, 100}};
  const Column narrow[] = {
      {tr(T::visit_staff_name), 1, 100}, {tr(T::people_undertaking), 0, 96}, {{}, 0, 76}};
  Table table("people", tr(T::people_title),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide), phone ? kPhoneRow : 0);
  table.header();
  const core::Staff* me = app::current_user(session);
  std::string mine;
  const long pressed =
      table.rows(people_.size(), [&](std::size_t i) { draw_row(table, *people_[i], me, mine); }, !reader);
  if (!mine.empty()) {
    services_.actions.run([&session, mine] { return app::choose_user(session, mine); }, say_refusal);
  } else if (pressed >= 0) {
    dialog_.open_full(*people_[static_cast<std::size_t>(pressed)]);
  }
}

void PeopleCard::open_new() {
  first_ = people_.empty();
  dialog_.open_full();
}

void PeopleCard::draw() {
  refresh();
  app::Session& session = services_.session;
  const bool reader = session.role() == app::WindowRole::reader;
  const Card card("people", {.title = tr(T::people_title),
                             .note = here_ > 0 ? trf(T::people_count, {num(here_)}) : std::string_view{}});
  muted(tr(people_.empty() ? T::people_empty_text : T::people_help));
  gap(size::s8);
  if (!people_.empty()) {
    draw_list();
    gap(size::s18);
  }
  if (button(tr(T::people_add), {.kind = ButtonKind::primary, .icon = Icon::plus, .disabled = reader}))
    open_new();
  // The first one to be added is most likely who sits here.
  if (const auto saved = dialog_.draw(); saved && std::exchange(first_, false))
    services_.actions.run([&session, id = *saved] { return app::choose_user(session, id); }, say_refusal);
}

}  // namespace hufang::ui
