#include "store/exchange.h"

#include "store/content.h"
#include "store/content_json.h"
#include "store/json_in.h"
#include "store/json_out.h"
#include "store/schema.h"
#include "store/sha256.h"

namespace hufang::store {
namespace {

constexpr std::string_view kFormat = "hufang-exchange";

// What to say of text that is no JSON: our own file cut off, our own file damaged, or something else
// altogether.
core::Error not_json(std::string_view bytes) {
  if (bytes.substr(0, 200).find(kFormat) == std::string_view::npos)
    return core::make_error(core::Code::file_not_ours);
  std::size_t last = bytes.find_last_not_of(" \t\r\n");
  bool closed = last != std::string_view::npos && bytes[last] == '}';
  return core::make_error(closed ? core::Code::file_damaged : core::Code::file_truncated);
}

}  // namespace

std::string write_exchange(const State& state, const ExchangeInfo& info) {
  std::string content = canonical_content(state, info.community);
  std::string out =
      "{\"format\":\"" + std::string(kFormat) + "\",\"schema\":" + std::to_string(kSchema) + ",\"device\":";
  append_json_text(out, info.device);
  out += ",\"community\":";
  append_json_text(out, info.community);
  if (!info.month.empty()) {
    out += ",\"month\":";
    append_json_text(out, info.month);
  }
  out += ",\"made\":" + std::to_string(info.made_ms) + ",\"sha256\":\"" + sha256_hex(content) +
         "\",\n\"content\":";
  out += content;
  out += "}\n";
  return out;
}

core::Result<Exchange> read_exchange(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Exchange out;
  bool readable = true;
  // Records are taken in as they are parsed and leave nothing behind, so memory holds the state but not the
  // document.
  auto take = [&](int depth, Json::parse_event_t event, Json& json) {
    if (depth != 3 || (event != Json::parse_event_t::object_end && event != Json::parse_event_t::array_end))
      return true;
    bool known = json.is_object() ? read_record(json, out.state) : read_change_info(json, out.state);
    readable = readable && known;
    return false;
  };
  Json json = Json::parse(bytes.begin(), bytes.end(), take, false);
  if (json.is_discarded()) return not_json(bytes);
  const std::string* format = text_of(member(json, "format"));
  if (format == nullptr || *format != kFormat) return core::make_error(core::Code::file_not_ours);
  auto schema = int_of(member(json, "schema"));
  if (schema && *schema > kSchema) {
    return core::make_error(core::Code::schema_newer, {}, {std::to_string(*schema), std::to_string(kSchema)});
  }
  const std::string* device = text_of(member(json, "device"));
  const std::string* community = text_of(member(json, "community"));
  const std::string* sha = text_of(member(json, "sha256"));
  auto made = int_of(member(json, "made"));
  if (!schema || *schema < 1 || device == nullptr || community == nullptr || sha == nullptr || !made ||
      !readable) {
    return core::make_error(core::Code::file_damaged);
  }
  const std::string* month = text_of(member(json, "month"));
  out.info = {*device, *community, *made, month == nullptr ? std::string() : *month};
  if (sha256_hex(canonical_content(out.state, out.info.community)) != *sha) {
    return core::make_error(core::Code::file_checksum);
  }
  // No clock could follow them, so nobody could change afterwards what they wrote.
  if (out.state.newest_time() > kBelievedTime) return core::make_error(core::Code::file_damaged);
  return out;
}

}  // namespace hufang::store
