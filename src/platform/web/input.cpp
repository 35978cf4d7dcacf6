// Pointers, wheel and shortcuts from web/page/input.ts: the functions that it calls.
//
// A finger is not a mouse: it hovers nowhere, and scrolls what it moves. So it reaches Dear ImGui only as a
// tap, or while it draws on something that asked for that (a signature).
#include <emscripten.h>

#include <cfloat>

#include "imgui.h"
#include "platform/screen/scroller.h"
#include "platform/web/frame_loop.h"
#include "platform/web/web_inbox.h"
#include "ui/input.h"

namespace hufang::platform {
namespace {

// Bits of hf_key, shared with web/page/input.ts.
enum KeyBit : unsigned { kCtrl = 1, kShift = 2, kAlt = 4, kMeta = 8, kRepeat = 16, kInText = 32 };

// Dear ImGui's button of each bit of MouseEvent.buttons: main, secondary, middle.
constexpr int kButtons = 3;
unsigned held = 0;

void move_to(ImGuiMouseSource source, float x, float y) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(source);
  io.AddMousePosEvent(x, y);
}

void move_away() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

void hold(unsigned buttons) {
  ImGuiIO& io = ImGui::GetIO();
  for (int i = 0; i < kButtons; ++i) {
    const unsigned bit = 1U << i;
    const bool down = (buttons & bit) != 0;
    if (((buttons ^ held) & bit) == 0) continue;
    // What lies under other things (a row under its buttons) takes a press only when it was under the mouse
    // in the frame before. A press that arrives together with the move to it, as when frames are slow, would
    // be lost; one said to be a finger's is kept by Dear ImGui for the frame after (seen with 1.92.2b).
    if (down) io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMouseButtonEvent(i, down);
  }
  held = buttons;
}

// How far a key scrolls the page that no screen asked for, as browsers do it; 0: not at all. CSS px.
float scroll_of(const ui::KeyPress& press) {
  if (press.in_text || press.ctrl || press.alt || press.meta) return 0;
  const float page = ImGui::GetIO().DisplaySize.y * 0.85F;
  const struct {
    const char* key;
    float way;
  } ways[] = {{"ArrowDown", 60},
              {"ArrowUp", -60},
              {"PageDown", page},
              {"PageUp", -page},
              {" ", press.shift ? -page : page},
              {"End", 1e6F},
              {"Home", -1e6F}};
  for (const auto& [key, way] : ways) {
    if (press.key == key) return way;
  }
  return 0;
}

void scroll_page(float way) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  scroller().wheel(ImVec2(size.x / 2, size.y / 2), ImVec2(0, way), frame_time());
}

}  // namespace
}  // namespace hufang::platform

extern "C" {

EMSCRIPTEN_KEEPALIVE void hf_mouse(float x, float y, unsigned buttons) {
  using namespace hufang::platform;
  move_to(ImGuiMouseSource_Mouse, x, y);
  hold(buttons);
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_pointer_gone() {
  using namespace hufang::platform;
  hold(0);
  move_away();
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_tap(float x, float y) {
  using namespace hufang::platform;
  move_to(ImGuiMouseSource_TouchScreen, x, y);
  hold(1);
  hold(0);
  move_away();
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_drag(float x, float y, int down) {
  using namespace hufang::platform;
  move_to(ImGuiMouseSource_Pen, x, y);
  hold(down != 0 ? 1 : 0);
  if (down == 0) move_away();
  request_frame();
}

EMSCRIPTEN_KEEPALIVE int hf_touch_begin(float x, float y) {
  return hufang::platform::scroller().touch_begin(ImVec2(x, y)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void hf_touch_scroll(float dx, float dy, double time) {
  hufang::platform::scroller().touch_move(ImVec2(dx, dy), time);
  hufang::platform::request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_touch_end(double time) {
  using namespace hufang::platform;
  if (time < 0) {
    scroller().touch_cancel();
  } else {
    scroller().touch_end(time);
  }
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_wheel(float x, float y, float dx, float dy, double time) {
  hufang::platform::scroller().wheel(ImVec2(x, y), ImVec2(dx, dy), time);
  hufang::platform::request_frame();
}

// Whether some screen wants the key: then the browser does nothing else with it.
EMSCRIPTEN_KEEPALIVE int hf_key(unsigned bits) {
  using namespace hufang::platform;
  hufang::ui::KeyPress press;
  press.key = take_inbox();
  press.ctrl = (bits & kCtrl) != 0;
  press.shift = (bits & kShift) != 0;
  press.alt = (bits & kAlt) != 0;
  press.meta = (bits & kMeta) != 0;
  press.repeat = (bits & kRepeat) != 0;
  press.in_text = (bits & kInText) != 0;
  const bool wanted = hufang::ui::push_key(press);
  const float way = wanted ? 0 : scroll_of(press);
  if (way != 0) scroll_page(way);
  request_frame();
  return wanted || way != 0 ? 1 : 0;
}
}
