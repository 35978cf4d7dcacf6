#include "app/sample/sample_file.h"

#include "app/session/commit_plan.h"
#include "store/exchange.h"

namespace hufang::app {
namespace {

constexpr std::string_view kSampleDevice = "sample00";
constexpr std::int64_t kOneDayMs = 24LL * 60 * 60 * 1000;

}  // namespace

std::string sample_file(std::uint64_t seed, const SampleSize& size, core::Date until) {
  Sample sample = make_sample(seed, until, size);
  store::State state;
  store::LogicalClock clock;
  const std::int64_t made_ms = until.days * kOneDayMs;
  store::ChangeSet change;
  change.stamp = clock.next(made_ms, *store::device_from_text(kSampleDevice));
  change.action = sample.change.action();
  change.writes = plan_commit(state, sample.change).writes;
  state.apply(change, nullptr);
  return store::write_exchange(state, {std::string(kSampleDevice), {}, made_ms});
}

}  // namespace hufang::app
