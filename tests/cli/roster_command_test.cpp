// hufang roster, on files held in memory.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/office/community.h"
#include "app/roster/roster_commands.h"
#include "cli/run.h"
#include "platform/native/gb18030.h"
#include "tests/support/fake_ports.h"
#include "tests/support/list.h"

using namespace hufang;

namespace {

using Answer = nlohmann::json;

struct RosterShell {
  std::map<std::string, std::string> files;
  std::string out, err;

  int run(const std::vector<std::string>& args) {
    std::ostringstream out_stream, err_stream;
    const auto read = [&](const std::string& path) -> std::optional<std::string> {
      const auto found = files.find(path);
      if (found == files.end()) return std::nullopt;
      return found->second;
    };
    const int code = cli::run(args, {out_stream, err_stream, read, {}, platform::utf8_of_gb18030});
    out = out_stream.str();
    err = err_stream.str();
    return code;
  }
  Answer answer(const std::vector<std::string>& args) {
    const int code = run(args);
    CHECK(err == "");
    REQUIRE(code == 0);
    return Answer::parse(out, nullptr, false);
  }
};

}  // namespace

TEST_CASE("command line: a list, with its faults and questions") {
  RosterShell shell;
  shell.files["a.csv"] =
      "楼栋,单元,房号,姓名,电话\n5栋,1单元,101,甲,1.38E+10\n5栋,,102,乙,138001\n5栋,1单元,2-Mar,丙,\n合计,,"
      "3户,,\n";
  const Answer open = shell.answer({"roster", "--file", "a.csv"});
  CHECK(open["rooms"] == 0);
  CHECK(open["waiting"] == 2);
  CHECK(open["columns"][4]["meaning"] == "phone");
  CHECK(open["faults"] ==
        Answer::parse(
            R"([{"row":4,"column":3,"code":"roster_place_is_date","text":"2-Mar","about":"5-1 丙"}])"));
  REQUIRE(open["questions"].size() == 2);
  CHECK(open["questions"][0]["id"] == "lost_phone");
  CHECK(open["questions"][0]["choices"] == Answer::parse(R"(["without_phone","refuse"])"));
  CHECK(open["questions"][0]["answer"].is_null());
  CHECK(open["left_out"] == Answer::parse(R"([{"row":5,"why":"total","text":"合计"}])"));
  const Answer said = shell.answer({"roster", "--file", "a.csv", "--answer", "lost_phone=without_phone",
                                    "--answer", "empty_unit=as_above"});
  CHECK(said["waiting"] == 0);
  CHECK(said["rooms"] == 2);
  CHECK(said["occupied"] == 2);
  CHECK(
      said["lines"][1] ==
      Answer::parse(
          R"({"row":3,"building":"5栋","unit":"1单元","room":"102","name":"乙","phone":"138001","action":"add"})"));
  CHECK(said["read_as"] ==
        Answer::parse(R"([{"row":3,"column":2,"why":"as_above","from":"","to":"1单元"}])"));
}

TEST_CASE("command line: a list in GB 18030, and columns that are said") {
  RosterShell shell;
  shell.files["a.csv"] = "\xB7\xBF\xBA\xC5,\xD0\xD5\xC3\xFB\r\n3-1-101,\xCB\xD5\xC3\xF7\xD4\xB6\r\n";
  shell.files["b.csv"] = "a;b\n3-1-101;甲\n";
  CHECK(shell.answer({"roster", "--file", "a.csv"})["lines"][0]["name"] == "苏明远");
  const Answer read =
      shell.answer({"roster", "--file", "b.csv", "--header", "1", "--map", "a=room", "--map", "2=name"});
  CHECK(read["lines"][0]["name"] == "甲");
}

TEST_CASE("command line: a list that is refused") {
  RosterShell shell;
  shell.files["a.csv"] = "房号,姓名\n3-1-101,甲\n";
  shell.files["b.csv"] = "a,b\n1,2\n";
  struct Row {
    std::vector<std::string> args;
    const char* message;
  };
  const Row rows[] = {
      {{"roster"}, "option --file is missing"},
      {{"roster", "--file", "none.csv"}, "the file \"none.csv\" cannot be read"},
      {{"roster", "--file", "b.csv"}, "no column is the room's; say which by --map COLUMN=room"},
      {{"roster", "--file", "a.csv", "--map", "电话=phone"}, "--map: there is no column \"电话\""},
      {{"roster", "--file", "a.csv", "--map", "房号"}, "--map \"房号\" is not of the form NAME=VALUE"},
      {{"roster", "--file", "a.csv", "--answer", "empty_unit=as_above"},
       "--answer: the list gives no cause to ask \"empty_unit\""},
      {{"roster", "--file", "a.csv", "--into", "b.csv"}, "\"b.csv\": this is not a data file of the program"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message);
    CHECK(shell.run(row.args) == 2);
    CHECK(shell.out == "");
    CHECK(shell.err == "error: " + std::string(row.message) + "\n");
  }
}

TEST_CASE("command line: the same list again, written otherwise, changes nothing") {
  RosterShell shell;
  const std::string first =
      "楼栋,单元,房号,业主姓名,联系电话,入住日期\n5栋,1单元,101,苏明远,13800010001,2019-05-20\n12栋,2单元,"
      "0102,孟晓禾,13800010002,2019-05-20\n";
  const char* again[] = {
      "楼栋,单元,房号,业主姓名,联系电话,入住日期\n５栋,１单元,１０１,苏明远,１３８０００１０００１,２０１９-"
      "０５-２０\n12,2,102室,孟 晓禾,13800010002,2019.5.20\n",
      "\uFEFF楼栋,单元,房号,业主姓名,联系电话\n5栋,1单元,101\u200B,苏明远\u200B,"
      "\u202D13800010001\u202C\n12栋,02单元,102,孟晓禾,\n",
  };
  test::Disk disk;
  test::TestWindow window(disk);
  REQUIRE(app::create_community(window.session, {"a", "", 0}).ok());
  const app::ListReading read = test::read_text_list(first);
  REQUIRE(app::apply_roster_import(window.session, window.session.community(), read.lines).ok());
  shell.files["kept.json"] = window.session.export_json();
  for (const char* text : again) {
    CAPTURE(text);
    shell.files["again.csv"] = text;
    const Answer json = shell.answer({"roster", "--file", "again.csv", "--into", "kept.json"});
    CHECK(json["unchanged"] == 2);
    CHECK(json["added"] == 0);
    CHECK(json["changed"] == 0);
    CHECK(json["rooms_added"] == 0);
    CHECK(json["owners_changed"] == 0);
  }
}
