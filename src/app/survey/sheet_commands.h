// Commands on sheets (问卷): key, correct, remove, import.
//
// Holds always: a sheet's number is unique in its survey and gives the record's id, so the same paper keyed
// on two devices meets in one record, where different contents show as a conflict. Marks are one an item of
// the survey's questionnaire.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"
#include "core/sheet_table.h"

namespace hufang::app {

struct SheetEntry {
  std::string number;               // empty: the next one
  std::vector<std::int64_t> marks;  // bits as in core::Sheet, one an item
  std::string suggestion;
  std::vector<std::int64_t> categories;  // 0..9
  std::int64_t keyed_ms = 0;
};

// "<first four of the device>-0001", ...: counted per device, so two never give out the same.
std::string next_sheet_number(const Session& session, std::string_view survey);

// Gives back the sheet's id. Errors: not_found; not_unique "number" (args {number}); sheet_cell_count (args
// {marks, items}), number_too_small, number_too_large "marks" or "categories".
core::Result<std::string> key_sheet(Session& session, std::string_view survey, const SheetEntry& entry);
core::Status correct_sheet(Session& session, std::string_view sheet, const SheetEntry& entry);
// Leaves a tombstone; can be undone. Error: not_found.
core::Status remove_sheet(Session& session, std::string_view sheet);

struct RefusedSheet {
  std::size_t row;  // index into the rows given
  core::Error error;
};
struct SheetImport {
  std::int64_t added = 0;
  std::int64_t identical = 0;  // there already, with the same marks and suggestion
  std::vector<RefusedSheet> refused;
};
// What import_sheets would do. Errors: not_found; sheet_items_differ (args {an item that one side lacks}).
core::Result<SheetImport> check_import(const Session& session, std::string_view survey,
                                       std::span<const std::string> items,
                                       std::span<const core::SheetRow> rows);
// Takes in the rows in one action; `items` name their marks, in any order. A row whose number is there with
// other content is refused (not_unique, args {number}) and nothing of it is taken. Rows without a number get
// the next ones.
core::Result<SheetImport> import_sheets(Session& session, std::string_view survey,
                                        std::span<const std::string> items,
                                        std::span<const core::SheetRow> rows);

}  // namespace hufang::app
