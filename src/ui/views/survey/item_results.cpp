#include "ui/views/survey/item_results.h"

#include "ui/widgets/card.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/table.h"
#include "ui/words/survey_figures.h"

namespace hufang::ui {
namespace {

constexpr ImU32 kAbstained = rgb(0xE7EBE8);

void draw_legend() {
  legend(color::accent, tr(T::answer_satisfied));
  same_line(size::s12);
  legend(color::mid_teal, tr(T::answer_basic));
  same_line(size::s12);
  legend(color::red_soft, tr(T::answer_dissatisfied));
  same_line(size::s12);
  legend(kAbstained, tr(T::answer_abstained));
}

float legend_width() {
  float width = 0;
  for (const T t : {T::answer_satisfied, T::answer_basic, T::answer_dissatisfied, T::answer_abstained}) {
    width += 16 + text_size(Face::regular, size::small, tr(t)).x + size::s12;
  }
  return width - size::s12;
}

void draw_title() {
  const ImVec2 at = cursor();
  const float room = width_left();
  heading(tr(T::survey_item_results));
  const float width = legend_width();
  const bool beside = width + 120 < room;
  const ImVec2 below = cursor();
  if (beside) set_cursor({at.x + room - width, at.y});
  draw_legend();
  if (beside) set_cursor(below);
  gap(size::s8);
}

void draw_shares(const Box& box, const core::ItemCounts& c) {
  const Part parts[] = {{static_cast<float>(c.satisfied), color::accent},
                        {static_cast<float>(c.basic), color::mid_teal},
                        {static_cast<float>(c.dissatisfied), color::red_soft},
                        {static_cast<float>(c.abstained), kAbstained}};
  const std::string_view said =
      trf(T::survey_bar_said, {num(c.satisfied), num(c.basic), num(c.dissatisfied), num(c.abstained)});
  stacked_bar_at("bar", box, parts, said);
}

void draw_wide(const core::Questionnaire& q, const core::SurveyResult& r,
               std::span<const std::size_t> order) {
  const Column columns[] = {{tr(T::survey_item), 1.5f, 90, 0},
                            {"", 2.2f, 80, 0},
                            {tr(T::survey_rate), 0, 92, 1},
                            {tr(T::answer_dissatisfied), 0, 74, 1}};
  Table table("item-results", tr(T::survey_item_results), columns);
  table.header();
  table.rows(order.size(), [&](std::size_t row) {
    const std::size_t i = order[row];
    table.text(q.items[i]);
    {
      const Table::Parts cell(table);
      draw_shares(cell.box(), r.items[i].counts);
    }
    table.text(percent(r.items[i].rate));
    table.text(num(r.items[i].counts.dissatisfied));
  });
}

// Two lines a row: the name with its figures, the bar under it.
void draw_narrow(const core::Questionnaire& q, const core::SurveyResult& r,
                 std::span<const std::size_t> order) {
  const Column columns[] = {{tr(T::survey_item), 1, 0, 0}};
  Table table("item-results", tr(T::survey_item_results), columns, 62);
  table.rows(order.size(), [&](std::size_t row) {
    const std::size_t i = order[row];
    const Table::Parts cell(table);
    const Box& box = cell.box();
    const float line = box.min.y + 34;
    label_at({{box.min.x, box.min.y + 4}, {box.max.x - 150, line}}, q.items[i]);
    label_at({{box.max.x - 146, box.min.y + 4}, {box.max.x - 70, line}}, percent(r.items[i].rate),
             {.face = Face::bold}, 1);
    const std::string_view dissatisfied =
        trf(T::survey_dissatisfied_n, {num(r.items[i].counts.dissatisfied)});
    label_at({{box.max.x - 66, box.min.y + 4}, {box.max.x, line}}, dissatisfied,
             {.px = size::small, .ink = color::secondary}, 1);
    draw_shares({{box.min.x, line}, {box.max.x, box.max.y - 8}}, r.items[i].counts);
  });
}

}  // namespace

void draw_item_results(const core::Questionnaire& questionnaire, const core::SurveyResult& result,
                       std::span<const std::size_t> order, float min_height) {
  const Card card("item-results-card", {.min_height = min_height});
  draw_title();
  if (metrics().phone) {
    draw_narrow(questionnaire, result, order);
  } else {
    draw_wide(questionnaire, result, order);
  }
}

}  // namespace hufang::ui
