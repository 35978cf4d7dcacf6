// AppShell: the frame around every screen: rail or tabs, header with community and save status, notices,
// layers.
//
// Holds always: one frame() a frame, between ImGui's NewFrame and Render. Without a community only the
// welcome screen is shown.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ui/theme.h"
#include "ui/view.h"

namespace hufang::ui {

struct Insets {
  float top = 0, bottom = 0;  // CSS px of the device's safe area
};

class AppShell {
 public:
  explicit AppShell(Services& services);
  ~AppShell();
  AppShell(const AppShell&) = delete;
  AppShell& operator=(const AppShell&) = delete;

  void init_style();  // after fonts are set, once
  void frame(Insets insets);
  // Something moves: draw the next frame too.
  bool animating() const;
  // Milliseconds until a frame is wanted without any event (a toast that goes away); negative: none.
  double wake_in_ms() const;

  // The address of the screen shown, e.g. "survey/keying"; and going there (start, back button).
  // What was typed before it is kept first.
  const std::string& address() const;
  void go_to_address(std::string_view address);
  // The page is left, or may be: what is typed is kept as far as it can be. Outside a frame.
  void leave();
  // A file was dropped on the page: opens what it is for, or says that nothing is.
  void take_file(app::PickedFile file);
  void on_address_changed(std::function<void(const std::string&)> changed);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hufang::ui
