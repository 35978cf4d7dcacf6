#include "ui/shell/user_menu.h"

#include <algorithm>
#include <string>

#include "app/office/current_user.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/popup.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr float kRow = 46, kHead = 58, kFoot = 46;

bool draw_manage() {
  const Touch t = interact("manage", {width_left(), kFoot}, Role::button, tr(T::people_manage));
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddLine({t.box.min.x + 8, t.box.min.y}, {t.box.max.x - 8, t.box.min.y}, color::line);
  draw_text_in(draw, Face::bold, metrics().body,
               {{t.box.min.x + 12, t.box.min.y}, {t.box.max.x - 8, t.box.max.y}}, 0,
               t.hovered ? color::accent_hover : color::accent, tr(T::people_manage));
  if (t.ring) draw_focus_ring(draw, t.box, 6);
  return t.pressed;
}

}  // namespace

bool UserMenu::draw_person(const core::Staff& person, bool on) {
  const IdScope scope(person.id);
  const Touch t = interact("person", {width_left(), kRow}, Role::radio,
                           trf(T::join_clause, {person.name, words(person.role)}), on ? kSemChecked : 0u);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (t.hovered || t.ring) draw->AddRectFilled(t.box.min, t.box.max, color::accent_tint, 6);
  const float x = t.box.min.x + 12, right = t.box.max.x - 30, y = t.box.center().y;
  draw_text_in(draw, on ? Face::bold : Face::regular, metrics().body, {{x, y - 20}, {right, y}}, 0,
               on ? color::accent_ink : color::ink, person.name);
  draw_text_in(draw, Face::regular, size::small, {{x, y}, {right, y + 19}}, 0, color::secondary,
               words(person.role));
  if (on) draw_icon(draw, Icon::check, {t.box.max.x - 16, y}, 14, color::accent);
  return t.pressed;
}

void UserMenu::draw(const Box& anchor) {
  app::Session& session = services_.session;
  app::gather_people(session.data(), session.community(), true, people_);
  const float height = kHead + kRow * static_cast<float>(people_.size()) + kFoot + 8;
  const bool below = anchor.center().y < metrics().height / 2;
  const float y = below ? anchor.max.y + 4 : anchor.min.y - std::min(height, metrics().height * 0.6f) - 6;
  Popup popup("who", tr(T::who_title), Role::dialog, {anchor.min.x, y}, 260, height);
  if (!popup) return;
  const ImVec2 at = cursor();
  label_at({{at.x + 12, at.y + 6}, {at.x + width_left() - 8, at.y + 28}}, tr(T::who_title),
           {.face = Face::bold});
  label_at({{at.x + 12, at.y + 28}, {at.x + width_left() - 8, at.y + 50}},
           tr(people_.empty() ? T::people_none : T::who_help), {.px = size::small, .ink = color::secondary});
  set_cursor({at.x, at.y + kHead});
  const core::Staff* me = app::current_user(session);
  std::string chosen;
  {
    const Group group("people", Role::radiogroup, tr(T::who_title));
    for (const core::Staff* person : people_) {
      if (draw_person(*person, person == me)) chosen = person->id;
    }
  }
  const bool manage = draw_manage();
  if (!chosen.empty()) {
    services_.actions.run([&session, chosen] { return app::choose_user(session, chosen); },
                          [&session](const core::Status& done) {
                            if (done.ok()) return toast(trf(T::who_chosen, {session.user()}));
                            say(done.error());
                          });
  }
  if (manage) services_.navigator->go(Page::settings, "people");
  if (manage || !chosen.empty()) popup.close();
}

}  // namespace hufang::ui
