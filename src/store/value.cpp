#include "store/value.h"

#include "core/text.h"

namespace hufang::store {

bool operator==(const Value& a, const Value& b) { return a.held_ == b.held_; }

std::strong_ordering operator<=>(const Value& a, const Value& b) {
  if (a.held_.index() != b.held_.index()) return a.held_.index() <=> b.held_.index();
  if (const bool* x = a.if_bool()) return *x <=> *b.if_bool();
  if (const std::int64_t* x = a.if_int()) return *x <=> *b.if_int();
  if (const std::string* x = a.if_text()) return x->compare(*b.if_text()) <=> 0;
  if (const Value::List* x = a.if_list()) {
    const Value::List& y = *b.if_list();
    for (std::size_t i = 0; i < x->size() && i < y.size(); ++i) {
      if (auto order = (*x)[i] <=> y[i]; order != 0) return order;
    }
    return x->size() <=> y.size();
  }
  return std::strong_ordering::equal;
}

std::string plain_text(const Value& value) {
  if (const bool* b = value.if_bool()) return *b ? "1" : "0";
  if (const std::int64_t* n = value.if_int()) return std::to_string(*n);
  if (const std::string* text = value.if_text()) return *text;
  std::string out;
  if (const Value::List* list = value.if_list()) {
    for (const Value& item : *list) {
      if (!out.empty()) out += ", ";
      out += plain_text(item);
    }
  }
  return out;
}

std::string sanitize(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  std::size_t clean = 0;  // start of the valid run not yet copied
  while (at < text.size()) {
    std::size_t length = core::utf8_length(text.substr(at));
    if (length != 0) {
      at += length;
      continue;
    }
    out.append(text.substr(clean, at - clean));
    out += "\xEF\xBF\xBD";
    clean = ++at;
  }
  out.append(text.substr(clean));
  return out;
}

}  // namespace hufang::store
