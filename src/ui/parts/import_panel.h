// ImportPanel: choose a data file, see what it brings, take it in. Used by the exchange and the welcome
// screen.
//
// Holds always: nothing is changed before the preview is confirmed; a file with changes stamped far in the
// future is taken in only after the user says that the clocks were checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session/exchange.h"
#include "ui/view.h"

namespace hufang::ui {

class ImportPanel {
 public:
  explicit ImportPanel(Services& services) : services_(services) {}
  void draw();
  void pick();                      // opens the system's file chooser at once
  void clear();                     // back to the beginning
  void take(app::PickedFile file);  // what pick() gives, or what was dropped on the page
  bool done() const { return done_.has_value(); }

 private:
  void make_preview();
  void draw_preview(const app::ImportReport& report);
  void run();
  void imported(const core::Result<app::ImportReport>& report);
  void take_media();
  void draw_media(const app::MediaMoved& moved);
  std::string owners(const std::vector<std::string>& hashes) const;
  void land_on(const std::string& community, core::Month month);

  Services& services_;
  std::string name_;
  std::string bytes_;
  std::optional<app::ImportReport> preview_;
  std::uint64_t seen_ = 0;  // the session's revision it was made for
  std::optional<app::ImportReport> done_;
  bool with_media_ = false;  // the file is a zip
  std::optional<app::MediaMoved> media_;
  std::string media_error_;
  std::string error_;
  bool accept_ahead_ = false;
};

}  // namespace hufang::ui
