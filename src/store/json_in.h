// Reading JSON without exceptions: small checked steps over nlohmann::json. For this folder's .cpp files
// only.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "store/stamp.h"
#include "store/value.h"

namespace hufang::store {

using Json = nlohmann::json;

// Discarded (is_discarded()) when the text is no JSON.
inline Json parse_json(std::string_view text) {
  return Json::parse(text.begin(), text.end(), nullptr, false);
}

// The member of an object; null when there is none, or `json` is no object.
inline const Json* member(const Json& json, const char* name) {
  if (!json.is_object()) return nullptr;
  auto it = json.find(name);
  return it == json.end() ? nullptr : &*it;
}

inline const std::string* text_of(const Json* json) {
  return json == nullptr ? nullptr : json->get_ptr<const std::string*>();
}
std::optional<std::int64_t> int_of(const Json* json);
std::optional<Stamp> stamp_of(const Json* json);
// Nothing for what no Value can hold: fractions, objects, lists deeper than eight.
std::optional<Value> value_of(const Json& json, int depth = 0);

}  // namespace hufang::store
