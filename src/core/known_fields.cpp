#include "core/known_fields.h"

#include <type_traits>
#include <utility>
#include <vector>

#include "core/workspace.h"

namespace hufang::core {
namespace {

template <class M>
std::string_view words_of() {
  if constexpr (std::is_enum_v<M>) {
    return EnumNames<M>::kWords;
  } else {
    return {};
  }
}

std::vector<KnownField> list_fields() {
  std::vector<KnownField> out;
  const Workspace none;
  Workspace::each_table(none, [&out](const auto& table) {
    using R = std::remove_cvref_t<decltype(table.rows()[0])>;
    R::fields([&out](const Field& field, auto member) {
      using M = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
      out.push_back({R::kTable, field, words_of<M>()});
    });
  });
  return out;
}

}  // namespace

std::span<const KnownField> known_fields() {
  static const std::vector<KnownField> all = list_fields();
  return all;
}

const KnownField* known_field(std::string_view table, std::string_view field) {
  for (const KnownField& known : known_fields()) {
    if (known.table == table && known.field.name == field) return &known;
  }
  return nullptr;
}

}  // namespace hufang::core
