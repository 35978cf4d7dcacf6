#include "cli/run.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <vector>

#include "cli/messages.h"

namespace {

// The command run in-process on files held in memory.
struct Printed {
  int code;
  std::string out;
  std::string err;
};

const std::map<std::string, std::string>& files() {
  static const std::map<std::string, std::string> kFiles = {
      {"two.csv", "sheet,保安,保洁\n1,S,D\n2,B,S\n"},
  };
  return kFiles;
}

Printed run_hufang(std::vector<std::string> args, const std::string& stdin_csv = {}) {
  std::ostringstream out, err;
  const auto read = [&](const std::string& path) -> std::optional<std::string> {
    if (path == "given.csv") return stdin_csv;
    const auto found = files().find(path);
    if (found == files().end()) return std::nullopt;
    return found->second;
  };
  const int code = hufang::cli::run(args, {out, err, read});
  return {code, out.str(), err.str()};
}

std::vector<std::string> words(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

void check_refused(const Printed& printed, const std::string& message) {
  CHECK(printed.code == 2);
  CHECK(printed.out == "");
  CHECK(printed.err == "error: " + message + "\n");
}

}  // namespace

TEST_CASE("command line: quota and due answer") {
  struct Row {
    const char* line;
    const char* json;
  };
  const Row rows[] = {
      {"quota --total 650 --occupied 396", R"({"percent":6,"required":24})"},
      {"quota --occupied 301 --total 301", R"({"percent":5,"required":16})"},
      {"quota --total 300 --occupied 280", R"({"percent":4,"required":12})"},
      {"quota --total 0 --occupied 0", R"({"percent":4,"required":0})"},
      {"quota --total 0300 --occupied 000", R"({"percent":4,"required":0})"},
      {"quota --total 1000000000000 --occupied 1000000000000", R"({"percent":7,"required":70000000000})"},
      {"due --from 2026-06-30 --workdays 15", R"({"due":"2026-07-21"})"},
      {"due --workdays 1 --from 2026-12-30", R"({"due":"2026-12-31"})"},
      {"due --from 2005-12-30 --workdays 1", R"({"due":"2005-12-31"})"},
      {"due --from 2026-12-31 --workdays 1",
       R"({"due":"2027-01-01","warning":"no calendar data for 2027: only weekends taken as rest days"})"},
      {"due --from 2027-12-30 --workdays 2",
       R"({"due":"2028-01-03","warning":"no calendar data for 2027, 2028: only weekends taken as rest days"})"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const Printed printed = run_hufang(words(row.line));
    CHECK(printed.code == 0);
    CHECK(printed.out == std::string(row.json) + "\n");
    CHECK(printed.err == "");
  }
}

TEST_CASE("command line: what is refused before any file is read") {
  struct Row {
    const char* line;
    const char* message;
  };
  const Row rows[] = {
      {"", "no command: quota, due, tally, roster, sample, month or check"},
      {"count --total 5", "unknown command \"count\": quota, due, tally, roster, sample, month or check"},
      {"--total 5", "unknown command \"--total\": quota, due, tally, roster, sample, month or check"},
      {"--help quota", "unknown command \"--help\": quota, due, tally, roster, sample, month or check"},
      {"quota", "option --total is missing"},
      {"quota --total 5", "option --occupied is missing"},
      {"quota --occupied 5", "option --total is missing"},
      {"quota --total 5 --occupied", "option --occupied has no value"},
      {"quota --total --occupied 5", "option --total has no value"},
      {"quota --total 5 --occupied 4 --total 5", "option --total is given twice"},
      {"quota --total 5 --occupied 4 --month 7", "unknown option \"--month\""},
      {"quota --total=5 --occupied 4", "unknown option \"--total=5\""},
      {"quota 5 4", "unknown option \"5\""},
      {"quota --total 5 --occupied 4 extra", "unknown option \"extra\""},
      {"quota --total -5 --occupied 4", "--total \"-5\" is negative: at least 0"},
      {"quota --total 5 --occupied -1", "--occupied \"-1\" is negative: at least 0"},
      {"quota --total 5.0 --occupied 4", "--total \"5.0\" is not a whole number in plain digits"},
      {"quota --total 1e3 --occupied 4", "--total \"1e3\" is not a whole number in plain digits"},
      {"quota --total +5 --occupied 4", "--total \"+5\" is not a whole number in plain digits"},
      {"quota --total ５ --occupied 4", "--total \"５\" is not a whole number in plain digits"},
      {"quota --total 5 --occupied -", "--occupied \"-\" is not a whole number in plain digits"},
      {"quota --total 1000000000001 --occupied 4",
       "--total \"1000000000001\" is too large: at most 1000000000000"},
      {"quota --total 99999999999999999999 --occupied 4",
       "--total \"99999999999999999999\" is too large: at most 1000000000000"},
      {"quota --total 5 --occupied 6", "occupied 6 is more than total 5"},
      {"due --from 2026-06-30", "option --workdays is missing"},
      {"due --workdays 3", "option --from is missing"},
      {"due --from 2026-6-30 --workdays 3",
       "--from: \"2026-6-30\" is not a date written YYYY-MM-DD, from 1900 to 2999"},
      {"due --from 2026-02-29 --workdays 3",
       "--from: \"2026-02-29\" is not a date written YYYY-MM-DD, from 1900 to 2999"},
      {"due --from 2026-06-30 --workdays 0", "--workdays \"0\" is too small: at least 1"},
      {"due --from 2026-06-30 --workdays -1", "--workdays \"-1\" is negative: at least 1"},
      {"due --from 2026-06-30 --workdays 1.5", "--workdays \"1.5\" is not a whole number in plain digits"},
      {"due --from 2026-06-30 --workdays 1000000", "the day lies outside the years 1900 to 2999"},
      {"due --from 2026-06-30 --workdays 1000001", "--workdays \"1000001\" is too large: at most 1000000"},
      {"tally --issued 5", "option --sheets is missing"},
      {"tally --sheets two.csv", "option --issued is missing"},
      {"tally --sheets --issued 5", "option --sheets has no value"},
      {"tally --sheets two.csv --issued 0", "--issued \"0\" is too small: at least 1"},
      {"tally --sheets two.csv --issued -3", "--issued \"-3\" is negative: at least 1"},
      {"tally --sheets two.csv --issued x", "--issued \"x\" is not a whole number in plain digits"},
      {"tally --sheets two.csv --issued 5 --penalty half",
       "--penalty \"half\" is not proportional, full or started"},
      {"tally --sheets two.csv --issued 5 --pareto 80", "--pareto \"80\" is not within or crossing"},
      {"tally --sheets two.csv --issued 5 --pareto", "option --pareto has no value"},
      {"tally --sheets two.csv --issued 5 --blank-rows yes", "--blank-rows \"yes\" is not count or skip"},
      {"tally --sheets two.csv --issued 5 --sheets two.csv", "option --sheets is given twice"},
      {"tally --sheets none.csv --issued 5", "the file \"none.csv\" cannot be read"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    check_refused(run_hufang(words(row.line)), row.message);
  }
  check_refused(run_hufang({"quota", "--total", "", "--occupied", "4"}),
                "--total \"\" is not a whole number in plain digits");
  check_refused(run_hufang({"quota", "--total", " 5", "--occupied", "4"}),
                "--total \" 5\" is not a whole number in plain digits");
}

TEST_CASE("command line: sheets that are refused, with row and column") {
  struct Row {
    const char* csv;
    const char* message;
  };
  constexpr const char* kMarks = " is not a mark: 满意 or S, 基本满意 or B, 不满意 or D";
  const std::string not_a_mark = "row 3, column 2 (保安): \"X\"" + std::string(kMarks);
  const std::string lower_case = "row 2, column 3 (保\\n洁): \"s\"" + std::string(kMarks);
  const Row rows[] = {
      {"", "row 1: there is no header"},
      {"\n", "row 1: there is no header"},
      {"sheet\n1\n", "row 1: the header has no item"},
      {"sheet,保安,\n1,S,\n", "row 1, column 3: the column has no name"},
      {"保安,保洁,保安\n", "row 1, column 3: the name \"保安\" is repeated, first in column 1"},
      {"sheet,保安\n1,S\n2,X\n", not_a_mark.c_str()},
      {"sheet,保安,\"保\n洁\"\n1,S,s\n", lower_case.c_str()},
      {"sheet,保安\n1,S\n2\n", "row 3, column 2: the row has 1 cells, the header 2"},
      {"sheet,保安\n1,S,B\n", "row 2, column 3: the row has 3 cells, the header 2"},
      {"sheet,保安\n1,S\n\n2,S\n", "row 3, column 2: the row has 1 cells, the header 2"},
      {"sheet,保安\n1,S\n\n\n", "row 3, column 2: the row has 1 cells, the header 2"},
      {"保安,保洁\nS,S\n,\nS,S\n,\n,\n",
       "rows 3, 5, 6: empty, or without a sheet id; say by --blank-rows count or skip whether they are blank "
       "sheets"},
      {"sheet,保安\n1,S\n,S\n",
       "row 3: empty, or without a sheet id; say by --blank-rows count or skip whether they are blank "
       "sheets"},
      {"sheet,保安\n7,S\n8,S\n7,B\n", "row 4, column 1: the sheet id \"7\" is repeated, first in row 2"},
      {"保安\nS\nS\nS\nS\nS\nS\n", "row 7: 6 sheets returned, but only 5 issued"},
      {"sheet,保安\n1,\"S\n", "row 2, column 2: the quote is never closed"},
      {"sheet,保安\n1,S\"\n", "row 2, column 2: a quote inside a cell that does not begin with one"},
      {"sheet,保安\n1,\"S\"B\n", "row 2, column 2: text after the closing quote"},
      {"sheet,保安\r1,S\r", "row 1, column 2: a carriage return without a line feed"},
      {"sheet,\xB1\xA3\n", "row 1, column 2: the text is not UTF-8; save the file as CSV UTF-8"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.csv);
    check_refused(run_hufang(words("tally --sheets given.csv --issued 5"), row.csv), row.message);
  }
}

TEST_CASE("command line: a tally's answer") {
  struct Row {
    const char* name;
    const char* options;
    const char* csv;
    const char* json;
  };
  const Row rows[] = {
      {"the whole answer", "--issued 3", "sheet,保安,保洁\n1,S,D\n2,B,S\n",
       R"({"issued":3,"returned":2,"return_rate_percent":"66.67","items":[)"
       R"({"name":"保安","satisfied":1,"basic":1,"dissatisfied":0,"abstained":0,"rate_percent":"100.00"},)"
       R"({"name":"保洁","satisfied":1,"basic":0,"dissatisfied":1,"abstained":0,"rate_percent":"50.00"}],)"
       R"("overall":{"satisfied":2,"basic":1,"dissatisfied":1,"abstained":0,"rate_percent":"75.00"},)"
       R"("penalty_points":"0.00","final_rate_percent":"75.00","main_improvements":["保洁"]})"},
      {"blank rows are sheets", "--issued 5 --blank-rows count", "sheet,保安\n1,S\n,\n,D\n",
       R"({"issued":5,"returned":3,"return_rate_percent":"60.00","items":[)"
       R"({"name":"保安","satisfied":1,"basic":0,"dissatisfied":1,"abstained":1,"rate_percent":"50.00"}],)"
       R"("overall":{"satisfied":1,"basic":0,"dissatisfied":1,"abstained":1,"rate_percent":"50.00"},)"
       R"("penalty_points":"0.00","final_rate_percent":"50.00","main_improvements":["保安"]})"},
      {"blank rows are no sheets", "--issued 1 --blank-rows skip", "sheet,保安\n,\n\n1,S\n,D\n",
       R"({"issued":1,"returned":1,"return_rate_percent":"100.00","items":[)"
       R"({"name":"保安","satisfied":1,"basic":0,"dissatisfied":0,"abstained":0,"rate_percent":"100.00"}],)"
       R"("overall":{"satisfied":1,"basic":0,"dissatisfied":0,"abstained":0,"rate_percent":"100.00"},)"
       R"("penalty_points":"0.00","final_rate_percent":"100.00","main_improvements":[]})"},
      {"no sheet", "--issued 500", "sheet,保安\n",
       R"({"issued":500,"returned":0,"return_rate_percent":"0.00","items":[)"
       R"({"name":"保安","satisfied":0,"basic":0,"dissatisfied":0,"abstained":0,"rate_percent":null}],)"
       R"("overall":{"satisfied":0,"basic":0,"dissatisfied":0,"abstained":0,"rate_percent":null},)"
       R"("penalty_points":"300.00","final_rate_percent":null,"main_improvements":[]})"},
      {"abstentions alone; a suggestion is no mark; names escaped", "--issued 1",
       "\uFEFF\"保\"\"安\"\"\\\t\",建议\r\nS;B,\"多巡逻\r\n谢谢\"\r\n",
       R"({"issued":1,"returned":1,"return_rate_percent":"100.00","items":[)"
       R"({"name":"保\"安\"\\","satisfied":0,"basic":0,"dissatisfied":0,"abstained":1,"rate_percent":null}],)"
       R"("overall":{"satisfied":0,"basic":0,"dissatisfied":0,"abstained":1,"rate_percent":null},)"
       R"("penalty_points":"0.00","final_rate_percent":null,"main_improvements":[]})"},
      {"started points", "--issued 4 --penalty started", "a,b\nS,D\nS,D\n",
       R"({"issued":4,"returned":2,"return_rate_percent":"50.00","items":[)"
       R"({"name":"a","satisfied":2,"basic":0,"dissatisfied":0,"abstained":0,"rate_percent":"100.00"},)"
       R"({"name":"b","satisfied":0,"basic":0,"dissatisfied":2,"abstained":0,"rate_percent":"0.00"}],)"
       R"("overall":{"satisfied":2,"basic":0,"dissatisfied":2,"abstained":0,"rate_percent":"50.00"},)"
       R"("penalty_points":"50.00","final_rate_percent":"0.00","main_improvements":["b"]})"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Printed printed =
        run_hufang(words("tally --sheets given.csv " + std::string(row.options)), row.csv);
    CHECK(printed.err == "");
    CHECK(printed.code == 0);
    CHECK(printed.out == std::string(row.json) + "\n");
  }
}

TEST_CASE("command line: penalty and Pareto by option") {
  // 4 of 7: 57.142857...%, 2.857142... points of percentage short.
  const std::string csv = "a,b\nS,D\nD,S\nS,S\nS,S\n";
  struct Row {
    const char* options;
    const char* penalty;
    const char* main;
  };
  const Row rows[] = {
      {"", R"("penalty_points":"14.29","final_rate_percent":"60.71")", R"(["a"])"},
      {"--penalty proportional", R"("penalty_points":"14.29","final_rate_percent":"60.71")", R"(["a"])"},
      {"--penalty full", R"("penalty_points":"10.00","final_rate_percent":"65.00")", R"(["a"])"},
      {"--penalty started", R"("penalty_points":"15.00","final_rate_percent":"60.00")", R"(["a"])"},
      {"--pareto within", R"("penalty_points":"14.29","final_rate_percent":"60.71")", R"(["a"])"},
      {"--pareto crossing", R"("penalty_points":"14.29","final_rate_percent":"60.71")", R"(["a","b"])"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.options);
    const Printed printed =
        run_hufang(words("tally --sheets given.csv --issued 7 " + std::string(row.options)), csv);
    CHECK(printed.out.find(row.penalty) != std::string::npos);
    CHECK(printed.out.ends_with(std::string(R"("main_improvements":)") + row.main + "}\n"));
  }
}

TEST_CASE("command line: rows that count and rows that do not") {
  struct Row {
    const char* csv;
    int returned;
  };
  const Row rows[] = {
      {"a\n", 0},       {"a", 0},          {"a\nS", 1},        {"a\nS\n", 1},
      {"a\nS\n\n", 1},  {"a\nS\n\n\n", 2}, {"a\nS\n\nS\n", 3}, {"a\r\nS\r\n\r\n", 1},
      {"a\n\"\"\n", 1}, {"a\n \n", 1},     {"a,b\n,\n,\n", 2}, {"a\n\"S\n\"\nB\n", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.csv);
    const Printed printed =
        run_hufang(words("tally --sheets given.csv --issued 9 --blank-rows count"), row.csv);
    CHECK(printed.out.find("\"returned\":" + std::to_string(row.returned) + ",") != std::string::npos);
  }
}

TEST_CASE("command line: help, and an answer that cannot be written") {
  const Printed help = run_hufang({"--help"});
  CHECK(help.code == 0);
  CHECK(help.out.starts_with("usage: hufang quota"));
  std::ostringstream out, err;
  out.setstate(std::ios::badbit);
  const std::vector<std::string> args = words("quota --total 5 --occupied 5");
  CHECK(hufang::cli::run(args, {out, err, {}}) == 2);
  CHECK(err.str() == "error: the answer could not be written\n");
}

TEST_CASE("command line: foreign text in a message stays in one line and short") {
  CHECK(hufang::cli::quoted("a\nb\r\tc\x01") == "\"a\\nb\\r\\tc\\x01\"");
  CHECK(hufang::cli::quoted("\xFF") == "(text that is not UTF-8)");
  CHECK(hufang::cli::quoted(std::string(61, 'a')) == "\"" + std::string(60, 'a') + "...\"");
  const std::string cut =
      hufang::cli::quoted("a" + std::string("满满满满满满满满满满满满满满满满满满满满满满满"));
  CHECK(cut == "\"a满满满满满满满满满满满满满满满满满满满满...\"");
}
