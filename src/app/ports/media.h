// Media: photos and videos of visits, kept by the hash of their bytes, apart from everything else that is
// kept.
//
// Holds always: what is kept under a hash never changes. A photo is at most kLongestSide pixels long and
// carries no EXIF (place, device, time); a video is kept as it came, at most kMostVideoBytes. Every `done` is
// called exactly once, possibly before the call returns; ok means durable. Nothing is held in memory but what
// was asked for last.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/visit.h"
#include "core/result.h"

namespace hufang::app {

constexpr int kLongestSide = 2048;
constexpr std::int64_t kMostVideoBytes = 64 * 1024 * 1024;

enum class MediaSource { camera, files };

struct StoredMedia {
  core::AttachmentKind kind = core::AttachmentKind::photo;
  std::string hash;  // SHA-256, 64 hexadecimal digits
  std::string mime;
  std::int64_t bytes = 0;
  std::int64_t width = 0;  // pixels
  std::int64_t height = 0;
};

// RGBA, 4 bytes a pixel, rows from the top.
struct Picture {
  int width = 0;
  int height = 0;
  std::string pixels;
};

// A photo or video that a record names.
struct WantedMedia {
  std::string hash;
  std::string mime;
};

// What came of packing media into a file, or of taking them out of one.
struct MediaMoved {
  std::int64_t moved = 0;
  std::int64_t known = 0;            // taking in: here before
  std::int64_t absent = 0;           // packing: not on this device
  std::vector<std::string> damaged;  // taking in: hashes whose bytes were not what they should be
  std::vector<std::string> missing;  // taking in: hashes that are neither here nor in the file
};

class Media {
 public:
  virtual ~Media() = default;

  // Lets the user take or choose one, and keeps it. Nothing chosen: no call.
  // Errors: media_unreadable; media_too_large (args {MB, MB allowed}); media_failed (args {what the platform
  // said}).
  using Taken = std::function<void(core::Result<StoredMedia>)>;
  virtual void take(core::AttachmentKind kind, MediaSource source, Taken taken) = 0;

  // The picture, of a video its first frame, with its longer side at most `side` pixels.
  // Errors: media_missing: not on this device; media_unreadable.
  using Loaded = std::function<void(core::Result<Picture>)>;
  virtual void load(std::string_view hash, int side, Loaded loaded) = 0;

  // Plays the video over the page, under the name it has on the screen. What keeps it from playing is said
  // there.
  virtual void play(std::string_view hash, std::string_view name) = 0;

  // Hands the user a zip: the document under `document_name`, and the media of `hashes` that are here, each
  // named by its hash (docs/file-format.md). Errors: media_too_large (args {MB, MB allowed}); media_failed.
  using Moved = std::function<void(core::Result<MediaMoved>)>;
  virtual void export_with(std::string name, std::string document_name, std::string document,
                           std::vector<std::string> hashes, Moved moved) = 0;
  // Takes what is wanted and not here out of the zip that Files::pick gave last. A file whose SHA-256 is not
  // its name is refused and named; the others are kept. Error: media_failed.
  virtual void take_in(std::vector<WantedMedia> wanted, Moved moved) = 0;

  // Forgets everything but these, and what was added within the last day (another window may not have named
  // it yet).
  virtual void keep_only(std::vector<std::string> hashes) = 0;
  // Forgets everything, when the device is wiped.
  virtual void forget_all() = 0;
};

}  // namespace hufang::app
