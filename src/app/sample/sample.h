// Sample data: a made-up community to try the tool with: 翠湖花园, 650 rooms, 396 households, this year's
// questionnaire with 250 sheets back and last year's result.
//
// Holds always: the same seed and year give the same records with the same ids, so a sample added on two
// devices is one; every record belongs to the community, which is marked as sample; remove_community() takes
// all of it away.
#pragma once

#include <cstdint>
#include <string>

#include "app/session/change.h"
#include "app/session/session.h"

namespace hufang::app {

inline constexpr std::uint64_t kSampleSeed = 20260630;

struct Sample {
  Change change;
  std::string community;  // id
};

struct SampleSize {
  std::size_t households = 396;  // at least one
  int months = 0;                // whole months of visits before the running one; 0: no visits at all
};

Sample make_sample(std::uint64_t seed, core::Date today, const SampleSize& size = {});

// Adds it in one action and shows it; when it is there already, shows it. Gives back the community's id.
// `visits` false: roster and questionnaires alone, for whoever starts writing visits into it (tests).
core::Result<std::string> add_sample(Session& session, std::uint64_t seed = kSampleSeed, bool visits = true);

}  // namespace hufang::app
