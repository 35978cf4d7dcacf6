#include "ui/actions.h"

namespace hufang::ui {

void Actions::run(std::function<void()> command) {
  if (!hold_) return command();
  asked_.push_back(std::move(command));
}

void Actions::begin_frame(app::Session& session) { hold_.emplace(session); }

bool Actions::end_frame() {
  hold_.reset();
  const std::vector<std::function<void()>> asked = std::exchange(asked_, {});
  for (const std::function<void()>& command : asked) command();
  return !asked.empty();
}

}  // namespace hufang::ui
