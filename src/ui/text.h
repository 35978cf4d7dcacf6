// The interface's words: text keys, the chosen language, and filling of {0}, {1} ...
//
// Holds always: every key has a text in every language (the generator fails otherwise). A language is a file
// in assets/text and nothing else. A view into a text lives as long as the program.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "ui/text_keys.h"

namespace hufang::ui {

void set_language(Language language);
Language language();
// "zh-CN"; the language of a tag, the first one where there is none of that name.
std::string_view language_tag(Language language);
Language language_of(std::string_view tag);
// As it calls itself.
std::string_view language_name(Language language);

std::string_view tr(T key);
// The text whose key is made of names at run time ("field.phone"); nothing when there is none.
std::optional<T> text_named(std::string_view key);
// The text with {0}.. filled in. The view lives until the end of the frame (a ring of buffers, no allocation
// once they have grown).
std::string_view trf(T key, std::initializer_list<std::string_view> args);
// A number as decimal digits, same lifetime.
std::string_view num(long long n);
// Formats like printf with one double, e.g. "%.1f"; same lifetime.
std::string_view num(const char* format, double value);
// Joins the parts; same lifetime.
std::string_view cat(std::initializer_list<std::string_view> parts);

void begin_text_frame();

}  // namespace hufang::ui
