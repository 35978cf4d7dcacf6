// The sample as an exchange file, for scripts and benchmarks that need data without a session.
#pragma once

#include <cstdint>
#include <string>

#include "app/sample/sample.h"

namespace hufang::app {

// As if it had been written on the day `until`; the same arguments give the same bytes.
std::string sample_file(std::uint64_t seed, const SampleSize& size, core::Date until);

}  // namespace hufang::app
