#include "core/sheet_check.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace hufang::core {
namespace {

// No mark, one mark as it is, several.
std::int64_t record_of(std::int64_t marks) {
  constexpr std::int64_t kSeveral = kMarkSatisfied | kMarkBasic | kMarkDissatisfied;
  return (marks & (marks - 1)) == 0 ? marks : kSeveral;
}

// FNV-1a with a finish that spreads neighbouring ids: a fixed order that follows nothing a person knows.
std::uint64_t scatter(std::string_view id) {
  std::uint64_t h = 14695981039346656037u;
  for (const char c : id) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211u;
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdu;
  return h ^ h >> 33;
}

std::unordered_set<std::string_view> checked_sheets(const Workspace& data, std::string_view survey) {
  std::unordered_set<std::string_view> checked;
  for (const SheetCheck& check : data.sheet_checks.rows()) {
    if (check.survey == survey) checked.insert(check.sheet);
  }
  return checked;
}

}  // namespace

std::vector<std::size_t> sheet_differences(std::span<const std::int64_t> first,
                                           std::span<const std::int64_t> second) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < std::max(first.size(), second.size()); ++i) {
    const std::int64_t a = i < first.size() ? first[i] : 0, b = i < second.size() ? second[i] : 0;
    if (record_of(a) != record_of(b)) out.push_back(i);
  }
  return out;
}

CheckProgress check_progress(const Workspace& data, std::string_view survey) {
  CheckProgress out;
  const auto checked = checked_sheets(data, survey);
  for (const Sheet& sheet : data.sheets.rows()) {
    if (sheet.survey != survey) continue;
    ++out.sheets;
    if (checked.contains(sheet.id)) ++out.checked;
  }
  for (const SheetCheck& check : data.sheet_checks.rows()) {
    if (check.survey != survey || data.sheets.find(check.sheet) == nullptr) continue;
    out.differences += check.differences;
    out.corrected += check.corrected;
  }
  return out;
}

std::int64_t sheets_to_check(std::int64_t sheets, std::int64_t every) { return (sheets + every - 1) / every; }

std::vector<std::string_view> unchecked_sheets(const Workspace& data, std::string_view survey) {
  const auto checked = checked_sheets(data, survey);
  std::vector<std::pair<std::uint64_t, std::string_view>> order;
  for (const Sheet& sheet : data.sheets.rows()) {
    if (sheet.survey == survey && !checked.contains(sheet.id))
      order.emplace_back(scatter(sheet.id), sheet.id);
  }
  std::sort(order.begin(), order.end());
  std::vector<std::string_view> out;
  out.reserve(order.size());
  for (const auto& [at, id] : order) out.push_back(id);
  return out;
}

}  // namespace hufang::core
