// The first step of reading a list: each row's cells by their columns' meaning.
#pragma once

#include "app/roster/list_row.h"

namespace hufang::app {

// A guess whose column has cells, but none that it fits, is taken back and said; `given` columns (from 1)
// stay.
void drop_wrong_guesses(ListDraft& list, const std::vector<std::size_t>& given);

// Fills list.rows. Codes of problems: roster_cell_broken; roster_place_is_date, roster_digits_lost (args {the
// text}); not_a_date; roster_not_a_kind, roster_not_a_residency, roster_not_an_occupancy (args {the text}).
// Questions: kind_word, residency_word, occupancy_word, relation_word (each about a word), lost_phone.
void read_cells(ListDraft& list);

}  // namespace hufang::app
