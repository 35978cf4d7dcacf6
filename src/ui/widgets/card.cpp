#include "ui/widgets/card.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {
constexpr float kGap = size::s18;
// How much higher than its content the last card was drawn: so that a row of equal cards can shrink again.
float last_slack = 0;
float column_gap() { return metrics().phone ? 12.f : kGap; }
}  // namespace

Card::Card(std::string_view id, const CardStyle& style) {
  const float pad = style.pad > 0 ? style.pad : metrics().phone ? 16.f : 20.f;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {pad, pad});
  ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, style.border ? 1.f : 0.f);
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, size::radius_card);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, style.back);
  if (style.min_height > 0) ImGui::SetNextWindowSizeConstraints({0, style.min_height}, {1e6f, 1e6f});
  ImGui::BeginChild(
      make_id(id), {style.width > 0 ? style.width : width_left(), 0},
      ImGuiChildFlags_Borders | ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding |
          ImGuiChildFlags_AlwaysAutoResize,
      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav);
  semantics().open(make_id("card"), style.title.empty() ? Role::group : Role::region, style.title);
  if (style.title.empty()) return;
  const ImVec2 at = cursor();
  const float room = width_left();
  if (!style.note.empty()) {
    const float w = text_size(Face::regular, size::small, style.note).x;
    const float words = text_size(Face::bold, size::strong, style.title).x;
    if (words + w + 12 < room) {
      label_at({{at.x + room - w, at.y}, {at.x + room, at.y + 23}}, style.note,
               {.px = size::small, .ink = color::secondary}, 1);
      heading(style.title, 2);
    } else {
      heading(style.title, 2);
      muted(style.note);
    }
  } else {
    heading(style.title, 2);
  }
  gap(size::s8);
}

Card::~Card() {
  const ImGuiWindow* w = ImGui::GetCurrentWindow();
  const Box all{w->Pos, {w->Pos.x + w->Size.x, w->Pos.y + w->Size.y}};
  semantics().close(to_rect(all), clip_rect());
  last_slack = std::max(0.f, w->Size.y - (w->ContentSize.y + 2 * w->WindowPadding.y));
  ImGui::EndChild();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(3);
}

Columns::Columns(std::string_view id, std::initializer_list<float> weights, float stack_below)
    : id_(make_id(id)), stacked_(metrics().width < stack_below) {
  for (float w : weights) {
    if (count_ == kMost) break;
    weights_[count_++] = w;
    total_ += w;
  }
  room_ = width_left();
  start_ = cursor();
  x_ = start_.x;
}

float Columns::height() const { return stacked_ ? 0 : ImGui::GetStateStorage()->GetFloat(id_, 0); }

void Columns::finish_column() {
  if (column_ < 0 || stacked_) return;
  ImGui::EndGroup();
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  window->WorkRect.Max.x = window->ContentRegionRect.Max.x = right_;
  highest_ = std::max(highest_, ImGui::GetItemRectSize().y - last_slack);
  x_ += width_ + column_gap();
}

void Columns::next() {
  finish_column();
  if (stacked_ && column_ >= 0) gap(column_gap());
  ++column_;
  const float weight = weights_[static_cast<std::size_t>(column_)];
  const float gaps = column_gap() * static_cast<float>(count_ - 1);
  width_ = stacked_ ? room_ : std::floor((room_ - gaps) * weight / total_);
  if (stacked_) return;
  set_cursor({x_, start_.y});
  last_slack = 0;
  // What asks for the width that is left gets the column's.
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  right_ = window->ContentRegionRect.Max.x;
  window->WorkRect.Max.x = window->ContentRegionRect.Max.x = x_ + width_;
  ImGui::BeginGroup();
}

Columns::~Columns() {
  finish_column();
  if (stacked_) return;
  ImGui::GetStateStorage()->SetFloat(id_, highest_);
  set_cursor(start_);
  spend({room_, highest_});
}

ScrollArea::ScrollArea(std::string_view id, ImVec2 area, float pad) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {pad, metrics().phone ? 14.f : 24.f});
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 0.f);
  ImGui::BeginChild(make_id(id), area, ImGuiChildFlags_AlwaysUseWindowPadding, ImGuiWindowFlags_NoNav);
}

ScrollArea::~ScrollArea() {
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
}

void separator() {
  const ImVec2 at = cursor();
  ImGui::GetWindowDrawList()->AddLine(at, {at.x + width_left(), at.y}, color::line);
  spend({width_left(), 1});
}

void key_value(std::string_view key, std::string_view value, float key_width) {
  const ImVec2 at = cursor();
  const float h = metrics().phone ? 30.f : 26.f;
  const float room = width_left();
  label_at({at, {at.x + key_width, at.y + h}}, key, {.ink = color::secondary});
  label_at({{at.x + key_width, at.y}, {at.x + room, at.y + h}}, value);
  spend({room, h});
}

}  // namespace hufang::ui
