// Every error code of the program, one line each; core/error.h makes the enum, ui/error_text.cpp the
// sentences. Grouped by who raises it. Add a code here, its sentence as `error.<name>` in both files of
// assets/text/. What stands behind a code is what its sentence gets as {0}, {1}, ...
#pragma once

#define HUFANG_ERROR_CODES(X)                                                             \
  /* any module */                                                                        \
  X(not_a_number) /* the text */                                                          \
  X(not_a_date)   /* the text */                                                          \
  X(required_missing)                                                                     \
  X(not_found)                                                                            \
  X(not_unique)                                                                           \
  X(number_too_large) /* the text, the greatest allowed */                                \
  X(number_too_small) /* the text, the least allowed */                                   \
  X(day_ahead)                                                                            \
  /* quota, calendar */                                                                   \
  X(occupied_over_total) /* occupied, total */                                            \
  X(date_out_of_range)   /* the first year, the last year */                              \
  X(before_first_month)                                                                   \
  /* CSV; place is row:column */                                                          \
  X(csv_not_utf8)                                                                         \
  X(csv_stray_quote)                                                                      \
  X(csv_text_after_quote)                                                                 \
  X(csv_unclosed_quote)                                                                   \
  X(csv_stray_return)                                                                     \
  /* sheets as a table; place is row:column */                                            \
  X(sheet_no_header)                                                                      \
  X(sheet_no_items)                                                                       \
  X(sheet_column_unnamed)                                                                 \
  X(sheet_column_repeated) /* the name, the column that has it first */                   \
  X(sheet_cell_count)      /* cells of the row, cells of the header */                    \
  X(sheet_not_a_mark)      /* the text, the column's name */                              \
  X(sheet_not_a_step)      /* the text, the column's name */                              \
  X(sheet_id_repeated)     /* the id, the row that has it first */                        \
  X(sheet_blank_rows)      /* the row numbers, how many */                                \
  X(returned_over_issued)  /* returned, issued */                                         \
  /* what is kept: session, storage, exchange files; place is a file or table/id/field */ \
  X(window_is_reader)                                                                     \
  X(undo_changed_meanwhile)                                                               \
  X(nothing_to_undo)                                                                      \
  X(file_not_ours)                                                                        \
  X(file_truncated)                                                                       \
  X(file_damaged)                                                                         \
  X(file_checksum)                                                                        \
  X(schema_newer) /* the file's version */                                                \
  X(storage_full)                                                                         \
  X(storage_failed) /* what the platform said */                                          \
  /* commands */                                                                          \
  X(sheet_items_differ) /* an item that one side lacks */                                 \
  /* lists of households */                                                               \
  X(roster_not_a_kind)       /* the text */                                               \
  X(roster_not_a_residency)  /* the text */                                               \
  X(roster_not_an_occupancy) /* the text */                                               \
  X(roster_cell_broken)      /* what can be shown of it */                                \
  X(roster_place_is_date)    /* the text */                                               \
  X(roster_digits_lost)      /* the text */                                               \
  X(roster_room_differs)     /* the text, building and unit of the columns */             \
  X(roster_out_before_in)                                                                 \
  X(roster_same_household)                                                                \
  X(roster_repeated) /* the row that has it first */                                      \
  /* visits */                                                                            \
  X(appointment_not_planned)                                                              \
  X(appointment_repeated) /* the day */                                                   \
  X(appointment_ahead)                                                                    \
  X(visit_not_draft)                                                                      \
  X(visit_not_completed)                                                                  \
  X(visit_incomplete) /* how much is missing */                                           \
  X(visit_is_void)                                                                        \
  X(visit_has_number) /* the number */                                                    \
  X(matter_in_work)                                                                       \
  X(promise_before_visit) /* the day of the visit */                                      \
  X(matter_closed)                                                                        \
  X(matter_not_closed)                                                                    \
  X(matter_not_resolved)                                                                  \
  X(matter_feedback_owed)                                                                 \
  X(matter_day_ahead)                                                                     \
  X(matter_day_before) /* the first day allowed */                                        \
  /* the month */                                                                         \
  X(month_for_supervisor)                                                                 \
  X(month_for_director)                                                                   \
  X(month_for_representative)                                                             \
  X(month_not_over) /* the last day */                                                    \
  X(month_not_submitted)                                                                  \
  X(month_already_submitted)                                                              \
  X(month_not_summarised)                                                                 \
  X(month_already_summarised)                                                             \
  X(month_already_approved)                                                               \
  X(month_nothing_to_return)                                                              \
  X(month_changed)                                                                        \
  X(month_unsigned)   /* how many */                                                      \
  X(month_undecided)  /* how many */                                                      \
  X(month_unmeasured) /* how many */                                                      \
  X(spreadsheet_unreadable)                                                               \
  X(spreadsheet_old)                                                                      \
  X(spreadsheet_empty)                                                                    \
  X(spreadsheet_failed) /* what the platform said */                                      \
  X(signature_malformed)                                                                  \
  X(media_hash)                                                                           \
  X(media_repeated)                                                                       \
  X(media_too_large) /* MB of the file, the greatest allowed */                           \
  X(media_unreadable)                                                                     \
  X(media_missing)                                                                        \
  X(media_failed) /* what the platform said */
