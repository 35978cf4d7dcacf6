#include "app/session/projector.h"

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "store/projection.h"

namespace hufang::app {
namespace {

template <class R>
struct Row {
  using Type = R;
};
template <class R>
Row<R> row_of(const core::Table<R>&);

// The numbers of R's fields in `state`, in the order of R::fields().
template <class R>
std::vector<std::uint32_t> field_numbers(const store::State& state) {
  std::vector<std::uint32_t> numbers;
  R::fields([&](std::string_view name, auto) { numbers.push_back(state.fields().find(name)); });
  return numbers;
}

template <class R>
R read_row(const store::Record& record, std::string_view id, const std::vector<std::uint32_t>& numbers,
           std::int64_t* wrong) {
  std::size_t next = 0;  // decode() asks in the order of R::fields()
  std::vector<std::string_view> wrong_fields;
  R row = store::decode<R>(
      id,
      [&](std::string_view) -> const store::Value* {
        const store::Write* winner = record.winner(numbers[next++]);
        return winner == nullptr ? nullptr : &winner->value;
      },
      &wrong_fields);
  *wrong += static_cast<std::int64_t>(wrong_fields.size());
  return row;
}

store::Stamp first_stamp(const store::Record& record) {
  store::Stamp first = record.writes().front().stamp;
  for (const store::Write& write : record.writes()) first = std::min(first, write.stamp);
  return first;
}

using Entry = store::State::Records::value_type;

// The living records of a table by their first stamp, then their id: the order in which they were made.
std::vector<const Entry*> in_order(const store::State& state, std::string_view table) {
  std::vector<const Entry*> rows;
  auto records = state.tables().find(table);
  if (records == state.tables().end()) return rows;
  std::vector<std::pair<store::Stamp, const Entry*>> order;
  order.reserve(records->second.size());
  for (const Entry& entry : records->second) {
    if (entry.second.alive()) order.emplace_back(first_stamp(entry.second), &entry);
  }
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second->first < b.second->first;
  });
  rows.reserve(order.size());
  for (const auto& [stamp, entry] : order) rows.push_back(entry);
  return rows;
}

}  // namespace

std::int64_t project(const store::State& state, const store::RecordRef& ref, core::Workspace& data) {
  std::int64_t wrong = 0;
  const store::Record* record = state.find(ref.table, ref.id);
  core::Workspace::each_table(data, [&](auto& table) {
    using R = typename decltype(row_of(table))::Type;
    if (ref.table != R::kTable) return;
    if (record != nullptr && record->alive()) {
      table.put(read_row<R>(*record, ref.id, field_numbers<R>(state), &wrong));
    } else {
      table.remove(ref.id);
    }
  });
  return wrong;
}

std::int64_t project_all(const store::State& state, core::Workspace& data) {
  std::int64_t wrong = 0;
  core::Workspace::each_table(data, [&](auto& table) {
    using R = typename decltype(row_of(table))::Type;
    table.clear();
    std::vector<std::uint32_t> numbers = field_numbers<R>(state);
    for (const Entry* entry : in_order(state, R::kTable)) {
      table.put(read_row<R>(entry->second, entry->first, numbers, &wrong));
    }
  });
  return wrong;
}

}  // namespace hufang::app
