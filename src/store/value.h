// Value: what one field of a record holds, in every file: nothing, yes/no, a whole number, a text, or a list
// of these.
//
// Holds always: texts are valid UTF-8 (sanitize() makes them so before they are kept); there are no
// floating-point numbers. Totally ordered, so that every device picks the same one of two.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hufang::store {

class Value {
 public:
  using List = std::vector<Value>;

  Value() = default;
  Value(bool b) : held_(b) {}
  Value(std::int64_t n) : held_(n) {}
  Value(std::string text) : held_(std::move(text)) {}
  Value(std::string_view text) : held_(std::string(text)) {}
  Value(const char* text) : held_(std::string(text)) {}
  Value(List list) : held_(std::move(list)) {}

  bool is_null() const { return held_.index() == 0; }
  const bool* if_bool() const { return std::get_if<bool>(&held_); }
  const std::int64_t* if_int() const { return std::get_if<std::int64_t>(&held_); }
  const std::string* if_text() const { return std::get_if<std::string>(&held_); }
  const List* if_list() const { return std::get_if<List>(&held_); }

  friend bool operator==(const Value&, const Value&);
  friend std::strong_ordering operator<=>(const Value&, const Value&);

 private:
  std::variant<std::monostate, bool, std::int64_t, std::string, List> held_;
};

// For people: "是"/"否" are the interface's matter, so a bool is "1"/"0" here; a list is joined with ", ".
std::string plain_text(const Value& value);

// The text with every byte that is no valid UTF-8 replaced by U+FFFD.
std::string sanitize(std::string_view text);

}  // namespace hufang::store
