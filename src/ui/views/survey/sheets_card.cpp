#include "ui/views/survey/sheets_card.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"

namespace hufang::ui {
namespace {
constexpr std::size_t kFirstSheets = 6;  // rows before "show all"
}

void SheetsCard::filter(const SurveyContext& context) {
  if (version_ == context.version() && filtered_for_ == find_) return;
  version_ = context.version();
  filtered_for_ = find_;
  found_.clear();
  const auto& sheets = context.sheets();
  for (std::size_t i = sheets.size(); i-- > 0;) {
    if (find_.empty() || sheets[i].number.find(find_) != std::string::npos) found_.push_back(i);
  }
}

std::string SheetsCard::draw(SurveyContext& context, const std::string& open_id) {
  if (context.sheets().empty()) return {};
  const Card card(
      "sheets", {.title = tr(T::survey_sheets),
                 .note = trf(T::survey_sheet_count, {num(static_cast<long long>(context.sheets().size()))})});
  text_field(tr(T::survey_find_sheet), find_, {.hint = tr(T::survey_find_sheet), .show_label = false});
  filter(context);
  if (found_.empty()) {
    muted(tr(T::survey_no_such_sheet));
    return {};
  }
  const std::size_t shown = all_ ? found_.size() : std::min(found_.size(), kFirstSheets);
  const Column columns[] = {{tr(T::survey_sheet_number), 1, 60, 0}, {tr(T::survey_keyed_on), 1, 90, 1}};
  std::string pressed;
  long selected = -1;
  {
    Table table("sheet-list", tr(T::survey_sheets), columns);
    const auto& sheets = context.sheets();
    for (std::size_t i = 0; !open_id.empty() && i < shown; ++i) {
      if (sheets[found_[i]].id == open_id) selected = static_cast<long>(i);
    }
    const long row = table.rows(
        shown,
        [&](std::size_t i) {
          const KeyedSheet& sheet = sheets[found_[i]];
          table.text(cat({"#", sheet.number}));
          const core::Sheet* kept = context.data().sheets.find(sheet.id);
          table.text(kept != nullptr && kept->keyed_on ? iso_date(*kept->keyed_on) : tr(T::common_none),
                     {.px = size::small, .ink = color::secondary});
        },
        true, selected);
    if (row >= 0) pressed = sheets[found_[static_cast<std::size_t>(row)]].id;
  }
  if (found_.size() > kFirstSheets) {
    gap(size::s8);
    if (text_link(all_ ? tr(T::survey_show_few)
                       : trf(T::survey_show_all, {num(static_cast<long long>(found_.size()))}))) {
      all_ = !all_;
    }
  }
  return pressed;
}

}  // namespace hufang::ui
