// 本机: what belongs to this device alone: language, who works here, what the device is called.
#pragma once

#include <string>

#include "ui/view.h"

namespace hufang::ui {

class DeviceCard {
 public:
  explicit DeviceCard(Services& services) : services_(services) {}
  void draw();

 private:
  void draw_language();
  void draw_names();

  Services& services_;
  bool read_ = false;
  std::string user_, device_name_, error_;
};

}  // namespace hufang::ui
