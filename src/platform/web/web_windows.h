// WebWindows: this window's role among the browser's windows on the same data (web/page/windows.ts).
//
// Holds always: what app/ports/windows.h says. One instance a page, alive as long as the page.
#pragma once

#include "app/ports/windows.h"

namespace hufang::platform {

// Why this window has the role it has.
enum class RoleReason {
  free,    // nobody else wrote
  busy,    // another window writes
  asked,   // this window asked for it
  handed,  // another window asked for it, and got it with everything saved
  robbed,  // another window took it, since this one did not answer
};

class WebWindows final : public app::Windows {
 public:
  // Finds out this window's role; from `ready` on, role() and reason() hold. Call once.
  void start(std::function<void()> ready);
  RoleReason reason() const { return reason_; }

  app::WindowRole role() const override { return role_; }
  void on_role_changed(std::function<void(app::WindowRole)> changed) override;
  void on_data_changed(std::function<void()> changed) override;
  void announce_saved() override;
  void take_over() override;

  // What web/page/windows.ts reports.
  void role_told(app::WindowRole role, RoleReason reason);
  void data_changed();

 private:
  app::WindowRole role_ = app::WindowRole::reader;
  RoleReason reason_ = RoleReason::busy;
  std::function<void()> ready_;
  std::function<void(app::WindowRole)> role_changed_;
  std::function<void()> data_changed_;
};

}  // namespace hufang::platform
