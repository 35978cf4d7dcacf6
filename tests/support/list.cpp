#include "tests/support/list.h"

#include "app/roster/door_order.h"
#include "app/tables/text_table.h"

namespace hufang::test {
namespace {

void add(std::string& out, std::string_view part) {
  if (!part.empty()) out.append(" ").append(part);
}

}  // namespace

app::ListReading read_text_list(std::string_view text, const app::ListChoices& choices) {
  return app::read_list(app::read_text_table(text).sheets.front(), choices,
                        [](std::string_view) { return std::vector<std::string>{}; });
}

Lines households_of(const app::ListReading& reading) {
  Lines out;
  for (const app::RosterLine& line : reading.lines) {
    std::string text(app::short_place_name(line.building));
    text.append("-").append(app::short_place_name(line.unit)).append("-").append(line.room);
    add(text, line.name);
    add(text, line.phone);
    if (line.kind) add(text, core::enum_name(*line.kind));
    if (line.residency) add(text, core::enum_name(*line.residency));
    if (line.moved_in) add(text, core::format_date(*line.moved_in));
    if (line.moved_out) add(text, "until " + core::format_date(*line.moved_out));
    if (!line.owner.empty())
      add(text, "(" + line.owner + (line.owner_phone.empty() ? ")" : " " + line.owner_phone + ")"));
    out.push_back(std::move(text));
  }
  return out;
}

Lines faults_of(const app::ListReading& reading) {
  Lines out;
  for (const app::RosterProblem& problem : reading.problems) {
    std::string text = std::to_string(problem.row) + ":" + std::to_string(problem.column);
    add(text, core::code_name(problem.error.code));
    add(text, problem.error.place);
    if (!problem.error.args.empty()) add(text, "[" + problem.error.args.front() + "]");
    out.push_back(std::move(text));
  }
  return out;
}

Lines questions_of(const app::ListReading& reading) {
  Lines out;
  for (const app::Question& question : reading.questions)
    out.push_back(question.id + " " + std::to_string(question.count));
  return out;
}

Lines left_out_of(const app::ListReading& reading) {
  Lines out;
  for (const app::LeftOut& left : reading.notes.left_out) {
    std::string text = std::to_string(left.row);
    if (left.column > 0) text += ":" + std::to_string(left.column);
    add(text, core::enum_name(left.kind));
    out.push_back(std::move(text));
  }
  return out;
}

}  // namespace hufang::test
