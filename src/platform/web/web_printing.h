// WebPrinting: shows a form as the pages it will be printed on, with a button that prints
// (web/print/host.ts).
#pragma once

#include "app/ports/printing.h"

namespace hufang::platform {

class WebPrinting final : public app::Printing {
 public:
  void print(std::string title, const app::Form& form) override;
};

}  // namespace hufang::platform
