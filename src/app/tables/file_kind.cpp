#include "app/tables/file_kind.h"

#include <algorithm>
#include <string>

namespace hufang::app {
namespace {

constexpr std::string_view kZip = "PK\x03\x04", kEmptyZip = "PK\x05\x06", kOle = "\xD0\xCF\x11\xE0";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF", kUtf16Marks[] = {"\xFF\xFE", "\xFE\xFF"};

// The records of Excel 2 to 5 begin with one of the kind "beginning of file".
bool bare_records(std::string_view bytes) {
  return bytes.size() >= 4 && bytes[0] == '\x09' &&
         (bytes[1] == '\0' || bytes[1] == '\x02' || bytes[1] == '\x04' || bytes[1] == '\x08');
}

bool opens_markup(char next) {
  return next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

// "<html", "<!--", "<?xml", "<table" as the first thing that is there.
bool markup(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  for (const std::string_view mark : kUtf16Marks) {
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  }
  std::string first;  // without the zeros that UTF-16 has beside each of these characters
  for (const char c : bytes.substr(0, 1024)) {
    const bool space = c == ' ' || c == '\r' || c == '\n' || c == '\t';
    if (c != '\0' && !(space && first.empty())) first += c;
    if (first.size() == 2) break;
  }
  return first.size() == 2 && first[0] == '<' && opens_markup(first[1]);
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  return std::ranges::equal(name.substr(name.size() - ending.size()), ending,
                            [](char a, char b) { return small(a) == b; });
}

}  // namespace

bool is_workbook(std::string_view bytes) {
  return bytes.starts_with(kZip) || bytes.starts_with(kEmptyZip) || bytes.starts_with(kOle) ||
         bare_records(bytes) || markup(bytes);
}

bool has_table_name(std::string_view file_name) {
  std::string_view endings = kTableEndings;
  while (!endings.empty()) {
    const std::size_t comma = std::min(endings.find(','), endings.size());
    if (ends_with(file_name, endings.substr(0, comma))) return true;
    endings.remove_prefix(std::min(comma + 1, endings.size()));
  }
  return false;
}

}  // namespace hufang::app
