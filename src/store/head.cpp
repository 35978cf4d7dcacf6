#include <charconv>

#include "store/crc32c.h"
#include "store/json_in.h"
#include "store/json_out.h"
#include "store/schema.h"
#include "store/snapshot.h"

namespace hufang::store {
namespace {

constexpr std::string_view kHeadPrefix = "HEAD-";
constexpr std::string_view kSnapPrefix = "snap/";
constexpr std::string_view kSnapEnding = ".snap";

std::string crc_line(std::string_view json) {
  char digits[8];
  std::uint32_t crc = crc32c(json);
  for (int i = 7; i >= 0; --i, crc >>= 4) digits[i] = "0123456789abcdef"[crc & 0xF];
  return std::string(digits, sizeof digits) + '\n';
}

}  // namespace

std::string head_path(std::int64_t generation) {
  return std::string(kHeadPrefix) + std::to_string(generation);
}

std::string snapshot_path(std::int64_t generation) {
  return std::string(kSnapPrefix) + std::to_string(generation) + std::string(kSnapEnding);
}

std::optional<std::int64_t> generation_from_path(std::string_view path) {
  if (path.starts_with(kHeadPrefix)) {
    path.remove_prefix(kHeadPrefix.size());
  } else if (path.starts_with(kSnapPrefix) && path.ends_with(kSnapEnding)) {
    path.remove_prefix(kSnapPrefix.size());
    path.remove_suffix(kSnapEnding.size());
  } else {
    return std::nullopt;
  }
  std::int64_t generation = 0;
  auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), generation);
  if (error != std::errc() || end != path.data() + path.size() || generation < 1) return std::nullopt;
  return generation;
}

std::string write_head(const Head& head) {
  std::string out = "{\"format\":\"hufang-head\",\"schema\":" + std::to_string(kSchema) +
                    ",\"generation\":" + std::to_string(head.generation) +
                    ",\"era\":" + std::to_string(head.era) + ",\"made\":" + std::to_string(head.made_ms) +
                    ",\"records\":" + std::to_string(head.records) + ",\"snapshot\":";
  append_json_text(out, head.snapshot);
  out += ",\"sha256\":";
  append_json_text(out, head.snapshot_sha256);
  out += ",\"clock\":" + std::to_string(head.clock) + ",\"covered\":{";
  bool first = true;
  for (const auto& [epoch, seq] : head.covered) {
    if (!first) out += ',';
    first = false;
    append_json_text(out, epoch);
    out += ':' + std::to_string(seq);
  }
  out += "}}\n";
  return out + crc_line(out);
}

core::Result<Head> read_head(std::string_view path, std::string_view bytes) {
  core::Error damaged = core::make_error(core::Code::file_damaged, std::string(path));
  std::size_t line = bytes.find('\n');
  if (line == std::string_view::npos) return damaged;
  std::string_view body = bytes.substr(0, line + 1);
  if (bytes.substr(line + 1) != crc_line(body)) return damaged;
  Json json = parse_json(body);
  auto schema = int_of(member(json, "schema"));
  if (!schema) return damaged;
  if (*schema > kSchema) {
    return core::make_error(core::Code::schema_newer, std::string(path), {std::to_string(*schema)});
  }
  auto generation = int_of(member(json, "generation"));
  auto era = int_of(member(json, "era"));
  auto made = int_of(member(json, "made"));
  auto records = int_of(member(json, "records"));
  auto clock = int_of(member(json, "clock"));
  const std::string* snapshot = text_of(member(json, "snapshot"));
  const std::string* sha = text_of(member(json, "sha256"));
  const Json* covered = member(json, "covered");
  if (!generation || !era || !made || !records || !clock || *clock < 0 || snapshot == nullptr ||
      sha == nullptr || covered == nullptr || !covered->is_object() ||
      generation_from_path(path) != generation) {
    return damaged;
  }
  Head head{*schema, *generation, *era, *made, *records, *snapshot, *sha, static_cast<std::uint64_t>(*clock),
            {}};
  for (const auto& [epoch, seq] : covered->items()) {
    auto n = int_of(&seq);
    if (!n) return damaged;
    head.covered.emplace(epoch, *n);
  }
  return head;
}

}  // namespace hufang::store
