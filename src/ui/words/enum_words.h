// words(value): a value of an enumeration as people read it. The texts' keys are what EnumNames says they
// start with, and the value's stable name: "way." and "door".
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/enum_names.h"
#include "ui/text.h"

namespace hufang::ui {

template <class E>
  requires requires { core::EnumNames<E>::kWords; }
std::string_view words(E value) {
  static const auto kNames = [] {
    std::array<T, core::enum_count<E>()> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
      std::string key(core::EnumNames<E>::kWords);
      key += core::enum_name(static_cast<E>(i));
      out[i] = text_named(key).value_or(T::common_none);  // a missing one: record_words_test.cpp sees
    }
    return out;
  }();
  return tr(kNames[static_cast<std::size_t>(value)]);
}

}  // namespace hufang::ui
