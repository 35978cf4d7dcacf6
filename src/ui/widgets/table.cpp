#include "ui/widgets/table.h"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/input.h"
#include "ui/widgets/button.h"

namespace hufang::ui {
namespace {

constexpr float kCellPad = 8;

bool takes_focus(const SemNode& node) {
  if ((node.flags & kSemDisabled) != 0) return false;
  if ((node.flags & kSemFocusable) != 0) return true;
  switch (node.role) {
    case Role::button:
    case Role::link:
    case Role::checkbox:
    case Role::radio:
    case Role::combobox:
    case Role::textbox:
    case Role::textarea:
      return true;
    default:
      return false;
  }
}

}  // namespace

Table::Table(std::string_view id, std::string_view name, std::span<const Column> columns, float row_height)
    : columns_(columns), row_height_(row_height > 0 ? row_height : metrics().row) {
  ImGui::PushID(id.data(), id.data() + id.size());
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  width_ = width_left();
  float fixed = 0;
  for (const Column& c : columns_) {
    fixed += c.px;
    weights_ += c.weight;
  }
  flexible_ = std::max(0.f, width_ - fixed);
  start_ = cursor();
  state_ = make_id("focus");
  what_ = make_id("focused");
  semantics().open(make_id("table"), Role::table, name);
}

Table::~Table() {
  const Box all{start_, {start_.x + width_, cursor().y}};
  semantics().close(to_rect(all), clip_rect());
  ImGui::PopStyleVar();
  ImGui::PopID();
}

Box Table::cell() {
  const Column& c = columns_[std::min(column_, columns_.size() - 1)];
  const float w = c.px + (weights_ > 0 ? flexible_ * c.weight / weights_ : 0);
  const Box box{{x_ + kCellPad, row_.min.y}, {std::max(x_ + kCellPad, x_ + w - kCellPad), row_.max.y}};
  x_ += w;
  ++column_;
  return box;
}

void Table::header() {
  const ImVec2 at = cursor();
  const float h = 34;
  row_ = {at, {at.x + width_, at.y + h}};
  x_ = at.x;
  column_ = 0;
  semantics().open(make_id("head"), Role::row, "");
  for (const Column& c : columns_) {
    const Box box = cell();
    if (!c.title.empty())
      label_at(box, c.title, {.px = size::small, .ink = color::secondary}, c.align, Role::columnheader);
  }
  semantics().close(to_rect(row_), clip_rect());
  ImGui::GetWindowDrawList()->AddLine({at.x, at.y + h}, {at.x + width_, at.y + h}, color::line);
  spend({width_, h});
}

// Kept from frame to frame: the row's number + 1, and under the next key what in it has the focus.
long Table::find_focus(std::size_t count) {
  aim_ = -1;
  const ImGuiStorage& kept = *ImGui::GetStateStorage();
  const ImGuiID focus = semantics().focused_id();
  long at = kept.GetInt(state_, 0) - 1;
  const long last = static_cast<long>(count) - 1;
  if (focus == 0 || at < 0 || at > last) return -1;
  if (static_cast<ImGuiID>(kept.GetInt(what_, 0)) != focus) {
    // A key that repeats moves it by several rows from one frame to the next.
    constexpr long kNear = 40;
    const auto id_of = [](long row) {
      const IdScope scope(static_cast<int>(row));
      return make_id("row");
    };
    const long end = std::min(last, at + kNear);
    for (at = std::max(0L, at - kNear); at <= end && id_of(at) != focus;) ++at;
    if (at > end) return -1;
  }
  const ImRect& seen = ImGui::GetCurrentWindow()->ClipRect;
  const long page = std::max(1L, static_cast<long>(seen.GetHeight() / row_height_) - 1);
  long to = at;
  // The page moves the focus itself as long as there are rows; what comes here goes on to those not drawn.
  if (key_pressed("ArrowDown")) to = at + 1;
  if (key_pressed("ArrowUp")) to = at - 1;
  if (key_pressed("PageDown")) to = at + page;
  if (key_pressed("PageUp")) to = at - page;
  if (key_pressed("Home")) to = 0;
  if (key_pressed("End")) to = last;
  to = std::clamp(to, 0L, last);
  if (to != at) aim_ = to;
  return at;
}

void Table::begin_row(std::size_t i, std::size_t count, bool clickable, bool selected) {
  const ImVec2 at = cursor();
  row_ = {at, {at.x + width_, at.y + row_height_}};
  x_ = at.x;
  column_ = 0;
  ImGui::PushID(static_cast<int>(i));
  ImDrawList* draw = ImGui::GetWindowDrawList();
  first_node_ = semantics().nodes().size();
  semantics().open(make_id("row"), Role::row, "",
                   (clickable ? kSemFocusable : 0u) | (selected ? kSemSelected : 0u));
  SemNode& node = semantics().last();
  node.pos = static_cast<std::int32_t>(i + 1);
  node.count = static_cast<std::int32_t>(count);
  hovered_ = false;
  if (selected) draw->AddRectFilled(row_.min, row_.max, color::accent_tint);
  if (clickable) {
    const Touch t = press_reported(make_id("row"), row_);
    hovered_ = t.hovered;
    if (t.pressed) pressed_ = static_cast<long>(i);
    if (t.hovered && !selected) draw->AddRectFilled(row_.min, row_.max, color::hover);
    if (t.ring)
      draw_focus_ring(draw, {{row_.min.x + 2, row_.min.y + 2}, {row_.max.x - 2, row_.max.y - 2}}, 4);
  }
}

void Table::end_row(long i) {
  semantics().close(to_rect(row_), clip_rect());
  const auto parts = semantics().nodes().subspan(first_node_);
  // The row that loses the focus in this frame has no say any more.
  ImGuiID focus = aim_ < 0 ? semantics().focused_id() : 0;
  if (aim_ == i) {
    const auto first = std::ranges::find_if(parts, takes_focus);
    if (first == parts.end()) {
      focus = 0;
    } else {
      focus = first->id;
      semantics().request_focus(focus);
    }
  }
  if (focus != 0 && std::ranges::find(parts, focus, &SemNode::id) != parts.end()) {
    ImGui::GetStateStorage()->SetInt(state_, static_cast<int>(i) + 1);
    ImGui::GetStateStorage()->SetInt(what_, static_cast<int>(focus));
  }
  ImGui::GetWindowDrawList()->AddLine({row_.min.x, row_.max.y}, row_.max, color::line);
  ImGui::PopID();
  set_cursor(row_.min);
  spend({width_, row_height_});
}

void Table::text(std::string_view s, const TextStyle& style) {
  const float align = columns_[std::min(column_, columns_.size() - 1)].align;
  const IdScope scope(static_cast<int>(column_));
  label_at(cell(), s, style, align, Role::cell);
}

Table::Parts::Parts(Table& table) {
  ImGui::PushID(static_cast<int>(table.column_));
  box_ = table.cell();
  semantics().open(make_id("cell"), Role::cell, "");
}

Table::Parts::~Parts() {
  semantics().close(to_rect(box_), clip_rect());
  ImGui::PopID();
}

void Table::chip(std::string_view s, Tone tone) {
  const IdScope scope(static_cast<int>(column_));
  const Box box = cell();
  const Box cut{box.min, box.max};
  semantics().open(make_id("cell"), Role::cell, "");
  if (!s.empty()) chip_at({cut.min.x, cut.center().y}, s, tone);
  semantics().close(to_rect(box), clip_rect());
}

void Table::link_cell(std::string_view s, bool* pressed, std::string_view name) {
  const IdScope scope(static_cast<int>(column_));
  const float align = columns_[std::min(column_, columns_.size() - 1)].align;
  const Box box = cell();
  const float w = std::min(box.width(), text_size(Face::bold, metrics().body, s).x);
  const float x = box.min.x + (box.width() - w) * align;
  const float around = metrics().phone ? 6.f : 4.f, half = metrics().phone ? 22.f : 16.f;
  const Box hit{{x - around, box.center().y - half}, {x + w + around, box.center().y + half}};
  semantics().open(make_id("cell"), Role::cell, "");
  const Touch t = interact_at("link", hit, Role::button, name.empty() ? s : name);
  semantics().close(to_rect(box), clip_rect());
  *pressed = t.pressed;
  if (!t.shown) return;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw_text_in(draw, Face::bold, metrics().body, {{x, box.min.y}, {x + w + 1, box.max.y}}, 0,
               t.hovered ? color::accent_hover : color::accent, s);
  if (t.ring) draw_focus_ring(draw, hit, 5);
}

}  // namespace hufang::ui
