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
  void play(std::string_view hash, std::string_view name) override {
    played = std::string(hash);
    played_name = std::string(name);
  }
  void export_with(std::string name, std::string document_name, std::string document,
                   std::vector<std::string> hashes, Moved moved) override {
    exported_name = std::move(name);
    exported_document_name = std::move(document_name);
    exported = std::move(document);
    app::MediaMoved out;
    for (const std::string& hash : hashes)
      ++(std::ranges::find(kept, hash) == kept.end() ? out.absent : out.moved);
    moved(std::move(out));
  }
  void take_in(std::vector<app::WantedMedia> wanted, Moved moved) override {
    app::MediaMoved out;
    for (const app::WantedMedia& one : wanted) {
      if (std::ranges::find(kept, one.hash) != kept.end()) {
        ++out.known;
      } else if (std::ranges::find(archived, one.hash) != archived.end()) {
        ++out.moved;
        kept.push_back(one.hash);
      } else if (std::ranges::find(spoiled, one.hash) != spoiled.end()) {
        out.damaged.push_back(one.hash);
      } else {
        out.missing.push_back(one.hash);
      }
    }
    moved(std::move(out));
  }
  void keep_only(std::vector<std::string> hashes) override {
    std::erase_if(kept,
                  [&](const std::string& hash) { return std::ranges::find(hashes, hash) == hashes.end(); });
  }
  void forget_all() override { kept.clear(); }

  std::optional<core::Result<app::StoredMedia>> next;
  std::vector<std::string> kept;
  std::string played, played_name;
  std::vector<std::string> archived, spoiled;  // in the zip that was picked last, whole and damaged
  std::string exported_name, exported_document_name, exported;
};

}  // namespace hufang::test
