// What commands ask of the texts and numbers they are given, in one place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/result.h"
#include "core/table.h"
#include "core/text.h"

namespace hufang::app {

// The text without white space around it. Error: required_missing, place `field`.
inline core::Result<std::string> required_text(std::string_view text, std::string_view field) {
  std::string_view trimmed = core::trim(text);
  if (trimmed.empty()) return core::make_error(core::Code::required_missing, std::string(field));
  return std::string(trimmed);
}

// Errors: number_too_small, number_too_large, args {number, limit}, place `field`.
inline core::Status in_range(std::int64_t n, std::int64_t low, std::int64_t high, std::string_view field) {
  if (n >= low && n <= high) return core::Done{};
  core::Code code = n < low ? core::Code::number_too_small : core::Code::number_too_large;
  return core::make_error(code, std::string(field),
                          {std::to_string(n), std::to_string(n < low ? low : high)});
}

// The record of that id. Error: not_found, place its table.
template <class R>
core::Result<const R*> kept(const core::Table<R>& table, std::string_view id) {
  const R* found = table.find(id);
  if (found == nullptr) return core::make_error(core::Code::not_found, std::string(R::kTable));
  return found;
}

}  // namespace hufang::app
