#include "ui/words/record_words.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <type_traits>

#include "app/roster/masking.h"
#include "app/roster/roster_list.h"
#include "core/known_fields.h"
#include "store/projection.h"
#include "ui/text.h"
#include "ui/widgets/time_field.h"
#include "ui/words/enum_words.h"

namespace hufang::ui {
namespace {

using core::FieldKind;

// What a record is called: {field} is a field's words, {id>table} those of the record of another table that
// has the same id. What stands after | is taken where the first field is empty.
struct Title {
  std::string_view table, pattern;
};
constexpr Title kTitles[] = {
    {"community", "{name}"},
    {"building", "{name}"},
    {"unit", "{building} {name}"},
    {"calendar_day", "{id}"},
    {"questionnaire", "{title} v{version}"},
    {"survey", "{year}"},
    {"unit_issue", "{unit}"},
    {"sheet", "{number}"},
    {"sheet_check", "{sheet}"},
    {"survey_return", "{household}"},
    {"improvement", "{item}"},
    {"staff", "{name}"},
    {"week_note", "{week}"},
    {"procedure_version", "{number}"},
    {"procedure_reading", "{staff} {procedure}"},
    {"appointment", "{household} {on}"},
    {"visit", "{number|household} {on}"},
    {"opinion", "{visit}"},
    {"signature", "{visit}"},
    {"attachment", "{visit}"},
    {"matter", "{number|household} {opened_on}"},
    {"month_summary", "{month}"},
    {"month_step", "{month} {name}"},
    {"visit_review", "{id>visit}"},
    {"suggestion_verdict", "{id>opinion}"},
    {"month_measure", "{text}"},
    {"disclosure", "{household} {on}"},
};

std::string_view text_or(std::string_view key, std::string_view otherwise) {
  const std::optional<T> text = text_named(key);
  return text ? tr(*text) : otherwise;
}

// A kept field of a record of the workspace; null where the record or the field is not there.
store::Value kept_value(const core::Workspace& ws, std::string_view table, std::string_view id,
                        std::string_view field) {
  store::Value out;
  core::Workspace::each_table(ws, [&](const auto& rows) {
    using R = std::remove_cvref_t<decltype(rows.rows()[0])>;
    if (R::kTable != table) return;
    const R* record = rows.find(id);
    if (record == nullptr) return;
    R::fields([&](std::string_view name, auto member) {
      if (name == field) out = store::encode_value(record->*member);
    });
  });
  return out;
}

bool is_there(const core::Workspace& ws, std::string_view table, std::string_view id) {
  bool found = false;
  core::Workspace::each_table(ws, [&](const auto& rows) {
    using R = std::remove_cvref_t<decltype(rows.rows()[0])>;
    if (R::kTable == table) found = rows.find(id) != nullptr;
  });
  return found;
}

// A field's words within the title of its record; nothing where it says nothing.
std::string title_part(const core::Workspace& ws, std::string_view table, std::string_view id,
                       std::string_view field) {
  const store::Value value = kept_value(ws, table, id, field);
  const std::string* text = value.if_text();
  if (value.is_null() || (text != nullptr && text->empty())) return {};
  const core::KnownField* known = core::known_field(table, field);
  if (text != nullptr && known != nullptr && known->field.kind == FieldKind::reference)
    return record_words(ws, known->field.target, *text);
  return value_words(ws, table, field, value, false);
}

std::string filled(const core::Workspace& ws, const Title& title, std::string_view id) {
  std::string out;
  std::string_view rest = title.pattern;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    out += rest.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = rest.find('}', open);
    const std::string_view name = rest.substr(open + 1, close - open - 1);
    rest.remove_prefix(close + 1);
    const std::size_t other = name.find_first_of("|>");
    const std::string_view first = name.substr(0, other);
    if (first == "id")
      return other == name.npos ? std::string(id) : record_words(ws, name.substr(other + 1), id);
    std::string part = title_part(ws, title.table, id, first);
    if (other == name.npos) {
      out += part;
    } else if (!part.empty()) {
      return part;
    } else {
      out += title_part(ws, title.table, id, name.substr(other + 1));
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out.substr(std::min(out.find_first_not_of(' '), out.size()));
}

std::string number_words(FieldKind kind, std::int64_t number) {
  if (kind == FieldKind::minute) return std::string(number < 0 ? tr(T::value_empty) : minute_text(number));
  if (kind == FieldKind::mark) {
    return std::string(tr(number == core::kMarkSatisfied      ? T::answer_satisfied
                          : number == core::kMarkBasic        ? T::answer_basic
                          : number == core::kMarkDissatisfied ? T::answer_dissatisfied
                                                              : T::answer_abstained));
  }
  const bool category =
      kind == FieldKind::category && number >= 0 && number < static_cast<std::int64_t>(core::kCategories);
  return category ? std::string(words(static_cast<core::Category>(number))) : std::to_string(number);
}

// A text that was kept, by what its field is.
std::string text_words(const core::Workspace& ws, const core::KnownField* known, const std::string& text,
                       bool shown) {
  if (text.empty()) return std::string(tr(T::value_empty));
  if (known == nullptr) return text;
  const core::Field& field = known->field;
  if (!known->words.empty()) return std::string(text_or(std::string(known->words) + text, text));
  if (core::personal(field.kind)) return shown ? text : app::masked(field.kind, text);
  if (field.kind != FieldKind::reference) return text;
  std::string target = record_words(ws, field.target, text);
  return target.empty() ? text : target;
}

}  // namespace

std::string_view table_words(std::string_view table) {
  return text_or(std::string("table.").append(table), table);
}

std::string_view field_words(std::string_view table, std::string_view field) {
  if (field == "_deleted") return tr(T::field_deleted);
  const core::KnownField* known = core::known_field(table, field);
  if (known != nullptr && !known->field.label.empty()) return text_or(known->field.label, field);
  std::string key = "field.";
  if (const auto own = text_named(key.append(table).append(".").append(field))) return tr(*own);
  if (const auto common = text_named(std::string("field.").append(field))) return tr(*common);
  if (known != nullptr && known->field.kind == FieldKind::reference) return table_words(known->field.target);
  // Named without its table (the place of an error): as the first table that has it names it.
  for (const core::KnownField& any : core::known_fields()) {
    if (table.empty() && any.field.name == field) return field_words(any.table, field);
  }
  return field;
}

std::string_view action_words(std::string_view key) { return text_or(key, key); }

bool told_in_history(std::string_view table, std::string_view field) {
  const core::KnownField* known = core::known_field(table, field);
  return known == nullptr || known->field.told;
}

std::string record_words(const core::Workspace& ws, std::string_view table, std::string_view id) {
  if (table == "room") {
    const core::Room* room = ws.rooms.find(id);
    return room == nullptr ? std::string() : app::room_label(ws, *room);
  }
  // A business's name is public, so its record has to be asked.
  if (const core::Household* h = ws.households.find(id); table == "household" && h != nullptr) {
    const std::string room = record_words(ws, "room", h->room);
    return (room.empty() ? "" : room + " ") + app::masked_name(h->name, h->kind);
  }
  const auto* title = std::ranges::find(kTitles, table, &Title::table);
  if (title == std::end(kTitles)) return {};
  const bool named_by_other = title->pattern.starts_with("{id");
  return named_by_other || is_there(ws, table, id) ? filled(ws, *title, id) : std::string();
}

std::string value_words(const core::Workspace& ws, std::string_view table, std::string_view field,
                        const store::Value& value, bool shown) {
  if (field == "_deleted")
    return std::string(
        tr(value.if_int() != nullptr && *value.if_int() > 0 ? T::value_deleted : T::value_kept));
  if (value.is_null()) return std::string(tr(T::value_empty));
  if (const bool* b = value.if_bool(); b != nullptr) return std::string(tr(*b ? T::value_yes : T::value_no));
  const core::KnownField* known = core::known_field(table, field);
  const FieldKind kind = known == nullptr ? FieldKind::plain : known->field.kind;
  if (const std::int64_t* number = value.if_int(); number != nullptr) return number_words(kind, *number);
  if (const store::Value::List* list = value.if_list(); list != nullptr) {
    if (kind == FieldKind::strokes) return std::string(tr(T::history_redrawn));
    if (kind == FieldKind::count) return std::to_string(list->size());
    std::string out;
    for (const store::Value& item : *list)
      out.append(out.empty() ? std::string_view() : tr(T::join_list))
          .append(value_words(ws, table, field, item, shown));
    return out.empty() ? std::string(tr(T::value_empty)) : out;
  }
  const std::string* text = value.if_text();
  return text == nullptr ? store::plain_text(value) : text_words(ws, known, *text, shown);
}

}  // namespace hufang::ui
