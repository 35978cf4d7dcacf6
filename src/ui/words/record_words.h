// What is kept, in words: the name of a table, a field, a record and a value, for conflicts and histories.
//
// Holds always: all of it follows from what core::known_fields() says of a field; never an id on the screen
// where a name can be had; what is personal is masked; what this program does not know keeps its stable name,
// so nothing is hidden.
#pragma once

#include <string>
#include <string_view>

#include "core/workspace.h"
#include "store/value.h"

namespace hufang::ui {

// "业户", "单元" ...
std::string_view table_words(std::string_view table);
// "姓名", "迁入日期" ...; "_deleted" is the record's being there at all.
std::string_view field_words(std::string_view table, std::string_view field);
// "3-1-1202 王**": which record it is. Names of homes are masked.
std::string record_words(const core::Workspace& workspace, std::string_view table, std::string_view id);
// What is personal is masked unless `shown`.
std::string value_words(const core::Workspace& workspace, std::string_view table, std::string_view field,
                        const store::Value& value, bool shown);

// "完成访问": an action by the key that a change set names ("undo.visit_completed"); one that this program
// does not know keeps its key.
std::string_view action_words(std::string_view key);
// False for what tells people nothing in a history: places in a list, hashes, sizes.
bool told_in_history(std::string_view table, std::string_view field);

}  // namespace hufang::ui
