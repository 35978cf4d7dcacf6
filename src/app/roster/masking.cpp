#include "app/roster/masking.h"

#include <cstddef>

namespace hufang::app {
namespace {

// Bytes of the UTF-8 character at the start of `s`.
std::size_t first_character(std::string_view s) {
  std::size_t n = 1;
  while (n < s.size() && (static_cast<unsigned char>(s[n]) & 0xC0u) == 0x80u) ++n;
  return n;
}

}  // namespace

std::string masked_name(std::string_view name, core::HouseholdKind kind) {
  if (name.empty() || kind == core::HouseholdKind::business) return std::string(name);
  return std::string(name.substr(0, first_character(name))) + "**";
}

std::string masked_phone(std::string_view phone) {
  if (phone.empty()) return {};
  if (phone.size() >= 11)
    return std::string(phone.substr(0, 3)) + "****" + std::string(phone.substr(phone.size() - 4));
  return "****" + std::string(phone.size() > 4 ? phone.substr(phone.size() - 2) : std::string_view());
}

std::string masked(core::FieldKind kind, std::string_view text) {
  if (!core::personal(kind)) return std::string(text);
  return kind == core::FieldKind::phone ? masked_phone(text) : masked_name(text, core::HouseholdKind::home);
}

}  // namespace hufang::app
