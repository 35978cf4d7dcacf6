#include "ui/words/record_words.h"

#include <algorithm>
#include <iterator>

#include "app/roster/masking.h"
#include "app/roster/roster_list.h"
#include "ui/text.h"
#include "ui/widgets/time_field.h"

namespace hufang::ui {
namespace {

struct TableWords {
  std::string_view table;
  T words;
};
constexpr TableWords kTables[] = {
    {"community", T::table_community},
    {"building", T::table_building},
    {"unit", T::table_unit},
    {"room", T::table_room},
    {"household", T::table_household},
    {"calendar_day", T::table_calendar_day},
    {"questionnaire", T::table_questionnaire},
    {"survey", T::table_survey},
    {"unit_issue", T::table_unit_issue},
    {"sheet", T::table_sheet},
    {"sheet_check", T::table_sheet_check},
    {"survey_return", T::table_survey_return},
    {"improvement", T::table_improvement},
    {"staff", T::table_staff},
    {"week_note", T::table_week_note},
    {"procedure_version", T::table_procedure_version},
    {"procedure_reading", T::table_procedure_reading},
    {"appointment", T::table_appointment},
    {"visit", T::table_visit},
    {"opinion", T::table_opinion},
    {"signature", T::table_signature},
    {"attachment", T::table_attachment},
    {"matter", T::table_matter},
    {"month_summary", T::table_month_summary},
    {"month_step", T::table_month_step},
    {"visit_review", T::table_visit_review},
    {"suggestion_verdict", T::table_suggestion_verdict},
    {"month_measure", T::table_month_measure},
    {"disclosure", T::table_disclosure},
};

// A field's words are the same in every table that has it, but for those named with their table.
struct FieldWords {
  std::string_view field;
  T words;
};
constexpr FieldWords kFields[] = {
    {"_deleted", T::field_deleted},
    {"community", T::table_community},
    {"community.name", T::field_community_name},
    {"community.office", T::field_office},
    {"community.total_households", T::field_total_households},
    {"community.sample", T::shell_sample},
    {"community.tier_basis", T::setting_tier_basis},
    {"community.penalty", T::setting_penalty},
    {"community.pareto", T::setting_pareto},
    {"community.blank_sheets_count", T::setting_blank_sheets},
    {"community.rest_day", T::setting_rest_day},
    {"community.on_time_minutes", T::setting_on_time},
    {"community.routine_return_months", T::setting_routine},
    {"community.procedure_review_months", T::setting_review_months},
    {"building", T::table_building},
    {"unit", T::table_unit},
    {"room", T::table_room},
    {"number", T::field_number},
    {"sheet.number", T::field_sheet_number},
    {"name", T::field_name},
    {"phone", T::field_phone},
    {"kind", T::field_kind},
    {"residency", T::field_residency},
    {"moved_in", T::field_moved_in},
    {"moved_out", T::field_moved_out},
    {"off", T::field_off},
    {"note", T::field_note},
    {"version", T::field_version},
    {"title", T::field_title},
    {"items", T::field_items},
    {"short_names", T::field_short_names},
    {"made_on", T::field_made_on},
    {"year", T::field_year},
    {"questionnaire", T::table_questionnaire},
    {"survey", T::table_survey},
    {"delivered_on", T::field_delivered_on},
    {"issued", T::field_issued},
    {"copied_on", T::field_copied_on},
    {"marks", T::field_marks},
    {"suggestion", T::field_suggestion},
    {"categories", T::field_categories},
    {"keyed_on", T::field_keyed_on},
    {"keyed_ms", T::field_keyed_ms},
    {"sheet", T::table_sheet},
    {"checked_on", T::field_checked_on},
    {"checked_by", T::field_checked_by},
    {"differences", T::field_differences},
    {"corrected", T::field_corrected},
    {"household", T::table_household},
    {"returned_on", T::field_returned_on},
    {"item", T::field_item},
    {"cause", T::field_cause},
    {"measures", T::field_measures},
    {"owner", T::field_owner},
    {"due", T::field_due},
    {"effect", T::field_effect},
    {"visit.number", T::field_visit_number},
    {"matter.number", T::field_visit_number},
    {"visit.kind", T::field_visit_kind},
    {"appointment.kind", T::field_visit_kind},
    {"opinion.kind", T::field_visit_kind},
    {"visit.signature", T::field_signature},
    {"visit.staff", T::visit_staff},
    {"staff", T::table_staff},
    {"visit", T::table_visit},
    {"appointment", T::table_appointment},
    {"matter", T::table_matter},
    {"role", T::field_role},
    {"left", T::field_left},
    {"undertaking_on", T::field_undertaking_on},
    {"week", T::field_week},
    {"explanation", T::field_explanation},
    {"procedure_version.number", T::field_version_number},
    {"effective_on", T::field_effective_on},
    {"changes", T::field_changes},
    {"author", T::field_author},
    {"reviewed_on", T::field_reviewed_on},
    {"reviewer", T::field_reviewer},
    {"review_note", T::field_review_note},
    {"procedure", T::table_procedure_version},
    {"read_on", T::field_read_on},
    {"trained_on", T::field_trained_on},
    {"on", T::field_on},
    {"minute", T::field_minute},
    {"way", T::field_way},
    {"purpose", T::field_purpose},
    {"materials", T::field_materials},
    {"prepared", T::field_prepared},
    {"state", T::field_state},
    {"started", T::field_started},
    {"ended", T::field_ended},
    {"met", T::field_met},
    {"no_appointment_reason", T::field_no_appointment_reason},
    {"void_reason", T::field_void_reason},
    {"media_consent", T::field_media_consent},
    {"rating", T::field_rating},
    {"category", T::field_category},
    {"text", T::field_text},
    {"handling", T::field_handling},
    {"solution", T::field_solution},
    {"position", T::field_position},
    {"department", T::field_department},
    {"opened_on", T::field_opened_on},
    {"promised", T::field_promised},
    {"notes", T::matter_notes},
    {"resolved_on", T::matter_resolved_on},
    {"resolution", T::matter_resolution},
    {"feedback", T::opinion_feedback},
    {"feedback_on", T::matter_feedback_on},
    {"feedback_way", T::matter_feedback_way},
    {"feedback_by", T::matter_feedback_by},
    {"feedback_to", T::matter_feedback_to},
    {"referral_number", T::opinion_referral_number},
    {"referred_on", T::opinion_referred_on},
    {"referral_outcome", T::matter_outcome},
    {"escalated", T::matter_state_escalated},
    {"decision", T::matter_decision},
    {"confirmation", T::matter_confirmation},
    {"closed_on", T::matter_closed_on},
    {"reopened", T::field_reopened},
    {"caption", T::field_caption},
    {"return_of_visit", T::field_return_of_visit},
    {"return_of_matter", T::field_return_of_matter},
    {"moved_to", T::field_moved_to},
    {"strokes", T::field_strokes},
    {"month", T::field_month},
    {"covered_hash", T::field_covered_hash},
    {"covered", T::field_covered},
    {"summary", T::field_summary},
    {"shortfall", T::field_shortfall},
    {"reply", T::field_reply},
    {"form", T::field_form},
    {"from", T::field_step_from},
    {"to", T::field_step_to},
    {"by", T::field_by},
    {"month_step.name", T::field_by_name},
    {"visit_review.name", T::field_by_name},
    {"visit_review.text", T::field_review},
    {"month_measure.text", T::field_measure},
    {"at_ms", T::field_at},
    {"reason", T::field_reason},
    {"hash", T::field_covered_hash},
    {"verdict", T::field_verdict},
    {"opinion", T::field_opinion},
    {"informer", T::field_informer},
    {"informed", T::field_informed},
    {"what", T::field_what},
    {"place", T::field_place},
    {"who", T::field_who},
};

// Values of enums by their stable names.
constexpr FieldWords kValues[] = {
    {"kind.home", T::kind_home},
    {"kind.business", T::kind_business},
    {"residency.permanent", T::residency_permanent},
    {"residency.temporary", T::residency_temporary},
    {"tier_basis.total", T::setting_tier_total},
    {"tier_basis.occupied", T::setting_tier_occupied},
    {"penalty.proportional", T::setting_penalty_proportional},
    {"penalty.full", T::setting_penalty_full},
    {"penalty.started", T::setting_penalty_started},
    {"pareto.within", T::setting_pareto_within},
    {"pareto.crossing", T::setting_pareto_crossing},
    {"rest_day.stays", T::setting_rest_stays},
    {"rest_day.moves", T::setting_rest_moves},
    {"way.door", T::way_door},
    {"way.office", T::way_office},
    {"way.outdoors", T::way_outdoors},
    {"way.questionnaire", T::way_questionnaire},
    {"way.phone", T::way_phone},
    {"way.other", T::way_other},
    {"state.draft", T::visit_state_draft},
    {"state.completed", T::visit_state_completed},
    {"state.voided", T::visit_state_voided},
    {"state.planned", T::appointment_state_planned},
    {"state.kept", T::appointment_state_kept},
    {"state.moved", T::appointment_state_moved},
    {"state.no_show", T::appointment_state_no_show},
    {"state.cancelled", T::appointment_state_cancelled},
    {"rating.satisfied", T::visit_rating_satisfied},
    {"rating.basic", T::visit_rating_basic},
    {"rating.dissatisfied", T::visit_rating_dissatisfied},
    {"signature.given", T::visit_sign},
    {"signature.declined", T::visit_declined},
    {"signature.not_present", T::visit_not_present},
    {"signature.not_asked", T::visit_not_asked},
    {"role.visitor", T::visit_role_visitor},
    {"role.director", T::visit_role_director},
    {"role.supervisor", T::visit_role_supervisor},
    {"role.representative", T::visit_role_representative},
    {"role.quality", T::visit_role_quality},
    {"confirmation.none", T::common_none},
    {"confirmation.satisfied", T::matter_confirm_satisfied},
    {"confirmation.basic", T::matter_confirm_basic},
    {"confirmation.dissatisfied", T::matter_confirm_dissatisfied},
    {"confirmation.unreachable", T::matter_confirm_unreachable},
    {"feedback.no", T::opinion_feedback_no},
    {"feedback.asked", T::opinion_feedback_asked},
    {"feedback.judged", T::opinion_feedback_judged},
    {"handling.solved", T::opinion_handling_solved},
    {"handling.coordinated", T::opinion_handling_coordinated},
    {"handling.escalated", T::opinion_handling_escalated},
    {"handling.referred", T::opinion_handling_referred},
    {"kind.visit", T::nav_visits},
    {"kind.return_visit", T::visit_return_visit},
    {"kind.opinion", T::opinion_kind_opinion},
    {"kind.suggestion", T::opinion_kind_suggestion},
    {"kind.complaint", T::opinion_kind_complaint},
    {"kind.need", T::opinion_kind_need},
    {"kind.praise", T::opinion_kind_praise},
    {"kind.photo", T::value_photo},
    {"kind.video", T::value_video},
    {"rating.none", T::common_none},
    {"handling.none", T::opinion_handling_none},
    {"category.security", T::category_security},
    {"category.cleaning", T::category_cleaning},
    {"category.greening", T::category_greening},
    {"category.repairs", T::category_repairs},
    {"category.leisure", T::category_leisure},
    {"category.management", T::category_management},
    {"category.convenience", T::category_convenience},
    {"category.hardship", T::category_hardship},
    {"category.culture", T::category_culture},
    {"category.other", T::category_other},
    {"state.collecting", T::month_state_collecting},
    {"state.submitted", T::month_state_submitted},
    {"state.summarised", T::month_state_summarised},
    {"state.approved", T::month_state_approved},
    {"from.collecting", T::month_state_collecting},
    {"from.submitted", T::month_state_submitted},
    {"from.summarised", T::month_state_summarised},
    {"from.approved", T::month_state_approved},
    {"to.collecting", T::month_state_collecting},
    {"to.submitted", T::month_state_submitted},
    {"to.summarised", T::month_state_summarised},
    {"to.approved", T::month_state_approved},
    {"kind.submit", T::month_step_submit},
    {"kind.send_back", T::month_step_send_back},
    {"kind.sum_up", T::month_step_sum_up},
    {"kind.approve", T::month_step_approve},
    {"verdict.none", T::month_verdict_none},
    {"verdict.adopted", T::month_verdict_adopted},
    {"verdict.declined", T::month_verdict_declined},
    {"verdict.escalated", T::month_verdict_escalated},
    {"what.contact", T::disclosed_contact},
    {"what.list", T::disclosed_list},
};

// Fields that name a record of another table than their own name says.
struct FieldTarget {
  std::string_view field, table;
};
constexpr FieldTarget kTargets[] = {{"return_of_visit", "visit"},
                                    {"return_of_matter", "matter"},
                                    {"moved_to", "appointment"},
                                    {"owner", "staff"}};

// What only the program needs: where a record belongs, its place in a list, what a file is known by.
constexpr std::string_view kUntold[] = {"position", "hash",   "bytes",    "mime",
                                        "width",    "height", "keyed_ms", "short_names"};

template <std::size_t N>
const FieldWords* find(const FieldWords (&list)[N], std::string_view a, std::string_view b) {
  for (const FieldWords& w : list) {
    if (w.field.size() == a.size() + 1 + b.size() && w.field.starts_with(a) && w.field[a.size()] == '.' &&
        w.field.ends_with(b))
      return &w;
  }
  return nullptr;
}

std::string household_words(const core::Workspace& ws, const core::Household& h) {
  const core::Room* room = ws.rooms.find(h.room);
  std::string out = room == nullptr ? std::string() : app::room_label(ws, *room) + " ";
  return out + app::masked_name(h.name, h.kind);
}

// "3-1-1202 王** 2026-05-20".
std::string of_household(const core::Workspace& ws, std::string_view household,
                         const std::optional<core::Date>& on) {
  std::string words = record_words(ws, "household", household);
  return on ? words + " " + core::format_date(*on) : words;
}

// The name of the record that a reference points at; empty when it is no reference or points nowhere.
std::string target_words(const core::Workspace& ws, std::string_view field, const std::string& id) {
  for (const FieldTarget& t : kTargets) {
    if (t.field == field) return record_words(ws, t.table, id);
  }
  for (const TableWords& t : kTables) {
    if (t.table == field) return record_words(ws, field, id);
  }
  return {};
}

bool is_minute(std::string_view field) { return field == "minute" || field == "started" || field == "ended"; }

std::string number_words(std::string_view field, std::int64_t number) {
  if (is_minute(field)) return std::string(number < 0 ? tr(T::value_empty) : minute_text(number));
  if (field == "marks") {
    return std::string(tr(number == core::kMarkSatisfied      ? T::answer_satisfied
                          : number == core::kMarkBasic        ? T::answer_basic
                          : number == core::kMarkDissatisfied ? T::answer_dissatisfied
                                                              : T::answer_abstained));
  }
  constexpr T kCategories[] = {T::category_security,    T::category_cleaning, T::category_greening,
                               T::category_repairs,     T::category_leisure,  T::category_management,
                               T::category_convenience, T::category_hardship, T::category_culture,
                               T::category_other};
  const bool category = field == "categories" && number >= 0 && number < std::ssize(kCategories);
  return category ? std::string(tr(kCategories[number])) : std::to_string(number);
}

}  // namespace

std::string_view table_words(std::string_view table) {
  for (const TableWords& t : kTables) {
    if (t.table == table) return tr(t.words);
  }
  return table;
}

std::string_view field_words(std::string_view table, std::string_view field) {
  if (const FieldWords* own = find(kFields, table, field); own != nullptr) return tr(own->words);
  for (const FieldWords& f : kFields) {
    if (f.field == field) return tr(f.words);
  }
  return field;
}

std::string_view action_words(std::string_view key) {
  for (std::size_t i = 0; i < kActionCount; ++i) {
    if (kActionKeys[i] == key) return tr(kActionTexts[i]);
  }
  return key;
}

bool told_in_history(std::string_view field) {
  return field != "community" && std::ranges::find(kUntold, field) == std::end(kUntold);
}

std::string record_words(const core::Workspace& ws, std::string_view table, std::string_view id) {
  if (table == "community") {
    if (const auto* r = ws.communities.find(id); r != nullptr) return r->name;
  } else if (table == "building") {
    if (const auto* r = ws.buildings.find(id); r != nullptr) return r->name;
  } else if (table == "unit") {
    if (const auto* r = ws.units.find(id); r != nullptr)
      return record_words(ws, "building", r->building) + " " + r->name;
  } else if (table == "room") {
    if (const auto* r = ws.rooms.find(id); r != nullptr) return app::room_label(ws, *r);
  } else if (table == "household") {
    if (const auto* r = ws.households.find(id); r != nullptr) return household_words(ws, *r);
  } else if (table == "calendar_day") {
    return std::string(id);
  } else if (table == "questionnaire") {
    if (const auto* r = ws.questionnaires.find(id); r != nullptr)
      return r->title + " v" + std::to_string(r->version);
  } else if (table == "survey") {
    if (const auto* r = ws.surveys.find(id); r != nullptr) return std::to_string(r->year);
  } else if (table == "unit_issue") {
    if (const auto* r = ws.unit_issues.find(id); r != nullptr) return record_words(ws, "unit", r->unit);
  } else if (table == "sheet") {
    if (const auto* r = ws.sheets.find(id); r != nullptr) return r->number;
  } else if (table == "sheet_check") {
    if (const auto* r = ws.sheet_checks.find(id); r != nullptr) return record_words(ws, "sheet", r->sheet);
  } else if (table == "survey_return") {
    if (const auto* r = ws.survey_returns.find(id); r != nullptr)
      return record_words(ws, "household", r->household);
  } else if (table == "improvement") {
    if (const auto* r = ws.improvements.find(id); r != nullptr) return r->item;
  } else if (table == "staff") {
    if (const auto* r = ws.staff.find(id); r != nullptr) return r->name;
  } else if (table == "week_note") {
    if (const auto* r = ws.week_notes.find(id); r != nullptr) return r->week;
  } else if (table == "procedure_version") {
    if (const auto* r = ws.procedure_versions.find(id); r != nullptr) return r->number;
  } else if (table == "procedure_reading") {
    if (const auto* r = ws.procedure_readings.find(id); r != nullptr)
      return record_words(ws, "staff", r->staff) + " " + record_words(ws, "procedure_version", r->procedure);
  } else if (table == "appointment") {
    if (const auto* r = ws.appointments.find(id); r != nullptr) return of_household(ws, r->household, r->on);
  } else if (table == "visit") {
    if (const auto* r = ws.visits.find(id); r != nullptr)
      return r->number.empty() ? of_household(ws, r->household, r->on) : r->number;
  } else if (table == "opinion") {
    if (const auto* r = ws.opinions.find(id); r != nullptr) return record_words(ws, "visit", r->visit);
  } else if (table == "signature") {
    if (const auto* r = ws.signatures.find(id); r != nullptr) return record_words(ws, "visit", r->visit);
  } else if (table == "attachment") {
    if (const auto* r = ws.attachments.find(id); r != nullptr) return record_words(ws, "visit", r->visit);
  } else if (table == "matter") {
    if (const auto* r = ws.matters.find(id); r != nullptr)
      return r->number.empty() ? of_household(ws, r->household, r->opened_on) : r->number;
  } else if (table == "month_summary") {
    if (const auto* r = ws.month_summaries.find(id); r != nullptr) return r->month;
  } else if (table == "month_step") {
    if (const auto* r = ws.month_steps.find(id); r != nullptr) return r->month + " " + r->name;
  } else if (table == "visit_review") {
    return record_words(ws, "visit", id);
  } else if (table == "suggestion_verdict") {
    return record_words(ws, "opinion", id);
  } else if (table == "month_measure") {
    if (const auto* r = ws.month_measures.find(id); r != nullptr) return r->text;
  } else if (table == "disclosure") {
    if (const auto* r = ws.disclosures.find(id); r != nullptr) return of_household(ws, r->household, r->on);
  }
  return {};
}

std::string value_words(const core::Workspace& ws, std::string_view table, std::string_view field,
                        const store::Value& value, bool shown) {
  if (field == "_deleted")
    return std::string(
        tr(value.if_int() != nullptr && *value.if_int() > 0 ? T::value_deleted : T::value_kept));
  if (value.is_null()) return std::string(tr(T::value_empty));
  if (const bool* b = value.if_bool(); b != nullptr) return std::string(tr(*b ? T::value_yes : T::value_no));
  if (const std::int64_t* number = value.if_int(); number != nullptr) return number_words(field, *number);
  if (const store::Value::List* list = value.if_list(); list != nullptr) {
    if (field == "strokes") return std::string(tr(T::history_redrawn));
    if (field == "prepared") return std::to_string(list->size());
    std::string out;
    for (const store::Value& item : *list)
      out.append(out.empty() ? "" : "、").append(value_words(ws, table, field, item, shown));
    return out.empty() ? std::string(tr(T::value_empty)) : out;
  }
  const std::string* text = value.if_text();
  // What is frozen is for the program to read: how much there is says enough.
  if (table == "month_summary" && value.if_list() != nullptr) return std::to_string(value.if_list()->size());
  if (text == nullptr) return store::plain_text(value);
  if (text->empty()) return std::string(tr(T::value_empty));
  if (const FieldWords* named = find(kValues, field, *text); named != nullptr)
    return std::string(tr(named->words));
  if (!shown && table == "household" && field == "name")
    return app::masked_name(*text, core::HouseholdKind::home);
  if (!shown && field == "phone") return app::masked_phone(*text);
  std::string target = target_words(ws, field, *text);
  return target.empty() ? *text : target;
}

}  // namespace hufang::ui
