#include "store/change_codec.h"

#include <utility>

#include "store/json_in.h"
#include "store/json_out.h"

namespace hufang::store {

std::string change_to_json(const ChangeSet& change) {
  std::string out = "{\"stamp\":\"" + stamp_text(change.stamp) + "\",\"who\":";
  append_json_text(out, change.who);
  out += ",\"action\":";
  append_json_text(out, change.action);
  out += ",\"writes\":[";
  for (std::size_t i = 0; i < change.writes.size(); ++i) {
    const FieldWrite& write = change.writes[i];
    out += i > 0 ? ",[" : "[";
    append_json_text(out, write.table);
    out += ',';
    append_json_text(out, write.id);
    out += ',';
    append_json_text(out, write.field);
    out += ',';
    append_json_value(out, write.value);
    for (std::size_t b = 0; b < write.bases.size(); ++b) {
      out += b == 0 ? ",[\"" : ",\"";
      out += stamp_text(write.bases[b]);
      out += '"';
    }
    out += write.bases.empty() ? "]" : "]]";
  }
  out += "]}";
  return out;
}

namespace {

std::optional<FieldWrite> read_write(const Json& parts) {
  if (!parts.is_array() || parts.size() < 4 || parts.size() > 5) return std::nullopt;
  const std::string* table = text_of(&parts[0]);
  const std::string* id = text_of(&parts[1]);
  const std::string* field = text_of(&parts[2]);
  auto value = value_of(parts[3]);
  if (table == nullptr || id == nullptr || id->empty() || field == nullptr || !value) return std::nullopt;
  FieldWrite write{*table, *id, *field, std::move(*value), {}};
  if (parts.size() == 5) {
    if (!parts[4].is_array()) return std::nullopt;
    for (const Json& text : parts[4]) {
      auto base = stamp_of(&text);
      if (!base) return std::nullopt;
      write.bases.push_back(*base);
    }
  }
  return write;
}

}  // namespace

std::optional<ChangeSet> change_from_json(std::string_view text) {
  Json json = parse_json(text);
  auto stamp = stamp_of(member(json, "stamp"));
  const std::string* who = text_of(member(json, "who"));
  const std::string* action = text_of(member(json, "action"));
  const Json* writes = member(json, "writes");
  if (!stamp || who == nullptr || action == nullptr || writes == nullptr || !writes->is_array())
    return std::nullopt;
  ChangeSet change{*stamp, *who, *action, {}};
  change.writes.reserve(writes->size());
  for (const Json& parts : *writes) {
    auto write = read_write(parts);
    if (!write) return std::nullopt;
    change.writes.push_back(std::move(*write));
  }
  return change;
}

}  // namespace hufang::store
