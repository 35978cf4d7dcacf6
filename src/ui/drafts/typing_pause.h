// TypingPause: when what is being typed should be kept: after a second without a key, or when the field is
// left.
#pragma once

#include "imgui.h"
#include "ui/semantics.h"

namespace hufang::ui {

class TypingPause {
 public:
  // Something was typed in this frame.
  void typed() {
    last_ = ImGui::GetTime();
    field_ = semantics().focused_id();
  }
  bool waiting() const { return last_ >= 0; }
  bool due() const {
    return waiting() && (ImGui::GetTime() - last_ >= kPause || semantics().focused_id() != field_);
  }
  void done() { last_ = -1; }
  // Milliseconds until it is due; negative: nothing is waiting.
  double wake_in_ms() const {
    if (!waiting()) return -1;
    const double left = kPause - (ImGui::GetTime() - last_);
    return left > 0 ? left * 1000 + 1 : 1;
  }

 private:
  static constexpr double kPause = 1.0;
  double last_ = -1;
  ImGuiID field_ = 0;
};

}  // namespace hufang::ui
