#include "app/workspace_file.h"

#include <utility>

#include "app/commit_plan.h"
#include "app/projector.h"
#include "store/content.h"
#include "store/exchange.h"
#include "store/schema.h"
#include "store/sha256.h"

namespace hufang::app {
namespace {

constexpr std::string_view kSampleDevice = "sample00";
constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

}  // namespace

core::Result<WorkspaceFile> read_workspace_file(std::string_view bytes) {
  auto file = store::read_exchange(bytes);
  if (!file.ok()) return file.error();
  WorkspaceFile out;
  out.device = file->info.device;
  out.schema = store::kSchema;
  out.records = static_cast<std::int64_t>(file->state.size());
  out.conflicts = static_cast<std::int64_t>(file->state.conflicted().size());
  out.unreadable = project_all(file->state, out.data);
  out.sha256 = store::sha256_hex(store::canonical_content(file->state, file->info.community));
  return out;
}

std::string sample_file(std::uint64_t seed, const SampleSize& size, core::Date until) {
  Sample sample = make_sample(seed, until, size);
  store::State state;
  store::LogicalClock clock;
  const std::int64_t made_ms = until.days * kDayMs;
  store::ChangeSet change;
  change.stamp = clock.next(made_ms, *store::device_from_text(kSampleDevice));
  change.action = sample.change.action();
  change.writes = plan_commit(state, sample.change).writes;
  state.apply(change, nullptr);
  return store::write_exchange(state, {std::string(kSampleDevice), {}, made_ms});
}

}  // namespace hufang::app
