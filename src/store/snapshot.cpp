#include "store/snapshot.h"

#include "store/content.h"
#include "store/content_json.h"
#include "store/json_in.h"
#include "store/schema.h"
#include "store/sha256.h"

namespace hufang::store {
namespace {

core::Error damaged(std::string_view path) {
  return core::make_error(core::Code::file_damaged, std::string(path));
}

}  // namespace

SnapshotWritten write_snapshot(const State& state, std::int64_t generation, std::int64_t made_ms) {
  SnapshotWritten out;
  std::string& bytes = out.bytes;
  bytes = "{\"format\":\"hufang-snapshot\",\"schema\":" + std::to_string(kSchema) +
          ",\"generation\":" + std::to_string(generation) + ",\"made\":" + std::to_string(made_ms) + "}\n";
  auto add = [&](std::string_view line) {
    bytes += line;
    bytes += '\n';
  };
  out.records = each_content_line(state, {{}, true}, add, add);
  out.sha256 = sha256_hex(bytes);
  bytes += "{\"end\":true,\"schema\":" + std::to_string(kSchema) +
           ",\"count\":" + std::to_string(out.records) + ",\"sha256\":\"" + out.sha256 + "\"}\n";
  return out;
}

core::Result<State> read_snapshot(std::string_view path, std::string_view bytes,
                                  std::string_view expected_sha256) {
  if (bytes.size() < 2 || bytes.back() != '\n') return damaged(path);
  std::size_t before_footer = bytes.rfind('\n', bytes.size() - 2);
  if (before_footer == std::string_view::npos) return damaged(path);
  std::string_view body = bytes.substr(0, before_footer + 1);
  Json footer = parse_json(bytes.substr(before_footer + 1));
  auto schema = int_of(member(footer, "schema"));
  auto count = int_of(member(footer, "count"));
  const std::string* sha = text_of(member(footer, "sha256"));
  if (member(footer, "end") == nullptr || !schema || !count || sha == nullptr) return damaged(path);
  if (*sha != expected_sha256 || sha256_hex(body) != expected_sha256) return damaged(path);
  if (*schema > kSchema)
    return core::make_error(core::Code::schema_newer, std::string(path), {std::to_string(*schema)});

  State state;
  std::int64_t records = 0;
  body.remove_prefix(body.find('\n') + 1);  // the header tells people what the file is; the footer counts
  while (!body.empty()) {
    std::size_t end = body.find('\n');
    Json json = parse_json(body.substr(0, end));
    if (json.is_object() ? !read_record(json, state) : !read_change_info(json, state)) return damaged(path);
    if (json.is_object()) ++records;
    body.remove_prefix(end + 1);
  }
  if (records != *count) return damaged(path);
  return state;
}

}  // namespace hufang::store
