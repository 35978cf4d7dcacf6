#include "platform/screen/scroller.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

namespace hufang::platform {
namespace {

constexpr float kFlingTau = 325;   // ms; the way a flung page slows down on phones
constexpr float kWheelTau = 45;    // ms; a wheel's notch is not a jump
constexpr float kNotch = 50;       // px; smaller turns come from a touchpad, which is smooth by itself
constexpr float kSlowest = 0.05F;  // px per ms; slower fingers did not fling
constexpr float kReadable = 1.5F;  // px per ms; some thirty rows of a table a second
constexpr double kRecent = 100;    // ms of a finger's way that make its speed
constexpr double kSameTurn = 180;  // ms; wheel events that follow each other stay with one window

float component(const ImVec2& v, Axis axis) { return axis == Axis::x ? v.x : v.y; }

float position_of(const ImGuiWindow& window, Axis axis) { return component(window.Scroll, axis); }
float end_of(const ImGuiWindow& window, Axis axis) { return component(window.ScrollMax, axis); }

bool can_scroll(const ImGuiWindow& window, Axis axis) {
  return end_of(window, axis) > 0 && (window.Flags & ImGuiWindowFlags_NoScrollWithMouse) == 0;
}

// Whether `window` still has way to go in the direction of `delta`; any way when delta is 0.
bool has_way(const ImGuiWindow& window, Axis axis, float delta) {
  if (!can_scroll(window, axis)) return false;
  if (delta > 0) return position_of(window, axis) < end_of(window, axis) - 0.5F;
  if (delta < 0) return position_of(window, axis) > 0.5F;
  return true;
}

ImGuiWindow* parent_of(const ImGuiWindow& window) {
  return (window.Flags & ImGuiWindowFlags_ChildWindow) != 0 ? window.ParentWindow : nullptr;
}

ImGuiWindow* window_at(ImVec2 at) {
  ImGuiWindow* found = nullptr;
  ImGui::FindHoveredWindowEx(at, true, &found, nullptr);
  ImGuiWindow* modal = ImGui::GetTopMostPopupModal();
  if (found != nullptr && modal != nullptr && !ImGui::IsWindowWithinBeginStackOf(found->RootWindow, modal)) {
    return nullptr;
  }
  return found;
}

// The innermost window at `at` that has way to go, else the innermost that scrolls at all.
ImGuiWindow* scrollable_at(ImVec2 at, Axis axis, float delta) {
  ImGuiWindow* scrollable = nullptr;
  for (ImGuiWindow* window = window_at(at); window != nullptr; window = parent_of(*window)) {
    if (has_way(*window, axis, delta)) return window;
    if (scrollable == nullptr && can_scroll(*window, axis)) scrollable = window;
  }
  return scrollable;
}

ImGuiWindow* shown(ImGuiID id) {
  ImGuiWindow* window = id != 0 ? ImGui::FindWindowByID(id) : nullptr;
  return window != nullptr && window->WasActive ? window : nullptr;
}

Axis main_axis(ImVec2 delta) { return std::abs(delta.x) > std::abs(delta.y) ? Axis::x : Axis::y; }

}  // namespace

void Scroller::aim(ImGuiID id, Axis axis) {
  window_ = id;
  axis_ = axis;
  const ImGuiWindow* window = shown(id);
  position_ = target_ = window != nullptr ? position_of(*window, axis) : 0;
}

void Scroller::apply(float position) {
  ImGuiWindow* window = shown(window_);
  if (window == nullptr) {
    moving_ = false;
    return;
  }
  position_ = std::clamp(position, 0.0F, end_of(*window, axis_));
  if (axis_ == Axis::x) {
    ImGui::SetScrollX(window, position_);
  } else {
    ImGui::SetScrollY(window, position_);
  }
}

bool Scroller::touch_begin(ImVec2 at) {
  const bool stopped = moving_;
  moving_ = false;
  touch_at_ = at;
  decided_ = false;
  sample_count_ = 0;
  return stopped;
}

void Scroller::touch_move(ImVec2 delta, double now) {
  if (!decided_) {
    decided_ = true;
    const Axis axis = main_axis(delta);
    const ImGuiWindow* window = scrollable_at(touch_at_, axis, -component(delta, axis));
    aim(window != nullptr ? window->ID : 0, axis);
  }
  if (window_ == 0) return;
  apply(position_ - component(delta, axis_));
  samples_[sample_count_ % samples_.size()] = {now, position_};
  ++sample_count_;
}

float Scroller::velocity(double now) const {
  if (sample_count_ < 2) return 0;
  const Sample& newest = samples_[(sample_count_ - 1) % samples_.size()];
  if (now - newest.time > kRecent) return 0;  // the finger rested before it left
  const std::size_t held = std::min(sample_count_, samples_.size());
  const Sample* oldest = &newest;
  for (std::size_t back = 2; back <= held; ++back) {
    const Sample& sample = samples_[(sample_count_ - back) % samples_.size()];
    if (now - sample.time > kRecent) break;
    oldest = &sample;
  }
  const double elapsed = newest.time - oldest->time;
  return elapsed > 0 ? (newest.position - oldest->position) / static_cast<float>(elapsed) : 0;
}

void Scroller::touch_end(double now) {
  const ImGuiWindow* window = shown(window_);
  const float speed = velocity(now);
  decided_ = false;
  if (window == nullptr || std::abs(speed) < kSlowest) return;
  // The way that a decaying speed still covers.
  target_ = std::clamp(position_ + speed * kFlingTau, 0.0F, end_of(*window, axis_));
  tau_ = kFlingTau;
  last_ = now;
  moving_ = true;
}

void Scroller::touch_cancel() { decided_ = false; }

void Scroller::wheel(ImVec2 at, ImVec2 delta, double now) {
  const Axis axis = main_axis(delta);
  const float way = component(delta, axis);
  const bool same_turn = now - last_wheel_ < kSameTurn && axis == axis_ && shown(window_) != nullptr;
  last_wheel_ = now;
  if (!same_turn) {
    const ImGuiWindow* window = scrollable_at(at, axis, way);
    aim(window != nullptr ? window->ID : 0, axis);
    moving_ = false;
  }
  const ImGuiWindow* window = shown(window_);
  if (window == nullptr) return;
  // Somebody else may have scrolled the window between two turns.
  if (!moving_) position_ = target_ = position_of(*window, axis);
  target_ = std::clamp(target_ + way, 0.0F, end_of(*window, axis));
  if (std::abs(way) < kNotch) {
    moving_ = false;
    apply(target_);
    return;
  }
  if (!moving_) last_ = now;
  tau_ = kWheelTau;
  moving_ = true;
}

bool Scroller::rushing() const {
  return moving_ && std::abs(target_ - position_) > kReadable * tau_;  // the speed of an exponential approach
}

void Scroller::advance(double now) {
  if (!moving_) return;
  const double elapsed = std::clamp(now - last_, 0.0, 64.0);
  last_ = now;
  const float rest = (target_ - position_) * std::exp(-static_cast<float>(elapsed) / tau_);
  moving_ = std::abs(rest) > 0.5F;
  apply(moving_ ? target_ - rest : target_);
}

}  // namespace hufang::platform
