// hufang sample, month and check, on files held in memory.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/run.h"

namespace {

using Json = nlohmann::json;

struct Shell {
  std::map<std::string, std::string> files;
  bool disk_full = false;
  int code = 0;
  std::string out, err;

  void run(std::vector<std::string> args) {
    std::ostringstream out_stream, err_stream;
    const auto read = [&](const std::string& path) -> std::optional<std::string> {
      const auto found = files.find(path);
      if (found == files.end()) return std::nullopt;
      return found->second;
    };
    const auto write = [&](const std::string& path, const std::string& bytes) {
      if (!disk_full) files[path] = bytes;
      return !disk_full;
    };
    code = hufang::cli::run(args, {out_stream, err_stream, read, write});
    out = out_stream.str();
    err = err_stream.str();
  }
  Json answer(std::vector<std::string> args) {
    run(std::move(args));
    CHECK(err == "");
    REQUIRE(code == 0);
    return Json::parse(out, nullptr, false);
  }
  std::string refusal(std::vector<std::string> args) {
    const auto before = files;
    run(std::move(args));
    CHECK(code == 2);
    CHECK(out == "");
    CHECK(files == before);
    return err;
  }
};

const std::vector<std::string> kSample = {"sample", "--households", "396",   "--months", "2", "--seed",
                                          "5",      "-o",           "a.json"};

}  // namespace

TEST_CASE("command line: a sample, the same for the same options") {
  Shell shell;
  const Json made = shell.answer(kSample);
  CHECK(made["rooms"] == 650);
  CHECK(made["sheets"] == 496);
  CHECK(made["visits"] > 70);
  const std::string first = shell.files["a.json"];
  shell.answer(kSample);
  CHECK(shell.files["a.json"] == first);
  const Json checked = shell.answer({"check", "a.json"});
  CHECK(checked["sha256"] == made["sha256"]);
  CHECK(checked["records"] == made["records"]);
  CHECK(checked["conflicts"] == 0);
  CHECK(checked["unreadable"] == 0);
  CHECK(checked["dangling"].empty());
  CHECK(checked["communities"] == Json::array({"翠湖花园"}));
}

TEST_CASE("command line: a month of a file") {
  Shell shell;
  shell.answer(kSample);
  const Json month = shell.answer({"month", "--file", "a.json", "--month", "2026-09"});
  CHECK(month["month"] == "2026-09");
  REQUIRE(month["communities"].size() == 1);
  const Json& one = month["communities"][0];
  CHECK(one["community"] == "翠湖花园");
  CHECK(one["quota"]["required"] == 24);
  CHECK(one["quota"]["occupied"] == 396);
  CHECK(one["quota"]["roster_day"] == "2026-09-30");
  CHECK(one["quota"]["visited"] == one["counted"].size());
  CHECK(one["quota"]["still_required"] == 0);
  CHECK(one["weeks"].size() == 4);
  CHECK(one["excluded"].size() >= 3);
  bool repeat = false;
  for (const Json& excluded : one["excluded"]) {
    repeat = repeat || (excluded["reason"] == "repeat" && excluded["first"].is_string());
  }
  CHECK(repeat);
  CHECK(one["matters"]["closed"] > 0);
  const Json empty = shell.answer({"month", "--file", "a.json", "--month", "2019-01"});
  CHECK(empty["communities"][0]["counted"].empty());
}

TEST_CASE("command line: what sample, month and check refuse") {
  Shell shell;
  shell.answer(kSample);
  const std::string whole = shell.files["a.json"];
  shell.files["cut.json"] = whole.substr(0, whole.size() / 2);
  shell.files["other.json"] = "{}";
  std::string changed = whole;
  changed.replace(changed.find("翠湖花园"), 12, "碧湖花园");
  shell.files["changed.json"] = changed;
  struct Case {
    std::vector<std::string> args;
    const char* message;
  };
  const Case cases[] = {
      {{"check"}, "check takes one file"},
      {{"check", "--file"}, "check takes one file"},
      {{"check", "none.json"}, "cannot read \"none.json\""},
      {{"check", "cut.json"}, "\"cut.json\": the file is cut off"},
      {{"check", "other.json"}, "\"other.json\": this is not a data file of the program"},
      {{"check", "changed.json"}, "\"changed.json\": the content does not match its checksum"},
      {{"month", "--file", "a.json", "--month", "2026-13"},
       "--month \"2026-13\" is not a month written YYYY-MM"},
      {{"month", "--file", "cut.json", "--month", "2026-09"}, "\"cut.json\": the file is cut off"},
      {{"month", "--file", "a.json"}, "option --month is missing"},
      {{"sample", "--households", "0", "--months", "1", "--seed", "1", "-o", "b"},
       "--households \"0\" is too small: at least 1"},
      {{"sample", "--households", "9", "--months", "61", "--seed", "1", "-o", "b"},
       "--months \"61\" is too large: at most 60"},
      {{"sample", "--households", "9", "--months", "1", "--seed", "1"}, "option -o is missing"},
  };
  for (const Case& c : cases) CHECK(shell.refusal(c.args) == std::string("error: ") + c.message + "\n");
  shell.disk_full = true;
  CHECK(shell.refusal(kSample) == "error: cannot write \"a.json\"\n");
}
