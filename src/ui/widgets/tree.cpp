#include "ui/widgets/tree.h"

#include "ui/input.h"
#include "ui/widgets/icon.h"

namespace hufang::ui {
namespace {

constexpr float kStep = 18, kFold = 28, kRowPad = 10;

}  // namespace

float Tree::row_height() { return metrics().phone ? 44.f : 34.f; }

Tree::Tree(std::string_view id, std::string_view name) : start_(cursor()), width_(width_left()) {
  ImGui::PushID(id.data(), id.data() + id.size());
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  semantics().open(make_id("tree"), Role::tree, name);
}

Tree::~Tree() {
  semantics().close(to_rect({start_, {start_.x + width_, cursor().y}}), clip_rect());
  ImGui::PopStyleVar();
  ImGui::PopID();
}

TreePress Tree::row(const TreeRow& row) {
  const float indent = kStep * static_cast<float>(row.level - 1);
  const Touch t = interact(
      row.id, {width_, row_height()}, Role::treeitem, row.name,
      (row.branch ? kSemBranch : 0u) | (row.open ? kSemExpanded : 0u) | (row.chosen ? kSemSelected : 0u));
  semantics().last().level = static_cast<std::uint8_t>(row.level);
  TreePress press = TreePress::none;
  if (t.pressed) {
    // Only a pointer hovers; where it is on the arrow, it folds.
    const bool arrow = t.hovered && ImGui::GetIO().MousePos.x < t.box.min.x + indent + kFold;
    press = row.branch && (arrow || row.chosen) ? TreePress::fold : TreePress::choose;
  }
  if (row.branch && semantics().focused(t.id) && key_pressed(row.open ? "ArrowLeft" : "ArrowRight"))
    press = TreePress::fold;
  if (!t.shown) return press;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (row.chosen || t.hovered)
    draw->AddRectFilled(t.box.min, t.box.max, row.chosen ? color::accent_tint : color::hover, size::radius);
  const float x = t.box.min.x + indent;
  if (row.branch)
    draw_icon(draw, row.open ? Icon::down : Icon::right, {x + kFold / 2, t.box.center().y}, 12,
              color::secondary);
  const float note = text_size(Face::regular, size::small, row.note).x;
  const float right = t.box.max.x - kRowPad;
  draw_text_in(draw, row.chosen ? Face::bold : Face::regular, metrics().body,
               {{x + kFold, t.box.min.y}, {right - note - 8, t.box.max.y}}, 0,
               row.chosen ? color::accent_ink : color::ink, row.text);
  draw_text_in(draw, Face::regular, size::small, {{right - note, t.box.min.y}, {right + 1, t.box.max.y}}, 0,
               color::secondary, row.note);
  if (t.ring)
    draw_focus_ring(draw, {{t.box.min.x + 2, t.box.min.y + 2}, {t.box.max.x - 2, t.box.max.y - 2}},
                    size::radius);
  return press;
}

}  // namespace hufang::ui
