// Layers above the page: a popup under a control, a modal dialog in the middle (a sheet from below on a
// phone).
//
// Holds always: Escape and a click outside close a popup; under a modal nothing else takes input, by pointer
// or by keyboard; when a layer closes, the focus goes back to where it was (web/mirror/mirror.ts).
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

// if (Modal m("delete", open_, tr(T::x_title)); m) { ... if (...) m.close(); }
class Modal {
 public:
  // Drawn while `open` is true; sets it false when closed. `width` on the desktop.
  Modal(std::string_view id, bool& open, std::string_view title, float width = 480);
  ~Modal();
  Modal(const Modal&) = delete;
  Modal& operator=(const Modal&) = delete;
  explicit operator bool() const { return drawn_; }
  void close() { closing_ = true; }
  // Starts the line of buttons, right-aligned on the desktop: give their total width.
  void footer(float buttons_width);

 private:
  bool& open_;
  bool drawn_ = false;
  bool closing_ = false;
};

}  // namespace hufang::ui
