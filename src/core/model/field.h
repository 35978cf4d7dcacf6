// A field of a kept record, as its record's fields() lists it: the name that files know it by, and what
// masking, history, conflicts, search and exports have to know of it.
//
// Holds always: what a field is stands once, in the record. A personal field is masked wherever it is shown
// because it says that it is personal; a field says nothing where its type says it all (texts, numbers,
// dates, yes or no, enumerations, lists of them). It is a std::string_view to whoever only wants its name.
#pragma once

#include <cstdint>
#include <string_view>

namespace hufang::core {

enum class FieldKind : std::uint8_t {
  plain,
  person,     // personal: what a resident is called
  phone,      // personal: a number to call
  contact,    // personal: any other way to reach somebody
  reference,  // the id of a record of the table `target`, or a list of ids
  minute,     // of the local day; negative: not known
  category,   // a list of Category as numbers
  mark,       // a list of a sheet's marks
  count,      // a list of which only the length says something to people
  strokes,    // a drawing
};

constexpr bool personal(FieldKind kind) {
  return kind == FieldKind::person || kind == FieldKind::phone || kind == FieldKind::contact;
}

struct Field {
  std::string_view name;
  FieldKind kind = FieldKind::plain;
  std::string_view target = {};  // of a reference
  // The text that names it, where that is not "field.<table>.<name>", "field.<name>" or the target's name.
  std::string_view label = {};
  bool told = true;  // false: what only the program needs (a place in a list, a size), no part of a history

  constexpr Field(const char* its_name,
                  FieldKind its_kind = FieldKind::plain)  // NOLINT: a name alone is a field
      : name(its_name), kind(its_kind) {}
  constexpr operator std::string_view() const { return name; }

  constexpr Field labelled(std::string_view key) const {
    Field out = *this;
    out.label = key;
    return out;
  }
  constexpr Field untold() const {
    Field out = *this;
    out.told = false;
    return out;
  }
};

// The id of a record of `table`; a field of that name may leave it out.
constexpr Field reference(const char* name, std::string_view table = {}) {
  Field out(name, FieldKind::reference);
  out.target = table.empty() ? out.name : table;
  return out;
}
// Where a record belongs.
inline constexpr Field kOfCommunity = reference("community").untold();

}  // namespace hufang::core
