#include "store/projection.h"

namespace hufang::store {

bool decode_value(const Value& value, std::string& out) {
  const std::string* text = value.if_text();
  if (text != nullptr) out = *text;
  return text != nullptr;
}

bool decode_value(const Value& value, std::int64_t& out) {
  const std::int64_t* n = value.if_int();
  if (n != nullptr) out = *n;
  return n != nullptr;
}

bool decode_value(const Value& value, bool& out) {
  const bool* b = value.if_bool();
  if (b != nullptr) out = *b;
  return b != nullptr;
}

bool decode_value(const Value& value, core::Date& out) {
  const std::string* text = value.if_text();
  if (text == nullptr) return false;
  core::Result<core::Date> date = core::parse_date(*text);
  if (date.ok()) out = *date;
  return date.ok();
}

}  // namespace hufang::store
