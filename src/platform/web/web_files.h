// WebFiles: downloads, chosen files and files dropped on the page (web/files/host.ts).
//
// Text files (.csv, .txt, .tsv) arrive as UTF-8 whatever a spreadsheet wrote them in; others byte for byte.
#pragma once

#include "app/ports/files.h"

namespace hufang::platform {

class WebFiles final : public app::Files {
 public:
  // `arrived` is called after each file that was taken in: the screen has something new to show.
  explicit WebFiles(std::function<void()> arrived);

  void save_as(std::string name, std::string mime, std::string bytes) override;
  void save_zip(std::string name, std::vector<app::PickedFile> files) override;
  void pick(std::string accept, std::function<void(app::PickedFile)> picked) override;
  // From now on `dropped` gets each file dropped on the page. Call once.
  void on_drop(std::function<void(app::PickedFile)> dropped);
};

}  // namespace hufang::platform
