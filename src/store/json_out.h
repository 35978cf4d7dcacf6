// Writing JSON, byte for byte the same for the same content: no spaces, texts as they are, only what must be
// escaped is.
#pragma once

#include <string>
#include <string_view>

#include "store/value.h"

namespace hufang::store {

void append_json_text(std::string& out, std::string_view text);  // with quotes; `text` is valid UTF-8
void append_json_value(std::string& out, const Value& value);

}  // namespace hufang::store
