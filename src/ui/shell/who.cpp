#include "ui/shell/who.h"

#include "app/office/current_user.h"
#include "ui/widgets/icon.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

// The first character of a name, as it is written in UTF-8.
std::string_view initial(std::string_view name) {
  std::size_t bytes = 1;
  while (bytes < name.size() && (static_cast<unsigned char>(name[bytes]) & 0xC0u) == 0x80u) ++bytes;
  return name.substr(0, bytes);
}

}  // namespace

bool draw_who(Services& services, const Box& box) {
  const core::Staff* me = app::current_user(services.session);
  const std::string_view name = me == nullptr ? tr(T::who_nobody) : std::string_view(me->name);
  const std::string_view role = me == nullptr ? tr(T::who_choose) : words(me->role);
  const Touch t = interact_at("who", box, Role::button, trf(T::who_name, {name, role}), kSemHasPopup);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (t.hovered) draw->AddRectFilled(box.min, box.max, color::hover, size::radius);
  const bool rail = box.width() > kWhoPhone;
  const ImVec2 c{rail ? box.min.x + 22 : box.center().x, box.center().y};
  draw->AddCircleFilled(c, 16, me == nullptr ? color::neutral_tint : color::accent_tint);
  if (me == nullptr) {
    draw_icon(draw, Icon::people, c, 18, color::neutral_ink);
  } else {
    draw_text_in(draw, Face::bold, size::strong, {{c.x - 16, c.y - 16}, {c.x + 16, c.y + 16}}, 0.5f,
                 color::accent_ink, initial(name));
  }
  if (rail) {
    const float x = box.min.x + 48, y = box.center().y;
    draw_text_in(draw, Face::bold, size::body, {{x, y - 21}, {box.max.x - 4, y}}, 0,
                 me == nullptr ? color::neutral_ink : color::ink, name);
    draw_text_in(draw, Face::regular, size::small, {{x, y}, {box.max.x - 4, y + 20}}, 0, color::secondary,
                 role);
  }
  if (t.ring) draw_focus_ring(draw, box, size::radius);
  return t.pressed;
}

}  // namespace hufang::ui
