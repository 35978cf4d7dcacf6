// What a row of a list is: one of its data, or something that offices write around it.
#pragma once

#include <cstddef>

#include "app/ports/raw_table.h"

namespace hufang::app {

enum class RowKind { data, empty, total, note };

// `columns`: how many columns of the table have a header. A total begins with 合计, 总计, 小计 ...; a note is
// a long text alone in its row, or begins as notes and signatures do (说明：, 制表人 ...).
RowKind row_kind(const RawRow& row, std::size_t columns);

}  // namespace hufang::app
