#include "core/procedure.h"

#include <algorithm>
#include <tuple>

namespace hufang::core {
namespace {

auto age_key(const ProcedureVersion& v) {
  return std::tuple(v.effective_on, std::string_view(v.number), std::string_view(v.id));
}

}  // namespace

const ProcedureVersion* version_in_force(const Workspace& workspace, std::string_view community, Date today) {
  const ProcedureVersion* found = nullptr;
  for (const ProcedureVersion& v : workspace.procedure_versions.rows()) {
    if (v.community != community || !v.effective_on || *v.effective_on > today) continue;
    if (found == nullptr || age_key(v) > age_key(*found)) found = &v;
  }
  return found;
}

std::vector<const ProcedureVersion*> procedure_versions(const Workspace& workspace,
                                                        std::string_view community) {
  std::vector<const ProcedureVersion*> out;
  for (const ProcedureVersion& v : workspace.procedure_versions.rows()) {
    if (v.community == community) out.push_back(&v);
  }
  std::ranges::sort(out, [](const auto* a, const auto* b) { return age_key(*a) > age_key(*b); });
  return out;
}

std::optional<ProcedureReview> procedure_review(const ProcedureVersion& version, std::int64_t months,
                                                Date today) {
  if (!version.effective_on) return std::nullopt;
  ProcedureReview out;
  out.since =
      version.reviewed_on ? std::max(*version.effective_on, *version.reviewed_on) : *version.effective_on;
  out.due = months_later(out.since, months);
  const int left = out.due - today;
  out.state = left < 0                    ? ReviewState::overdue
              : left <= kReviewNoticeDays ? ReviewState::soon
                                          : ReviewState::ahead;
  out.days = left < 0 ? -left : left;
  return out;
}

std::vector<Readiness> readiness(const Workspace& workspace, std::string_view community,
                                 const ProcedureVersion* version) {
  std::vector<Readiness> out;
  for (const Staff& person : workspace.staff.rows()) {
    if (person.community != community) continue;
    const ProcedureReading* reading =
        version == nullptr ? nullptr : workspace.procedure_readings.find(reading_id(version->id, person.id));
    if (person.left && reading == nullptr) continue;
    Readiness r;
    r.staff = &person;
    r.asked_to_read = version != nullptr && !person.left && person.role != StaffRole::quality;
    if (reading != nullptr) {
      r.read_on = reading->read_on;
      r.trained_on = reading->trained_on;
    }
    out.push_back(r);
  }
  std::ranges::sort(out, {}, [](const Readiness& r) {
    return std::tuple(r.staff->left, std::string_view(r.staff->name), std::string_view(r.staff->id));
  });
  return out;
}

}  // namespace hufang::core
