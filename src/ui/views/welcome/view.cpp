#include "ui/views/welcome/view.h"

#include <algorithm>
#include <utility>

#include "app/sample/sample.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/wrap.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

constexpr float kWide = 900;  // the three choices side by side

// One line of a text in the middle of the room.
void centred(std::string_view text, const TextStyle& style, Role role) {
  const float room = width_left();
  const float step = style.px * 1.6f;
  const std::vector<Line> lines = break_lines(style.face, style.px, text, std::min(room, 620.f));
  for (const Line& line : lines) {
    const ImVec2 at = cursor();
    label_at({at, {at.x + room, at.y + step}}, text.substr(line.begin, line.end - line.begin), style, 0.5f,
             role);
    spend({room, step - ImGui::GetStyle().ItemSpacing.y});
  }
}

}  // namespace

void WelcomeView::draw_mark() {
  const bool phone = metrics().phone;
  gap(phone ? size::s12 : std::max(size::s28, metrics().height * 0.09f));
  const ImVec2 at = cursor();
  const float room = width_left(), side = phone ? 52.f : 64.f;
  const Box box{{at.x + (room - side) / 2, at.y}, {at.x + (room + side) / 2, at.y + side}};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(box.min, box.max, color::accent, side * 0.25f);
  draw_text_in(draw, Face::bold, side * 0.5f, box, 0.5f, color::white, tr(T::app_mark));
  spend({room, side});
  gap(size::s12);
  centred(tr(T::app_name), {.face = Face::bold, .px = 26}, Role::heading);
  gap(size::s8);
  centred(tr(T::welcome_sentence), {.px = size::strong, .ink = color::secondary}, Role::text);
  gap(phone ? size::s18 : 36);
}

// A large card that is one button: picture, name and a sentence.
bool WelcomeView::draw_choice(Icon icon, T name, T text, float height) {
  const float w = width_left();
  const bool phone = metrics().phone;
  const float h = phone ? 96.f : height;
  const Touch t = interact(tr(name), {w, h}, Role::button, tr(name));
  semantics().last().hint = semantics().keep(tr(text));
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(t.box.min, t.box.max, color::card, size::radius_card);
  draw->AddRect(t.box.min, t.box.max, t.hovered ? color::accent : color::line, size::radius_card, 0,
                t.hovered ? 1.5f : 1.f);
  const float pad = phone ? 16.f : 24.f;
  const ImVec2 c{t.box.min.x + pad + 22, t.box.min.y + (phone ? h / 2 : pad + 22)};
  draw->AddCircleFilled(c, 22, color::accent_tint);
  draw_icon(draw, icon, c, 22, color::accent);
  const float x = phone ? c.x + 38 : t.box.min.x + pad;
  const std::string_view words = tr(text);
  const std::vector<Line>& lines = break_lines(Face::regular, size::body, words, t.box.max.x - pad - x);
  const float high = 26 + 21 * static_cast<float>(lines.size());
  float y = phone ? t.box.center().y - high / 2 : t.box.min.y + pad + 60;
  draw_text(draw, Face::bold, 17, {x, y}, color::ink, tr(name));
  y += 28;
  for (const Line& line : lines) {
    draw_text(draw, Face::regular, size::body, {x, y}, color::secondary,
              words.substr(line.begin, line.end - line.begin));
    y += 21;
  }
  if (t.ring) draw_focus_ring(draw, t.box, size::radius_card);
  return t.pressed;
}

void WelcomeView::draw() {
  draw_mark();
  const ImVec2 at = cursor();
  const float room = width_left(), w = std::min(room, kWide);
  set_cursor({at.x + (room - w) / 2, at.y});
  ImGui::BeginChild("choices", {w, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysAutoResize,
                    ImGuiWindowFlags_NoNav);
  bool add = false, sample = false, open = false;
  {
    Columns columns("choices", {1, 1, 1}, 720);
    columns.next();
    add = draw_choice(Icon::plus, T::welcome_new, T::welcome_new_text, 190);
    columns.next();
    sample = draw_choice(Icon::survey, T::welcome_sample, T::welcome_sample_text, 190);
    columns.next();
    open = draw_choice(Icon::upload, T::welcome_file, T::welcome_file_text, 190);
  }
  ImGui::EndChild();
  if (add) {
    form_.clear();
    adding_ = true;
  }
  if (open) {
    import_.clear();
    opening_ = true;
  }
  draw_new();
  draw_file();
  if (sample) services_.actions.run([this] { return app::add_sample(session()); }, say_refusal);
}

bool WelcomeView::take_file(app::PickedFile& file) {
  if (!file.name.ends_with(".json") && !file.name.ends_with(".zip")) return false;
  import_.take(std::move(file));
  opening_ = true;
  return true;
}

void WelcomeView::draw_new() {
  if (Dialog dialog("new", adding_, {.title = tr(T::community_new), .primary = {tr(T::community_create)}});
      dialog) {
    form_.draw();
    if (dialog.press() == DialogPress::primary)
      form_.create([this] {
        adding_ = false;
        navigator().go(Page::roster, "import");
      });
  }
}

void WelcomeView::draw_file() {
  if (Dialog dialog("open", opening_, {.title = tr(T::welcome_file), .width = 560}); dialog) {
    import_.draw();
    if (import_.done()) dialog.close();
    dialog.press();
  }
}

}  // namespace hufang::ui
