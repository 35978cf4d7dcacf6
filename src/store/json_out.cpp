#include "store/json_out.h"

#include <charconv>
#include <cstddef>

namespace hufang::store {

void append_json_text(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  std::size_t clean = 0;  // start of the run that needs no escape
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text.substr(clean, i - clean));
    clean = i + 1;
    out += '\\';
    switch (c) {
      case '"':
      case '\\':
        out += static_cast<char>(c);
        break;
      case '\n':
        out += 'n';
        break;
      case '\r':
        out += 'r';
        break;
      case '\t':
        out += 't';
        break;
      default:
        out += "u00";
        out += kHex[c >> 4];
        out += kHex[c & 0xF];
    }
  }
  out.append(text.substr(clean));
  out += '"';
}

void append_json_value(std::string& out, const Value& value) {
  if (const bool* b = value.if_bool()) {
    out += *b ? "true" : "false";
  } else if (const std::int64_t* n = value.if_int()) {
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, *n).ptr);
  } else if (const std::string* text = value.if_text()) {
    append_json_text(out, *text);
  } else if (const Value::List* list = value.if_list()) {
    out += '[';
    for (std::size_t i = 0; i < list->size(); ++i) {
      if (i > 0) out += ',';
      append_json_value(out, (*list)[i]);
    }
    out += ']';
  } else {
    out += "null";
  }
}

}  // namespace hufang::store
