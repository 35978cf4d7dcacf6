// MonthModel: what the month's screen shows of one month, worked out once and kept until something changes.
//
// Holds always: rows point into the workspace and are valid until its next change; asked every frame, it
// costs a comparison. Who acts is this device's user.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/month/frozen.h"
#include "app/month/report.h"
#include "app/month/stand.h"
#include "ui/theme.h"
#include "ui/view.h"
#include "ui/words/enum_words.h"

namespace hufang::ui {

struct MonthRow {  // a visit of the month
  const core::Visit* visit = nullptr;
  const core::VisitReview* review = nullptr;  // null: to be signed
  std::string place;                          // 3-1-1202 王**
  std::string said;                           // 建议 1 · 投诉 1
  bool remarkable = false;                    // wants to be looked at before it is signed
};

struct MonthGap {  // what is missing before the month is submitted
  enum class What { unsigned_records, drafts, matters, weeks };
  What what;
  std::int64_t count;
};

struct MonthChangeLine {                                  // a change after submission, in words
  enum class Weight { asks, later_work, figures_stand };  // what it means for the month
  std::string record, field, before, after;
  Weight weight = Weight::asks;
};

class MonthModel {
 public:
  // True when it was worked out anew.
  bool refresh(app::Session& session, core::Month month);

  core::Month month{};
  app::MonthStand stand;
  app::MonthReport report;
  std::vector<MonthRow> rows;      // completed ones, by day and number
  std::vector<std::string> plain;  // ids of the unsigned rows that are not remarkable
  std::vector<MonthGap> gaps;
  std::vector<MonthChangeLine> changes;
  std::vector<const core::MonthStep*> log;
  std::string me;  // staff id of this device's user; empty: not said
  core::StaffRole my_role = core::StaffRole::visitor;
  bool writer = false;

  bool may(core::StaffRole role) const { return writer && !me.empty() && my_role == role; }

 private:
  void gather_rows(const core::Workspace& data, std::string_view community);
  void gather_gaps(const core::Workspace& data, std::string_view community);
  void gather_changes(const app::Session& session, std::string_view community);

  bool built_ = false;
  std::uint64_t revision_ = 0;
  std::string community_;
  core::Date today_{};
};

// The months of a community that have anything in them, and the running one; newest first.
void gather_months(const core::Workspace& data, std::string_view community, core::Date today,
                   std::vector<core::Month>& out);

Tone tone(core::MonthState state);
Tone tone(core::Verdict verdict);
std::string_view month_text(core::Month month);  // 2026 年 5 月

}  // namespace hufang::ui
