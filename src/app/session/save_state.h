// SaveState: what the status line says about the user's last change. "Saved" only after reading back
// (storage.h).
#pragma once

#include <cstdint>
#include <optional>

#include "core/error.h"

namespace hufang::app {

enum class SavePhase {
  idle,    // nothing was changed since opening
  saving,  // changes are on their way; closing now could lose them
  saved,   // everything is kept; see saved_ms
  failed,  // the last try failed; the changes wait in memory, export or retry
};

// What the user can do about a failed save.
enum class SaveAdvice { none, retry, free_space_and_retry, export_now };

struct SaveState {
  SavePhase phase = SavePhase::idle;
  std::int64_t saved_ms = 0;         // when the last save was confirmed, milliseconds UTC; 0: never
  std::int64_t waiting = 0;          // change sets not yet confirmed
  std::optional<core::Error> error;  // set in `failed`
  SaveAdvice advice = SaveAdvice::none;
};

}  // namespace hufang::app
