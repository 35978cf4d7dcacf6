// Lists of households as offices have them, each kind as a small list.
#include "app/roster/list_reading.h"

#include <doctest/doctest.h>

#include "tests/support/list.h"
#include "tests/support/raw_tables.h"

using namespace hufang;
using test::Lines;

namespace {

struct Case {
  const char* name;
  const char* text;
  app::Answers answers;
  Lines households;
  Lines faults;
  Lines questions;
};

void check(const Case& c) {
  CAPTURE(c.name);
  const app::ListReading reading = test::read_text_list(c.text, {.answers = c.answers});
  CHECK(test::households_of(reading) == c.households);
  CHECK(test::faults_of(reading) == c.faults);
  CHECK(test::questions_of(reading) == c.questions);
}

}  // namespace

TEST_CASE("lists: places") {
  const char* units =
      "楼栋,单元,房号,姓名\n5栋,1单元,101,甲\n5栋,,102,乙\n5栋,2单元,101,丙\n,,201,丁\n6栋,,101,戊\n";
  const Case cases[] = {
      {"each in its column",
       "楼栋,单元,房号,姓名\n3栋,1单元,101,甲\nA座,2,0102室,乙\n",
       {},
       {"3-1-101 甲", "A-2-0102室 乙"},
       {},
       {}},
      {"in one word",
       "房号,姓名\n3-1-1202,甲\n3栋2单元1202室,乙\n3-1203,丙\n",
       {},
       {"3-1-1202 甲", "3-2-1202 乙"},
       {},
       {"empty_unit 1"}},
      {"without units", "房号,姓名\n3-1202,甲\n5-101,乙\n", {}, {"3-1-1202 甲", "5-1-101 乙"}, {}, {}},
      {"left empty, not asked yet",
       units,
       {},
       {"5-1-101 甲", "5-2-101 丙", "6-1-101 戊"},
       {},
       {"empty_building 1", "empty_unit 2"}},
      {"left empty, as above",
       units,
       {{"empty_building", "as_above"}, {"empty_unit", "as_above"}},
       {"5-1-101 甲", "5-1-102 乙", "5-2-101 丙", "5-2-201 丁", "6-1-101 戊"},
       {},
       {"empty_building 1", "empty_unit 2"}},
      {"left empty, a fault",
       units,
       {{"empty_building", "fault"}, {"empty_unit", "fault"}},
       {"5-1-101 甲", "5-2-101 丙", "6-1-101 戊"},
       {"3:2 required_missing unit", "5:1 required_missing building"},
       {"empty_building 1", "empty_unit 1"}},
      {"as above, where nothing of the building is above",
       "楼栋,单元,房号,姓名\n5,,101,甲\n5,2,102,乙\n",
       {{"empty_unit", "as_above"}},
       {"5-2-102 乙"},
       {"2:2 required_missing unit"},
       {"empty_unit 1"}},
      {"shops",
       "楼栋,单元,房号,姓名\n1栋,1单元,101,甲\n商业区,,A01,乙\n商业区,,A02,丙\n",
       {},
       {"1-1-101 甲", "商业区-1-A01 乙", "商业区-1-A02 丙"},
       {},
       {}},
      {"full numbers beside their columns",
       "楼栋,单元,房号,姓名\n2栋,1单元,2-1-101,甲\n2栋,,2-1-102,乙\n2栋,1单元,1-103,丙\n02,1,2栋1单元104室,"
       "丁\n",
       {},
       {"2-1-101 甲", "2-1-102 乙", "2-1-103 丙", "02-1-104 丁"},
       {},
       {}},
      {"of another building",
       "楼栋,单元,房号,姓名\n2栋,1单元,3-1-101,甲\n2栋,1单元,2-2-101,乙\n2栋,1单元,A-101,丙\n",
       {},
       {"2-1-A-101 丙"},
       {"2:3 roster_room_differs [3-1-101]", "3:3 roster_room_differs [2-2-101]"},
       {}},
      {"rooms turned to days",
       "楼栋,单元,房号,姓名\n3,1,2-Mar,甲\n3,1,3月2日,乙\n3,1,2003/2/"
       "1,丙\n3,1,2003-02-01,丁\n3,1,Mar-02,戊\n3,1,2003年2月1日,己\n3,1,3-2,庚\n",
       {},
       {"3-1-2 庚"},
       {"2:3 roster_place_is_date [2-Mar]", "3:3 roster_place_is_date [3月2日]",
        "4:3 roster_place_is_date [2003/2/1]", "5:3 roster_place_is_date [2003-02-01]",
        "6:3 roster_place_is_date [Mar-02]", "7:3 roster_place_is_date [2003年2月1日]"},
       {}},
      {"numbers of programs",
       "楼栋,单元,房号,姓名\n3.0,1.0,1202.0,甲\n3,1,1.2E+3,乙\n",
       {},
       {"3-1-1202 甲"},
       {"3:3 roster_digits_lost [1.2E+3]"},
       {}},
      {"nothing of a room", "楼栋,单元,房号,姓名\n3,1,,甲\n", {}, {}, {"2:3 required_missing room"}, {}},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("lists: who lives there") {
  const char* dates = "房号,姓名,电话,入住日期\n1-1-101,甲,,2019-05-20\n1-1-102,乙,13800010002,\n";
  const char* people =
      "楼栋,单元,房号,业主姓名,业主手机号,业主类型\n1,1,101,甲,13800010001,业主\n1,1,101,乙,13800010002,"
      "家属\n1,1,101,丙,,家属\n1,1,102,丁,13800010003,业主\n";
  const char* both =
      "房号,业主姓名,业主电话,租户姓名,租户电话\n1-1-101,甲,138000,乙,139000\n1-1-102,丙,138001,,\n1-1-103,"
      "丁,,丁,138002\n";
  const Case cases[] = {
      {"words of occupancy",
       "房号,业主姓名,电话,入住状态\n1-1-1,甲,138000,已入住\n1-1-2,乙,138001,空置\n1-1-3,,,未入住\n1-1-4,丙,,"
       "出租\n1-1-5,丁,,装修中\n1-1-6,戊,,入伙已住\n1-1-7,己,,待售\n1-1-8,庚,,自住\n",
       {},
       {"1-1-1 甲 138000", "1-1-2 (乙 138001)", "1-1-3", "1-1-4 丙 temporary", "1-1-5 (丁)", "1-1-6 戊",
        "1-1-7 (己)", "1-1-8 庚 permanent"},
       {},
       {}},
      {"空置 where a name or a day should be",
       "房号,姓名,入住日期\n1-1-1,甲,2020-01-01\n1-1-2,空置,\n1-1-3,丙,未收楼\n1-1-4,/,-\n",
       {},
       {"1-1-1 甲 2020-01-01", "1-1-2", "1-1-3 (丙)", "1-1-4"},
       {},
       {}},
      {"空置 in the column of residency",
       "房号,姓名,居住性质\n1-1-1,甲,常住\n1-1-2,乙,空置\n1-1-3,丙,候鸟\n",
       {{"residency_word:候鸟", "temporary"}},
       {"1-1-1 甲 permanent", "1-1-2 (乙)", "1-1-3 丙 temporary"},
       {},
       {"residency_word:候鸟 1"}},
      {"a word nobody knows",
       "房号,姓名,入住状态\n1-1-1,甲,已入住\n1-1-2,乙,候鸟\n1-1-3,丙,候鸟\n",
       {},
       {"1-1-1 甲"},
       {},
       {"occupancy_word:候鸟 2"}},
      {"a word that is to be refused",
       "房号,姓名,入住状态\n1-1-1,甲,已入住\n1-1-2,乙,候鸟\n",
       {{"occupancy_word:候鸟", "refuse"}},
       {"1-1-1 甲"},
       {"3:3 roster_not_an_occupancy [候鸟]"},
       {"occupancy_word:候鸟 1"}},
      {"lived in, by whom",
       "房号,姓名,入住状态\n1-1-1,,已入住\n1-1-2,乙,已入住\n",
       {},
       {"1-1-2 乙"},
       {"2:2 required_missing name"},
       {}},
      {"no day where others have one", dates, {}, {"1-1-101 甲 2019-05-20"}, {}, {"empty_date 1"}},
      {"and they live there",
       dates,
       {{"empty_date", "occupied"}},
       {"1-1-101 甲 2019-05-20", "1-1-102 乙 13800010002"},
       {},
       {"empty_date 1"}},
      {"and they do not",
       dates,
       {{"empty_date", "vacant"}},
       {"1-1-101 甲 2019-05-20", "1-1-102 (乙 13800010002)"},
       {},
       {"empty_date 1"}},
      {"a row a person, not asked yet", people, {}, {"1-1-102 丁 13800010003"}, {}, {"shared_room 1"}},
      {"a row a person, one household",
       people,
       {{"shared_room", "one_household"}},
       {"1-1-101 甲、乙、丙 13800010001 / 13800010002", "1-1-102 丁 13800010003"},
       {},
       {"shared_room 1"}},
      {"a row a person, several households",
       people,
       {{"shared_room", "several_households"}},
       {"1-1-101 甲 13800010001", "1-1-101 乙 13800010002", "1-1-101 丙", "1-1-102 丁 13800010003"},
       {},
       {"shared_room 1"}},
      {"an owner and a tenant in rows of their own",
       "房号,姓名,电话,身份类型\n1-1-1,甲,138000,业主\n1-1-1,乙,139000,租户\n",
       {},
       {"1-1-1 乙 139000 (甲 138000)"},
       {},
       {}},
      {"an owner beside a tenant",
       both,
       {},
       {"1-1-101 乙 139000 (甲 138000)", "1-1-103 丁 138002"},
       {},
       {"owner_alone 1"}},
      {"an owner alone lives there",
       both,
       {{"owner_alone", "lives_there"}},
       {"1-1-101 乙 139000 (甲 138000)", "1-1-102 丙 138001", "1-1-103 丁 138002"},
       {},
       {"owner_alone 1"}},
      {"an owner alone does not",
       both,
       {{"owner_alone", "vacant"}},
       {"1-1-101 乙 139000 (甲 138000)", "1-1-102 (丙 138001)", "1-1-103 丁 138002"},
       {},
       {"owner_alone 1"}},
      {"moved out before in, and a row again",
       "房号,姓名,入住日期,迁出日期\n1-1-1,甲,2024-05-01,2024-04-30\n1-1-2,乙,2024-05-01,\n1-1-2,乙,2024-05-"
       "01,\n",
       {},
       {"1-1-2 乙 2024-05-01"},
       {"2:4 roster_out_before_in", "4:0 roster_repeated [3]"},
       {}},
      {"a phone and no name", "房号,姓名,电话\n1-1-1,,138000\n", {}, {}, {"2:2 required_missing name"}, {}},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("lists: phones, kinds, days, and what nobody sees") {
  const char* lost = "房号,姓名,电话\n1-1-1,甲,1.38E+10\n1-1-2,乙,13800010003\n";
  const Case cases[] = {
      {"digits lost, not asked yet", lost, {}, {"1-1-2 乙 13800010003"}, {}, {"lost_phone 1"}},
      {"taken without a phone",
       lost,
       {{"lost_phone", "without_phone"}},
       {"1-1-1 甲", "1-1-2 乙 13800010003"},
       {},
       {"lost_phone 1"}},
      {"refused",
       lost,
       {{"lost_phone", "refuse"}},
       {"1-1-2 乙 13800010003"},
       {"2:3 roster_digits_lost [1.38E+10]"},
       {"lost_phone 1"}},
      {"several phones and people",
       "房号,姓名,电话\n1-1-1,甲、乙,13800010001/13800010002\n1-1-2,丙,13800010003.0\n1-1-3,丁,0755-2600 "
       "1234\n1-1-4,戊,'13800010004\n",
       {},
       {"1-1-1 甲、乙 13800010001 / 13800010002", "1-1-2 丙 13800010003", "1-1-3 丁 0755-2600 1234",
        "1-1-4 戊 13800010004"},
       {},
       {}},
      {"kinds",
       "房号,姓名,物业类型\n1-1-1,甲,住宅\n1-1-2,乙,商铺\n1-1-3,丙,会所\n",
       {{"kind_word:会所", "business"}},
       {"1-1-1 甲 home", "1-1-2 乙 business", "1-1-3 丙 business"},
       {},
       {"kind_word:会所 1"}},
      {"days in nine styles",
       "房号,姓名,入住日期\n1-1-1,甲,2019-05-20\n1-1-2,乙,2019/5/"
       "20\n1-1-3,丙,2019.5.20\n1-1-4,丁,2019年5月20日\n1-1-5,戊,20190520\n1-1-6,己,43605\n1-1-7,庚,2019-05-"
       "20 "
       "08:30\n1-1-8,辛,20-May-2019\n1-1-9,壬,二〇一九年五月二十日\n1-1-10,癸,5/20/2019\n1-1-11,子,3/5/"
       "2019\n",
       {},
       {"1-1-1 甲 2019-05-20", "1-1-2 乙 2019-05-20", "1-1-3 丙 2019-05-20", "1-1-4 丁 2019-05-20",
        "1-1-5 戊 2019-05-20", "1-1-6 己 2019-05-20", "1-1-7 庚 2019-05-20", "1-1-8 辛 2019-05-20",
        "1-1-9 壬 2019-05-20", "1-1-10 癸 2019-05-20"},
       {"12:3 not_a_date [3/5/2019]"},
       {}},
      {"full width and invisible",
       "\u200B楼栋,单\u2060元,房号,业主姓名,联系电话,入住日期\n５栋,１单元,１０１,苏明远,"
       "１３８０００１０００１,２０１９-０５-２０\n\uFEFF5栋,1单元,102\u200B,孟晓禾\u200B,"
       "\u202D13800010002\u202C,2019-05-20\n",
       {},
       {"5-1-101 苏明远 13800010001 2019-05-20", "5-1-102 孟晓禾 13800010002 2019-05-20"},
       {},
       {}},
      {"one bad byte",
       "房号,姓名,电话\n1-1-1,苏\uFFFD远,138000\n1-1-2,乙,138001\n",
       {},
       {"1-1-2 乙 138001"},
       {"2:2 roster_cell_broken [苏\uFFFD远]"},
       {}},
      {"codes in columns of words",
       "楼号,单元,房间,房屋类型,房屋状态,业主名称,手机号,业主类型\n1,1,1001,110,2001,苏明远,13800010001,"
       "1001\n1,1,1002,110,2001,孟晓禾,13800010002,1001\n",
       {},
       {"1-1-1001 苏明远 13800010001", "1-1-1002 孟晓禾 13800010002"},
       {},
       {}},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("lists: what is around the table") {
  const app::ListReading reading = test::read_text_list(
      "翠湖花园业户名册,,,,,\n"
      ",,,,,\n"
      "房屋信息,,,业主信息,,\n"
      "楼栋,单元,房号,姓名,电话,\n"
      "1栋,1单元,101,甲,138000,\n"
      "1栋,1单元,102,乙,138001,请核对电话\n"
      "1栋小计,,,2户,,\n"
      ",,,,,\n"
      "楼栋,单元,房号,姓名,电话,\n"
      "2栋,1单元,101,丙,138002,\n"
      "合计,,,3户,,\n"
      "说明：本表由管理处填写,,,,,\n"
      "制表人：程立秋,,审核：孟晓禾,,,\n");
  CHECK(reading.shape.header == std::vector<std::size_t>{3, 4});
  CHECK(test::households_of(reading) == Lines{"1-1-101 甲 138000", "1-1-102 乙 138001", "2-1-101 丙 138002"});
  CHECK(test::faults_of(reading).empty());
  CHECK(test::left_out_of(reading) == Lines{"1 above", "6:6 beside", "7 total", "8 empty_row",
                                            "9 header_again", "11 total", "12 note", "13 note"});
}

TEST_CASE("lists: a title right above the header, over one cell or all of them, is no line of it") {
  for (const bool merged : {false, true}) {
    CAPTURE(merged);
    app::RawSheet sheet = test::raw_sheet(
        "名册",
        {{"翠湖花园业户名册", "", "", ""}, {"楼栋", "单元", "房号", "姓名"}, {"3栋", "1单元", "101", "甲"}});
    if (merged) sheet.merges.push_back({1, 1, 1, 4});
    const app::ListReading reading =
        app::read_list(sheet, {}, [](std::string_view) { return std::vector<std::string>(); });
    CHECK(reading.shape.header == std::vector<std::size_t>{2});
    CHECK(test::households_of(reading) == Lines{"3-1-101 甲"});
  }
}

TEST_CASE("lists: merged cells hold for their range, of a workbook") {
  app::RawSheet sheet;
  const std::vector<std::vector<std::string>> texts = {{"楼栋", "单元", "房号", "姓名"},
                                                       {"5栋", "1单元", "101", "甲"},
                                                       {"", "", "102", "乙"},
                                                       {"", "2单元", "101", "丙"},
                                                       {"", "", "201", ""}};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    app::RawRow row{i + 1, i == 3, {}};
    for (const std::string& text : texts[i])
      row.cells.push_back({text, text.empty() ? app::CellKind::empty : app::CellKind::text, {}});
    sheet.rows.push_back(std::move(row));
  }
  sheet.merges = {{2, 1, 5, 1}, {2, 2, 3, 2}, {4, 2, 1048576, 2}};
  const app::ListReading reading =
      app::read_list(sheet, {}, [](std::string_view) { return std::vector<std::string>{}; });
  CHECK(test::households_of(reading) == Lines{"5-1-101 甲", "5-1-102 乙", "5-2-101 丙", "5-2-201"});
  CHECK(test::questions_of(reading).empty());
  CHECK(test::left_out_of(reading) == Lines{"4 hidden_row"});
  CHECK(reading.notes.corrections.size() == 5);
}

TEST_CASE("lists: a room of the kind date is none, whatever it shows, and what is kept behind a text") {
  app::RawSheet sheet;
  const auto text = [](const char* shown) { return app::RawCell{shown, app::CellKind::text, {}}; };
  sheet.rows = {{1, false, {text("房号"), text("姓名"), text("电话"), text("入住日期")}},
                {2, false, {{"3-2", app::CellKind::date, "2003-03-02"}, text("甲")}},
                {3,
                 false,
                 {text("3-1-0101"),
                  text("乙"),
                  {"1.38E+10", app::CellKind::number, "13800010001"},
                  {"5月20日", app::CellKind::date, "2019-05-20"}}}};
  const app::ListReading reading =
      app::read_list(sheet, {}, [](std::string_view) { return std::vector<std::string>{}; });
  CHECK(test::faults_of(reading) == Lines{"2:1 roster_place_is_date [3-2]"});
  CHECK(test::households_of(reading) == Lines{"3-1-0101 乙 13800010001 2019-05-20"});
}

TEST_CASE("lists: the sheet that looks like a list is taken, hidden ones last") {
  const auto text = [](const char* shown) { return app::RawCell{shown, app::CellKind::text, {}}; };
  const app::RawRow header{1, false, {text("楼栋"), text("房号"), text("姓名")}};
  const app::RawRow note{1, false, {text("本表由管理处填写")}};
  CHECK(app::likely_sheet(
            {{{"旧", true, {header}, {}}, {"说明", false, {note}, {}}, {"名册", false, {header}, {}}}}) == 2);
  CHECK(app::likely_sheet({{{"说明", false, {note}, {}}, {"名册", true, {header}, {}}}}) == 1);
  CHECK(app::likely_sheet({{{"旧", true, {note}, {}}, {"说明", false, {note}, {}}}}) == 1);
}

TEST_CASE("lists: meanings that a person gave") {
  const char* text = "a,b,c\n1-1-101,138000,甲\n";
  CHECK(test::read_text_list(text).lines.empty());
  const app::ListReading reading = test::read_text_list(
      text, {.header_row = 1,
             .columns = {
                 {1, app::RosterColumn::room}, {2, app::RosterColumn::phone}, {3, app::RosterColumn::name}}});
  CHECK(test::households_of(reading) == Lines{"1-1-101 甲 138000"});
}
