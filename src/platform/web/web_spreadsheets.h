// WebSpreadsheets: Excel files made and read in the page (web/sheets/host.ts).
#pragma once

#include "app/ports/spreadsheets.h"

namespace hufang::platform {

class WebSpreadsheets final : public app::Spreadsheets {
 public:
  void save(std::string file_name, const std::vector<app::FormSheet>& sheets, Done done) override;
  void archive(std::string file_name, std::string title, const std::vector<app::FormSheet>& forms,
               Done done) override;
  void read(std::string bytes, Progress progress, Read read) override;
  void stop_reading() override;
  std::string from_gb18030(std::string_view bytes) override;
};

}  // namespace hufang::platform
