// The options of a command: `--name value` pairs, each at most once but for those that say several things.
//
// Holds always: what is not known, repeated, without its value or no option at all is refused, with a message
// that names it. A text beginning with `--` is never a value (a file named so is written ./--name).
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/result.h"

namespace hufang::cli {

// What a command prints: JSON text, or the message of a refusal, in English, in one line.
struct Outcome {
  bool ok;
  std::string text;
};
inline Outcome answer(std::string json) { return {true, std::move(json)}; }
inline Outcome refusal(std::string message) { return {false, std::move(message)}; }

class Options {
 public:
  // `known` as written: "--total". On a refusal `refused()` has its message and the rest is empty.
  Options(std::span<const std::string> args, std::initializer_list<std::string_view> known,
          std::initializer_list<std::string_view> several = {});

  const std::optional<std::string>& refused() const { return refused_; }

  // Each of these refuses (see refused()) and returns nothing when the option is missing or not of the form.
  std::optional<std::string> text(std::string_view name);
  bool given(std::string_view name) const { return values_.contains(name); }
  // The values of an option that may be given several times, `name=value` each, parted at the last `=`.
  std::vector<std::pair<std::string, std::string>> pairs(std::string_view name);
  // Plain decimal digits, least to most.
  std::optional<std::int64_t> number(std::string_view name, std::int64_t least, std::int64_t most);
  std::optional<core::Date> date(std::string_view name);
  // One of the words, as its index; 0 when the option is not given.
  std::size_t choice(std::string_view name, std::span<const std::string_view> words);

 private:
  void refuse(std::string message);

  std::map<std::string, std::string, std::less<>> values_;
  std::map<std::string, std::vector<std::string>, std::less<>> several_;
  std::optional<std::string> refused_;
};

}  // namespace hufang::cli
