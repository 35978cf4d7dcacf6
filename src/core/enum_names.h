// The stable names of an enum's values, as kept in files. Never rename one: a file written last year has it.
//
// For `enum class Kind { home, business }` write beside it
//   template <> struct EnumNames<Kind> { static constexpr std::string_view kNames[] = {"home", "business"};
//   };
// in the order of the enum, whose values start at 0 without gaps.
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

namespace hufang::core {

template <class E>
struct EnumNames;

template <class E>
constexpr std::string_view enum_name(E value) {
  return EnumNames<E>::kNames[static_cast<std::size_t>(value)];
}

template <class E>
std::optional<E> enum_from_name(std::string_view name) {
  std::size_t i = 0;
  for (std::string_view n : EnumNames<E>::kNames) {
    if (n == name) return static_cast<E>(i);
    ++i;
  }
  return std::nullopt;
}

template <class E>
constexpr std::size_t enum_count() {
  return std::size(EnumNames<E>::kNames);
}

}  // namespace hufang::core
