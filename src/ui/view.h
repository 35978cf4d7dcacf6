// View: one screen. Services: what a screen may use. Navigator: how it goes to another.
//
// Holds always: a view reads the workspace and asks for commands, which are done after the frame
// (ui/actions.h); it keeps screen state alone (what is typed, what is open), so drawing it anew after a
// reload loses no data. draw() is called once a frame for the screen shown.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "app/ports/files.h"
#include "app/ports/media.h"
#include "app/ports/printing.h"
#include "app/ports/spreadsheets.h"
#include "app/ports/windows.h"
#include "app/session/session.h"
#include "ui/actions.h"
#include "ui/open_drafts.h"
#include "ui/text.h"
#include "ui/widgets/icon.h"

namespace hufang::ui {

enum class Page : std::uint8_t {
  home,
  roster,
  visits,
  matters,
  month,
  survey,
  improve,
  forms,
  exchange,
  settings
};

class Navigator {  // going elsewhere is an action too: the address is another one after the frame
 public:
  virtual ~Navigator() = default;
  virtual void go(Page page) = 0;
  // `detail` is the view's own word for a part of it, e.g. "keying"; it is in the address (#survey/keying),
  // so the browser's back button and a reload come back to it.
  virtual void go(Page page, std::string_view detail) = 0;
  virtual std::string_view detail() const = 0;
};

struct Services {
  app::Session& session;
  app::Files& files;
  app::Printing& printing;
  app::Windows& windows;
  app::Media& media;
  app::Spreadsheets& spreadsheets;
  Navigator* navigator = nullptr;  // set by the shell
  Actions actions{};               // the way to every change of data
  OpenDrafts drafts{};             // what is typed and not kept yet
};

struct Badge {             // a red count at a screen's entry in the rail
  std::int64_t count = 0;  // 0: none
  std::string_view words;  // "3 项逾期", said after the entry's name
};

class View {
 public:
  explicit View(Services& services) : services_(services) {}
  virtual ~View() = default;
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  virtual std::string_view title() = 0;
  // Chips and selects right of the title on the desktop, on top of the content on a phone.
  virtual void draw_header() {}
  // Buttons at the right of the header on the desktop (give their total width), on top of the content on a
  // phone.
  virtual float actions_width() { return 0; }
  virtual void draw_actions() {}
  virtual void draw() = 0;
  // A bar that stays at the bottom of the page, on a phone in the place of the tabs; 0: none.
  virtual float footer_height() { return 0; }
  virtual void draw_footer() {}
  // A part of the screen one goes back from: the header has an arrow.
  virtual bool has_back() { return false; }
  virtual void go_back() {}
  // A file that was dropped on the page while this screen is shown. False: it is nothing for this screen.
  virtual bool take_file(app::PickedFile&) { return false; }
  // Milliseconds until it wants a frame without any event; negative: none.
  virtual double wake_in_ms() { return -1; }
  // Asked every frame, shown or not: what it counts is kept, not counted anew.
  virtual Badge badge() { return {}; }
  // Called when the screen is shown after another one, and when another one, or another part of it, takes its
  // place.
  virtual void on_enter() {}
  virtual void on_leave() {}
  // What is typed and waits to be kept is kept now, outside a frame: another address or the page's end comes
  // next, or something that looks at the last action.
  virtual void keep_typed() {}

 protected:
  app::Session& session() { return services_.session; }
  const core::Workspace& data() { return services_.session.data(); }
  Navigator& navigator() { return *services_.navigator; }
  Services& services_;
};

// The screens there are, in the order of the rail: views/registry.cpp.
struct ViewEntry {
  Page page;
  T label;
  Icon icon;
  std::string_view address;  // "roster" in #roster
  bool at_bottom;            // settings
  std::unique_ptr<View> (*make)(Services&);
};

}  // namespace hufang::ui
