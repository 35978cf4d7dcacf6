#include "app/paper/sheet_text.h"

#include <string_view>

#include "app/paper/form_text.h"

namespace hufang::app {

std::string sheets_text(const std::vector<FormSheet>& sheets) {
  std::string out;
  for (const FormSheet& sheet : sheets) {
    Form name;  // its title is written as a field is
    name.title = sheet.name;
    const std::string line = form_text(name);
    const std::string_view field = std::string_view(line).substr(0, line.find('\t', 5));
    out.append("sheet").append(field.substr(4)).append("\n").append(form_text(sheet.form)).append("\n");
  }
  return out;
}

}  // namespace hufang::app
