#include "ui/open_drafts.h"

#include <algorithm>
#include <utility>

namespace hufang::ui {

OpenDrafts::Mark::Mark(OpenDrafts& all, std::function<bool()> unsaved, std::function<void()> keep)
    : all_(all), unsaved_(std::move(unsaved)), keep_(std::move(keep)) {
  all_.marks_.push_back(this);
}

OpenDrafts::Mark::~Mark() { std::erase(all_.marks_, this); }

bool OpenDrafts::unsaved() const {
  return std::ranges::any_of(marks_, [](const Mark* mark) { return mark->unsaved_(); });
}

void OpenDrafts::keep_all() {
  for (const Mark* mark : marks_) {
    if (mark->keep_ && mark->unsaved_()) mark->keep_();
  }
}

}  // namespace hufang::ui
