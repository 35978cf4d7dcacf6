#include <string_view>

#include "app/session/workspace_file.h"
#include "cli/commands.h"
#include "cli/json_text.h"
#include "cli/messages.h"

namespace hufang::cli {
namespace {

// References that lead nowhere, after a merge of parts: how many rows of `table` name something that is not
// there.
template <class R, class T>
void write_dangling(JsonText& json, std::string_view name, const core::Table<R>& table,
                    std::string R::* field, const core::Table<T>& target) {
  std::int64_t count = 0;
  for (const R& row : table.rows()) count += target.find(row.*field) == nullptr ? 1 : 0;
  if (count > 0) json.key(name).number(count);
}

}  // namespace

Outcome check_command(std::span<const std::string> args, const Host& host) {
  if (args.size() != 1 || args.front().starts_with("--")) return refusal("check takes one file");
  const std::string& path = args.front();
  const auto bytes = host.read_file(path);
  if (!bytes) return refusal("cannot read " + quoted(path));
  const auto file = app::read_workspace_file(*bytes);
  if (!file.ok()) return refusal(quoted(path) + ": " + message_of(file.error()));
  const core::Workspace& data = file->data;
  JsonText json;
  json.begin_object();
  json.key("schema").number(file->schema);
  json.key("device").string(file->device);
  json.key("records").number(file->records);
  json.key("conflicts").number(file->conflicts);
  json.key("unreadable").number(file->unreadable);
  json.key("communities").begin_array();
  for (const core::Community& community : data.communities.rows()) json.string(community.name);
  json.end_array();
  json.key("dangling").begin_object();
  write_dangling(json, "unit.building", data.units, &core::Unit::building, data.buildings);
  write_dangling(json, "room.unit", data.rooms, &core::Room::unit, data.units);
  write_dangling(json, "household.room", data.households, &core::Household::room, data.rooms);
  write_dangling(json, "survey.questionnaire", data.surveys, &core::Survey::questionnaire,
                 data.questionnaires);
  write_dangling(json, "sheet.survey", data.sheets, &core::Sheet::survey, data.surveys);
  write_dangling(json, "sheet_check.sheet", data.sheet_checks, &core::SheetCheck::sheet, data.sheets);
  write_dangling(json, "survey_return.household", data.survey_returns, &core::SurveyReturn::household,
                 data.households);
  write_dangling(json, "visit.household", data.visits, &core::Visit::household, data.households);
  write_dangling(json, "opinion.visit", data.opinions, &core::Opinion::visit, data.visits);
  write_dangling(json, "matter.household", data.matters, &core::Matter::household, data.households);
  json.end_object();
  json.key("sha256").string(file->sha256);
  json.end_object();
  return answer(json.take());
}

}  // namespace hufang::cli
