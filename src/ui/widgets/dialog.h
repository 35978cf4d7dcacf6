// What asks in the middle of the page (a sheet from below on a phone): a title, what is asked, and the
// buttons that it is left by.
//
// Holds always: it lays out its own buttons (danger first where it stands beside a primary one, the one that
// the dialog is for last; a second line where a phone has no room); under it nothing else takes input, by
// pointer or by keyboard; Escape and the leaving button close it; it is gone in the frame after `open` became
// false, whoever made it so; then the focus goes back to where it was (web/mirror/mirror.ts).
#pragma once

#include <string>
#include <string_view>

#include "ui/widgets/icon.h"

namespace hufang::ui {

struct DialogButton {
  std::string_view text = {};  // empty: no such button
  Icon icon = Icon::none;
  bool disabled = false;
};

struct DialogSpec {
  std::string_view title;
  DialogButton primary = {};  // what the dialog is for
  DialogButton danger = {};   // what loses something
  DialogButton other = {};    // one more thing to do
  std::string_view leave =
      {};             // words of the button that only closes; empty: 取消, or 关闭 where nothing is asked
  float width = 480;  // on the desktop
};

enum class DialogPress { none, leave, primary, danger, other };

//   Dialog dialog("void", open_, {.title = tr(T::visit_void_ask), .danger = {tr(T::visit_void)}});
//   if (!dialog) return;
//   ... what is asked ...
//   if (dialog.press(error_) == DialogPress::danger) ...
class Dialog {
 public:
  // Drawn while `open` is true; sets it false when it is left.
  Dialog(std::string_view id, bool& open, const DialogSpec& spec);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  explicit operator bool() const { return drawn_; }
  // Draws what is wrong with the whole of it, if anything, and the line of buttons; says which was pressed.
  DialogPress press(std::string_view error = {});
  void close() { open_ = false; }
  // Closes all that are open, outside a frame: another screen is shown. Gives back the title of the topmost
  // one; empty: none was open.
  static std::string close_all();
  // Those of a program that is gone.
  static void forget_all();

 private:
  DialogSpec spec_;
  bool& open_;
  bool drawn_ = false;
};

}  // namespace hufang::ui
