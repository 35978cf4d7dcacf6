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

// The writes of one field that no other names as base. A base is older than the write that names it, and
// nearly always the one just before; so this is one walk, however long the history.
template <class Found>
void each_head(std::span<const Write> own, Found&& found) {
  std::vector<bool> replaced(own.size());
  for (std::size_t i = 0; i < own.size(); ++i) {
    for (const Stamp& base : own[i].seen()) {
      std::size_t at = i;
      if (i > 0 && own[i - 1].stamp == base) {
        at = i - 1;
        while (at > 0 && own[at - 1].stamp == base) --at;
      } else {
        auto first = std::ranges::lower_bound(own.first(i), base, {}, &Write::stamp);
        at = static_cast<std::size_t>(first - own.begin());
      }
      for (; at < i && own[at].stamp == base; ++at) replaced[at] = true;
    }
  }
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (!replaced[i]) found(own[i]);
  }
}

// f(writes) for each field that was written.
template <class F>
void each_field(std::span<const Write> writes, F&& f) {
  for (std::size_t i = 0; i < writes.size();) {
    const auto rest = writes.subspan(i);
    const auto last = std::ranges::upper_bound(rest, rest.front().field, {}, &Write::field);
    const auto own = rest.first(static_cast<std::size_t>(last - rest.begin()));
    f(own);
    i += own.size();
  }
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

// The newest erasure left nothing older, and the writes of kDeletedField come first: it is among those of the
// first stamp.
Stamp Record::erased_before() const {
  for (const Write& write : writes_) {
    if (write.field != kDeletedNumber || write.stamp != writes_.front().stamp) break;
    if (is_erasure(write)) return write.stamp;
  }
  return {};
}

bool Record::insert(Write write) {
  if (write.stamp < erased_before()) return false;
  auto at = std::lower_bound(writes_.begin(), writes_.end(), write,
                             [](const Write& a, const Write& b) { return compare(a, b) < 0; });
  if (at != writes_.end() && compare(*at, write) == 0) return false;
  const bool erases = is_erasure(write);
  const Stamp limit = write.stamp;
  writes_.insert(at, std::move(write));
  if (erases) {
    std::erase_if(writes_, [&](const Write& w) { return w.stamp < limit; });
    writes_.shrink_to_fit();
  }
  return true;
}

std::span<const Write> Record::writes_of(std::uint32_t field) const {
  auto own = std::ranges::equal_range(writes_, field, {}, &Write::field);
  return {own.begin(), own.end()};
}

const Write* Record::winner(std::uint32_t field) const {
  auto own = writes_of(field);
  return own.empty() ? nullptr : &own.back();
}

std::vector<const Write*> Record::heads(std::uint32_t field) const {
  std::vector<const Write*> out;
  each_head(writes_of(field), [&](const Write& head) { out.push_back(&head); });
  return out;
}

bool Record::alive() const {
  if (writes_.empty()) return false;
  const Write* life = winner(kDeletedNumber);
  return life == nullptr || !is_deletion(life->value);
}

std::vector<Stamp> Record::head_stamps() const {
  std::vector<Stamp> out;
  each_field(writes_, [&](std::span<const Write> own) {
    each_head(own, [&](const Write& head) { out.push_back(head.stamp); });
  });
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
  bool unseen = false;
  each_field(writes_, [&](std::span<const Write> own) {
    if (unseen || own.front().field == kDeletedNumber) return;
    each_head(own, [&](const Write& head) { unseen = unseen || !contains(seen, head.stamp); });
  });
  return unseen;
}

std::vector<std::uint32_t> Record::conflicts() const {
  std::vector<std::uint32_t> out;
  auto life = heads(kDeletedNumber);
  bool dead = !alive();
  bool disagree = std::any_of(life.begin(), life.end(),
                              [&](const Write* head) { return is_deletion(head->value) != dead; });
  if (disagree || (dead && has_unseen_edit())) out.push_back(kDeletedNumber);
  if (dead) return out;
  each_field(writes_, [&](std::span<const Write> own) {
    if (own.front().field == kDeletedNumber || own.size() < 2) return;
    bool differ = false;
    each_head(own, [&](const Write& head) { differ = differ || head.value != own.back().value; });
    if (differ) out.push_back(own.front().field);
  });
  return out;
}

}  // namespace hufang::store
