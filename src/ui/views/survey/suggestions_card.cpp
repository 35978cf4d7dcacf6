#include "ui/views/survey/suggestions_card.h"

#include <algorithm>

#include "app/survey/suggestions.h"
#include "core/model/category.h"
#include "core/survey_tally.h"
#include "ui/views/survey/suggestion_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/words/enum_words.h"
#include "ui/words/error_text.h"
#include "ui/words/survey_figures.h"

namespace hufang::ui {
namespace {
constexpr std::size_t kPage = 8;
}

void draw_needs(const SurveyContext& context, const core::Pareto& needs) {
  const Card card("needs",
                  {.title = tr(T::improve_needs), .note = trf(T::improve_needs_total, {num(needs.total)})});
  if (needs.entries.empty()) {
    muted(tr(T::improve_needs_none));
    return;
  }
  muted(tr(context.community()->pareto == core::ParetoMode::crossing ? T::improve_needs_rule_crossing
                                                                     : T::improve_needs_rule));
  gap(size::s8);
  const Group list("needs", Role::list, tr(T::improve_needs));
  for (const core::ParetoEntry& entry : needs.entries) {
    const IdScope scope(static_cast<int>(entry.item));
    const Group item("item", Role::listitem, "");
    const std::string_view name = words(static_cast<core::Category>(entry.item));
    const ImVec2 at = cursor();
    const float room = width_left();
    const std::string_view figures =
        trf(T::improve_need_count, {num(entry.count), share_text(entry.cumulative, needs.total)});
    const float right = text_size(Face::regular, size::small, figures).x + 4;
    label_at({at, {at.x + room - right, at.y + 26}}, name, {.face = entry.main ? Face::bold : Face::regular});
    label_at({{at.x + room - right, at.y}, {at.x + room, at.y + 26}}, figures,
             {.px = size::small, .ink = color::secondary}, 1);
    set_cursor({at.x, at.y + 28});
    const float share = static_cast<float>(entry.count) / static_cast<float>(needs.entries[0].count);
    const float y = at.y + 28;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({at.x, y}, {at.x + room, y + 8}, rgb(0xE7EBE8), 4);
    draw->AddRectFilled({at.x, y}, {at.x + std::max(8.f, room * share), y + 8},
                        entry.main ? color::accent : color::bar_rest, 4);
    spend({room, 14});
  }
}

void SuggestionsCard::follow(SurveyContext& context) {
  if (version_ == context.version()) return;
  version_ = context.version();
  if (survey_ != context.survey()->id) {
    survey_ = context.survey()->id;
    shown_ = kPage;
    only_uncoded_ = false;
  }
  needs_ = core::suggestion_needs(context.data(), *context.survey(), context.community()->pareto);
  std::vector<Row> old;
  old.swap(rows_);
  uncoded_ = 0;
  for (const KeyedSheet& keyed : context.sheets()) {
    const core::Sheet* sheet = context.data().sheets.find(keyed.id);
    if (sheet == nullptr || sheet->suggestion.empty()) continue;
    if (sheet->categories.empty()) ++uncoded_;
    const auto seen = std::find_if(old.begin(), old.end(), [&](const Row& r) { return r.sheet == keyed.id; });
    // A suggestion that was open stays on the list once it is coded, or it would go under the finger.
    const bool open = seen != old.end() && seen->all_shown;
    if (only_uncoded_ && !sheet->categories.empty() && !open) continue;
    rows_.push_back({keyed.id, keyed.number, open});
  }
}

void SuggestionsCard::draw_row(SurveyContext& context, Row& row) {
  const core::Sheet* sheet = context.data().sheets.find(row.sheet);
  if (sheet == nullptr) return;
  const IdScope scope(row.sheet);
  const Group item("suggestion", Role::listitem, sheet->suggestion);
  label(sheet->suggestion);
  muted(cat({"#", row.number}));
  std::vector<std::int64_t> categories = sheet->categories;
  if (category_chips(categories, row.all_shown, !context.may_edit())) {
    row.all_shown = true;
    context.services().actions.run([&session = context.session(), id = row.sheet,
                                    categories] { return app::set_categories(session, id, categories); },
                                   [this](const core::Status& coded) { error_ = refusal_words(coded); });
  }
  gap(size::s12);
  separator();
}

void SuggestionsCard::draw(SurveyContext& context) {
  follow(context);
  const Card card("suggestions", {.title = tr(T::improve_suggestions),
                                  .note = trf(T::improve_uncoded, {num(static_cast<long long>(uncoded_))})});
  if (rows_.empty() && !only_uncoded_) {
    muted(tr(T::improve_no_suggestion));
    return;
  }
  if (checkbox(tr(T::improve_only_uncoded), only_uncoded_)) {
    version_ = 0;
    shown_ = kPage;
    follow(context);
  }
  if (!error_.empty()) banner(error_, Tone::red);
  if (rows_.empty()) muted(tr(T::improve_all_coded));
  const std::size_t shown = std::min(shown_, rows_.size());
  {
    const Group list("suggestions", Role::list, tr(T::improve_suggestions));
    for (std::size_t i = 0; i < shown; ++i) draw_row(context, rows_[i]);
  }
  if (shown == rows_.size()) return;
  gap(size::s8);
  if (text_link(trf(T::improve_more, {num(static_cast<long long>(rows_.size() - shown))}))) shown_ += kPage;
}

}  // namespace hufang::ui
