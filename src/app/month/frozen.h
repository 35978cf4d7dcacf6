// A month's covered records, frozen: one hash that says whether anything changed, and a digest a field that
// says what.
//
// Holds always: the same content gives the same hash on every device, whatever order it came in; any change
// of any field of a covered record gives another one. The digests tell nothing of what stood in a field, so
// that what is deleted for good does not live on in a month; the old value is looked for in the history.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"
#include "store/value.h"

namespace hufang::app {

struct FrozenMonth {
  std::string hash;                  // SHA-256 of the canonical text, hexadecimal
  std::vector<std::string> records;  // "table id field:digest field:digest …", fields that differ from the
                                     // default; in order of table and id
};
FrozenMonth freeze_month(const core::Workspace& data, std::string_view community, core::Month month);

struct MonthChange {
  enum class What { field, added, removed };
  What what = What::field;
  std::string table;
  std::string id;
  std::string field;        // of What::field
  std::string old_digest;   // of What::field; empty: it had its default then
  bool later_work = false;  // the ledger's own business (core/month_cover.h): nothing to submit anew
  bool operator==(const MonthChange&) const = default;
};

// What changed from `then` (records of a FrozenMonth) to `now`, in order of table, id and field.
std::vector<MonthChange> changes_between(std::span<const std::string> then, std::span<const std::string> now);

// The same of a month as it was submitted and as it is now, without what its own approval wrote: the decision
// noted with a matter that a measure answers. Nothing of a month that was not submitted.
std::vector<MonthChange> changes_since_submitted(const core::Workspace& data,
                                                 const core::MonthSummary& month);

// The first characters of the SHA-256 of a value's JSON, as frozen; empty for a null.
std::string value_digest(const store::Value& value);

// Whether covered records changed since the month was submitted, apart from later work; false for a month
// that was not.
bool changed_since_submitted(const core::Workspace& data, const core::MonthSummary& month);

}  // namespace hufang::app
