#include "store/content.h"

#include <algorithm>
#include <map>
#include <vector>

#include "store/content_json.h"
#include "store/json_out.h"

namespace hufang::store {
namespace {

bool is_wanted(const State& state, std::string_view table, std::string_view id, const Record& record,
               const ContentFilter& filter) {
  if (!record.exists()) return false;
  if (table == kDeviceTable) return filter.device_records;
  if (filter.community.empty()) return true;
  if (table == "community") return id == filter.community;
  std::uint32_t field = state.fields().find("community");
  const Write* owner = field == Names::kNone ? nullptr : record.winner(field);
  const std::string* text = owner == nullptr ? nullptr : owner->value.if_text();
  return text == nullptr || text->empty() || *text == filter.community;
}

std::vector<Stamp> stamps_of(const Record& record) {
  std::vector<Stamp> stamps;
  for (const Write& write : record.writes()) {
    stamps.push_back(write.stamp);
    stamps.insert(stamps.end(), write.seen().begin(), write.seen().end());
  }
  std::sort(stamps.begin(), stamps.end());
  stamps.erase(std::unique(stamps.begin(), stamps.end()), stamps.end());
  return stamps;
}

class RecordWriter {
 public:
  explicit RecordWriter(const State& state) {
    for (std::uint32_t i = 0; i < state.fields().size(); ++i) by_name_.emplace(state.fields().name(i), i);
  }

  // The line is valid until the next call.
  std::string_view line(std::string_view table, std::string_view id, const Record& record) {
    stamps_ = stamps_of(record);
    out_ = "{\"table\":";
    append_json_text(out_, table);
    out_ += ",\"id\":";
    append_json_text(out_, id);
    out_ += ",\"stamps\":[";
    for (std::size_t i = 0; i < stamps_.size(); ++i) {
      out_ += i > 0 ? ",\"" : "\"";
      out_ += stamp_text(stamps_[i]);
      out_ += '"';
    }
    out_ += "],\"fields\":{";
    bool first = true;
    for (const auto& [name, number] : by_name_) {
      auto writes = record.writes_of(number);
      if (writes.empty()) continue;
      if (!first) out_ += ',';
      first = false;
      append_json_text(out_, name);
      out_ += ":[";
      for (std::size_t i = 0; i < writes.size(); ++i) append_write(writes[i], i > 0);
      out_ += ']';
    }
    out_ += "}}";
    return out_;
  }
  const std::vector<Stamp>& stamps() const { return stamps_; }

 private:
  void append_index(const Stamp& stamp) {
    auto at = std::lower_bound(stamps_.begin(), stamps_.end(), stamp);
    out_ += std::to_string(at - stamps_.begin());
  }
  void append_write(const Write& write, bool comma) {
    if (comma) out_ += ',';
    out_ += '[';
    append_json_value(out_, write.value);
    out_ += ',';
    append_index(write.stamp);
    for (std::size_t i = 0; i < write.seen().size(); ++i) {
      out_ += i == 0 ? ",[" : ",";
      append_index(write.seen()[i]);
    }
    out_ += write.seen().empty() ? "]" : "]]";
  }

  std::map<std::string_view, std::uint32_t> by_name_;
  std::vector<Stamp> stamps_;
  std::string out_;
};

}  // namespace

std::int64_t each_content_line(const State& state, const ContentFilter& filter,
                               const std::function<void(std::string_view)>& record_line,
                               const std::function<void(std::string_view)>& change_line) {
  RecordWriter writer(state);
  std::vector<Stamp> used;
  std::int64_t count = 0;
  for (const auto& [table, records] : state.tables()) {
    std::vector<const State::Records::value_type*> sorted;
    sorted.reserve(records.size());
    for (const auto& entry : records) {
      if (is_wanted(state, table, entry.first, entry.second, filter)) sorted.push_back(&entry);
    }
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    for (const auto* entry : sorted) {
      record_line(writer.line(table, entry->first, entry->second));
      for (const Write& write : entry->second.writes()) {
        if (used.empty() || used.back() != write.stamp) used.push_back(write.stamp);
      }
      ++count;
    }
  }
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  std::string line;
  for (const Stamp& stamp : used) {
    ChangeInfo info = state.change_info(stamp);
    line = "[\"" + stamp_text(stamp) + "\",";
    append_json_text(line, info.who);
    line += ',';
    append_json_text(line, info.action);
    line += ']';
    change_line(line);
  }
  return count;
}

std::string canonical_content(const State& state, std::string_view community) {
  std::string out = "{\"records\":[";
  bool first = true;
  bool first_change = true;
  auto add = [&](std::string_view line, bool& is_first) {
    out += is_first ? "\n" : ",\n";
    is_first = false;
    out += line;
  };
  each_content_line(
      state, {community, false}, [&](std::string_view line) { add(line, first); },
      [&](std::string_view line) {
        if (first_change) out += "\n],\"changes\":[";
        add(line, first_change);
      });
  if (first_change) out += "\n],\"changes\":[";
  out += "\n]}";
  return out;
}

bool read_record(const Json& json, State& state) {
  const std::string* table = text_of(member(json, "table"));
  const std::string* id = text_of(member(json, "id"));
  const Json* stamp_list = member(json, "stamps");
  const Json* fields = member(json, "fields");
  if (table == nullptr || id == nullptr || id->empty() || stamp_list == nullptr || !stamp_list->is_array() ||
      fields == nullptr || !fields->is_object()) {
    return false;
  }
  std::vector<Stamp> stamps;
  for (const Json& text : *stamp_list) {
    auto stamp = stamp_of(&text);
    if (!stamp) return false;
    stamps.push_back(*stamp);
  }
  auto stamp_at = [&](const Json& index) -> const Stamp* {
    auto n = int_of(&index);
    if (!n || *n < 0 || static_cast<std::uint64_t>(*n) >= stamps.size()) return nullptr;
    return &stamps[static_cast<std::size_t>(*n)];
  };
  std::size_t count = 0;
  for (const Json& writes : *fields) count += writes.size();
  state.expect(*table, *id, count);
  for (const auto& [name, writes] : fields->items()) {
    if (!writes.is_array()) return false;
    for (const Json& parts : writes) {
      if (!parts.is_array() || parts.size() < 2 || parts.size() > 3) return false;
      auto value = value_of(parts[0]);
      const Stamp* stamp = stamp_at(parts[1]);
      if (!value || stamp == nullptr) return false;
      std::vector<Stamp> bases;
      if (parts.size() == 3) {
        if (!parts[2].is_array()) return false;
        for (const Json& index : parts[2]) {
          const Stamp* base = stamp_at(index);
          if (base == nullptr) return false;
          bases.push_back(*base);
        }
      }
      state.insert(*table, *id,
                   make_write(state.field_number(name), *stamp, std::move(*value), std::move(bases)));
    }
  }
  state.settle(*table, *id);
  return true;
}

bool read_change_info(const Json& json, State& state) {
  if (!json.is_array() || json.size() != 3) return false;
  auto stamp = stamp_of(&json[0]);
  const std::string* who = text_of(&json[1]);
  const std::string* action = text_of(&json[2]);
  if (!stamp || who == nullptr || action == nullptr) return false;
  state.note_change(*stamp, *who, *action);
  return true;
}

bool read_content_line(std::string_view line, State& state) {
  Json json = parse_json(line);
  return json.is_object() ? read_record(json, state) : read_change_info(json, state);
}

}  // namespace hufang::store
