#include "cli/roster_json.h"

#include <set>

#include "app/roster/places.h"
#include "cli/json_text.h"

namespace hufang::cli {
namespace {

constexpr std::string_view kActions[] = {"empty_room",   "add",     "update",
                                         "correct_name", "succeed", "unchanged"};

void write_count(JsonText& json, std::string_view key, std::size_t count) {
  json.key(key).number(static_cast<std::int64_t>(count));
}
void write_place(JsonText& json, std::size_t row, std::size_t column) {
  write_count(json, "row", row);
  if (column > 0) write_count(json, "column", column);
}
void write_text(JsonText& json, std::string_view key, std::string_view text) {
  if (!text.empty()) json.key(key).string(text);
}
void write_date(JsonText& json, std::string_view key, const std::optional<core::Date>& date) {
  if (date) json.key(key).string(core::format_date(*date));
}

void write_columns(JsonText& json, const app::ListReading& reading) {
  json.key("columns").begin_array();
  for (std::size_t i = 0; i < reading.mapping.size(); ++i) {
    json.begin_object();
    write_count(json, "column", i + 1);
    json.key("header").string(reading.shape.columns[i]);
    json.key("meaning").string(app::kRosterColumnNames[static_cast<std::size_t>(reading.mapping[i])]);
    json.end_object();
  }
  json.end_array();
}

void write_totals(JsonText& json, const app::ListReading& reading) {
  std::set<std::string> buildings, units, rooms;
  std::size_t households = 0, occupied = 0;
  for (const app::RosterLine& line : reading.lines) {
    const std::string building = app::place_key({}, line.building),
                      unit = app::place_key(building, line.unit);
    buildings.insert(building);
    units.insert(unit);
    rooms.insert(app::place_key(unit, line.room));
    if (line.name.empty()) continue;
    ++households;
    if (!line.moved_out) ++occupied;
  }
  write_count(json, "buildings", buildings.size());
  write_count(json, "units", units.size());
  write_count(json, "rooms", rooms.size());
  write_count(json, "households", households);
  write_count(json, "occupied", occupied);
  write_count(json, "waiting", reading.waits);
}

void write_lines(JsonText& json, const app::ListReading& reading, const app::RosterPlan& plan) {
  json.key("lines").begin_array();
  for (const app::PlannedLine& planned : plan.lines) {
    const app::RosterLine& line = reading.lines[planned.line];
    json.begin_object();
    write_count(json, "row", line.row);
    json.key("building").string(line.building);
    json.key("unit").string(line.unit);
    json.key("room").string(line.room);
    write_text(json, "name", line.name);
    write_text(json, "phone", line.phone);
    if (line.kind) json.key("kind").string(core::enum_name(*line.kind));
    if (line.residency) json.key("residency").string(core::enum_name(*line.residency));
    write_date(json, "moved_in", line.moved_in);
    write_date(json, "moved_out", line.moved_out);
    write_text(json, "owner", line.owner);
    write_text(json, "owner_phone", line.owner_phone);
    json.key("action").string(kActions[static_cast<std::size_t>(planned.action)]);
    json.end_object();
  }
  json.end_array();
}

void write_faults(JsonText& json, const app::ListReading& reading) {
  json.key("faults").begin_array();
  for (const app::RosterProblem& problem : reading.problems) {
    json.begin_object();
    write_place(json, problem.row, problem.column);
    json.key("code").string(core::code_name(problem.error.code));
    write_text(json, "field", problem.error.place);
    if (!problem.error.args.empty()) json.key("text").string(problem.error.args.front());
    write_text(json, "about", problem.about);
    json.end_object();
  }
  json.end_array();
}

void write_questions(JsonText& json, const app::ListReading& reading) {
  json.key("questions").begin_array();
  for (const app::Question& question : reading.questions) {
    json.begin_object();
    json.key("id").string(question.id);
    json.key("count").number(question.count);
    json.key("examples").begin_array();
    for (const app::Question::Example& example : question.examples) {
      json.begin_object();
      write_place(json, example.row, example.column);
      json.key("text").string(example.text);
      json.end_object();
    }
    json.end_array();
    json.key("choices").begin_array();
    for (const std::string& choice : question.choices) json.string(choice);
    json.end_array();
    json.key("answer");
    if (question.answer.empty()) {
      json.null();
    } else {
      json.string(question.answer);
    }
    json.end_object();
  }
  json.end_array();
}

void write_notes(JsonText& json, const app::ReadingNotes& notes) {
  json.key("read_as").begin_array();
  for (const app::Correction& correction : notes.corrections) {
    json.begin_object();
    write_place(json, correction.row, correction.column);
    json.key("why").string(core::enum_name(correction.kind));
    json.key("from").string(correction.from);
    json.key("to").string(correction.to);
    json.end_object();
  }
  json.end_array();
  json.key("left_out").begin_array();
  for (const app::LeftOut& left : notes.left_out) {
    json.begin_object();
    if (left.row > 0) write_count(json, "row", left.row);
    if (left.column > 0) write_count(json, "column", left.column);
    json.key("why").string(core::enum_name(left.kind));
    write_text(json, "text", left.text);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string roster_json(const app::ListReading& reading, const app::RosterPlan& plan) {
  JsonText json;
  json.begin_object();
  json.key("header").begin_array();
  for (const std::size_t row : reading.shape.header) json.number(static_cast<std::int64_t>(row));
  json.end_array();
  write_columns(json, reading);
  write_totals(json, reading);
  json.key("added").number(plan.added);
  json.key("changed").number(plan.changed);
  json.key("unchanged").number(plan.unchanged);
  json.key("rooms_added").number(plan.rooms_added);
  json.key("owners_changed").number(plan.owners_changed);
  write_lines(json, reading, plan);
  write_faults(json, reading);
  write_questions(json, reading);
  write_notes(json, reading.notes);
  json.end_object();
  return json.take();
}

}  // namespace hufang::cli
