// The lists of ProcedurePart: who read and was trained on a version, and the versions.
#include "ui/views/improve/procedure_part.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

void draw_day(Table& table, const std::optional<core::Date>& day, bool lacking) {
  if (lacking) {
    table.chip(tr(T::procedure_not_yet), Tone::amber);
  } else {
    table.text(day ? iso_date(*day) : tr(T::common_none), {.ink = color::secondary});
  }
}

// A name with a line under it, for the narrow tables of a phone.
void draw_two_lines(Table& table, std::string_view first, std::string_view second) {
  const Box box = table.cell();
  const float y = box.center().y;
  label_at({{box.min.x, y - 22}, {box.max.x, y}}, first, {.face = Face::bold}, 0, Role::cell);
  label_at({{box.min.x, y}, {box.max.x, y + 22}}, second, {.px = size::small, .ink = color::secondary}, 0,
           Role::cell);
}

}  // namespace

void ProcedurePart::draw_people_rows() {
  const bool phone = metrics().phone;
  const Column wide[] = {{tr(T::visit_staff_name), 1, 90},
                         {tr(T::visit_staff_role), 1.2f, 130},
                         {tr(T::people_undertaking), 1, 110},
                         {tr(T::procedure_read), 1, 110},
                         {tr(T::procedure_trained), 1, 110}};
  const Column narrow[] = {
      {tr(T::visit_staff_name), 1, 90}, {tr(T::procedure_read), 0, 102}, {tr(T::procedure_trained), 0, 102}};
  Table table("readings", tr(T::procedure_people),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide), phone ? 60.f : 0.f);
  table.header();
  const long pressed = table.rows(
      people_.size(),
      [&](std::size_t i) {
        const core::Readiness& person = people_[i];
        const std::string_view role = person.staff->left ? tr(T::people_gone) : words(person.staff->role);
        if (phone) {
          draw_two_lines(table, person.staff->name, role);
        } else {
          table.text(person.staff->name, {.face = Face::bold});
          table.text(role);
          draw_day(table, person.staff->undertaking_on, person.lacks_undertaking());
        }
        draw_day(table, person.read_on, person.lacks_reading());
        draw_day(table, person.trained_on, person.lacks_training());
      },
      may_write());
  if (pressed >= 0) dialog_.reading(*shown(), people_[static_cast<std::size_t>(pressed)]);
}

void ProcedurePart::draw_people() {
  const Card card("people", {.title = tr(T::procedure_people)});
  std::vector<std::string_view> names;
  int index = 0;
  for (std::size_t i = 0; i < versions_.size(); ++i) {
    names.push_back(versions_[i] == current_ ? trf(T::procedure_version_now, {versions_[i]->number})
                                             : std::string_view(versions_[i]->number));
    if (versions_[i] == shown()) index = static_cast<int>(i);
  }
  if (versions_.size() > 1 && select(tr(T::field_procedure_version_number), names, index, {.compact = true}))
    chosen_ = versions_[static_cast<std::size_t>(index)]->id;
  muted(tr(T::procedure_people_help));
  gap(size::s8);
  draw_people_rows();
}

void ProcedurePart::draw_versions() {
  const Card card("versions", {.title = tr(T::procedure_versions),
                               .note = trf(T::procedure_versions_count, {num(std::ssize(versions_))})});
  const bool phone = metrics().phone;
  const Column wide[] = {{tr(T::field_procedure_version_number), 0, 110},
                         {tr(T::field_effective_on), 0, 120},
                         {tr(T::field_changes), 3, 160},
                         {tr(T::field_author), 1, 80},
                         {tr(T::field_reviewed_on), 0, 116},
                         {tr(T::procedure_read), 0, 84, 1}};
  const Column narrow[] = {{tr(T::field_procedure_version_number), 1, 100},
                           {tr(T::procedure_read), 0, 84, 1}};
  long pressed = -1;
  {
    Table table("versions", tr(T::procedure_versions),
                phone ? std::span<const Column>(narrow) : std::span<const Column>(wide), phone ? 60.f : 0.f);
    table.header();
    const core::Workspace& data = services_.session.data();
    pressed = table.rows(
        versions_.size(),
        [&](std::size_t i) {
          const core::ProcedureVersion& version = *versions_[i];
          const std::string_view from =
              version.effective_on ? iso_date(*version.effective_on) : tr(T::common_none);
          const bool on = &version == current_;
          if (phone) {
            draw_two_lines(table, version.number, cat({from, "  ", version.changes}));
          } else {
            const core::Staff* author = data.staff.find(version.author);
            table.text(version.number, {.face = on ? Face::bold : Face::regular});
            table.text(from);
            table.text(version.changes, {.ink = color::secondary});
            table.text(author == nullptr ? tr(T::common_none) : std::string_view(author->name));
            table.text(version.reviewed_on ? iso_date(*version.reviewed_on) : tr(T::common_none));
          }
          table.text(trf(T::procedure_read_count, {num(read_[i])}), {.ink = color::secondary});
        },
        may_write());
  }
  gap(size::s18);
  if (button(tr(T::procedure_add), {.icon = Icon::plus, .disabled = !may_write()})) {
    dialog_.add();
  } else if (pressed >= 0) {
    dialog_.correct(*versions_[static_cast<std::size_t>(pressed)]);
  }
}

}  // namespace hufang::ui
