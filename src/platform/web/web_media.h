// WebMedia: photos and videos in the browser (web/media/host.ts, web/media/keep.ts).
#pragma once

#include "app/ports/media.h"

namespace hufang::platform {

class WebMedia final : public app::Media {
 public:
  void take(core::AttachmentKind kind, app::MediaSource source, Taken taken) override;
  void load(std::string_view hash, int side, Loaded loaded) override;
  void play(std::string_view hash, std::string_view name) override;
  void export_with(std::string name, std::string document_name, std::string document,
                   std::vector<std::string> hashes, Moved moved) override;
  void take_in(std::vector<app::WantedMedia> wanted, Moved moved) override;
  void keep_only(std::vector<std::string> hashes) override;
  void forget_all() override;
};

}  // namespace hufang::platform
