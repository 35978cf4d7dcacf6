// Windows: the other windows of the program on the same data (browser tabs). One writes, the others read
// along.
//
// Holds always: at most one window is the writer. A reader hears of every save of the writer and then calls
// Session::reload(); when a reader becomes the writer the storage was read afresh before role_changed is
// called.
#pragma once

#include <functional>

namespace hufang::app {

enum class WindowRole { writer, reader };

class Windows {
 public:
  virtual ~Windows() = default;
  virtual WindowRole role() const = 0;
  // Called when this window becomes the writer or loses that.
  virtual void on_role_changed(std::function<void(WindowRole)> changed) = 0;
  // Called in a reader after the writer saved and this window's storage shows it.
  virtual void on_data_changed(std::function<void()> changed) = 0;
  // The writer tells the others that something was saved.
  virtual void announce_saved() = 0;
  // A reader asks to become the writer; the answer comes as role_changed.
  virtual void take_over() = 0;
};

}  // namespace hufang::app
