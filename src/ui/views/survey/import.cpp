#include "ui/views/survey/import.h"

#include <algorithm>
#include <utility>

#include "app/survey/questionnaire.h"
#include "app/tables/file_kind.h"
#include "ui/views/survey/import_columns.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/error_text.h"
#include "ui/words/list_words.h"
#include "ui/words/survey_figures.h"

namespace hufang::ui {
namespace {

constexpr TableSourceWords kWords{T::import_source, T::import_source_help, T::import_pick,
                                  T::import_paste,  T::import_paste_hint,  T::import_use_pasted};

// Sheets of a questionnaire look like nothing in particular: the first one that is not hidden.
std::size_t first_visible(const app::RawTable& table) {
  const auto found = std::ranges::find(table.sheets, false, &app::RawSheet::hidden);
  return found == table.sheets.end() ? 0 : static_cast<std::size_t>(found - table.sheets.begin());
}

}  // namespace

ImportStep::ImportStep(SurveyContext& context)
    : context_(context), source_(context.services(), kWords, first_visible) {}

void ImportStep::forget() {
  mapping_.reset();
  preview_.reset();
  source_.forget();
  error_.clear();
  stale_ = true;
}

// A sheet that cannot be understood at once is still shown: its columns can be given their meaning.
void ImportStep::take_sheet() {
  mapping_.reset();
  auto mapping = app::SheetMapping::read(source_.sheet(), items());
  if (!mapping.ok()) {
    error_ = error_text(mapping.error());
    return;
  }
  error_.clear();
  mapping_ = std::move(mapping).value();
  show_columns_ = !mapping_->ready();
  stale_ = true;
}

bool ImportStep::take_file(app::PickedFile& file) {
  if (!app::has_table_name(file.name)) return false;
  source_.take_file(std::move(file));
  return true;
}

// Reads every row anew: only when the mapping or the data changed.
void ImportStep::work_out() {
  if (!stale_ && version_ == context_.version()) return;
  stale_ = false;
  version_ = context_.version();
  error_.clear();
  preview_.reset();
  auto preview = mapping_->preview();
  if (!preview.ok()) {
    const bool bounds = preview.error().place == "bounds";
    error_ = bounds ? std::string(tr(T::import_bounds_wrong)) : error_text(preview.error());
    return;
  }
  preview_ = std::move(preview).value();
  new_items_ = app::items_for_import(items(), preview_->items, !context_.sheets().empty());
  if (new_items_ == items()) new_items_.clear();
  rows_ = preview_->rows;
  refused_ = preview_->refused;
  identical_ = 0;
  if (!new_items_.empty()) return;
  // The questionnaire's items that the table lacks have no mark: their names come after the table's.
  std::vector<std::string> names = preview_->items;
  for (const std::string& item : items()) {
    if (std::find(names.begin(), names.end(), item) == names.end()) names.push_back(item);
  }
  const auto check = app::check_import(context_.session(), context_.survey()->id, names, rows_);
  if (!check.ok()) {
    error_ = error_text(check.error());
    return;
  }
  identical_ = check->identical;
  for (const app::RefusedSheet& sheet : check->refused) {
    core::Error error = sheet.error;
    error.place = core::row_place(preview_->numbers[sheet.row]);
    refused_.push_back(std::move(error));
  }
}

void ImportStep::import() {
  if (!new_items_.empty()) {
    std::vector<std::string> short_names = context_.questionnaire()->short_names;
    // Short names stay with their items: those are the same up to the first new one, or all are new.
    if (new_items_[0] != items()[0]) short_names.clear();
    const auto saved =
        app::save_items(context_.session(), context_.survey()->id, new_items_, std::move(short_names));
    if (!saved.ok()) {
      error_ = error_text(saved.error());
      return;
    }
    context_.refresh();
  }
  std::vector<std::string> names = preview_->items;
  for (const std::string& item : items()) {
    if (std::find(names.begin(), names.end(), item) == names.end()) names.push_back(item);
  }
  const auto done = app::import_sheets(context_.session(), context_.survey()->id, names, rows_);
  if (!done.ok()) {
    error_ = error_text(done.error());
    return;
  }
  if (done->refused.empty()) {
    toast(trf(T::import_done, {num(done->added)}), Tone::green);
  } else {
    toast(trf(T::import_done_without, {num(done->added), num(static_cast<long long>(done->refused.size()))}),
          Tone::amber);
  }
  forget();
  context_.refresh();
  context_.navigator().go(Page::survey, "results");
}

void ImportStep::draw_columns() {
  const Card card("columns",
                  {.title = tr(T::import_columns),
                   .note = trf(T::import_table_size, {num(static_cast<long long>(mapping_->columns().size())),
                                                      num(static_cast<long long>(mapping_->row_count()))})});
  if (mapping_->ready()) {
    banner(tr(T::import_ready), Tone::green);
    gap(size::s8);
    if (!show_columns_) {
      if (text_link(tr(T::import_show_columns))) show_columns_ = true;
      return;
    }
  } else {
    muted(tr(T::import_columns_help));
    gap(size::s8);
  }
  if (draw_column_meanings(*mapping_, items())) stale_ = true;
  if (preview_ && draw_sheet_questions(*mapping_, preview_->questions)) stale_ = true;
  if (draw_step_bounds(*mapping_)) stale_ = true;
}

void ImportStep::draw_refused() {
  if (refused_.empty()) return;
  constexpr std::size_t kMost = 50;
  gap(size::s12);
  heading(trf(T::import_refused, {num(static_cast<long long>(refused_.size()))}), 3);
  const Column columns[] = {
      {tr(T::import_row), 0, 70, 0}, {tr(T::import_column), 0, 60, 0}, {tr(T::import_reason), 1, 160, 0}};
  Table table("refused", tr(T::import_refused_table), columns);
  table.header();
  table.rows(std::min(refused_.size(), kMost), [&](std::size_t i) {
    const std::string_view place = refused_[i].place;
    const std::size_t colon = place.find(':');
    table.text(place.substr(0, colon));
    table.text(colon == std::string_view::npos ? tr(T::common_none) : place.substr(colon + 1));
    table.text(cat({error_text(refused_[i])}));
  });
  if (refused_.size() > kMost)
    muted(trf(T::import_refused_more, {num(static_cast<long long>(refused_.size() - kMost))}));
}

// Rows and columns that are not read, each with its reason: nothing is left out without a word.
void ImportStep::draw_left_out() {
  const std::vector<app::LeftOut>& left = preview_->left_out;
  if (left.empty()) return;
  constexpr std::size_t kMost = 50;
  gap(size::s12);
  heading(trf(T::rimport_left_out, {num(static_cast<long long>(left.size()))}), 3);
  const Column columns[] = {
      {tr(T::import_row), 0, 56, 0}, {tr(T::import_column), 1, 60, 0}, {tr(T::import_reason), 2, 120, 0}};
  Table table("left_out", tr(T::import_left_out_table), columns);
  table.header();
  table.rows(std::min(left.size(), kMost), [&](std::size_t i) {
    const auto number = [](std::size_t n) {
      return n == 0 ? tr(T::common_none) : num(static_cast<long long>(n));
    };
    table.text(number(left[i].row));
    table.text(left[i].text.empty() ? number(left[i].column) : std::string_view(left[i].text));
    table.text(words(left[i].kind));
  });
  if (left.size() > kMost)
    muted(trf(T::import_refused_more, {num(static_cast<long long>(left.size() - kMost))}));
}

void ImportStep::draw_preview() {
  const Card card("preview", {.title = tr(T::import_preview)});
  if (!error_.empty()) {
    banner(error_, Tone::red);
    return;
  }
  if (!preview_) return;
  const auto usable =
      static_cast<std::int64_t>(rows_.size()) - identical_ -
      (static_cast<std::int64_t>(refused_.size()) - static_cast<std::int64_t>(preview_->refused.size()));
  figure(grouped(usable));
  muted(trf(T::import_usable, {num(static_cast<long long>(preview_->items.size()))}));
  gap(size::s8);
  label(trf(T::import_marks, {grouped(preview_->satisfied), grouped(preview_->basic),
                              grouped(preview_->dissatisfied), grouped(preview_->abstained)}));
  if (identical_ > 0) muted(trf(T::import_identical, {num(identical_)}));
  if (!new_items_.empty()) {
    gap(size::s8);
    const bool replaced = context_.sheets().empty() && new_items_.size() == preview_->items.size();
    banner(trf(replaced ? T::import_items_replaced : T::import_items_added,
               {num(static_cast<long long>(new_items_.size()))}),
           Tone::amber);
  }
  if (preview_->waits > 0) {
    gap(size::s8);
    banner(trf(T::rimport_waits, {num(static_cast<long long>(preview_->waits))}), Tone::amber);
  }
  draw_refused();
  draw_left_out();
  gap(size::s18);
  const ButtonStyle style{.kind = ButtonKind::primary, .disabled = usable <= 0 || !context_.may_edit()};
  const std::string_view words =
      refused_.empty()
          ? trf(T::import_go, {num(usable)})
          : trf(T::import_go_without, {num(usable), num(static_cast<long long>(refused_.size()))});
  if (button(words, style)) context_.services().actions.run([this] { import(); });
  same_line();
  if (button(tr(T::import_other_file))) forget();
}

void ImportStep::draw() {
  if (context_.questionnaire() == nullptr) {
    empty_state(Icon::survey, tr(T::survey_none_title), tr(T::survey_none_text));
    if (button(tr(T::survey_go_prepare), {.kind = ButtonKind::primary}))
      context_.navigator().go(Page::survey, "prepare");
    return;
  }
  if (source_.arrived()) take_sheet();
  if (!mapping_) {
    source_.draw();
    if (!error_.empty()) banner(error_, Tone::red);
    return;
  }
  work_out();
  label(source_.name().empty() ? tr(T::import_pasted_name) : std::string_view(source_.name()),
        {.face = Face::bold, .px = size::strong});
  gap(size::s8);
  source_.draw_sheet_choice();
  Columns columns("import", {1.7f, 1}, 1000);
  columns.next();
  draw_columns();
  columns.next();
  draw_preview();
}

}  // namespace hufang::ui
