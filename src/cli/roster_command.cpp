#include <algorithm>

#include "app/roster/list_reading.h"
#include "app/roster/places.h"
#include "app/roster/roster_commands.h"
#include "app/session/workspace_file.h"
#include "app/tables/text_decoding.h"
#include "app/tables/text_table.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/roster_json.h"
#include "core/digits.h"
#include "core/fold.h"

namespace hufang::cli {
namespace {

// What a list is read into: a community of a data file, or nothing yet.
struct Into {
  core::Workspace data;
  std::string community;
};

core::Result<Into> read_into(const std::string& bytes) {
  auto file = app::read_workspace_file(bytes);
  if (!file.ok()) return file.error();
  if (file->data.communities.size() != 1) return core::make_error(core::Code::not_unique, "community");
  Into into;
  into.community = file->data.communities.rows().begin()->id;
  into.data = std::move(file->data);
  return into;
}

std::optional<app::RosterColumn> meaning_of(std::string_view name) {
  for (std::size_t i = 0; i < std::size(app::kRosterColumnNames); ++i) {
    if (app::kRosterColumnNames[i] == name) return static_cast<app::RosterColumn>(i);
  }
  return std::nullopt;
}

// A column by its header or its number.
std::size_t column_of(const app::TableShape& shape, const std::string& name) {
  for (std::size_t i = 0; i < shape.columns.size(); ++i) {
    if (core::same_text(shape.columns[i], name)) return i + 1;
  }
  const auto number = core::parse_digits(name);
  return number && *number >= 1 && static_cast<std::size_t>(*number) <= shape.columns.size()
             ? static_cast<std::size_t>(*number)
             : 0;
}

std::string all_of(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out.append(out.empty() ? "" : ", ").append(word);
  return out;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Fills choices.columns; the message of a refusal, empty when all is well.
std::string take_mapping(const Pairs& pairs, const app::TableShape& shape, app::ListChoices& choices) {
  for (const auto& [name, meaning] : pairs) {
    const std::size_t column = column_of(shape, name);
    if (column == 0) return "--map: there is no column " + quoted(name);
    const auto known = meaning_of(meaning);
    if (!known) return "--map: " + quoted(meaning) + " is no meaning: " + all_of(app::kRosterColumnNames);
    choices.columns[column] = *known;
  }
  return {};
}

std::string wrong_answer(const app::ListReading& reading, const app::Answers& answers) {
  for (const auto& [id, answer] : answers) {
    const auto question = std::ranges::find(reading.questions, id, &app::Question::id);
    if (question == reading.questions.end()) return "--answer: the list gives no cause to ask " + quoted(id);
    if (question->answer == answer) continue;
    std::string all;
    for (const std::string& choice : question->choices) all.append(all.empty() ? "" : ", ").append(choice);
    return "--answer: " + quoted(answer) + " is no answer to " + id + ": " + all;
  }
  return {};
}

}  // namespace

Outcome roster_command(std::span<const std::string> args, const Host& host) {
  Options options(args, {"--file", "--header", "--into"}, {"--map", "--answer"});
  const auto path = options.text("--file");
  app::ListChoices choices;
  if (options.given("--header")) {
    const auto row = options.number("--header", 0, 1'000'000);
    if (row) choices.header_row = static_cast<std::size_t>(*row);
  }
  const Pairs map = options.pairs("--map"), answers = options.pairs("--answer");
  const auto into_path = options.given("--into") ? options.text("--into") : std::nullopt;
  if (options.refused()) return refusal(*options.refused());
  const auto bytes = host.read_file(*path);
  if (!bytes) return refusal("the file " + quoted(*path) + " cannot be read");
  if (app::encoding_of(*bytes) == app::TextEncoding::gb18030 && !host.decode_gb18030)
    return refusal(quoted(*path) + " is in GB 18030, which this program cannot read");
  Into into;
  if (into_path) {
    const auto file = host.read_file(*into_path);
    if (!file) return refusal("the file " + quoted(*into_path) + " cannot be read");
    auto read = read_into(*file);
    if (!read.ok()) return refusal(quoted(*into_path) + ": " + message_of(read.error()));
    into = *std::move(read);
  }
  const app::RawTable table = app::read_text_table(app::decode_text(*bytes, host.decode_gb18030));
  const app::UnitsOf units_of = app::units_in(into.data, into.community);
  if (!map.empty()) {
    const app::ListReading first = app::read_list(table.sheets.front(), choices, units_of);
    if (const std::string wrong = take_mapping(map, first.shape, choices); !wrong.empty())
      return refusal(wrong);
  }
  for (const auto& [id, answer] : answers) choices.answers[id] = answer;
  const app::ListReading reading = app::read_list(table.sheets.front(), choices, units_of);
  if (std::ranges::find(reading.mapping, app::RosterColumn::room) == reading.mapping.end())
    return refusal("no column is the room's; say which by --map COLUMN=room");
  if (const std::string wrong = wrong_answer(reading, choices.answers); !wrong.empty()) return refusal(wrong);
  return answer(roster_json(reading, app::plan_roster_import(into.data, into.community, reading.lines)));
}

}  // namespace hufang::cli
