// What is known about how the data are kept here: facts, and damage that was found at opening.
#pragma once

#include <cstdint>
#include <memory>

#include "app/ports/storage.h"
#include "ui/view.h"

namespace hufang::ui {

// How much room there is, as far as the platform says: asked anew each time the screen is entered.
class StorageSpace {
 public:
  void ask(const app::Session& session);
  const app::StorageUse& use() const { return *use_; }
  // An answer may still come: frames are wanted to show it.
  bool waiting(std::int64_t now_ms) const;

 private:
  std::shared_ptr<app::StorageUse> use_ = std::make_shared<app::StorageUse>();  // the answer may come late
  std::shared_ptr<bool> answered_ = std::make_shared<bool>(true);
  std::int64_t asked_ms_ = 0;
};

void draw_storage_card(Services& services, const StorageSpace& space, float min_height);
// False when nothing was damaged and nothing was drawn.
bool draw_damage_card(Services& services);

}  // namespace hufang::ui
