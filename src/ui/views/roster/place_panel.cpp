#include "ui/views/roster/place_panel.h"

#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/select.h"
#include "ui/widgets/tree.h"

namespace hufang::ui {
namespace {

using PlaceKind = app::PlaceNode::Kind;

constexpr float kUnderPage = 44;  // the page's margin and gap at its end

std::string_view share(std::uint32_t lived_in, std::uint32_t rooms) {
  return cat({num(lived_in), "/", num(rooms)});
}

TreeRow row_of(const app::PlaceNode& n, bool open, bool chosen) {
  TreeRow row{
      .id = n.id, .text = n.name, .level = static_cast<int>(n.kind) + 1, .open = open, .chosen = chosen};
  if (n.kind == PlaceKind::room) {
    row.note = n.households > 1    ? trf(T::roster_tree_homes, {num(n.households)})
               : n.households == 1 ? std::string_view()
                                   : tr(T::roster_tree_empty);
    row.name = row.note.empty() ? cat({n.name}) : cat({n.name, " ", row.note});
    return row;
  }
  row.branch = n.rooms > 0;
  row.note = share(n.lived_in, n.rooms);
  row.name = trf(T::roster_tree_node, {n.name, num(n.lived_in), num(n.rooms)});
  return row;
}

}  // namespace

void PlacePanel::reset() {
  open_.clear();
  stale_ = true;
}

void PlacePanel::draw_rows(const app::PlaceTree& tree, std::string& place) {
  Tree rows("places", tr(T::roster_tree));
  std::uint32_t rooms = 0, lived_in = 0;
  for (std::uint32_t i = 0; i < tree.nodes().size(); i = tree.nodes()[i].end) {
    rooms += tree.nodes()[i].rooms;
    lived_in += tree.nodes()[i].lived_in;
  }
  const std::string_view all = tr(T::roster_all_places);
  if (rows.row({.id = "all",
                .text = all,
                .name = trf(T::roster_tree_node, {all, num(lived_in), num(rooms)}),
                .note = share(lived_in, rooms),
                .chosen = place.empty()}) != TreePress::none)
    place.clear();
  rows.rows(
      shown_.size(),
      [&](std::size_t i) {
        const app::PlaceNode& n = tree.nodes()[shown_[i]];
        return row_of(n, open_.contains(n.id), n.id == place);
      },
      [&](std::size_t i, TreePress press) {
        const app::PlaceNode& n = tree.nodes()[shown_[i]];
        stale_ = true;
        if (press == TreePress::fold && open_.contains(n.id)) {
          open_.erase(open_.find(n.id));
        } else {
          if (n.kind != PlaceKind::room) open_.emplace(n.id);
          if (press == TreePress::choose) place = n.id;
        }
      });
}

void PlacePanel::draw(const app::PlaceTree& tree, std::uint64_t revision, std::string& place) {
  if (stale_ || revision_ != revision) {
    tree.list_shown(open_, shown_);
    revision_ = revision;
    stale_ = false;
  }
  // It stays in view while the list beside it scrolls.
  const ImVec2 start = cursor();
  const float page_top = ImGui::GetWindowPos().y;
  const float top = std::max(start.y, page_top + size::s12);
  // Higher, and it would itself make the page longer the further one scrolls.
  const float bottom = page_top + ImGui::GetWindowHeight() - kUnderPage;
  const Box box{{start.x, top}, {start.x + width_left(), std::max(top + 160, bottom)}};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(box.min, box.max, color::card, size::radius_card);
  draw->AddRect(box.min, box.max, color::line, size::radius_card);
  set_cursor({box.min.x + 8, box.min.y + 1});
  {
    const ScrollArea area("places", {box.width() - 16, box.height() - 2}, 0);
    draw_rows(tree, place);
  }
  set_cursor(start);
}

void PlacePanel::draw_selects(const app::PlaceTree& tree, std::string& place) {
  const std::vector<app::PlaceNode>& nodes = tree.nodes();
  const app::PlaceNode* building = place.empty() ? nullptr : tree.find(place);
  const app::PlaceNode* unit = nullptr;
  while (building != nullptr && building->kind != PlaceKind::building) {
    if (building->kind == PlaceKind::unit) unit = building;
    building = &nodes[building->parent];
  }
  // The members of a node, or the buildings, behind the word for all of them.
  const auto pick = [&](std::string_view name, std::string_view all, std::uint32_t from, std::uint32_t to,
                        const app::PlaceNode* now, std::string_view none, float width) {
    names_.assign(1, all);
    ids_.assign(1, none);
    int index = 0;
    for (std::uint32_t i = from; i < to; i = nodes[i].end) {
      if (&nodes[i] == now) index = static_cast<int>(ids_.size());
      names_.push_back(nodes[i].name);
      ids_.push_back(nodes[i].id);
    }
    if (select(name, names_, index, {.width = width, .show_label = false}))
      place = std::string(ids_[static_cast<std::size_t>(index)]);
  };
  const float half = (width_left() - size::s8) / 2;
  pick(tr(T::table_building), tr(T::roster_all_buildings), 0, static_cast<std::uint32_t>(nodes.size()),
       building, {}, building == nullptr ? width_left() : half);
  if (building == nullptr) return;
  same_line();
  const auto at = static_cast<std::uint32_t>(building - nodes.data());
  pick(tr(T::table_unit), tr(T::roster_all_units), at + 1, building->end, unit, building->id, half);
}

}  // namespace hufang::ui
