// All fields that this program keeps, as one list: for whoever meets a field by its names (a history, a
// conflict).
#pragma once

#include <span>
#include <string_view>

#include "core/model/field.h"

namespace hufang::core {

struct KnownField {
  std::string_view table;
  Field field;
  std::string_view words;  // of an enumeration: what the keys of its values' texts start with; else empty
};

// In the order of the workspace's tables and their fields().
std::span<const KnownField> known_fields();
// Null where this program has none of that name: a newer one wrote it.
const KnownField* known_field(std::string_view table, std::string_view field);

}  // namespace hufang::core
