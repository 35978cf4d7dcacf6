#include "app/roster/roster_search.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <type_traits>
#include <utility>

#include "app/roster/name_initials.h"
#include "core/text.h"

namespace hufang::app {
namespace {

char lower_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_plain(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-'; }

void append_lower(std::string& out, std::string_view text) {
  for (char c : text) out += lower_letter(c);
}

// The kind of place whose word stands at the start of `text`: its bytes, 0 for none.
std::size_t kind_length(std::string_view text, std::initializer_list<std::string_view> kinds) {
  for (std::string_view kind : kinds) {
    if (text.starts_with(kind)) return kind.size();
  }
  return 0;
}

// The places of a word such as "3栋1单元1202室", told piece by piece; false where it is no such word.
template <class Tell>
bool split_door(std::string_view word, Tell&& tell) {
  std::size_t told = 0;
  while (!word.empty()) {
    std::size_t plain = 0;
    while (plain < word.size() && is_plain(lower_letter(word[plain]))) ++plain;
    if (plain == 0) return false;
    const std::string_view piece = word.substr(0, plain);
    word.remove_prefix(plain);
    const std::size_t building = kind_length(word, {"号楼", "栋", "幢", "座", "楼"});
    const std::size_t unit = kind_length(word, {"单元"});
    const std::size_t room = kind_length(word, {"室", "号"});
    if (building == 0 && unit == 0 && room != word.size()) return false;
    tell(piece, building > 0, unit > 0);
    word.remove_prefix(building > 0 ? building : unit > 0 ? unit : room);
    told += 1;
  }
  return told > 0;
}

}  // namespace

void RosterSearch::clear() {
  text_.clear();
  keys_.clear();
}

void RosterSearch::add(std::string_view door, const core::Household& household) {
  const auto here = [this] { return static_cast<std::uint32_t>(text_.size()); };
  Key key{here(), 0, 0, 0};
  append_lower(text_, door);
  key.door_end = here();
  text_ += '\n';
  // Whatever is personal is found: names by their initials too, phones by their last digits.
  const auto each = [&](auto&& tell) {
    core::Household::fields([&](const core::Field& field, auto member) {
      if constexpr (std::is_same_v<decltype(member), std::string core::Household::*>)
        tell(field.kind, household.*member);
    });
  };
  each([this](core::FieldKind kind, const std::string& text) {
    if (kind != core::FieldKind::person && kind != core::FieldKind::contact) return;
    append_lower(text_, text);
    text_ += '\n';
    if (kind != core::FieldKind::person) return;
    append_initials(text_, text);
    text_ += '\n';
  });
  key.phone = here();
  each([this](core::FieldKind kind, const std::string& text) {
    if (kind == core::FieldKind::phone) std::ranges::copy_if(text, std::back_inserter(text_), is_digit);
  });
  key.end = here();
  keys_.push_back(key);
}

void RosterSearch::look_for(std::string_view words) {
  terms_.clear();
  while (!(words = core::trim(words)).empty()) {
    std::size_t end = 0;
    while (end < words.size()) {
      const std::size_t n = std::max<std::size_t>(1, core::utf8_length(words.substr(end)));
      if (core::trim(words.substr(end, n)).empty()) break;
      end += n;
    }
    Term& term = terms_.emplace_back();
    append_lower(term.text, words.substr(0, end));
    const bool door = split_door(term.text, [&term](std::string_view piece, bool building, bool unit) {
      std::string text = unit ? "-" : "";
      text += piece;
      if (building || unit) text += '-';
      term.door.push_back({std::move(text), building});
    });
    if (!door) term.door.clear();
    words.remove_prefix(end);
  }
}

bool RosterSearch::finds(const Key& key, const Term& term) const {
  const std::string_view all(text_);
  if (all.substr(key.begin, key.phone - key.begin).find(term.text) != std::string_view::npos) return true;
  if (term.text.size() >= 2 && all.substr(key.phone, key.end - key.phone).ends_with(term.text)) return true;
  const std::string_view door = all.substr(key.begin, key.door_end - key.begin);
  return !term.door.empty() && std::ranges::all_of(term.door, [door](const Piece& piece) {
    return piece.starts ? door.starts_with(piece.text) : door.find(piece.text) != std::string_view::npos;
  });
}

bool RosterSearch::finds(std::size_t n) const {
  return std::ranges::all_of(terms_, [&](const Term& term) { return finds(keys_[n], term); });
}

}  // namespace hufang::app
