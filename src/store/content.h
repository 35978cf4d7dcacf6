// Content: records and change infos as JSON, one line each: the body of snapshots and of exchange files.
//
//   {"table":"room","id":"k3v…","stamps":["1793459324000.0.a1b2c3d4"],"fields":{"number":[["1202",0]]}}
//   ["1793459324000.0.a1b2c3d4","王会计","undo.roster_imported"]
//
// Holds always: one state has one text (tables, ids, fields, stamps ascending), the canonical form. A write
// is [value, index of its stamp, [indexes of its bases]], the bases left out when there are none.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "store/state.h"

namespace hufang::store {

struct ContentFilter {
  std::string_view community;   // only this community's records, and those of no community; empty: all
  bool device_records = false;  // with the records of kDeviceTable (snapshots)
};

// Calls line(text) for each record, then for each change info that one of these records refers to. No line
// breaks in it. Gives back the number of records.
std::int64_t each_content_line(const State& state, const ContentFilter& filter,
                               const std::function<void(std::string_view record)>& record_line,
                               const std::function<void(std::string_view change)>& change_line);

// {"records":[…],"changes":[…]}, each item on a line of its own: what the SHA-256 of an exchange file is
// taken of.
std::string canonical_content(const State& state, std::string_view community = {});

// One line of either kind into `state`. False when it is neither.
bool read_content_line(std::string_view line, State& state);

}  // namespace hufang::store
