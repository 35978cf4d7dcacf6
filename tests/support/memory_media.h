// MemoryMedia: photos without a camera, for tests: what is taken next is said beforehand, what was taken can
// be loaded.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/ports/media.h"
#include "core/error.h"

namespace hufang::test {

class MemoryMedia final : public app::Media {
 public:
  void take(core::AttachmentKind kind, app::MediaSource, Taken taken) override {
    if (!next) return;  // nothing chosen
    if (next->ok()) {
      next->value().kind = kind;
      kept.push_back(next->value().hash);
    }
    taken(*std::exchange(next, std::nullopt));
  }
  void load(std::string_view hash, int, Loaded loaded) override {
    if (std::ranges::find(kept, hash) == kept.end()) {
      loaded(core::make_error(core::Code::media_missing));
    } else {
      loaded(app::Picture{1, 1, std::string(4, '\x7f')});
    }
  }
  void keep_only(std::vector<std::string> hashes) override {
    std::erase_if(kept,
                  [&](const std::string& hash) { return std::ranges::find(hashes, hash) == hashes.end(); });
  }
  void forget_all() override { kept.clear(); }

  std::optional<core::Result<app::StoredMedia>> next;
  std::vector<std::string> kept;
};

}  // namespace hufang::test
