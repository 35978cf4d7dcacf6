// The export for analysis (分析数据): one NDJSON file a table, flat columns, and manifest.json.
//
// Holds always: a column is exported only when it is named here, so what a later version keeps stays in until
// somebody decides about it; no name, phone, room number or free text of anybody is named
// (docs/decisions/0017-analysis-export.md). Every row has `id` (but for rows of lists) and `community_id`;
// dates are ISO; what is empty is null. Rows are in the order of their ids: the same data, the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/workspace.h"

namespace hufang::app {

struct AnalysisFile {
  std::string name;  // "visit.ndjson"
  std::string bytes;
};

// `community` empty: all. The manifest is the last file.
std::vector<AnalysisFile> analysis_export(const core::Workspace& data, std::string_view community,
                                          core::Date made_on);

}  // namespace hufang::app
