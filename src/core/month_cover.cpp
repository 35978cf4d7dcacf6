#include "core/month_cover.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace hufang::core {
namespace {

template <class R>
void sort_by_id(std::vector<const R*>& records) {
  std::ranges::sort(records, {}, &R::id);
}

template <class R>
std::vector<const R*> hanging_on(const Table<R>& table, const std::unordered_set<std::string_view>& visits) {
  std::vector<const R*> out;
  for (const R& row : table.rows()) {
    if (!row.visit.empty() && visits.contains(row.visit)) out.push_back(&row);
  }
  sort_by_id(out);
  return out;
}

}  // namespace

MonthCover month_cover(const Workspace& workspace, std::string_view community, Month month) {
  MonthCover out;
  std::unordered_set<std::string_view> ids;
  for (const Visit& visit : workspace.visits.rows()) {
    if (visit.community != community || !visit.on || month_of(*visit.on) != month) continue;
    out.visits.push_back(&visit);
    ids.insert(visit.id);
  }
  sort_by_id(out.visits);
  out.attachments = hanging_on(workspace.attachments, ids);
  out.matters = hanging_on(workspace.matters, ids);
  out.opinions = hanging_on(workspace.opinions, ids);
  out.signatures = hanging_on(workspace.signatures, ids);
  return out;
}

bool is_later_work(std::string_view table, std::string_view field) {
  constexpr std::string_view kFields[] = {
      "owner",        "department",  "notes",        "resolved_on",     "resolution",  "feedback_on",
      "feedback_way", "feedback_by", "feedback_to",  "referral_number", "referred_on", "referral_outcome",
      "escalated",    "decision",    "confirmation", "closed_on",       "reopened",    "past"};
  return table == Matter::kTable && std::ranges::find(kFields, field) != std::end(kFields);
}

}  // namespace hufang::core
