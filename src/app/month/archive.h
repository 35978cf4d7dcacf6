// A form as it is filed: texts that a record keeps, and the same form again from them.
//
// Holds always: read_filed_form(file_form(form)) is the form, whatever the words in it; what the month's form
// has no use for (pictures) is not filed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/ports/form.h"

namespace hufang::app {

std::vector<std::string> file_form(const Form& form);
// Nothing when it is no filed form.
std::optional<Form> read_filed_form(std::span<const std::string> filed);

}  // namespace hufang::app
