#include "ui/views/visits/record_list.h"

#include <algorithm>

#include "ui/pickers/staff_choice.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"
#include "ui/widgets/time_field.h"
#include "ui/words/date_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

std::string_view day_and_time(const core::Visit& visit) {
  if (!visit.on) return tr(T::common_none);
  return visit.started < 0 ? iso_date(*visit.on)
                           : cat({iso_date(*visit.on), " ", minute_text(visit.started)});
}

}  // namespace

void RecordList::draw_filters() {
  static std::vector<std::string_view> options;
  const float third = metrics().phone ? (width_left() - 2 * size::s8) / 3 : 180;
  options.assign(1, tr(T::visit_month_all));
  month_names_.clear();
  int index = 0;
  for (const core::Month month : list_.months()) {
    if (filter_.month == month) index = static_cast<int>(month_names_.size()) + 1;
    month_names_.push_back(core::format_month(month));
  }
  options.insert(options.end(), month_names_.begin(), month_names_.end());
  if (select(tr(T::visit_month), options, index, {.width = third, .show_label = false})) {
    filter_.month.reset();
    if (index > 0) filter_.month = list_.months()[static_cast<std::size_t>(index - 1)];
  }
  same_line();
  options.assign(1, tr(T::visit_state_all));
  for (std::size_t i = 0; i < core::enum_count<core::VisitState>(); ++i)
    options.push_back(words(static_cast<core::VisitState>(i)));
  index = filter_.state ? static_cast<int>(*filter_.state) + 1 : 0;
  if (select(tr(T::visit_col_state), options, index, {.width = third, .show_label = false})) {
    filter_.state.reset();
    if (index > 0) filter_.state = static_cast<core::VisitState>(index - 1);
  }
  same_line();
  const auto& people = active_staff(services_.session);
  options.assign(1, tr(T::visit_staff_all));
  index = 0;
  for (const core::Staff* person : people) {
    if (person->id == filter_.staff) index = static_cast<int>(options.size());
    options.push_back(person->name);
  }
  if (select(tr(T::visit_staff), options, index, {.width = third, .show_label = false})) {
    filter_.staff = index > 0 ? people[static_cast<std::size_t>(index - 1)]->id : std::string();
  }
  gap(size::s12);
}

void RecordList::draw_table() {
  const core::Workspace& data = services_.session.data();
  const bool phone = metrics().phone;
  const Column wide[] = {{tr(T::visit_time), 0, 168},    {tr(T::visit_household), 2, 140},
                         {tr(T::visit_way), 0, 124},     {tr(T::visit_staff), 1.5f, 90},
                         {tr(T::visit_number), 0, 150},  {tr(T::visit_col_opinions), 0, 64, 1},
                         {tr(T::visit_col_state), 0, 96}};
  const Column narrow[] = {
      {tr(T::visit_household), 1, 110}, {tr(T::visit_time), 0, 100}, {tr(T::visit_col_state), 0, 76}};
  Table table("visits", tr(T::visit_tab_records),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide));
  table.header();
  const long pressed = table.rows(
      list_.size(),
      [&](std::size_t i) {
        const app::VisitRow& row = list_.row(i);
        const core::Visit& visit = *row.visit;
        if (phone) {
          table.text(place_words(list_.place(row), false));
          table.text(visit.on ? iso_date(*visit.on) : tr(T::common_none), {.ink = color::secondary});
          table.chip(words(visit.state), tone(visit.state));
          return;
        }
        table.text(day_and_time(visit));
        table.text(place_words(list_.place(row), false));
        table.text(visit.kind == core::VisitKind::return_visit ? trf(T::return_way, {words(visit.way)})
                                                               : words(visit.way));
        table.text(staff_words(data, visit.staff));
        table.text(visit.number.empty() ? tr(T::common_none) : std::string_view(visit.number),
                   {.ink = color::secondary});
        table.text(row.opinions == 0 ? tr(T::common_none) : num(row.opinions));
        table.chip(words(visit.state), tone(visit.state));
      },
      true);
  if (pressed >= 0)
    services_.navigator->go(Page::visits,
                            cat({"visit/", list_.row(static_cast<std::size_t>(pressed)).visit->id}));
}

void RecordList::draw() {
  list_.refresh(services_.session.data(), services_.session.community(), filter_);
  if (list_.all() == 0) {
    if (filter_.kind == core::VisitKind::return_visit) return;  // what waits for one stands above
    empty_state(Icon::visit, tr(T::visit_none), tr(T::visit_none_text));
    return;
  }
  draw_filters();
  list_.refresh(services_.session.data(), services_.session.community(), filter_);
  const Card card("records", {.title = tr(filter_.kind ? T::return_visits : T::visit_tab_records),
                              .note = trf(T::visit_shown, {num(static_cast<long long>(list_.size()))})});
  if (list_.size() == 0) {
    empty_state(Icon::search, tr(T::visit_none_found), tr(T::visit_none_found_text));
    return;
  }
  draw_table();
}

}  // namespace hufang::ui
