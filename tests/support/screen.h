// Screen: Dear ImGui without a window, for tests of widgets and screens through the semantic layer.
//
// Holds always: a test finds things by role and name, as a screen reader does, never by pixel.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "imgui.h"
#include "ui/semantics.h"

namespace hufang::test {

class Screen {
 public:
  Screen(float width, float height, std::function<void()> draw);
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  void frame(int count = 1);
  // The first node of the last frame with this role and exactly this name; nullptr when there is none.
  const ui::SemNode* find(ui::Role role, std::string_view name) const;
  // Presses it as assistive technology does. False when it is not there.
  bool press(ui::Role role, std::string_view name);
  // Clicks in the middle of it with the mouse.
  bool click(ui::Role role, std::string_view name);
  bool type(std::string_view name, std::string text);
  void key(std::string_view name);

 private:
  std::function<void()> draw_;
  ImGuiContext* context_;
};

}  // namespace hufang::test
