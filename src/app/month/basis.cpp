#include "app/month/basis.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/month/report.h"
#include "core/matters.h"
#include "core/month_quota.h"
#include "core/visit_check.h"

namespace hufang::app {
namespace {

using BasisWhat = BasisChange::What;
using Figures = std::map<std::string, std::int64_t, std::less<>>;

constexpr std::string_view kFigures = "figures";

// The figures that the covered records alone do not settle.
Figures figures_of(const core::MonthBasis& basis, const core::Workspace& data, std::string_view community,
                   core::Month month) {
  Figures out;
  const core::MonthQuota quota = core::month_quota_on(basis, data, community, month, month_as_of(month));
  out["visited"] = quota.visited;
  if (quota.rule.ok()) out["required"] = quota.rule->required;
  for (const core::WeekVisits& week : quota.weeks) {
    const std::string name = "week." + core::format_date(week.monday);
    out[name + ".director"] = week.director;
    out[name + ".supervisor"] = week.supervisor;
  }
  const core::MatterCounts matters = core::count_matters(data, community, core::last_day(month));
  out["matters_open"] = matters.open;
  out["matters_overdue"] = matters.overdue;
  const OpinionCounts opinions = count_opinions(data, community, month, core::last_day(month));
  out["opinions_solved"] = opinions.solved;
  out["opinions_open"] = opinions.open;
  out["nonconforming"] = std::ssize(core::nonconformities(data, community, month, basis.on_time_minutes));
  return out;
}

std::string figures_line(const Figures& figures) {
  std::string out(kFigures);
  for (const auto& [name, value] : figures) out += " " + name + ":" + std::to_string(value);
  return out;
}

// Figure and value as they were frozen; values stay texts, to be compared and shown.
std::map<std::string, std::string, std::less<>> read_figures(const std::vector<std::string>& lines) {
  std::map<std::string, std::string, std::less<>> out;
  for (const std::string& line : lines) {
    if (!line.starts_with(std::string(kFigures) + " ")) continue;
    for (std::size_t at = kFigures.size() + 1; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      const std::string word = line.substr(at, end - at);
      const std::size_t colon = word.rfind(':');
      if (colon != std::string::npos) out[word.substr(0, colon)] = word.substr(colon + 1);
      at = end + 1;
    }
  }
  return out;
}

template <class E>
void compare_entries(BasisWhat what, const core::StringMap<E>& then, const core::StringMap<E>& now,
                     std::vector<BasisChange>& out) {
  for (const auto& [id, value] : then) {
    const auto found = now.find(id);
    if (found != now.end() && found->second == value) continue;
    out.push_back({what, id, std::string(core::enum_name(value)),
                   found == now.end() ? std::string() : std::string(core::enum_name(found->second))});
  }
}

// A visit that left the month is a change of a covered record, which is named there.
void leave_out_gone_visits(const core::Workspace& data, core::MonthBasis& then, core::Month month) {
  std::erase_if(then.homes, [&](const auto& entry) {
    const core::Visit* visit = data.visits.find(entry.first);
    return visit == nullptr || !visit->on || core::month_of(*visit->on) != month;
  });
}

}  // namespace

std::vector<std::string> freeze_basis(const core::Workspace& data, std::string_view community,
                                      core::Month month) {
  const core::MonthBasis basis = core::month_basis(data, community, month, core::last_day(month));
  std::vector<std::string> lines = core::write_basis(basis);
  lines.push_back(figures_line(figures_of(basis, data, community, month)));
  return lines;
}

std::vector<BasisChange> basis_changes(const core::Workspace& data, const core::MonthSummary& kept) {
  std::vector<BasisChange> out;
  const auto month = core::parse_month(kept.month);
  if (!month.ok()) return out;
  std::optional<core::MonthBasis> then = core::kept_basis(data, kept.community, *month);
  if (!then) return out;
  const core::MonthBasis now = core::month_basis(data, kept.community, *month, core::last_day(*month));
  const auto number = [&out](BasisWhat what, std::int64_t before, std::int64_t after) {
    if (before != after) out.push_back({what, {}, std::to_string(before), std::to_string(after)});
  };
  number(BasisWhat::total, then->total, now.total);
  number(BasisWhat::occupied, then->occupied, now.occupied);
  if (then->tier_basis != now.tier_basis)
    out.push_back({BasisWhat::tier_basis,
                   {},
                   std::string(core::enum_name(then->tier_basis)),
                   std::string(core::enum_name(now.tier_basis))});
  number(BasisWhat::on_time_minutes, then->on_time_minutes, now.on_time_minutes);
  const auto day = [](const std::optional<core::Date>& date) {
    return date ? core::format_date(*date) : std::string();
  };
  if (then->started_on != now.started_on)
    out.push_back({BasisWhat::started_on, {}, day(then->started_on), day(now.started_on)});
  const Figures figures = figures_of(*then, data, kept.community, *month);
  leave_out_gone_visits(data, *then, *month);
  // Who took part then and no more in any visit: the visits say so. A role is compared with the person's.
  core::StringMap<core::StaffRole> roles;
  for (const auto& [id, role] : then->roles) {
    if (const core::Staff* staff = data.staff.find(id); staff != nullptr) roles.emplace(id, staff->role);
  }
  compare_entries(BasisWhat::role, then->roles, roles, out);
  compare_entries(BasisWhat::home, then->homes, now.homes, out);
  for (const auto& [name, before] : read_figures(kept.basis)) {
    const auto found = figures.find(name);
    const std::string after = found == figures.end() ? std::string() : std::to_string(found->second);
    if (after != before) out.push_back({BasisWhat::figure, name, before, after});
  }
  std::ranges::stable_sort(out, {}, [](const BasisChange& c) { return std::tie(c.what, c.id); });
  return out;
}

}  // namespace hufang::app
