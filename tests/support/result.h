// What the tests ask of a refusal.
#pragma once

#include <doctest/doctest.h>

#include "core/error.h"

namespace hufang::test {

// Why something was refused. A result that is none fails the test.
template <class R>
core::Code code_of(const R& result) {
  REQUIRE_FALSE(result.ok());
  return result.error().code;
}

}  // namespace hufang::test
