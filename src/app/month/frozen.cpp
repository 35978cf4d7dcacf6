#include "app/month/frozen.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/month_cover.h"
#include "store/json_out.h"
#include "store/projection.h"
#include "store/sha256.h"

namespace hufang::app {
namespace {

constexpr std::size_t kDigest = 12;  // 48 bits: names a field, the whole hash proves

std::string json_of(const store::Value& value) {
  std::string out;
  store::append_json_value(out, value);
  return out;
}

class Freezer {
 public:
  template <class R>
  void add(const std::vector<const R*>& records) {
    for (const R* record : records) {
      std::string line = std::string(R::kTable) + " " + record->id;
      std::string head;
      store::append_json_text(head, line);
      hash_.add(head);
      for (const store::EncodedField& field : store::encode(*record)) {
        if (field.is_default) continue;
        const std::string json = json_of(field.value);
        hash_.add(field.name);
        hash_.add(":");
        hash_.add(json);
        hash_.add("\n");
        line += " " + std::string(field.name) + ":" + store::sha256_hex(json).substr(0, kDigest);
      }
      hash_.add("\n");
      records_.push_back(std::move(line));
    }
  }
  FrozenMonth take() { return {hash_.hex(), std::move(records_)}; }

 private:
  store::Sha256 hash_;
  std::vector<std::string> records_;
};

using Fields = std::map<std::string_view, std::string_view>;
using Records = std::map<std::pair<std::string_view, std::string_view>, Fields>;

std::string_view next_word(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

Records read(std::span<const std::string> lines) {
  Records out;
  for (const std::string& line : lines) {
    std::string_view rest = line;
    const std::string_view table = next_word(rest);
    const std::string_view id = next_word(rest);
    Fields& fields = out[{table, id}];
    while (!rest.empty()) {
      const std::string_view word = next_word(rest);
      const std::size_t colon = std::min(word.find(':'), word.size());
      fields[word.substr(0, colon)] = word.substr(std::min(colon + 1, word.size()));
    }
  }
  return out;
}

MonthChange change(MonthChange::What what, const Records::key_type& key, std::string_view field = {},
                   std::string_view old_digest = {}) {
  return {what,
          std::string(key.first),
          std::string(key.second),
          std::string(field),
          std::string(old_digest),
          what == MonthChange::What::field && core::is_later_work(key.first, field)};
}

void compare(const Records::key_type& key, const Fields& then, const Fields& now,
             std::vector<MonthChange>& out) {
  using What = MonthChange::What;
  std::map<std::string_view, std::string_view> changed;  // field, old digest
  for (const auto& [field, digest] : then) {
    const auto it = now.find(field);
    if (it == now.end() || it->second != digest) changed[field] = digest;
  }
  for (const auto& [field, digest] : now) {
    if (!then.contains(field)) changed[field] = {};
  }
  for (const auto& [field, digest] : changed) out.push_back(change(What::field, key, field, digest));
}

// Whether what stands as a matter's decision is a measure of this month.
bool decided_by(const core::Workspace& data, const core::MonthSummary& month, std::string_view matter) {
  const core::Matter* kept = data.matters.find(matter);
  return kept != nullptr &&
         std::ranges::any_of(data.month_measures.rows(), [&](const core::MonthMeasure& measure) {
           if (measure.community != month.community || measure.month != month.month) return false;
           const core::Opinion* opinion = data.opinions.find(measure.opinion);
           return opinion != nullptr && opinion->matter == matter && measure.text == kept->decision;
         });
}

}  // namespace

std::string value_digest(const store::Value& value) {
  return value.is_null() ? std::string() : store::sha256_hex(json_of(value)).substr(0, kDigest);
}

FrozenMonth freeze_month(const core::Workspace& data, std::string_view community, core::Month month) {
  const core::MonthCover cover = core::month_cover(data, community, month);
  Freezer freezer;
  freezer.add(cover.attachments);
  freezer.add(cover.matters);
  freezer.add(cover.opinions);
  freezer.add(cover.signatures);
  freezer.add(cover.visits);
  return freezer.take();
}

std::vector<MonthChange> changes_between(std::span<const std::string> then_lines,
                                         std::span<const std::string> now_lines) {
  using What = MonthChange::What;
  const Records then = read(then_lines), now = read(now_lines);
  std::vector<MonthChange> out;
  for (const auto& [key, fields] : then) {
    const auto it = now.find(key);
    if (it == now.end()) {
      out.push_back(change(What::removed, key));
    } else {
      compare(key, fields, it->second, out);
    }
  }
  for (const auto& [key, fields] : now) {
    if (!then.contains(key)) out.push_back(change(What::added, key));
  }
  std::ranges::stable_sort(out, {}, [](const MonthChange& c) { return std::tie(c.table, c.id, c.field); });
  return out;
}

std::vector<MonthChange> changes_since_submitted(const core::Workspace& data,
                                                 const core::MonthSummary& month) {
  const auto of = core::parse_month(month.month);
  if (month.covered_hash.empty() || !of.ok()) return {};
  const FrozenMonth now = freeze_month(data, month.community, *of);
  if (now.hash == month.covered_hash) return {};
  auto changes = changes_between(month.covered, now.records);
  std::erase_if(changes, [&](const MonthChange& c) {
    return c.table == core::Matter::kTable && c.field == "decision" && decided_by(data, month, c.id);
  });
  return changes;
}

bool changed_since_submitted(const core::Workspace& data, const core::MonthSummary& month) {
  return std::ranges::any_of(changes_since_submitted(data, month),
                             [](const MonthChange& c) { return !c.later_work; });
}

}  // namespace hufang::app
