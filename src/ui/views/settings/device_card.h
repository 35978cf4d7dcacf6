// 本机: what belongs to this device alone: language, who works here, what the device is called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/view.h"

namespace hufang::ui {

class DeviceCard {
 public:
  explicit DeviceCard(Services& services) : services_(services) {}
  void draw();

 private:
  void draw_language();
  void draw_user();
  void draw_name();
  void saved(const core::Status& done);

  Services& services_;
  bool read_ = false;
  std::string device_name_, error_;
  std::vector<const core::Staff*> people_;
  std::vector<std::string_view> names_;
};

}  // namespace hufang::ui
