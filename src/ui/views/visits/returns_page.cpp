#include "ui/views/visits/returns_page.h"

#include <span>

#include "app/visits/visit_commands.h"
#include "ui/parts/start_visit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr float kPhoneRow = 66;

// Two lines in one cell, as the ledger has them on a phone.
void two_lines(Table& table, std::string_view first, std::string_view second) {
  const Box box = table.cell();
  const float middle = box.center().y;
  label_at({{box.min.x, box.min.y + 10}, {box.max.x, middle}}, first, {.face = Face::bold}, 0, Role::cell);
  const IdScope scope("second");
  label_at({{box.min.x, middle}, {box.max.x, box.max.y - 10}}, second,
           {.px = size::small, .ink = color::secondary}, 0, Role::cell);
}

}  // namespace

void ReturnsPage::act(Press press, const std::string& household, const std::string& matter) {
  const core::Matter* found = services_.session.data().matters.find(matter);
  const std::string visit = found == nullptr ? std::string() : found->visit;
  if (press == Press::appoint) dialog_.add_return(household, visit, matter);
  if (press == Press::start) start_return(services_, household, visit, matter);
}

ReturnsPage::Press ReturnsPage::draw_links(Table& table, std::string_view place) {
  bool appoint = false, start = false;
  if (services_.session.role() != app::WindowRole::writer) return Press::none;
  table.link_cell(tr(T::plan_appoint), &appoint, cat({tr(T::return_appoint), " ", place}));
  table.link_cell(tr(T::return_start_short), &start, cat({tr(T::return_start), " ", place}));
  return appoint ? Press::appoint : start ? Press::start : Press::none;
}

void ReturnsPage::draw_matters() {
  const auto& rows = list_.matters();
  const Card card("to-confirm", {.title = tr(T::return_matters),
                                 .note = trf(T::return_count, {num(static_cast<long long>(rows.size()))})});
  if (rows.empty()) return muted(tr(T::return_matters_none));
  muted(tr(T::return_matters_help));
  gap(size::s8);
  const bool phone = metrics().phone;
  const Column wide[] = {{tr(T::visit_household), 1.2f, 130},
                         {tr(T::matter_col_text), 2.4f, 150},
                         {tr(T::return_resolved), 0, 104},
                         {tr(T::return_planned), 0, 110},
                         {{}, 0, 52, 1},
                         {{}, 0, 52, 1}};
  const Column narrow[] = {{tr(T::matter_col_text), 1, 120}, {{}, 0, 48, 1}, {{}, 0, 48, 1}};
  Table table("to-confirm", tr(T::return_matters),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide),
              phone ? kPhoneRow : 0.f);
  if (!phone) table.header();
  Press press = Press::none;
  std::size_t at = 0;
  table.rows(rows.size(), [&](std::size_t i) {
    const app::MatterToConfirm& row = rows[i];
    const IdScope scope(row.matter->id);
    const std::string_view place = place_words(row.place, false);
    const std::string_view planned = row.appointed ? day_text(*row.appointed) : tr(T::common_none);
    if (phone) {
      two_lines(table, row.matter->text,
                row.appointed ? cat({place, " · ", tr(T::return_planned), " ", planned}) : place);
    } else {
      table.text(place);
      table.text(row.matter->text);
      table.text(row.matter->resolved_on ? iso_date(*row.matter->resolved_on) : tr(T::common_none));
      table.text(planned, {.ink = row.appointed ? color::ink : color::secondary});
    }
    if (const Press p = draw_links(table, place); p != Press::none) press = p, at = i;
  });
  if (press != Press::none) {
    const core::Matter& matter = *rows[at].matter;
    act(press, std::string(matter.household), std::string(matter.id));
  }
}

void ReturnsPage::draw_routine() {
  const auto& rows = list_.routine();
  const core::Community* community = services_.session.data().communities.find(services_.session.community());
  if (community == nullptr) return;
  const Card card("routine",
                  {.title = tr(T::return_routine),
                   .note = trf(T::return_households, {num(static_cast<long long>(list_.routine_count()))})});
  muted(trf(T::return_routine_help, {num(community->routine_return_months)}));
  if (rows.empty()) return;
  gap(size::s8);
  const bool phone = metrics().phone;
  const Column wide[] = {{tr(T::visit_household), 2, 150},
                         {tr(T::return_last), 1, 104},
                         {tr(T::plan_why), 1, 110},
                         {{}, 0, 52, 1},
                         {{}, 0, 52, 1}};
  const Column narrow[] = {{tr(T::visit_household), 1, 120}, {{}, 0, 48, 1}, {{}, 0, 48, 1}};
  Table table("routine", tr(T::return_routine),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide),
              phone ? kPhoneRow : 0.f);
  if (!phone) table.header();
  Press press = Press::none;
  std::string household;
  table.rows(rows.size(), [&](std::size_t i) {
    const app::RoutineDue& row = rows[i];
    const IdScope scope(row.household);
    const std::string_view place = place_words(row.place, false);
    const std::string_view since = trf(T::plan_months, {num(row.months)});
    if (phone) {
      two_lines(table, place, cat({since, " · ", tr(T::return_last), " ", iso_date(row.last_on)}));
    } else {
      table.text(place);
      table.text(iso_date(row.last_on), {.ink = color::secondary});
      table.text(since, {.ink = color::secondary});
    }
    if (const Press p = draw_links(table, place); p != Press::none) press = p, household = row.household;
  });
  if (list_.routine_count() > rows.size()) {
    gap(size::s8);
    muted(trf(T::return_routine_more, {num(static_cast<long long>(list_.routine_count() - rows.size()))}));
  }
  if (press != Press::none) act(press, household, {});
}

void ReturnsPage::draw() {
  const app::Session& session = services_.session;
  list_.refresh(session.data(), session.community(), session.today());
  const std::uint64_t revision = session.revision();
  const float between = metrics().phone ? size::s12 : size::s18;
  {
    const IdScope scope("matters");
    draw_matters();
  }
  gap(between);
  if (session.revision() != revision) return;  // the lists may point nowhere now
  {
    const IdScope scope("routine");
    draw_routine();
  }
  gap(between);
  const IdScope scope("records");
  records_.draw();
}

}  // namespace hufang::ui
