// Names: texts that recur in every record (fields, people, actions), each kept once and named by a small
// number.
//
// Holds always: numbers are given in order of arrival and never change; they mean nothing outside this
// object, so nothing that is written to a file depends on them.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/table.h"

namespace hufang::store {

class Names {
 public:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t add(std::string_view name) {
    auto it = numbers_.find(name);
    if (it != numbers_.end()) return it->second;
    auto number = static_cast<std::uint32_t>(names_.size());
    names_.emplace_back(name);
    numbers_.emplace(std::string(name), number);
    return number;
  }
  std::uint32_t find(std::string_view name) const {
    auto it = numbers_.find(name);
    return it == numbers_.end() ? kNone : it->second;
  }
  const std::string& name(std::uint32_t number) const { return names_[number]; }
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
  core::StringMap<std::uint32_t> numbers_;
};

}  // namespace hufang::store
