// ImportReport: what a file to be merged brings, for the question before and the answer after an import.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hufang::app {

struct ImportReport {
  std::string device;     // the device that wrote the file
  std::string community;  // the only community in it; empty: everything
  std::string month;      // "YYYY-MM" when the file hands on a month; else empty
  std::int64_t made_ms = 0;
  std::int64_t records_new = 0;
  std::int64_t records_changed = 0;
  std::int64_t records_unchanged = 0;
  std::int64_t conflicts_new = 0;  // fields that disagree after the merge and did not before
  std::int64_t stamps_ahead = 0;   // change sets stamped more than 24 hours ahead of this device's clock
  std::int64_t furthest_ahead_ms = 0;
  std::vector<std::string> ahead_devices;
  bool held = false;  // stamps_ahead > 0 and not accepted: nothing was changed
};

}  // namespace hufang::app
