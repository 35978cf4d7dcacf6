// Result<T>: a value or an Error. The program has no exceptions; whatever can fail returns one of these.
//
// Holds always: exactly one of value and error is there. Asking for the other one stops the program, so
// look at ok() first.
#pragma once

#include <cstdlib>
#include <utility>
#include <variant>

#include "core/error.h"

namespace hufang::core {

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }

  const T& value() const& { return *check(std::get_if<0>(&held_)); }
  T& value() & { return *check(std::get_if<0>(&held_)); }
  T&& value() && { return std::move(*check(std::get_if<0>(&held_))); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  const Error& error() const { return *check(std::get_if<1>(&held_)); }

 private:
  template <class P>
  static P* check(P* p) {
    if (p == nullptr) std::abort();
    return p;
  }
  std::variant<T, Error> held_;
};

// What a function returns that has nothing to say but whether it worked: `return Done{};` or an Error.
struct Done {};
using Status = Result<Done>;

}  // namespace hufang::core
