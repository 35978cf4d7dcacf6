// The interface's words: text keys, the chosen language, and filling of {0}, {1} ...
//
// Holds always: every key has a text in both languages (the generator fails otherwise). A view into a text
// lives as long as the program.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "ui/text_keys.h"

namespace hufang::ui {

enum class Language { zh, en };
void set_language(Language language);
Language language();

std::string_view tr(T key);
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
