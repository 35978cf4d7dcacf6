// 导出: everything in one file, how old the last backup is, and the fingerprint by which two devices compare.
#pragma once

#include <cstdint>
#include <string>

#include "ui/view.h"

namespace hufang::ui {

class ExportCard {
 public:
  explicit ExportCard(Services& services) : services_(services) {}
  void draw(float min_height);

 private:
  void draw_analysis();
  void draw_fingerprint();

  Services& services_;
  bool packing_ = false;
  std::uint64_t fingerprint_of_ = 0;  // the session's revision
  std::string fingerprint_;
};

}  // namespace hufang::ui
