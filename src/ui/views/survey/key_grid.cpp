#include "ui/views/survey/key_grid.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/text.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/table.h"

namespace hufang::ui {
namespace {

struct Answer {
  T words;
  std::int64_t mark;
};
constexpr Answer kAnswers[] = {{T::answer_satisfied, core::kMarkSatisfied},
                               {T::answer_basic, core::kMarkBasic},
                               {T::answer_dissatisfied, core::kMarkDissatisfied}};

std::string_view circle_name(std::string_view item, T answer) {
  return cat({item, tr(T::survey_name_colon), tr(answer)});
}

bool circle(const Box& cell, std::string_view name, bool on, bool quiet) {
  const ImVec2 c{cell.min.x + 10, cell.center().y};
  const Box hit{{cell.min.x - 6, c.y - 18}, {cell.min.x + 34, c.y + 18}};
  const Touch t = interact_at(name, hit, Role::checkbox, name, on ? kSemChecked : 0u);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (on) {
    draw_icon(draw, Icon::check, c, 18, color::accent);
  } else {
    draw->AddCircle(c, 8.5f, t.hovered ? color::accent : quiet ? rgb(0xBFD6D1) : color::line_strong, 0, 1.2f);
  }
  if (t.ring) draw_focus_ring(draw, {{c.x - 11, c.y - 11}, {c.x + 11, c.y + 11}}, 11);
  return t.pressed;
}

// As high as lets the whole sheet and the button under it stand on the screen, within what is comfortable.
float row_height(std::size_t items) {
  const ImGuiWindow* page = ImGui::GetCurrentWindow()->ParentWindow;
  const float top = cursor().y + (page == nullptr ? 0 : page->Scroll.y);
  constexpr float kHeader = 34, kBelow = 12 + 36 + 20 + 20;
  const float room = metrics().height - top - kHeader - kBelow;
  return std::clamp(std::floor(room / static_cast<float>(std::max<std::size_t>(items, 1))), 36.f, 46.f);
}

bool draw_table(KeySheet& sheet, const core::Questionnaire& q) {
  const Column columns[] = {{"", 0, 52, 1},
                            {tr(T::survey_item), 2.3f, 120, 0},
                            {tr(T::answer_satisfied), 0.5f, 60, 0},
                            {tr(T::answer_basic), 0.7f, 76, 0},
                            {tr(T::answer_dissatisfied), 0.6f, 66, 0},
                            {tr(T::survey_recorded_as), 1.2f, 110, 0}};
  bool changed = false;
  Table table("items", tr(T::survey_items), columns, row_height(q.items.size()));
  table.header();
  table.rows(
      q.items.size(),
      [&](std::size_t i) {
        const bool next = i == sheet.at();
        table.text(num(static_cast<long long>(i + 1)));
        table.text(q.items[i], {.face = next ? Face::bold : Face::regular});
        for (const Answer& a : kAnswers) {
          const Table::Parts cell(table);
          if (!circle(cell.box(), circle_name(q.items[i], a.words), (sheet.marks(i) & a.mark) != 0, next))
            continue;
          sheet.press(i, a.mark);
          changed = true;
        }
        const MarkWords words = mark_words(sheet.marks(i), sheet.recorded(i));
        if (words.abstained) {
          table.chip(words.text, Tone::neutral);
        } else {
          table.text(words.text, {.ink = sheet.recorded(i) ? color::ink : color::secondary});
        }
      },
      false, static_cast<long>(sheet.at()));
  return changed;
}

bool big_choice(std::string_view name, std::string_view words, float width, bool on) {
  const Touch t = interact(name, {width, 44}, Role::radio, name, on ? kSemChecked : 0u);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(t.box.min, t.box.max, on ? color::accent : color::card, size::radius);
  draw->AddRect(t.box.min, t.box.max, on ? color::accent : color::line_strong, size::radius);
  draw_text_in(draw, on ? Face::bold : Face::regular, size::body, t.box, 0.5f, on ? color::white : color::ink,
               words);
  if (t.ring) draw_focus_ring(draw, t.box, size::radius);
  return t.pressed;
}

void scroll_to(const Box& box) {
  ImGui::ScrollToRect(ImGui::GetCurrentWindow(),
                      ImRect({box.min.x, box.min.y - 24}, {box.max.x, box.max.y + 96}));
}

// One item: its name, and five choices in a row.
bool draw_choices(KeySheet& sheet, const core::Questionnaire& q, std::size_t i) {
  struct Choice {
    T words, shown;
    std::int64_t marks;
    float width;
  };
  static constexpr Choice kChoices[] = {
      {T::answer_satisfied, T::answer_satisfied, core::kMarkSatisfied, 1.2f},
      {T::answer_basic, T::answer_basic_short, core::kMarkBasic, 1.2f},
      {T::answer_dissatisfied, T::answer_dissatisfied, core::kMarkDissatisfied, 1.2f},
      {T::answer_unmarked, T::answer_unmarked, 0, 0.8f},
      {T::answer_several, T::answer_several, kMarkSeveral, 0.8f},
  };
  const IdScope scope(static_cast<int>(i));
  const Group group("choices", Role::radiogroup, q.items[i]);
  const bool next = i == sheet.at();
  const ImVec2 at = cursor();
  const float w = width_left();
  if (next) {
    ImGui::GetWindowDrawList()->AddRectFilled({at.x - 8, at.y - 4}, {at.x + w + 8, at.y + 80},
                                              color::accent_tint, size::radius);
  }
  inline_label(cat({num(static_cast<long long>(i + 1)), "  ", q.items[i]}),
               {.face = next ? Face::bold : Face::regular});
  constexpr float kSpace = 6;
  // The three answers are wider than what is rare.
  const float part = (w - kSpace * 4) / 5.2f;
  bool changed = false;
  for (std::size_t k = 0; k < std::size(kChoices); ++k) {
    const Choice& c = kChoices[k];
    if (k > 0) same_line(kSpace);
    const bool is_several = c.marks == kMarkSeveral;
    const bool on = sheet.recorded(i) && (is_several ? several(sheet.marks(i)) : sheet.marks(i) == c.marks);
    if (!big_choice(circle_name(q.items[i], c.words), tr(c.shown), std::floor(part * c.width), on)) continue;
    sheet.set(i, c.marks);
    changed = true;
  }
  gap(size::s12);
  return changed;
}

bool draw_list(KeySheet& sheet, const core::Questionnaire& q) {
  bool changed = false;
  static std::size_t shown_at = 0;
  for (std::size_t i = 0; i < q.items.size(); ++i) {
    const ImVec2 at = cursor();
    changed |= draw_choices(sheet, q, i);
    if (sheet.at() == i && shown_at != i) scroll_to({at, {at.x + width_left(), cursor().y}});
  }
  shown_at = sheet.at();
  return changed;
}

}  // namespace

MarkWords mark_words(std::int64_t marks, bool recorded) {
  if (!recorded) return {tr(T::common_none), false};
  if (marks == 0) return {tr(T::answer_abstained_unmarked), true};
  if (several(marks)) return {tr(T::answer_abstained_several), true};
  for (const Answer& a : kAnswers) {
    if (a.mark == marks) return {tr(a.words), false};
  }
  return {tr(T::common_none), false};
}

bool draw_key_grid(KeySheet& sheet, const core::Questionnaire& questionnaire) {
  return metrics().phone ? draw_list(sheet, questionnaire) : draw_table(sheet, questionnaire);
}

}  // namespace hufang::ui
