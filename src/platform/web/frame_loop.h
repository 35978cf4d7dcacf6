// The frame loop: draws when something happened, and goes on only while something moves.
//
// Whoever changes what should be seen from outside a frame (an event, an answer from storage) calls
// request_frame(). Without that and without motion no frame is drawn at all.
#pragma once

#include <functional>

#include "imgui.h"

namespace hufang::platform {

class Renderer;
class Scroller;

// An event needs up to three frames: Dear ImGui sees it, reacts, and lays out what came of it.
constexpr int kFramesPerEvent = 3;

void request_frame(int frames = kFramesPerEvent);

// Draws a frame now, outside the browser's turn: what was typed is taken by the screen that it was typed on.
void draw_now();

struct FrameContent {
  std::function<void()> draw;          // between NewFrame() and Render()
  std::function<bool()> animating;     // whether the next frame is wanted too
  std::function<double()> wake_in_ms;  // until a frame is wanted without any event; negative: none
  std::function<void()> after;         // the frame is on the screen
};

// Begins drawing. Needs a context of Dear ImGui with its fonts; `renderer` must outlive the page's use.
void start_frames(Renderer& renderer, FrameContent content);

// The device's safe area in CSS px: x, y, z, w are top, right, bottom, left.
ImVec4 safe_area();
// What input.cpp scrolls with.
Scroller& scroller();
// Time of the frame being drawn, or of the last one: milliseconds of the browser's monotonic clock.
double frame_time();

}  // namespace hufang::platform
