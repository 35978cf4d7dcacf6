// JsText: a text on its way to JavaScript, which reads it with its length (textAt of text_library.js).
//
// Holds always: it does not own the text, and the page has read it when the call returns:
// `hf_js_do(JsText(name).at())`.
#pragma once

#include <cstddef>
#include <string_view>

namespace hufang::platform {

class JsText {
 public:
  explicit JsText(std::string_view text) : data_(text.data()), size_(text.size()) {}
  const JsText* at() const { return this; }

 private:
  const char* data_;  // the layout is shared with text_library.js
  std::size_t size_;
};
static_assert(sizeof(JsText) == 8);

}  // namespace hufang::platform
