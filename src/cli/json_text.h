// A writer of JSON text for the command's flat answers: keys in the order written, no spaces.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hufang::cli {

class JsonText {
 public:
  JsonText& begin_object();
  JsonText& end_object();
  JsonText& begin_array();
  JsonText& end_array();
  JsonText& key(std::string_view name);
  JsonText& string(std::string_view text);  // UTF-8
  JsonText& number(std::int64_t value);
  JsonText& null();

  std::string take() { return std::move(text_); }

 private:
  void separate();  // a comma, where the value follows another

  std::string text_;
};

}  // namespace hufang::cli
