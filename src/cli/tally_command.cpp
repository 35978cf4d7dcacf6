#include <algorithm>

#include "cli/commands.h"
#include "cli/json_text.h"
#include "cli/messages.h"
#include "core/quota.h"
#include "core/sheet_table.h"
#include "core/survey_result.h"
#include "store/csv.h"

namespace hufang::cli {
namespace {

using core::Result;

struct Counted {
  std::vector<std::string> items;
  core::TallyCounts counts;
};

enum class BlankRows { refuse, count, skip };

// "4, 6 and 7", the first few of them.
std::string row_list(const std::vector<std::size_t>& rows) {
  constexpr std::size_t kMost = 20;
  std::string out;
  for (std::size_t i = 0; i < std::min(rows.size(), kMost); ++i)
    out.append(i == 0 ? "" : ", ").append(std::to_string(rows[i]));
  return rows.size() > kMost ? out + " ..." : out;
}

Result<Counted> count_sheets(std::string_view text, std::int64_t issued, BlankRows blank_rows) {
  const auto csv = store::parse_csv(text);
  if (!csv.ok()) return csv.error();
  if (csv->size() == 0) return core::make_error(core::Code::sheet_no_header, core::row_place(1));
  auto table = core::SheetTable::open(core::columns_by_header(csv->row(0)));
  if (!table.ok()) return table.error();
  core::TallyCounts counts(table->items().size());
  std::vector<std::size_t> blanks;
  std::size_t too_many = 0;  // the row of the first sheet that was not issued
  for (std::size_t i = 1; i < csv->size(); ++i) {
    // A line without a single separator is a row of another length, unless such rows are skipped.
    const bool whole = csv->row(i).size() == csv->row(0).size() || blank_rows == BlankRows::skip;
    if (blank_rows != BlankRows::count && whole && table->is_blank(csv->row(i))) {
      blanks.push_back(i + 1);
      continue;
    }
    const auto sheet = table->read(i + 1, csv->row(i));
    if (!sheet.ok()) return sheet.error();
    counts.add(sheet->marks, !sheet->suggestion.empty());
    if (too_many == 0 && counts.sheets() > issued) too_many = i + 1;
  }
  if (blank_rows == BlankRows::refuse && !blanks.empty())
    return core::make_error(core::Code::sheet_blank_rows, {},
                            {row_list(blanks), std::to_string(blanks.size())});
  if (too_many > 0) {
    return core::make_error(core::Code::returned_over_issued, core::row_place(too_many),
                            {std::to_string(counts.sheets()), std::to_string(issued)});
  }
  return Counted{table->items(), std::move(counts)};
}

void write_percent(JsonText& json, std::string_view key, const std::optional<core::Rational>& value) {
  json.key(key);
  if (value) {
    json.string(core::format_fixed2(*value));
  } else {
    json.null();
  }
}

void write_counts(JsonText& json, const core::RatedCounts& rated) {
  json.key("satisfied").number(rated.counts.satisfied);
  json.key("basic").number(rated.counts.basic);
  json.key("dissatisfied").number(rated.counts.dissatisfied);
  json.key("abstained").number(rated.counts.abstained);
  write_percent(json, "rate_percent", rated.rate);
}

std::string result_text(const std::vector<std::string>& items, const core::SurveyResult& result) {
  JsonText json;
  json.begin_object();
  json.key("issued").number(result.issued);
  json.key("returned").number(result.returned);
  write_percent(json, "return_rate_percent", result.return_rate);
  json.key("items").begin_array();
  for (std::size_t i = 0; i < items.size(); ++i) {
    json.begin_object().key("name").string(items[i]);
    write_counts(json, result.items[i]);
    json.end_object();
  }
  json.end_array();
  json.key("overall").begin_object();
  write_counts(json, result.overall);
  json.end_object();
  write_percent(json, "penalty_points", result.penalty);
  write_percent(json, "final_rate_percent", result.final_rate);
  json.key("main_improvements").begin_array();
  for (const core::ParetoEntry& entry : result.dissatisfied.entries) {
    if (entry.main) json.string(items[entry.item]);
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace

Outcome tally_command(std::span<const std::string> args, const Host& host) {
  Options options(args, {"--sheets", "--issued", "--penalty", "--pareto", "--blank-rows"});
  const auto path = options.text("--sheets");
  const auto issued = options.number("--issued", 1, core::kMaxHouseholds);
  core::TallySettings settings;
  settings.penalty =
      static_cast<core::PenaltyMode>(options.choice("--penalty", core::EnumNames<core::PenaltyMode>::kNames));
  settings.pareto =
      static_cast<core::ParetoMode>(options.choice("--pareto", core::EnumNames<core::ParetoMode>::kNames));
  constexpr std::string_view kBlankRows[] = {"count", "skip"};
  const BlankRows blank_rows = !options.given("--blank-rows")                    ? BlankRows::refuse
                               : options.choice("--blank-rows", kBlankRows) == 0 ? BlankRows::count
                                                                                 : BlankRows::skip;
  if (options.refused()) return refusal(*options.refused());
  const auto text = host.read_file(*path);
  if (!text) return refusal("the file " + quoted(*path) + " cannot be read");
  const auto counted = count_sheets(*text, *issued, blank_rows);
  if (!counted.ok()) return refusal(message_of(counted.error()));
  const auto result = core::survey_result(counted->counts, *issued, settings);
  if (!result.ok()) return refusal(message_of(result.error()));
  return answer(result_text(counted->items, *result));
}

}  // namespace hufang::cli
