#include "ui/pickers/household_picker.h"

#include <algorithm>
#include <utility>

#include "app/roster/masking.h"
#include "ui/semantics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kMost = 8;  // what fits over a phone's keyboard

bool household_line(const app::RosterRow& row) {
  const core::Household& h = *row.household;
  const std::string masked = app::masked_name(h.name, h.kind);
  const std::string_view text = row.label.empty() ? cat({masked}) : cat({row.label, " ", masked});
  const IdScope scope(h.id);
  const Touch t = interact("choose", {width_left(), 44}, Role::button, text);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (t.hovered) draw->AddRectFilled(t.box.min, t.box.max, color::hover, size::radius);
  draw_text_in(draw, Face::regular, metrics().body,
               {{t.box.min.x + 8, t.box.min.y}, {t.box.max.x - 8, t.box.max.y}}, 0, color::ink, text);
  if (t.ring) draw_focus_ring(draw, t.box, size::radius);
  return t.pressed;
}

}  // namespace

void HouseholdPicker::open() {
  open_ = fresh_ = true;
  filter_ = {};
}

std::optional<std::string> HouseholdPicker::draw() {
  std::optional<std::string> chosen;
  app::Session& session = services_.session;
  if (Dialog dialog("pick-household", open_,
                    {.title = tr(T::visit_pick_household), .leave = tr(T::common_cancel)});
      dialog) {
    text_field(tr(T::visit_pick_search), filter_.words);
    if (std::exchange(fresh_, false)) semantics().request_focus(field_id(tr(T::visit_pick_search)));
    list_.refresh(session.data(), session.community(), session.today());
    list_.set_filter(filter_);
    gap(size::s8);
    const std::size_t shown = std::min(kMost, list_.size());
    for (std::size_t i = 0; i < shown; ++i) {
      if (household_line(list_.row(i))) {
        chosen = list_.row(i).household->id;
        dialog.close();
      }
    }
    if (shown == 0) muted(tr(T::visit_no_household));
    if (list_.size() > shown) muted(trf(T::visit_pick_shown, {num(static_cast<long long>(shown))}));
    dialog.press();
  }
  return chosen;
}

}  // namespace hufang::ui
