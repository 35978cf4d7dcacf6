// An error as a value: what went wrong (code), where (place), and the words that fill its sentence (args).
//
// Holds always: an Error says enough for the interface to tell a person what happened, where, and what to do
// next, in either language; it never carries a finished sentence. The sentence of code `x` is the text key
// `error.x`, so a code without a sentence fails the build (src/ui/words/error_text.cpp).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error_codes.h"

namespace hufang::core {

enum class Code {
#define HUFANG_ERROR(name) name,
  HUFANG_ERROR_CODES(HUFANG_ERROR)
#undef HUFANG_ERROR
};

// The code's stable name, as written in error_codes.h: for logs, the command line and text keys.
std::string_view code_name(Code code);

struct Error {
  Code code;
  // Where: a row and column ("3:满意"), a field ("moved_in"), a file name; empty when the code says it all.
  std::string place;
  // What fills {0}, {1}, ... of the sentence.
  std::vector<std::string> args;
};

inline Error make_error(Code code, std::string place = {}, std::vector<std::string> args = {}) {
  return Error{code, std::move(place), std::move(args)};
}

}  // namespace hufang::core
