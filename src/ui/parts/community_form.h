// The form that sets up a community: name, office, total households if known. Used at the first start and in
// settings.
#pragma once

#include <functional>
#include <string>

#include "ui/view.h"

namespace hufang::ui {

class CommunityForm {
 public:
  explicit CommunityForm(Services& services) : services_(services) {}
  void clear();
  void draw();  // the fields
  // Asks for it; `made` is called when it was created and is on screen, else the fields say what is wrong.
  void create(std::function<void()> made);

 private:
  void refused(const core::Error& error);

  Services& services_;
  std::string name_, office_, total_;
  std::string name_error_, total_error_, error_;
};

}  // namespace hufang::ui
