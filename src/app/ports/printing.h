// Printing: puts a form on paper (or into a PDF, as the system's print dialog offers).
#pragma once

#include <string>

#include "app/ports/form.h"

namespace hufang::app {

class Printing {
 public:
  virtual ~Printing() = default;
  // `title` is the document's name, which a PDF printer offers as its file name.
  virtual void print(std::string title, const Form& form) = 0;
};

}  // namespace hufang::app
