#include "ui/drafts/clash_notice.h"

#include "ui/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/record_words.h"

namespace hufang::ui {

std::string_view clash_words(const std::optional<core::Date>& date) {
  return date ? iso_date(*date) : tr(T::common_none);
}

ClashPress draw_clash(std::string_view table, std::string_view field, std::string_view theirs) {
  const IdScope scope(field);
  const std::string_view name = field_words(table, field);
  banner(theirs.empty() ? trf(T::draft_clash, {name}) : trf(T::draft_clash_value, {name, theirs}),
         Tone::amber);
  gap(size::s4);
  ClashPress press = ClashPress::none;
  const std::string_view take = tr(T::draft_take_theirs), mine = tr(T::draft_keep_mine);
  if (text_link(take, trf(T::join_named, {take, name}))) press = ClashPress::theirs;
  same_line(size::s18);
  if (text_link(mine, trf(T::join_named, {mine, name}))) press = ClashPress::mine;
  gap(size::s12);
  return press;
}

}  // namespace hufang::ui
