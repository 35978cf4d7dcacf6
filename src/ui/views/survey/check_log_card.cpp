#include "ui/views/survey/check_log_card.h"

#include <algorithm>

#include "core/date.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table.h"

namespace hufang::ui {
namespace {
constexpr std::size_t kFirstChecks = 6;  // rows before "show all"
}

void CheckLogCard::follow(const SurveyContext& context) {
  if (version_ == context.version()) return;
  version_ = context.version();
  std::vector<const core::SheetCheck*> checks;
  for (const core::SheetCheck& check : context.data().sheet_checks.rows()) {
    if (context.survey() != nullptr && check.survey == context.survey()->id) checks.push_back(&check);
  }
  std::sort(checks.begin(), checks.end(), [](const core::SheetCheck* a, const core::SheetCheck* b) {
    return a->checked_on != b->checked_on ? a->checked_on > b->checked_on : a->id < b->id;
  });
  rows_.clear();
  for (const core::SheetCheck* check : checks) {
    const core::Sheet* sheet = context.data().sheets.find(check->sheet);
    if (sheet == nullptr) continue;
    std::string when = check->checked_on ? core::format_date(*check->checked_on) : std::string();
    if (!check->checked_by.empty()) when += " " + check->checked_by;
    rows_.push_back({sheet->number, std::move(when), check->differences, check->corrected});
  }
}

void CheckLogCard::draw(const SurveyContext& context) {
  follow(context);
  if (rows_.empty()) return;
  const Card card("check-log", {.title = tr(T::survey_check_log)});
  const std::size_t shown = all_ ? rows_.size() : std::min(rows_.size(), kFirstChecks);
  const Column columns[] = {{tr(T::survey_sheet_number), 1, 60, 0}, {tr(T::survey_check_log), 1, 130, 1}};
  {
    Table table("checks", tr(T::survey_check_log), columns, 52);
    table.rows(shown, [&](std::size_t i) {
      const Row& row = rows_[i];
      {
        const Table::Parts parts(table);
        const Box& cell = parts.box();
        const float middle = cell.center().y;
        label_at({cell.min, {cell.max.x, middle}}, cat({"#", row.number}));
        label_at({{cell.min.x, middle}, cell.max}, row.when, {.px = size::small, .ink = color::secondary});
      }
      const std::string_view words =
          row.differences == 0 ? tr(T::survey_check_agrees)
          : row.corrected == 0
              ? trf(T::survey_check_differs, {num(row.differences)})
              : trf(T::survey_check_differs_corrected, {num(row.differences), num(row.corrected)});
      table.chip(words, row.differences == 0 ? Tone::green : Tone::amber);
    });
  }
  if (rows_.size() <= kFirstChecks) return;
  gap(size::s8);
  if (text_link(all_ ? tr(T::survey_show_few)
                     : trf(T::survey_show_all, {num(static_cast<long long>(rows_.size()))}))) {
    all_ = !all_;
  }
}

}  // namespace hufang::ui
