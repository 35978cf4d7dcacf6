// Table<R>: the records of one kind, by id, in memory.
//
// Holds always: ids are unique; `revision()` grows with every change, so whoever keeps something worked out
// from the rows knows when it is stale. The order of rows() is that of arrival until a removal, then free.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hufang::core {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
template <class T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

template <class R>
class Table {
 public:
  const R* find(std::string_view id) const {
    auto it = index_.find(id);
    return it == index_.end() ? nullptr : &rows_[it->second];
  }
  std::span<const R> rows() const { return rows_; }
  std::size_t size() const { return rows_.size(); }
  std::uint64_t revision() const { return revision_; }

  void put(R row) {
    ++revision_;
    auto [it, fresh] = index_.try_emplace(row.id, rows_.size());
    if (fresh) {
      rows_.push_back(std::move(row));
    } else {
      rows_[it->second] = std::move(row);
    }
  }
  void remove(std::string_view id) {
    auto it = index_.find(id);
    if (it == index_.end()) return;
    ++revision_;
    std::size_t at = it->second;
    index_.erase(it);
    if (at + 1 != rows_.size()) {
      rows_[at] = std::move(rows_.back());
      index_.find(rows_[at].id)->second = at;
    }
    rows_.pop_back();
  }
  void clear() {
    ++revision_;
    rows_.clear();
    index_.clear();
  }

 private:
  std::vector<R> rows_;
  StringMap<std::size_t> index_;
  std::uint64_t revision_ = 0;
};

}  // namespace hufang::core
