// A disclosure: names and phones, masked until then, were shown to somebody (保密).
//
// Holds always: it is made when they are shown and stays on the record; nothing in the program changes or
// undoes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/enum_names.h"
#include "core/model/field.h"

namespace hufang::core {

enum class Disclosed { contact, list };  // one household's name and phone; those of a whole list

template <>
struct EnumNames<Disclosed> {
  static constexpr std::string_view kWords = "disclosed.";
  static constexpr std::string_view kNames[] = {"contact", "list"};
};

struct Disclosure {
  static constexpr std::string_view kTable = "disclosure";
  std::string id;
  std::string community;
  std::string household;  // empty: those of a list
  Disclosed what = Disclosed::contact;
  std::string place;  // where in the program: the screen's address, "roster"
  std::string who;    // as the device's user is called; empty: not said
  std::optional<Date> on;
  std::int64_t minute = -1;  // of the local day, 0..1439; -1 not known

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Disclosure::community);
    v(reference("household"), &Disclosure::household);
    v("what", &Disclosure::what);
    v("place", &Disclosure::place);
    v("who", &Disclosure::who);
    v("on", &Disclosure::on);
    v(Field("minute", FieldKind::minute), &Disclosure::minute);
  }
  bool operator==(const Disclosure&) const = default;
};

}  // namespace hufang::core
