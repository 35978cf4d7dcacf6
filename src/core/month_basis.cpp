#include "core/month_basis.h"

#include <algorithm>
#include <utility>

#include "core/digits.h"
#include "core/occupancy.h"
#include "core/weekly.h"

namespace hufang::core {
namespace {

// The days whose visits a month's figures look at: its own, and its weeks' that reach beyond it.
std::pair<Date, Date> days_of(Month month) {
  const std::vector<IsoWeek> weeks = weeks_of(month);
  return {std::min(first_day(month), monday_of(weeks.front())),
          std::max(last_day(month), monday_of(weeks.back()) + 6)};
}

std::string_view next_fact(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

// "name:value" and nothing else.
std::optional<std::string_view> value_of(std::string_view word, std::string_view name) {
  if (word.size() <= name.size() || !word.starts_with(name) || word[name.size()] != ':') return std::nullopt;
  return word.substr(name.size() + 1);
}

void read_number(std::string_view word, std::string_view name, std::int64_t& out) {
  if (const auto value = value_of(word, name)) out = parse_digits(*value).value_or(out);
}

template <class E>
void read_entry(StringMap<E>& into, std::string_view id, std::string_view word, std::string_view name) {
  const auto value = value_of(word, name);
  if (!value) return;
  if (const auto named = enum_from_name<E>(*value)) into.emplace(std::string(id), *named);
}

void read_line(std::string_view line, MonthBasis& basis) {
  const std::string_view kind = next_fact(line);
  if (kind == "staff" || kind == "visit") {
    const std::string_view id = next_fact(line);
    read_entry(basis.roles, id, kind == "staff" ? line : std::string_view(), "role");
    read_entry(basis.homes, id, kind == "visit" ? line : std::string_view(), "home");
    return;
  }
  while (!line.empty()) {
    const std::string_view word = next_fact(line);
    if (kind == "roster") {
      read_number(word, "total", basis.total);
      read_number(word, "occupied", basis.occupied);
    } else if (kind == "settings") {
      read_number(word, "on_time_minutes", basis.on_time_minutes);
      if (const auto day = value_of(word, "started_on")) {
        if (const auto date = parse_date(*day); date.ok()) basis.started_on = *date;
      }
      if (const auto tier = value_of(word, "tier_basis"))
        basis.tier_basis = enum_from_name<TierBasis>(*tier).value_or(basis.tier_basis);
    }
  }
}

template <class E>
void write_entries(const StringMap<E>& from, std::string_view kind, std::string_view name,
                   std::vector<std::string>& out) {
  const auto first = out.size();
  for (const auto& [id, value] : from)
    out.push_back(std::string(kind) + " " + id + " " + std::string(name) + ":" +
                  std::string(enum_name(value)));
  std::ranges::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
}

}  // namespace

HomeThen home_of_visit(const Workspace& workspace, const Visit& visit) {
  const Household* household = workspace.households.find(visit.household);
  if (household == nullptr || household->community != visit.community) return HomeThen::not_in_community;
  return visit.on && !occupied_on(*household, *visit.on) ? HomeThen::not_living_there : HomeThen::there;
}

MonthBasis month_basis(const Workspace& workspace, std::string_view community, Month month, Date roster_day) {
  MonthBasis out;
  const Occupancy living = occupancy(workspace, community, roster_day);
  out.total = living.total;
  out.occupied = living.occupied;
  const Community* kept = workspace.communities.find(community);
  out.tier_basis = kept == nullptr ? TierBasis::total : kept->tier_basis;
  out.on_time_minutes = kept == nullptr ? Community().on_time_minutes : kept->on_time_minutes;
  if (kept != nullptr) out.started_on = kept->started_on;
  const auto [from, to] = days_of(month);
  for (const Visit& visit : workspace.visits.rows()) {
    if (visit.community != community || !visit.on || *visit.on < from || *visit.on > to) continue;
    for (const std::string& id : visit.staff) {
      if (const Staff* staff = workspace.staff.find(id); staff != nullptr) out.roles.emplace(id, staff->role);
    }
    if (month_of(*visit.on) == month) out.homes.emplace(visit.id, home_of_visit(workspace, visit));
  }
  return out;
}

std::optional<MonthBasis> kept_basis(const Workspace& workspace, std::string_view community, Month month) {
  const MonthSummary* kept = workspace.month_summaries.find(month_id(community, month));
  if (kept == nullptr || kept->state == MonthState::collecting) return std::nullopt;
  return read_basis(kept->basis);
}

std::vector<std::string> write_basis(const MonthBasis& basis) {
  std::vector<std::string> out;
  out.push_back("roster occupied:" + std::to_string(basis.occupied) +
                " total:" + std::to_string(basis.total));
  out.push_back("settings on_time_minutes:" + std::to_string(basis.on_time_minutes) +
                (basis.started_on ? " started_on:" + format_date(*basis.started_on) : std::string()) +
                " tier_basis:" + std::string(enum_name(basis.tier_basis)));
  write_entries(basis.roles, "staff", "role", out);
  write_entries(basis.homes, "visit", "home", out);
  return out;
}

std::optional<MonthBasis> read_basis(std::span<const std::string> lines) {
  if (lines.empty()) return std::nullopt;
  MonthBasis out;
  for (const std::string& line : lines) read_line(line, out);
  return out;
}

}  // namespace hufang::core
