// The words that the sample data are made of: names, companies, suggestions.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hufang::app {

std::span<const std::string_view> sample_surnames();
std::span<const std::string_view> sample_given_names();
std::span<const std::string_view> sample_rare_names();  // with characters that few fonts have
std::span<const std::string_view> sample_businesses();

struct SampleSuggestion {
  std::string_view text;
  std::int64_t category;  // 0..9
};
std::span<const SampleSuggestion> sample_suggestions();

}  // namespace hufang::app
