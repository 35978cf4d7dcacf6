// Actions: what a press asks for is done after the frame in which it was pressed.
//
//   services_.actions.run([this] { return app::set_issued(session, survey_, counts_); },
//                         [this](const core::Status& done) { error_ = refusal_words(done); });
//
// Holds always: while a frame is drawn nothing changes, so a pointer to a record holds for the whole frame;
// what was asked for is done in the order of asking, before the next frame begins. Outside a frame (another
// address, the page is left, a file has come) it is done at once. What a command holds on to lives as long as
// the shell: screens and their parts do; of records it takes copies.
#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "app/session/session.h"

namespace hufang::ui {

// Whether it worked, where nobody wants the value.
template <class T>
core::Status without_value(const core::Result<T>& result) {
  if (!result.ok()) return result.error();
  return core::Done{};
}

class Actions {
 public:
  void run(std::function<void()> command);
  // `done` is told what came of the command.
  template <class Command, class Done>
  void run(Command command, Done done) {
    run([command = std::move(command), done = std::move(done)]() mutable { done(command()); });
  }

  // Around the drawing of a frame, by the shell. end_frame() says whether anything was done.
  void begin_frame(app::Session& session);
  bool end_frame();

 private:
  std::optional<app::Session::Hold> hold_;  // while a frame is drawn
  std::vector<std::function<void()>> asked_;
};

}  // namespace hufang::ui
