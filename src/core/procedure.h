// The procedure's own rules (规程, 持续改进): which version is in force, when it is to be looked at again,
// and who still lacks the undertaking, the reading or the training.
//
// Holds always: the version in force is the one that took effect last, up to today. A review is due so many
// months after it took effect or was last reviewed, and overdue from the day after. The undertaking is asked
// of everybody; reading and training of everybody but readers of the quality department, who visit nobody.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::core {

// nullptr: none. Two of one day: the greater number, then id, so that every device says the same.
const ProcedureVersion* version_in_force(const Workspace& workspace, std::string_view community, Date today);

// The community's versions, the newest first; those without a day at the end.
std::vector<const ProcedureVersion*> procedure_versions(const Workspace& workspace,
                                                        std::string_view community);

enum class ReviewState { ahead, soon, overdue };
constexpr int kReviewNoticeDays = 30;  // so many days before it is due it is soon

struct ProcedureReview {
  Date since;  // took effect, or was last reviewed
  Date due;
  ReviewState state = ReviewState::ahead;
  int days = 0;  // until due; when overdue, since then
};
// `months`: Community::procedure_review_months. Nothing for a version that has no day.
std::optional<ProcedureReview> procedure_review(const ProcedureVersion& version, std::int64_t months,
                                                Date today);

struct Readiness {  // of one person, towards a version
  const Staff* staff = nullptr;
  bool asked_to_read = false;  // the person visits, and there is a version
  std::optional<Date> read_on;
  std::optional<Date> trained_on;
  bool lacks_undertaking() const { return !staff->left && !staff->undertaking_on; }
  bool lacks_reading() const { return asked_to_read && !read_on; }
  bool lacks_training() const { return asked_to_read && !trained_on; }
  bool ready() const { return !lacks_undertaking() && !lacks_reading() && !lacks_training(); }
};
// Of everybody who has not left, and of those who left but had read the version, by name. `version` may be
// nullptr: there is none. Pointers live as long as the workspace's rows.
std::vector<Readiness> readiness(const Workspace& workspace, std::string_view community,
                                 const ProcedureVersion* version);

}  // namespace hufang::core
