// MonthReport: everything a month's summary says, in figures and words: what the screen shows, `hufang month`
// prints and 《业户访问总结》 is made of.
//
// Holds always: worked out from the records by the rules of core alone, so that the same records give the
// same report wherever it is made; days that matter (weeks, matters overdue) are looked at from `as_of`.
// Counted are completed visits of the month, return visits too where nothing else is said.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matters.h"
#include "core/model/month.h"
#include "core/month_quota.h"
#include "core/workspace.h"

namespace hufang::app {

constexpr std::size_t kOpinionKinds = core::enum_count<core::OpinionKind>();

struct RatingCounts {
  std::int64_t satisfied = 0, basic = 0, dissatisfied = 0, none = 0;
  bool operator==(const RatingCounts&) const = default;
};

// Opinions of the month, and what became of them.
struct OpinionCounts {
  std::array<std::array<std::int64_t, kOpinionKinds>, core::kCategories> by{};  // [category][kind]
  std::int64_t total = 0;
  std::int64_t solved = 0;           // on the spot, or its matter is resolved or closed by `as_of`
  std::int64_t open = 0;             // its matter is not
  std::int64_t settled_without = 0;  // nothing to be done: praise and the like
  std::int64_t escalated = 0;        // above authority: by handling or by the director's verdict
  std::int64_t referred = 0;         // complaints under the complaint procedure
  std::int64_t of_category(core::Category category) const;
  std::int64_t of_kind(core::OpinionKind kind) const;
  bool operator==(const OpinionCounts&) const = default;
};

OpinionCounts count_opinions(const core::Workspace& data, std::string_view community, core::Month month,
                             core::Date as_of);
RatingCounts count_ratings(const core::Workspace& data, std::string_view community, core::Month month);

// Of a month before, for the trend.
struct MonthPoint {
  core::Month month;
  std::int64_t required = 0;  // 0: no rule
  std::int64_t visited = 0;
  std::int64_t opinions = 0;
  std::int64_t complaints = 0;
  RatingCounts ratings;
};
MonthPoint month_point(const core::Workspace& data, std::string_view community, core::Month month);

// A suggestion, or an opinion above authority, with what was decided. Texts are as kept; a household's name
// is not among them.
struct ReportedOpinion {
  std::string opinion;  // id
  std::string visit;
  std::string visit_number;
  std::string household;
  core::Category category = core::Category::other;
  core::OpinionKind kind = core::OpinionKind::opinion;
  std::string text;
  std::string matter;
  core::Verdict verdict = core::Verdict::none;
  std::string reason;
  bool above_authority = false;  // the verdict, or its handling at the door until there is one
  bool needs_verdict = false;    // a suggestion; the others are here because they are above authority
};

struct ReportedMeasure {
  core::MonthMeasure kept;
  std::string informer;      // name
  std::string opinion_text;  // of what it answers
};

struct MonthSigner {
  std::string name;
  std::optional<core::Date> on;
  std::optional<core::Date> due;
  bool late() const { return on && due && *on > *due; }
};

struct MonthReport {
  core::Month month;
  core::Date as_of{};
  std::string community;  // id
  std::string community_name = {};
  std::string office = {};
  core::MonthState state = core::MonthState::collecting;
  core::MonthQuota quota{.month = {},
                         .roster_day = {},
                         .rule = core::make_error(core::Code::not_found),
                         .visits = {},
                         .weeks = {}};
  std::vector<const core::WeekNote*> week_notes = {};  // of its weeks
  OpinionCounts opinions = {};
  RatingCounts ratings = {};
  core::MatterCounts matters = {};  // of the community as of that day
  std::int64_t matters_opened = 0;  // in the month
  std::int64_t nonconforming = 0;
  std::vector<ReportedOpinion> suggestions = {};  // those to decide on, and those above authority
  std::vector<ReportedMeasure> measures = {};
  std::vector<MonthPoint> before = {};  // up to three months, oldest first
  std::string summary = {}, shortfall = {}, reply = {};
  std::vector<int> years_without_data = {};  // of the calendar, that a deadline was worked out over
  MonthSigner submitted = {}, summarised = {}, approved = {};  // as far as the month has come
};

// The day from which a month is looked back on: a week after its last day, so that its weeks are over, as
// `hufang month` does; matters are as of its last day.
core::Date month_as_of(core::Month month);

MonthReport month_report(const core::Workspace& data, std::string_view community, core::Month month);

// 总结: a draft composed from the figures, to be written over. In Chinese, as the form is.
std::string draft_summary(const MonthReport& report);

}  // namespace hufang::app
