#include "ui/words/list_words.h"

#include <algorithm>
#include <iterator>

#include "ui/text.h"

namespace hufang::ui {
namespace {

struct KeyWords {
  std::string_view key;
  T words;
  bool names_about;  // {0} is what the question is about
};
constexpr KeyWords kQuestions[] = {
    {"empty_building", T::question_empty_building, false},
    {"empty_unit", T::question_empty_unit, false},
    {"lost_phone", T::question_lost_phone, false},
    {"empty_date", T::question_empty_date, false},
    {"owner_alone", T::question_owner_alone, false},
    {"shared_room", T::question_shared_room, false},
    {"kind_word", T::question_kind_word, true},
    {"residency_word", T::question_residency_word, true},
    {"occupancy_word", T::question_occupancy_word, true},
    {"relation_word", T::question_relation_word, true},
    {"scale", T::question_scale, false},
    {"mark_word", T::question_mark_word, true},
    {"blank_rows", T::question_blank_rows, false},
};
constexpr KeyWords kChoices[] = {
    {"scale.five_best", T::question_scale_five_best, false},
    {"scale.one_best_of_five", T::question_scale_one_best_of_five, false},
    {"scale.ten_best", T::question_scale_ten_best, false},
    {"scale.one_best_of_ten", T::question_scale_one_best_of_ten, false},
    {"scale.three_best", T::question_scale_three_best, false},
    {"scale.one_best_of_three", T::question_scale_one_best_of_three, false},
    {"scale.keys", T::question_scale_keys, false},
    {"mark_word.satisfied", T::question_mark_word_satisfied, false},
    {"mark_word.basic", T::question_mark_word_basic, false},
    {"mark_word.dissatisfied", T::question_mark_word_dissatisfied, false},
    {"mark_word.no_mark", T::question_mark_word_no_mark, false},
    {"mark_word.refuse", T::question_mark_word_refuse, false},
    {"blank_rows.skip", T::question_blank_rows_skip, false},
    {"blank_rows.count", T::question_blank_rows_count, false},
    {"empty_building.as_above", T::question_empty_building_as_above, false},
    {"empty_building.fault", T::question_empty_building_fault, false},
    {"empty_unit.as_above", T::question_empty_unit_as_above, false},
    {"empty_unit.fault", T::question_empty_unit_fault, false},
    {"lost_phone.without_phone", T::question_lost_phone_without_phone, false},
    {"lost_phone.refuse", T::question_lost_phone_refuse, false},
    {"empty_date.occupied", T::question_empty_date_occupied, false},
    {"empty_date.vacant", T::question_empty_date_vacant, false},
    {"owner_alone.lives_there", T::question_owner_alone_lives_there, false},
    {"owner_alone.vacant", T::question_owner_alone_vacant, false},
    {"shared_room.one_household", T::question_shared_room_one_household, false},
    {"shared_room.several_households", T::question_shared_room_several_households, false},
    {"kind_word.home", T::question_kind_word_home, false},
    {"kind_word.business", T::question_kind_word_business, false},
    {"kind_word.unsaid", T::question_kind_word_unsaid, false},
    {"kind_word.refuse", T::question_kind_word_refuse, false},
    {"residency_word.permanent", T::question_residency_word_permanent, false},
    {"residency_word.temporary", T::question_residency_word_temporary, false},
    {"residency_word.vacant", T::question_residency_word_vacant, false},
    {"residency_word.unsaid", T::question_residency_word_unsaid, false},
    {"residency_word.refuse", T::question_residency_word_refuse, false},
    {"occupancy_word.occupied", T::question_occupancy_word_occupied, false},
    {"occupancy_word.vacant", T::question_occupancy_word_vacant, false},
    {"occupancy_word.unsaid", T::question_occupancy_word_unsaid, false},
    {"occupancy_word.refuse", T::question_occupancy_word_refuse, false},
    {"relation_word.owner", T::question_relation_word_owner, false},
    {"relation_word.family", T::question_relation_word_family, false},
    {"relation_word.tenant", T::question_relation_word_tenant, false},
    {"relation_word.unsaid", T::question_relation_word_unsaid, false},
};

constexpr T kCorrections[] = {T::correction_invisible,   T::correction_full_width,  T::correction_exact_value,
                              T::correction_written_day, T::correction_merged,      T::correction_only_unit,
                              T::correction_as_above,    T::correction_taken_apart, T::correction_several};
constexpr T kLeftOut[] = {T::left_out_above,        T::left_out_note,      T::left_out_total,
                          T::left_out_header_again, T::left_out_empty_row, T::left_out_hidden_row,
                          T::left_out_hidden_sheet, T::left_out_beside,    T::left_out_column,
                          T::left_out_unread};

}  // namespace

std::string_view question_words(const app::Question& question) {
  const auto found = std::ranges::find(kQuestions, question.kind, &KeyWords::key);
  if (found == std::end(kQuestions)) return question.kind;
  return found->names_about ? trf(found->words, {question.about}) : tr(found->words);
}

std::string_view choice_words(const app::Question& question, std::string_view choice) {
  for (const KeyWords& known : kChoices) {
    const std::string_view key = known.key;
    const std::size_t kind = question.kind.size();
    if (key.size() == kind + 1 + choice.size() && key.starts_with(question.kind) && key[kind] == '.' &&
        key.ends_with(choice))
      return tr(known.words);
  }
  return choice;
}

std::string_view words(app::CorrectionKind kind) { return tr(kCorrections[static_cast<std::size_t>(kind)]); }
std::string_view words(app::LeftOutKind kind) { return tr(kLeftOut[static_cast<std::size_t>(kind)]); }

}  // namespace hufang::ui
