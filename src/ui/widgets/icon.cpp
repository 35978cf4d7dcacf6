#include "ui/widgets/icon.h"

#include <initializer_list>

namespace hufang::ui {
namespace {

// A pen over a 24 x 24 grid, scaled to the icon's size.
struct Pen {
  ImDrawList* to;
  ImVec2 origin;
  float scale;
  ImU32 ink;
  float stroke;

  ImVec2 at(float x, float y) const { return {origin.x + x * scale, origin.y + y * scale}; }
  void line(std::initializer_list<ImVec2> points, bool closed = false) const {
    for (const ImVec2& p : points) to->PathLineTo(at(p.x, p.y));
    to->PathStroke(ink, closed ? ImDrawFlags_Closed : 0, stroke);
  }
  void box(float x, float y, float w, float h, float r) const {
    to->AddRect(at(x, y), at(x + w, y + h), ink, r * scale, 0, stroke);
  }
  void circle(float x, float y, float r) const { to->AddCircle(at(x, y), r * scale, ink, 0, stroke); }
  void arc(float x, float y, float r, float from, float to_angle) const {
    to->PathArcTo(at(x, y), r * scale, from, to_angle);
    to->PathStroke(ink, 0, stroke);
  }
  void dot(float x, float y, float r) const { to->AddCircleFilled(at(x, y), r * scale, ink); }
};

constexpr float kPi = 3.14159265f;

void draw(const Pen& p, Icon icon) {
  switch (icon) {
    case Icon::none:
      break;
    case Icon::home:
      p.line({{3.5f, 11.5f}, {12, 4}, {20.5f, 11.5f}});
      p.line({{6, 10}, {6, 20}, {18, 20}, {18, 10}});
      p.line({{10, 20}, {10, 14.5f}, {14, 14.5f}, {14, 20}});
      break;
    case Icon::people:
      p.circle(9, 8.5f, 3.5f);
      p.arc(9, 20.5f, 6.5f, kPi, 2 * kPi);
      p.arc(16, 8.5f, 3.2f, -kPi / 2, kPi / 2);
      p.arc(16.5f, 20.5f, 5.5f, -kPi / 2, 0);
      break;
    case Icon::visit:
      p.line({{6, 20.5f}, {6, 3.5f}, {18, 3.5f}, {18, 20.5f}});
      p.line({{3.5f, 20.5f}, {20.5f, 20.5f}});
      p.dot(14.6f, 12.3f, 1.2f);
      break;
    case Icon::matter:
      p.box(3.5f, 3.5f, 17, 17, 4);
      p.line({{8, 12.2f}, {11, 15.2f}, {16.2f, 9}});
      break;
    case Icon::month:
      p.line({{5, 20}, {5, 12}});
      p.line({{10, 20}, {10, 5}});
      p.line({{15, 20}, {15, 9}});
      p.line({{20, 20}, {20, 14}});
      break;
    case Icon::survey:
      p.box(5, 4.5f, 14, 16, 2.5f);
      p.line({{9, 3.5f}, {15, 3.5f}, {15, 6.5f}, {9, 6.5f}}, true);
      p.line({{8.7f, 11}, {15.3f, 11}});
      p.line({{8.7f, 15.2f}, {13, 15.2f}});
      break;
    case Icon::print:
      p.line({{7, 9}, {7, 3.5f}, {17, 3.5f}, {17, 9}});
      p.line({{7, 17}, {3.5f, 17}, {3.5f, 9}, {20.5f, 9}, {20.5f, 17}, {17, 17}});
      p.box(7, 14, 10, 6.5f, 1);
      break;
    case Icon::exchange:
      p.line({{4, 8.5f}, {20, 8.5f}, {16, 4.5f}});
      p.line({{20, 15.5f}, {4, 15.5f}, {8, 19.5f}});
      break;
    case Icon::settings:
      p.line({{4, 7}, {20, 7}});
      p.line({{4, 17}, {20, 17}});
      p.to->AddCircleFilled(p.at(9, 7), 2.9f * p.scale, p.ink);
      p.to->AddCircleFilled(p.at(15.5f, 17), 2.9f * p.scale, p.ink);
      break;
    case Icon::plus:
      p.line({{12, 5}, {12, 19}});
      p.line({{5, 12}, {19, 12}});
      break;
    case Icon::check:
      p.line({{4.5f, 12.5f}, {10, 18}, {19.5f, 6.5f}});
      break;
    case Icon::cross:
      p.line({{6, 6}, {18, 18}});
      p.line({{18, 6}, {6, 18}});
      break;
    case Icon::back:
      p.line({{15, 5}, {8, 12}, {15, 19}});
      break;
    case Icon::up:
      p.line({{6, 14.5f}, {12, 8.5f}, {18, 14.5f}});
      break;
    case Icon::down:
      p.line({{6, 9.5f}, {12, 15.5f}, {18, 9.5f}});
      break;
    case Icon::right:
      p.line({{9, 5}, {16, 12}, {9, 19}});
      break;
    case Icon::search:
      p.circle(10.5f, 10.5f, 6);
      p.line({{15, 15}, {20, 20}});
      break;
    case Icon::upload:
      p.line({{12, 16}, {12, 4}});
      p.line({{7, 9}, {12, 4}, {17, 9}});
      p.line({{4, 16}, {4, 20}, {20, 20}, {20, 16}});
      break;
    case Icon::download:
      p.line({{12, 4}, {12, 16}});
      p.line({{7, 11}, {12, 16}, {17, 11}});
      p.line({{4, 16}, {4, 20}, {20, 20}, {20, 16}});
      break;
    case Icon::warning:
      p.line({{12, 3.8f}, {21.3f, 20}, {2.7f, 20}}, true);
      p.line({{12, 10}, {12, 14.6f}});
      p.dot(12, 17.3f, 1.1f);
      break;
    case Icon::trash:
      p.line({{4, 6.5f}, {20, 6.5f}});
      p.line({{6, 6.5f}, {7, 20.5f}, {17, 20.5f}, {18, 6.5f}});
      p.line({{9, 6.5f}, {9, 3.5f}, {15, 3.5f}, {15, 6.5f}});
      break;
    case Icon::edit:
      p.line({{4, 20}, {5, 15.5f}, {16, 4.5f}, {19.5f, 8}, {8.5f, 19}}, true);
      break;
    case Icon::eye:
      p.line({{2.5f, 12},
              {6.5f, 7.5f},
              {12, 5.8f},
              {17.5f, 7.5f},
              {21.5f, 12},
              {17.5f, 16.5f},
              {12, 18.2f},
              {6.5f, 16.5f}},
             true);
      p.circle(12, 12, 2.8f);
      break;
    case Icon::more:
      p.dot(5.5f, 12, 1.7f);
      p.dot(12, 12, 1.7f);
      p.dot(18.5f, 12, 1.7f);
      break;
    case Icon::camera:
      p.box(3, 7, 18, 13, 2.5f);
      p.circle(12, 13.5f, 3.6f);
      p.line({{8.5f, 7}, {10, 4}, {14, 4}, {15.5f, 7}});
      break;
    case Icon::calendar:
      p.box(3.5f, 5.5f, 17, 15, 2.5f);
      p.line({{3.5f, 10}, {20.5f, 10}});
      p.line({{8, 3}, {8, 7.5f}});
      p.line({{16, 3}, {16, 7.5f}});
      break;
    case Icon::phone:
      p.box(7, 2.5f, 10, 19, 2.5f);
      p.line({{10.7f, 18.3f}, {13.3f, 18.3f}});
      break;
    case Icon::info:
      p.circle(12, 12, 8.5f);
      p.line({{12, 11}, {12, 16.5f}});
      p.dot(12, 7.7f, 1.1f);
      break;
    case Icon::trend:
      p.line({{4, 4}, {4, 20}, {20, 20}});
      p.line({{7.5f, 15.5f}, {11.5f, 10.5f}, {14.5f, 13}, {19.5f, 6.5f}});
      break;
    case Icon::undo:
      p.line({{8.5f, 4.5f}, {4.5f, 8.5f}, {8.5f, 12.5f}});
      p.line({{4.5f, 8.5f}, {14, 8.5f}});
      p.arc(14, 13.5f, 5, -kPi / 2, kPi / 2);
      p.line({{14, 18.5f}, {9, 18.5f}});
      break;
    case Icon::redo:
      p.line({{15.5f, 4.5f}, {19.5f, 8.5f}, {15.5f, 12.5f}});
      p.line({{19.5f, 8.5f}, {10, 8.5f}});
      p.arc(10, 13.5f, 5, kPi / 2, 3 * kPi / 2);
      p.line({{10, 18.5f}, {15, 18.5f}});
      break;
  }
}

}  // namespace

void draw_icon(ImDrawList* to, Icon icon, ImVec2 center, float px, ImU32 ink) {
  const float scale = px / 24;
  const float stroke = px <= 16 ? 1.7f : px * 0.085f;
  draw({to, {center.x - px / 2, center.y - px / 2}, scale, ink, stroke}, icon);
}

}  // namespace hufang::ui
