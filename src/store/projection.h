// Projection: between typed records (R::fields()) and the field values that are kept; the only place that
// knows both.
//
// Holds always: encode() gives every field in the order of R::fields(). A kept value of the wrong type shows
// as the field's default and is reported, but stays kept: a newer program may understand it.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/enum_names.h"
#include "core/model/field.h"
#include "store/value.h"

namespace hufang::store {

struct EncodedField {
  std::string_view name;  // a literal of the record type
  Value value;
  bool is_default =
      false;  // equal to the field of a fresh R{}: not written for a record that has no such field yet
  bool frozen = false;  // lines that the program made to read them again (core::FieldKind::count), not words
};

// -- one value --

inline Value encode_value(const std::string& text) { return Value(sanitize(text)); }
inline Value encode_value(std::int64_t n) { return Value(n); }
inline Value encode_value(bool b) { return Value(b); }
inline Value encode_value(core::Date date) { return Value(core::format_date(date)); }
template <class E>
  requires std::is_enum_v<E>
Value encode_value(E e) {
  return Value(core::enum_name(e));
}
template <class T>
Value encode_value(const std::optional<T>& maybe) {
  return maybe ? encode_value(*maybe) : Value();
}
template <class T>
Value encode_value(const std::vector<T>& list) {
  Value::List out;
  out.reserve(list.size());
  for (const T& item : list) out.push_back(encode_value(item));
  return Value(std::move(out));
}

// False when the value is of another type; `out` is then as it was.
bool decode_value(const Value& value, std::string& out);
bool decode_value(const Value& value, std::int64_t& out);
bool decode_value(const Value& value, bool& out);
bool decode_value(const Value& value, core::Date& out);
template <class E>
  requires std::is_enum_v<E>
bool decode_value(const Value& value, E& out) {
  const std::string* text = value.if_text();
  if (text == nullptr) return false;
  std::optional<E> found = core::enum_from_name<E>(*text);
  if (found) out = *found;
  return found.has_value();
}
template <class T>
bool decode_value(const Value& value, std::optional<T>& out) {
  T item{};
  if (!decode_value(value, item)) return false;
  out = std::move(item);
  return true;
}
template <class T>
bool decode_value(const Value& value, std::vector<T>& out) {
  const Value::List* list = value.if_list();
  if (list == nullptr) return false;
  std::vector<T> items(list->size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!decode_value((*list)[i], items[i])) return false;
  }
  out = std::move(items);
  return true;
}

// -- a record --

template <class R>
std::vector<EncodedField> encode(const R& record) {
  static const R kFresh{};
  std::vector<EncodedField> out;
  R::fields([&](const core::Field& field, auto member) {
    Value value = encode_value(record.*member);
    bool is_default = value == encode_value(kFresh.*member);
    out.push_back({field.name, std::move(value), is_default, field.kind == core::FieldKind::count});
  });
  return out;
}

// Builds the record of `id` from `lookup(field) -> const Value*` (null pointer or null value: the default).
// Names of fields whose value is of the wrong type are added to `wrong`.
template <class R, class Lookup>
R decode(std::string_view id, Lookup&& lookup, std::vector<std::string_view>* wrong) {
  R record{};
  record.id = std::string(id);
  R::fields([&](std::string_view name, auto member) {
    const Value* value = lookup(name);
    if (value == nullptr || value->is_null()) return;
    if (!decode_value(*value, record.*member) && wrong != nullptr) wrong->push_back(name);
  });
  return record;
}

}  // namespace hufang::store
