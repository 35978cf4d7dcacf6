#include "ui/views/survey/unit_issue_table.h"

#include <algorithm>

#include "app/roster/natural_order.h"
#include "app/survey/survey_commands.h"
#include "core/digits.h"
#include "core/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

bool UnitIssueTable::dirty() const {
  return std::any_of(rows_.begin(), rows_.end(), [](const Row& row) {
    const std::string_view text = core::trim(row.text);
    return row.kept ? text != std::to_string(row.issued) : !text.empty();
  });
}

void UnitIssueTable::follow(SurveyContext& context) {
  const core::Survey& survey = *context.survey();
  if (version_ == context.version() && survey_ == survey.id) return;
  const bool other = survey_ != survey.id;
  // What is typed and not saved stays when something else changes.
  std::vector<Row> typed;
  if (survey_ == survey.id && dirty()) typed.swap(rows_);
  version_ = context.version();
  survey_ = survey.id;
  check_ = core::check_issued(context.data(), survey, context.session().today());
  rows_.clear();
  for (const core::UnitIssued& unit : check_.units) {
    Row row;
    row.unit = unit.unit;
    row.name = unit_name(context.data(), unit.unit);
    row.occupied = unit.occupied;
    row.issued = unit.issued;
    row.kept = check_.by_unit;
    if (row.kept) row.text = std::to_string(unit.issued);
    for (Row& old : typed) {
      if (old.unit == row.unit) row.text = std::move(old.text);
    }
    rows_.push_back(std::move(row));
  }
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    const int order = app::natural_compare(a.name, b.name);
    return order != 0 ? order < 0 : a.unit < b.unit;
  });
  missing_names_.clear();
  for (const Row& row : rows_) {
    if (std::find(check_.units_missing.begin(), check_.units_missing.end(), row.unit) ==
        check_.units_missing.end()) {
      continue;
    }
    if (!missing_names_.empty()) missing_names_ += tr(T::survey_list_comma);
    missing_names_ += row.name;
  }
  if (other) as_total_ = !check_.by_unit && survey.issued > 0;
  if (other || !as_total_) total_ = check_.issued > 0 ? std::to_string(check_.issued) : std::string();
  if (typed.empty()) error_.clear();
}

void UnitIssueTable::draw_figures() {
  {
    Columns figures("figures", {1, 1}, 0);
    figures.next();
    figure(num(check_.required));
    muted(tr(T::survey_issue_required));
    figures.next();
    figure(num(check_.issued), check_.missing > 0 ? color::amber : color::ink);
    muted(tr(T::survey_issue_issued));
  }
  if (check_.passed()) {
    chip(tr(T::survey_issue_enough), Tone::green);
  } else if (check_.missing > 0) {
    chip(trf(T::survey_issue_short, {num(check_.missing)}), Tone::amber);
  } else if (!check_.units_checked()) {
    chip(tr(T::survey_issue_units_unknown), Tone::neutral);
  } else {
    chip(tr(T::survey_issue_unit_short), Tone::amber);
  }
}

void UnitIssueTable::draw_missing() {
  if (check_.issued == 0 || missing_names_.empty()) return;
  gap(size::s8);
  banner(trf(T::survey_issue_missing_units, {missing_names_}), Tone::amber);
}

void UnitIssueTable::draw_table(bool may_edit) {
  const Column columns[] = {{tr(T::survey_unit), 1.4f, 90, 0},
                            {tr(T::survey_unit_occupied), 1, 70, 1},
                            {tr(T::survey_unit_issued), 0, 120, 1}};
  Table table("units", tr(T::survey_issue_table), columns, metrics().phone ? 52.f : 46.f);
  table.header();
  table.rows(rows_.size(), [&](std::size_t i) {
    Row& row = rows_[i];
    table.text(row.name);
    table.text(num(row.occupied));
    const Table::Parts cell(table);
    Box box = cell.box();
    const float half = metrics().control / 2;
    const float middle = box.center().y;
    box = {{std::max(box.min.x, box.max.x - 90), middle - half}, {box.max.x, middle + half}};
    const bool wrong = !core::trim(row.text).empty() && !core::parse_digits(core::trim(row.text));
    text_field_at(trf(T::survey_unit_issued_of, {row.name}), box, row.text,
                  {.error = wrong ? tr(T::survey_not_count) : std::string_view{},
                   .readonly = !may_edit,
                   .numeric = true});
  });
}

void UnitIssueTable::fill() {
  for (Row& row : rows_) row.text = std::to_string(row.occupied);
}

void UnitIssueTable::save(SurveyContext& context) {
  error_.clear();
  std::vector<app::UnitCount> counts;
  for (const Row& row : rows_) {
    const std::string_view text = core::trim(row.text);
    const auto count = text.empty() ? std::optional<std::int64_t>(0) : core::parse_digits(text);
    if (!count) {
      error_ = trf(T::survey_not_count_of, {row.name, text});
      return;
    }
    counts.push_back({row.unit, *count});
  }
  context.services().actions.run(
      [this, &context, counts] { return app::set_issued(context.session(), survey_, counts); },
      [this, &context](const core::Status& saved) {
        error_ = refusal_words(saved);
        if (!saved.ok()) return;
        rows_.clear();
        version_ = 0;
        context.refresh();
        toast(tr(T::survey_issue_saved), Tone::green);
      });
}

// One number for all: a community without units, or an office that did not count per unit.
void UnitIssueTable::draw_total(SurveyContext& context) {
  text_field(tr(T::survey_issue_total), total_,
             {.error = error_, .width = 200, .readonly = !context.may_edit(), .numeric = true});
  if (!rows_.empty()) {
    muted(tr(T::survey_issue_total_help));
    if (text_link(tr(T::survey_issue_by_unit))) as_total_ = false;
  }
  const auto count = core::parse_digits(core::trim(total_));
  const bool kept = !check_.by_unit && count == context.survey()->issued;
  if (kept || total_.empty()) return;
  if (!button(tr(T::survey_issue_save), {.kind = ButtonKind::primary, .disabled = !context.may_edit()}))
    return;
  if (!count) {
    error_ = tr(T::survey_not_count);
    return;
  }
  context.services().actions.run(
      [this, &context, total = *count] { return app::set_issued_total(context.session(), survey_, total); },
      [this, &context](const core::Status& saved) {
        error_ = refusal_words(saved);
        context.refresh();
      });
}

void UnitIssueTable::draw(SurveyContext& context) {
  follow(context);
  const Card card("issued", {.title = tr(T::survey_issue)});
  draw_figures();
  draw_missing();
  gap(size::s12);
  if (rows_.empty() || as_total_) return draw_total(context);
  const bool may_edit = context.may_edit();
  if (button(tr(T::survey_issue_fill), {.icon = Icon::check, .disabled = !may_edit})) {
    fill();
    save(context);
  }
  gap(size::s8);
  draw_table(may_edit);
  gap(size::s12);
  if (!error_.empty()) banner(error_, Tone::red);
  if (dirty()) {
    if (button(tr(T::survey_issue_save), {.kind = ButtonKind::primary, .disabled = !may_edit})) save(context);
  } else if (may_edit && text_link(tr(T::survey_issue_as_total))) {
    as_total_ = true;
  }
}

}  // namespace hufang::ui
