#include "store/segment.h"

#include <charconv>

#include "store/crc32c.h"
#include "store/json_in.h"
#include "store/json_out.h"
#include "store/schema.h"

namespace hufang::store {
namespace {

constexpr std::string_view kMagic = "hufang-log 1\n";
constexpr std::string_view kFolder = "log/";
constexpr std::string_view kEnding = ".seg";

void append_u32(std::string& out, std::uint32_t n) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>((n >> shift) & 0xFF);
}

std::uint32_t read_u32(std::string_view bytes) {
  std::uint32_t n = 0;
  for (std::size_t i = 0; i < 4; ++i)
    n |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return n;
}

// Takes the frame at the start of `rest`; nothing when it does not verify.
std::optional<std::string_view> next_frame(std::string_view& rest) {
  if (rest.size() < 8) return std::nullopt;
  std::size_t length = read_u32(rest);
  if (rest.size() - 8 < length) return std::nullopt;
  std::string_view payload = rest.substr(8, length);
  if (crc32c(payload) != read_u32(rest.substr(4))) return std::nullopt;
  rest.remove_prefix(8 + length);
  return payload;
}

std::string header_json(const SegmentHeader& header) {
  std::string out = "{\"schema\":" + std::to_string(header.schema) + ",\"epoch\":";
  append_json_text(out, header.name.epoch);
  out += ",\"seq\":" + std::to_string(header.name.seq) + ",\"replaces\":[";
  for (std::size_t i = 0; i < header.replaces.size(); ++i) {
    out += i > 0 ? ",[" : "[";
    append_json_text(out, header.replaces[i].epoch);
    out += ',' + std::to_string(header.replaces[i].seq) + ']';
  }
  out += "]}";
  return out;
}

std::optional<SegmentName> read_name(const Json* epoch, const Json* seq) {
  const std::string* text = text_of(epoch);
  auto n = int_of(seq);
  if (text == nullptr || !n) return std::nullopt;
  return SegmentName{*text, *n};
}

std::optional<SegmentHeader> read_header(std::string_view payload) {
  Json json = parse_json(payload);
  auto schema = int_of(member(json, "schema"));
  auto name = read_name(member(json, "epoch"), member(json, "seq"));
  const Json* replaces = member(json, "replaces");
  if (!schema || !name || replaces == nullptr || !replaces->is_array()) return std::nullopt;
  SegmentHeader header{*schema, *name, {}};
  for (const Json& pair : *replaces) {
    if (!pair.is_array() || pair.size() != 2) return std::nullopt;
    auto replaced = read_name(&pair[0], &pair[1]);
    if (!replaced) return std::nullopt;
    header.replaces.push_back(*replaced);
  }
  return header;
}

}  // namespace

std::string segment_path(const SegmentName& name) {
  return std::string(kFolder) + name.epoch + '-' + std::to_string(name.seq) + std::string(kEnding);
}

std::optional<SegmentName> segment_from_path(std::string_view path) {
  if (!path.starts_with(kFolder) || !path.ends_with(kEnding)) return std::nullopt;
  std::string_view name = path.substr(kFolder.size(), path.size() - kFolder.size() - kEnding.size());
  std::size_t dash = name.rfind('-');
  if (dash == std::string_view::npos || dash == 0) return std::nullopt;
  std::string_view digits = name.substr(dash + 1);
  std::int64_t seq = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seq);
  if (error != std::errc() || end != digits.data() + digits.size() || seq < 1) return std::nullopt;
  return SegmentName{std::string(name.substr(0, dash)), seq};
}

SegmentWriter::SegmentWriter(const SegmentHeader& header) : bytes_(kMagic) { add(header_json(header)); }

void SegmentWriter::add(std::string_view payload) {
  append_u32(bytes_, static_cast<std::uint32_t>(payload.size()));
  append_u32(bytes_, crc32c(payload));
  bytes_ += payload;
}

core::Result<SegmentRead> read_segment(std::string_view path, std::string_view bytes) {
  auto damaged = [&] { return core::make_error(core::Code::file_damaged, std::string(path)); };
  if (!bytes.starts_with(kMagic)) return damaged();
  std::string_view rest = bytes.substr(kMagic.size());
  auto first = next_frame(rest);
  auto header = first ? read_header(*first) : std::nullopt;
  if (!header) return damaged();
  if (header->schema > kSchema) {
    return core::make_error(core::Code::schema_newer, std::string(path), {std::to_string(header->schema)});
  }
  if (segment_path(header->name) != path) return damaged();
  SegmentRead read{std::move(*header), {}, true};
  while (!rest.empty()) {
    auto payload = next_frame(rest);
    if (!payload) {
      read.whole = false;
      break;
    }
    read.payloads.push_back(*payload);
  }
  return read;
}

}  // namespace hufang::store
