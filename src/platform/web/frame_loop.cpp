#include "platform/web/frame_loop.h"

#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "platform/screen/scroller.h"
#include "platform/web/host.h"
#include "platform/web/renderer.h"
#include "ui/semantics.h"

namespace hufang::platform {
namespace {

// Dear ImGui wants time to pass between two frames, however close they are: seconds.
constexpr float kShortestStep = 0.0001F;
// However long the screen rushes by, the mirror follows so often.
constexpr double kMirrorMs = 1000;

struct Loop {
  Renderer* renderer = nullptr;
  FrameContent content;
  Scroller scroller;
  ImVec2 size{1, 1};
  float ratio = 1;
  ImVec4 insets{};
  int frames_left = 0;
  double last = 0;
  double mirrored = 0;
  ImGuiMouseCursor cursor = ImGuiMouseCursor_Arrow;
};

Loop& loop() {
  static Loop instance;
  return instance;
}

const char* css_cursor(ImGuiMouseCursor cursor) {
  switch (cursor) {
    case ImGuiMouseCursor_Hand:
      return "pointer";
    case ImGuiMouseCursor_TextInput:
      return "text";
    case ImGuiMouseCursor_ResizeEW:
      return "ew-resize";
    case ImGuiMouseCursor_ResizeNS:
      return "ns-resize";
    case ImGuiMouseCursor_NotAllowed:
      return "not-allowed";
    case ImGuiMouseCursor_Wait:
      return "wait";
    default:
      return "default";
  }
}

void follow_cursor(Loop& self) {
  const ImGuiMouseCursor cursor = ImGui::GetMouseCursor();
  if (cursor == self.cursor) return;
  self.cursor = cursor;
  host::set_cursor(css_cursor(cursor));
}

// What hf_frame returns, shared with web/page/canvas.ts.
enum FrameBit : int { kDrawn = 1, kWantsMore = 2 };

// Keeping the elements of rows in step that nobody can read would take most of a frame's time.
bool mirror_waits(Loop& self, double now) {
  if (self.scroller.rushing() && now - self.mirrored < kMirrorMs) return true;
  self.mirrored = now;
  return false;
}

// Draws one frame.
int draw_frame(Loop& self, double now) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = self.size;
  io.DisplayFramebufferScale = ImVec2(self.ratio, self.ratio);
  // The whole time, rests included: notices go away and double clicks count by it.
  io.DeltaTime = std::max(kShortestStep, static_cast<float>((now - self.last) / 1000));
  self.last = now;
  if (!self.renderer->begin_frame()) return 0;

  self.scroller.advance(now);
  ui::semantics().hold(mirror_waits(self, now));
  // Counted from the frame that takes the events: those that came together (a quick click on a slow machine)
  // use up the frames that were asked for when they came.
  if (ImGui::GetCurrentContext()->InputEventsQueue.Size > 0)
    self.frames_left = std::max(self.frames_left, kFramesPerEvent);
  ImGui::NewFrame();
  // Dear ImGui tells only the face that was pushed; text is drawn with the other one directly too.
  for (ImFont* face : io.Fonts->Fonts) face->CurrentRasterizerDensity = self.ratio;
  self.content.draw();
  ImGui::Render();
  self.renderer->draw(*ImGui::GetDrawData());
  follow_cursor(self);
  self.content.after();

  self.frames_left = std::max(0, self.frames_left - 1);
  const bool more = self.frames_left > 0 || self.scroller.moving() || self.content.animating();
  return kDrawn | (more ? kWantsMore : 0);
}

}  // namespace

void request_frame(int frames) {
  Loop& self = loop();
  self.frames_left = std::max(self.frames_left, frames);
  host::schedule_frame();
}

void draw_now() {
  if (loop().renderer != nullptr) draw_frame(loop(), emscripten_performance_now());
}

void start_frames(Renderer& renderer, FrameContent content) {
  loop().renderer = &renderer;
  loop().content = std::move(content);
  request_frame();
}

ImVec4 safe_area() { return loop().insets; }
Scroller& scroller() { return loop().scroller; }
double frame_time() { return loop().last; }

}  // namespace hufang::platform

extern "C" {

EMSCRIPTEN_KEEPALIVE int hf_frame(double now) {
  using namespace hufang::platform;
  Loop& self = loop();
  if (self.renderer == nullptr) return 0;
  const int result = draw_frame(self, now);
  if (result == kDrawn) {
    const double wake = self.content.wake_in_ms();
    if (wake >= 0) host::wake_in(wake);
  }
  return result;
}

EMSCRIPTEN_KEEPALIVE void hf_request_frame(int frames) { hufang::platform::request_frame(frames); }

EMSCRIPTEN_KEEPALIVE void hf_resize(float width, float height, float ratio) {
  using namespace hufang::platform;
  loop().size = ImVec2(width, height);
  loop().ratio = ratio;
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_insets(float top, float right, float bottom, float left) {
  hufang::platform::loop().insets = ImVec4(top, right, bottom, left);
}
}
