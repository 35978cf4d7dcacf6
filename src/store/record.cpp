#include "store/record.h"

#include <algorithm>
#include <utility>

#include "store/change_set.h"

namespace hufang::store {
namespace {

bool is_deletion(const Value& value) {
  const std::int64_t* n = value.if_int();
  return n != nullptr && (*n == kDeleted || *n == kErased);
}

bool is_erasure(const Write& write) {
  const std::int64_t* n = write.value.if_int();
  return write.field == kDeletedNumber && n != nullptr && *n == kErased;
}

bool contains(std::span<const Stamp> sorted, const Stamp& stamp) {
  return std::binary_search(sorted.begin(), sorted.end(), stamp);
}

bool replaced(const Write& write, std::span<const Write> same_field) {
  return std::any_of(same_field.begin(), same_field.end(),
                     [&](const Write& other) { return contains(other.seen(), write.stamp); });
}

}  // namespace

Write make_write(std::uint32_t field, Stamp stamp, Value value, std::vector<Stamp> bases) {
  std::erase_if(bases, [&](const Stamp& base) { return !(base < stamp); });
  std::sort(bases.begin(), bases.end());
  bases.erase(std::unique(bases.begin(), bases.end()), bases.end());
  Write write;
  write.stamp = stamp;
  write.value = std::move(value);
  write.field = field;
  if (!bases.empty()) write.bases = std::make_unique<const std::vector<Stamp>>(std::move(bases));
  return write;
}

Write copy_write(const Write& write) {
  Write copy;
  copy.stamp = write.stamp;
  copy.value = write.value;
  copy.field = write.field;
  if (write.bases) copy.bases = std::make_unique<const std::vector<Stamp>>(*write.bases);
  return copy;
}

std::strong_ordering compare(const Write& a, const Write& b) {
  if (auto order = a.field <=> b.field; order != 0) return order;
  if (auto order = a.stamp <=> b.stamp; order != 0) return order;
  if (auto order = a.value <=> b.value; order != 0) return order;
  auto x = a.seen();
  auto y = b.seen();
  return std::lexicographical_compare_three_way(x.begin(), x.end(), y.begin(), y.end());
}

Stamp Record::erased_before() const {
  Stamp newest;
  for (const Write& write : writes_of(kDeletedNumber)) {
    if (is_erasure(write)) newest = std::max(newest, write.stamp);
  }
  return newest;
}

bool Record::insert(Write write) {
  if (write.stamp < erased_before()) return false;
  auto at = std::lower_bound(writes_.begin(), writes_.end(), write,
                             [](const Write& a, const Write& b) { return compare(a, b) < 0; });
  if (at != writes_.end() && compare(*at, write) == 0) return false;
  bool erases = is_erasure(write);
  writes_.insert(at, std::move(write));
  if (erases) {
    Stamp limit = erased_before();
    std::erase_if(writes_, [&](const Write& w) { return w.stamp < limit; });
    writes_.shrink_to_fit();
  }
  return true;
}

std::span<const Write> Record::writes_of(std::uint32_t field) const {
  auto first = std::find_if(writes_.begin(), writes_.end(), [&](const Write& w) { return w.field >= field; });
  auto last = std::find_if(first, writes_.end(), [&](const Write& w) { return w.field != field; });
  return {first, last};
}

const Write* Record::winner(std::uint32_t field) const {
  auto own = writes_of(field);
  return own.empty() ? nullptr : &own.back();
}

std::vector<const Write*> Record::heads(std::uint32_t field) const {
  std::vector<const Write*> out;
  auto own = writes_of(field);
  for (const Write& write : own) {
    if (!replaced(write, own)) out.push_back(&write);
  }
  return out;
}

bool Record::alive() const {
  if (writes_.empty()) return false;
  const Write* life = winner(kDeletedNumber);
  return life == nullptr || !is_deletion(life->value);
}

std::vector<Stamp> Record::head_stamps() const {
  std::vector<Stamp> out;
  for (auto it = writes_.begin(); it != writes_.end();) {
    auto own = writes_of(it->field);
    for (const Write& write : own) {
      if (!replaced(write, own)) out.push_back(write.stamp);
    }
    it += static_cast<std::ptrdiff_t>(own.size());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool Record::has_unseen_edit() const {
  std::vector<Stamp> seen;
  for (const Write* life : heads(kDeletedNumber)) {
    if (!is_deletion(life->value)) continue;
    seen.push_back(life->stamp);
    seen.insert(seen.end(), life->seen().begin(), life->seen().end());
  }
  std::sort(seen.begin(), seen.end());
  for (const Write& write : writes_) {
    if (write.field == kDeletedNumber || contains(seen, write.stamp)) continue;
    if (!replaced(write, writes_of(write.field))) return true;
  }
  return false;
}

std::vector<std::uint32_t> Record::conflicts() const {
  std::vector<std::uint32_t> out;
  auto life = heads(kDeletedNumber);
  bool dead = !alive();
  bool disagree = std::any_of(life.begin(), life.end(),
                              [&](const Write* head) { return is_deletion(head->value) != dead; });
  if (disagree || (dead && has_unseen_edit())) out.push_back(kDeletedNumber);
  if (dead) return out;
  for (auto it = writes_.begin(); it != writes_.end();) {
    std::uint32_t field = it->field;
    auto own = writes_of(field);
    it += static_cast<std::ptrdiff_t>(own.size());
    if (field == kDeletedNumber || own.size() < 2) continue;
    auto tops = heads(field);
    if (std::any_of(tops.begin(), tops.end(),
                    [&](const Write* w) { return w->value != tops.back()->value; })) {
      out.push_back(field);
    }
  }
  return out;
}

}  // namespace hufang::store
