#include "ui/views/survey/check_differences.h"

#include <algorithm>
#include <utility>

#include "ui/input.h"
#include "ui/text.h"
#include "ui/views/survey/key_grid.h"
#include "ui/widgets/base.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {

// What one keying recorded, to be pressed; its name says the item too.
bool record_button(std::string_view item, T which, std::int64_t marks, const Box& box, bool on) {
  const std::string_view record = mark_words(marks, true).text;
  const std::string_view name = cat({item, tr(T::survey_name_colon), tr(which), " ", record});
  const Touch t = interact_at(name, box, Role::radio, name, on ? kSemChecked : 0u);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(box.min, box.max,
                      on          ? color::accent
                      : t.hovered ? color::hover
                                  : color::card,
                      size::radius);
  draw->AddRect(box.min, box.max, on ? color::accent : color::line_strong, size::radius);
  draw_text_in(draw, on ? Face::bold : Face::regular, metrics().body, box, 0.5f,
               on ? color::white : color::ink, record);
  if (t.ring) draw_focus_ring(draw, box, size::radius);
  return t.pressed;
}

struct Places {
  float left, second, width, row;  // of the two buttons, and of a row
};
Places places() {
  const bool phone = metrics().phone;
  const float w = width_left(), x = cursor().x;
  constexpr float kSpace = 8;
  const float each = phone ? (w - kSpace) / 2 : std::clamp((w - kSpace) * 0.24f, 120.f, 200.f);
  const float left = phone ? x : x + w - 2 * each - kSpace;
  return {left, left + each + kSpace, each, phone ? 84.f : 52.f};
}

}  // namespace

void CheckDifferences::start(std::vector<std::int64_t> first, std::vector<std::int64_t> second,
                             std::vector<std::size_t> items) {
  first_ = std::move(first);
  second_ = std::move(second);
  items_ = std::move(items);
  stands_.assign(items_.size(), Stands::open);
  at_ = 0;
}

void CheckDifferences::decide(std::size_t row, Stands stands) {
  if (row >= stands_.size()) return;
  stands_[row] = stands;
  if (row == at_) ++at_;
}

bool CheckDifferences::take_keys() {
  constexpr std::string_view kKeys[] = {"1", "2", "Backspace", "ArrowUp", "ArrowDown", "Enter"};
  for (std::string_view key = next_key(kKeys); !key.empty(); key = next_key(kKeys)) {
    if (key == "Enter") return true;
    if (key == "ArrowDown") {
      at_ = std::min(at_ + 1, items_.size());
    } else if (key == "ArrowUp" || key == "Backspace") {
      if (at_ > 0) --at_;
      if (key == "Backspace") stands_[at_] = Stands::open;
    } else {
      decide(at_, key == "1" ? Stands::first : Stands::second);
    }
  }
  return false;
}

bool CheckDifferences::draw_row(std::size_t row, const core::Questionnaire& questionnaire) {
  const std::size_t item = items_[row];
  const std::string_view name = questionnaire.items[item];
  const IdScope scope(static_cast<int>(row));
  const Group group("difference", Role::radiogroup, name);
  const Places p = places();
  const ImVec2 at = cursor();
  const float w = width_left(), h = metrics().control;
  const bool phone = metrics().phone, next = row == at_;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (next) {
    draw->AddRectFilled({at.x - 8, at.y}, {at.x + w + 8, at.y + p.row - 1}, color::accent_tint, size::radius);
  }
  const float y = phone ? at.y + p.row - h - 6 : at.y + (p.row - h) / 2;
  const Box words{{at.x, phone ? at.y + 4 : at.y},
                  {phone ? at.x + w : p.left - 12, phone ? y - 2 : at.y + p.row}};
  label_at(words, cat({num(static_cast<long long>(item + 1)), "  ", name}),
           {.face = next ? Face::bold : Face::regular});
  bool decided = false;
  if (record_button(name, T::survey_check_first, first_[item], {{p.left, y}, {p.left + p.width, y + h}},
                    stands_[row] == Stands::first)) {
    decide(row, Stands::first);
    decided = true;
  }
  if (record_button(name, T::survey_check_second, second_[item], {{p.second, y}, {p.second + p.width, y + h}},
                    stands_[row] == Stands::second)) {
    decide(row, Stands::second);
    decided = true;
  }
  spend({w, p.row});
  return decided;
}

bool CheckDifferences::draw(const core::Questionnaire& questionnaire) {
  const Places p = places();
  const ImVec2 at = cursor();
  constexpr float kHead = 28;
  const TextStyle style{.px = size::small, .ink = color::secondary};
  label_at({{p.left, at.y}, {p.left + p.width, at.y + kHead}}, tr(T::survey_check_first), style, 0.5f);
  label_at({{p.second, at.y}, {p.second + p.width, at.y + kHead}}, tr(T::survey_check_second), style, 0.5f);
  spend({width_left(), kHead});
  bool decided = false;
  for (std::size_t row = 0; row < items_.size(); ++row) {
    if (items_[row] >= questionnaire.items.size()) continue;
    separator();
    decided |= draw_row(row, questionnaire);
  }
  return decided;
}

std::size_t CheckDifferences::undecided() const {
  return static_cast<std::size_t>(std::count(stands_.begin(), stands_.end(), Stands::open));
}

std::vector<std::size_t> CheckDifferences::corrected() const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (stands_[i] == Stands::second) out.push_back(items_[i]);
  }
  return out;
}

}  // namespace hufang::ui
