// Scrolls Dear ImGui's windows by finger and wheel as a browser does: by exact pixels, with momentum, along
// one axis, stopping at the ends.
//
// Dear ImGui itself knows wheel steps only, so the scroll position is set directly. Lengths are CSS px, times
// are milliseconds of one monotonic clock. Call all of it between frames, advance() just before NewFrame().
#pragma once

#include <array>
#include <cstddef>

#include "imgui.h"

namespace hufang::platform {

enum class Axis : char { x, y };

class Scroller {
 public:
  // A finger comes down. True when that stopped a page in motion: then it is no tap.
  bool touch_begin(ImVec2 at);
  // The finger moved by `delta` and the content goes along. The first call decides the axis and the window.
  void touch_move(ImVec2 delta, double now);
  // The finger left; what moved goes on and slows down.
  void touch_end(double now);
  // It was no scrolling after all (a second finger came).
  void touch_cancel();

  // A turn of the wheel over `at`; positive moves the content up or left, as in the browser's WheelEvent.
  void wheel(ImVec2 at, ImVec2 delta, double now);

  void advance(double now);
  bool moving() const { return moving_; }
  // It moves too fast to be read.
  bool rushing() const;

 private:
  struct Sample {
    double time = 0;
    float position = 0;
  };

  void aim(ImGuiID window, Axis axis);
  void apply(float position);
  float velocity(double now) const;  // px per ms of the last moments under the finger

  ImGuiID window_ = 0;
  Axis axis_ = Axis::y;
  float position_ = 0, target_ = 0;
  float tau_ = 1;  // ms in which the distance to the target shrinks to 1/e
  double last_ = 0;
  bool moving_ = false;

  ImVec2 touch_at_{};
  bool decided_ = false;
  std::array<Sample, 8> samples_{};
  std::size_t sample_count_ = 0;

  double last_wheel_ = -1e9;
};

}  // namespace hufang::platform
