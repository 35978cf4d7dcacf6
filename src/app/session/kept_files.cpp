#include "app/session/kept_files.h"

#include <algorithm>
#include <utility>

#include "store/change_codec.h"

namespace hufang::app {
namespace {

using core::Code;
using store::SegmentName;

void damage(KeptFiles& kept, DamageKind kind, std::string file) {
  for (const Damage& known : kept.report.damage) {
    if (known.kind == kind && known.file == file) return;  // a reader comes by here again and again
  }
  kept.report.damage.push_back({kind, std::move(file), {}});
}

struct Generations {
  std::vector<store::Head> heads;  // newest first
  std::vector<std::string> bad;
  std::int64_t highest = 0;
};

core::Result<Generations> read_heads(const Storage& storage) {
  Generations found;
  for (std::string_view prefix : {"HEAD-", "snap/"}) {
    for (const std::string& path : storage.list(prefix)) {
      found.highest = std::max(found.highest, store::generation_from_path(path).value_or(0));
      if (prefix != "HEAD-") continue;
      auto bytes = storage.read(path);
      auto head = bytes.ok() ? store::read_head(path, *bytes) : core::Result<store::Head>(bytes.error());
      if (head.ok()) {
        found.heads.push_back(std::move(*head));
      } else if (head.error().code == Code::schema_newer) {
        return head.error();
      } else {
        found.bad.push_back(path);
      }
    }
  }
  std::sort(found.heads.begin(), found.heads.end(),
            [](const auto& a, const auto& b) { return a.generation > b.generation; });
  return found;
}

core::Result<store::State> load_snapshot(const Storage& storage, const store::Head& head, std::size_t* size) {
  auto bytes = storage.read(head.snapshot);
  if (!bytes.ok()) return core::make_error(Code::file_damaged, head.snapshot);
  *size = bytes->size();
  return store::read_snapshot(head.snapshot, *bytes, head.snapshot_sha256);
}

struct BadSegment {
  DamageKind kind;
  SegmentName name;
};

// Applies the segments of `storage` that are neither covered nor in kept.log yet.
core::Status take_log(const Storage& storage, KeptFiles& kept, std::vector<store::RecordRef>* touched) {
  std::vector<BadSegment> bad;
  std::vector<store::RecordRef> changed;
  for (const std::string& path : storage.list("log/")) {
    auto name = store::segment_from_path(path);
    if (!name || kept.log.contains(*name) || (kept.used && is_covered(*kept.used, *name))) continue;
    auto bytes = storage.read(path);
    auto segment =
        bytes.ok() ? store::read_segment(path, *bytes) : core::Result<store::SegmentRead>(bytes.error());
    kept.log.emplace(*name, bytes.ok() ? bytes->size() : 0);
    if (!segment.ok()) {
      if (segment.error().code == Code::schema_newer) return segment.error();
      bad.push_back({DamageKind::segment_bad, *name});
      continue;
    }
    kept.replaced.insert(segment->header.replaces.begin(), segment->header.replaces.end());
    bool known = true;
    for (std::string_view payload : segment->payloads) {
      auto change = store::change_from_json(payload);
      if (change) {
        kept.state.take(*change, changed);
        ++kept.report.changes_from_log;
      }
      known = known && change.has_value();
    }
    if (!segment->whole) {
      bad.push_back({DamageKind::segment_bad, *name});
    } else if (!known) {
      bad.push_back({DamageKind::record_bad, *name});
    }
  }
  std::ranges::sort(changed);
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  for (const store::RecordRef& ref : changed) kept.state.settle(ref.table, ref.id);
  if (touched != nullptr) touched->insert(touched->end(), changed.begin(), changed.end());
  for (const BadSegment& segment : bad) {
    if (!kept.replaced.contains(segment.name)) damage(kept, segment.kind, store::segment_path(segment.name));
  }
  // A gap in an epoch's numbers is a segment that is gone.
  std::map<std::string, std::int64_t> next;
  if (kept.used) {
    for (const auto& [epoch, seq] : kept.used->covered) next[epoch] = seq + 1;
  }
  for (const auto& [name, size] : kept.log) {
    std::int64_t& expected = next.try_emplace(name.epoch, 1).first->second;
    for (; expected < name.seq; ++expected) {
      SegmentName gone{name.epoch, expected};
      if (!kept.replaced.contains(gone)) damage(kept, DamageKind::segment_missing, store::segment_path(gone));
    }
    expected = name.seq + 1;
  }
  return core::Done{};
}

}  // namespace

bool is_covered(const store::Head& head, const SegmentName& name) {
  auto it = head.covered.find(name.epoch);
  return it != head.covered.end() && name.seq <= it->second;
}

core::Result<KeptFiles> read_kept(const Storage& storage) {
  auto generations = read_heads(storage);
  if (!generations.ok()) return generations.error();
  KeptFiles kept;
  kept.highest_generation = generations->highest;
  for (std::string& path : generations->bad) damage(kept, DamageKind::head_bad, std::move(path));
  for (const store::Head& head : generations->heads) {
    auto state = load_snapshot(storage, head, &kept.snapshot_bytes);
    if (state.ok()) {
      kept.state = std::move(state).value();
      kept.used = head;
      break;
    }
    if (state.error().code == Code::schema_newer) return state.error();
    damage(kept, DamageKind::snapshot_bad, head.snapshot);
  }
  if (!kept.used) kept.snapshot_bytes = 0;
  for (store::Head& head : generations->heads) {
    if (kept.used && head.generation <= kept.used->generation) kept.heads.push_back(std::move(head));
  }
  if (auto log = take_log(storage, kept, nullptr); !log.ok()) return log.error();
  kept.report.fresh = kept.highest_generation == 0 && kept.log.empty();
  kept.report.generation = kept.used ? kept.used->generation : 0;
  kept.report.records = static_cast<std::int64_t>(kept.state.size());
  return kept;
}

core::Result<bool> follow_kept(const Storage& storage, KeptFiles& kept,
                               std::vector<store::RecordRef>* touched) {
  auto generations = read_heads(storage);
  if (!generations.ok()) return generations.error();
  std::int64_t known = kept.used ? kept.used->generation : 0;
  if (!generations->heads.empty() && generations->heads.front().generation > known) {
    const store::Head& head = generations->heads.front();
    std::size_t size = 0;
    auto snapshot = load_snapshot(storage, head, &size);
    bool taken_away = head.era != (kept.used ? kept.used->era : 0);
    if (!snapshot.ok() || taken_away) {
      auto again = read_kept(storage);
      if (!again.ok()) return again.error();
      kept = std::move(again).value();
      return true;
    }
    kept.state.merge(*snapshot, touched);
    kept.used = head;
    kept.heads = generations->heads;
    kept.highest_generation = generations->highest;
    kept.snapshot_bytes = size;
    std::erase_if(kept.log, [&](const auto& entry) { return is_covered(head, entry.first); });
    std::erase_if(kept.replaced, [&](const SegmentName& name) { return is_covered(head, name); });
  }
  if (auto log = take_log(storage, kept, touched); !log.ok()) return log.error();
  return false;
}

}  // namespace hufang::app
