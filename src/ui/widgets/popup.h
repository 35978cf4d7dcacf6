// A layer under a control: choices, a menu. What asks in the middle of the page is a Dialog.
//
// Holds always: Escape and a click outside close it, and the focus goes back to where it was
// (web/mirror/mirror.ts).
#pragma once

#include <string_view>

#include "ui/widgets/base.h"

namespace hufang::ui {

class Popup {
 public:
  // `at`: page position of the top left corner; moves up where it would leave the page.
  Popup(std::string_view id, std::string_view name, Role role, ImVec2 at, float width, float height);
  ~Popup();
  Popup(const Popup&) = delete;
  Popup& operator=(const Popup&) = delete;
  explicit operator bool() const { return open_; }
  void close();

  static void open(std::string_view id);
  static bool is_open(std::string_view id);

 private:
  bool open_;
};

}  // namespace hufang::ui
