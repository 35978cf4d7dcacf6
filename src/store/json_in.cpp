#include "store/json_in.h"

#include <limits>
#include <utility>

namespace hufang::store {

std::optional<std::int64_t> int_of(const Json* json) {
  if (json == nullptr || !json->is_number_integer()) return std::nullopt;
  if (const auto* n = json->get_ptr<const Json::number_unsigned_t*>()) {
    if (*n > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
    return static_cast<std::int64_t>(*n);
  }
  const auto* n = json->get_ptr<const Json::number_integer_t*>();
  return n == nullptr ? std::nullopt : std::optional<std::int64_t>(*n);
}

std::optional<Stamp> stamp_of(const Json* json) {
  const std::string* text = text_of(json);
  return text == nullptr ? std::nullopt : stamp_from_text(*text);
}

std::optional<Value> value_of(const Json& json, int depth) {
  if (json.is_null()) return Value();
  if (const bool* b = json.get_ptr<const bool*>()) return Value(*b);
  if (auto n = int_of(&json)) return Value(*n);
  if (const std::string* text = text_of(&json)) return Value(*text);
  if (!json.is_array() || depth >= 8) return std::nullopt;
  Value::List list;
  list.reserve(json.size());
  for (const Json& item : json) {
    auto value = value_of(item, depth + 1);
    if (!value) return std::nullopt;
    list.push_back(std::move(*value));
  }
  return Value(std::move(list));
}

}  // namespace hufang::store
