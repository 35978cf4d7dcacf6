// Segment: a file of the change log: a line "hufang-log 1", then frames of length, CRC-32C and payload. The
// first frame says who the segment is, each further one is a change set.
//
// Holds always: a segment is written once. What verifies up to the first bad frame is used, the rest is
// damage.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace hufang::store {

// log/<epoch>-<seq>.seg: the epoch is drawn anew by every window that opens for writing, eight characters
// 0-9a-z, so two writers never choose the same name; seq counts from 1 in it.
struct SegmentName {
  std::string epoch;
  std::int64_t seq = 0;
  friend auto operator<=>(const SegmentName&, const SegmentName&) = default;
};
std::string segment_path(const SegmentName& name);
std::optional<SegmentName> segment_from_path(std::string_view path);

struct SegmentHeader {
  std::int64_t schema = 0;
  SegmentName name;
  // Segments whose change sets are in this one too: failed tries of the same save, or small ones put
  // together. They may be damaged or gone without loss.
  std::vector<SegmentName> replaces;
};

class SegmentWriter {
 public:
  explicit SegmentWriter(const SegmentHeader& header);
  void add(std::string_view payload);
  std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

struct SegmentRead {
  SegmentHeader header;
  std::vector<std::string_view> payloads;  // into the bytes that were read
  bool whole = true;                       // false: a frame after these is bad or torn
};

// Errors: file_damaged (not even the header verifies, or it names another file), schema_newer. Place is the
// path.
core::Result<SegmentRead> read_segment(std::string_view path, std::string_view bytes);

}  // namespace hufang::store
