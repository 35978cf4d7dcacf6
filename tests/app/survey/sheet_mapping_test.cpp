// Tables of sheets as offices have them, each kind as a small table.
#include "app/survey/sheet_mapping.h"

#include <doctest/doctest.h>

#include "app/tables/text_table.h"
#include "core/model/survey.h"

using namespace hufang;
using core::SheetColumnRole;

namespace {

app::SheetMapping mapping_of(std::string_view text, std::vector<std::string> items = {}) {
  auto mapping = app::SheetMapping::read(app::read_text_table(text).sheets.front(), items);
  REQUIRE(mapping.ok());
  return std::move(mapping).value();
}

app::SheetPreview preview_of(const app::SheetMapping& mapping) {
  auto preview = mapping.preview();
  REQUIRE(preview.ok());
  return std::move(preview).value();
}

// "9 satisfied ..." as 9/1/1/1, after the number of sheets.
std::string counts_of(const app::SheetPreview& p) {
  return std::to_string(p.rows.size()) + ": " + std::to_string(p.satisfied) + "/" + std::to_string(p.basic) +
         "/" + std::to_string(p.dissatisfied) + "/" + std::to_string(p.abstained);
}

std::vector<std::string> questions_of(const app::SheetPreview& preview) {
  std::vector<std::string> out;
  for (const app::Question& question : preview.questions)
    out.push_back(question.id + " " + std::to_string(question.count) + " " + question.choices.front());
  return out;
}

std::vector<std::string> places_of(const app::SheetPreview& preview) {
  std::vector<std::string> out;
  for (const core::Error& error : preview.refused)
    out.push_back(error.place + " " + std::string(core::code_name(error.code)));
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a table in the command line's form needs no decision") {
  const auto mapping = mapping_of("sheet,保安,建议,保洁\n1,满意,\"多种树，少停车\",B;D\n2,,,D\n");
  CHECK(mapping.ready());
  const auto preview = preview_of(mapping);
  CHECK(preview.items == Lines{"保安", "保洁"});
  REQUIRE(preview.rows.size() == 2);
  CHECK(preview.rows[0].id == "1");
  CHECK(preview.rows[0].suggestion == "多种树，少停车");
  CHECK(preview.rows[0].marks ==
        std::vector<std::int64_t>{core::kMarkSatisfied, core::kMarkBasic | core::kMarkDissatisfied});
  CHECK(counts_of(preview) == "2: 1/0/1/2");
  CHECK(preview.refused.empty());
  CHECK(preview.questions.empty());
}

TEST_CASE("tables of sheets: what is asked, and what comes of the answers") {
  struct Case {
    const char* name;
    const char* text;
    app::Answers answers;
    const char* counts;
    Lines questions;
  };
  const char* five = "编号,保安,保洁,绿化,维修\n1,5,4,3,1\n2,4,,5,5\n3,5,4,4,5\n";
  const char* floats = "编号,保安,保洁,绿化,维修\n1,5.0,4.0,3.0,1.0\n2,4.0,,5.0,5.0\n3,5.0,4.0,4.0,5.0\n";
  const char* keys = "编号,保安,保洁\n1,1,2\n2,0,4\n3,3,1\n";
  const char* words = "编号,保安,保洁\n1,非常满意,一般\n2,满意,(跳过)\n3,非常不满意,一般\n";
  const char* blanks = "保安,保洁,建议\n满意,满意,\n,,\n不满意,满意,多巡逻\n,,\n,,\n";
  const Case cases[] = {
      {"numbers, not answered yet", five, {}, "0: 0/0/0/0", {"scale 11 five_best"}},
      {"five is the best", five, {{"scale", "five_best"}}, "3: 9/1/1/1", {"scale 11 five_best"}},
      {"one is the best", five, {{"scale", "one_best_of_five"}}, "3: 1/1/9/1", {"scale 11 five_best"}},
      {"floats", floats, {{"scale", "five_best"}}, "3: 9/1/1/1", {"scale 11 five_best"}},
      {"one scale for all columns",
       "编号,a,b\n1,3,9\n2,8,8\n",
       {{"scale", "ten_best"}},
       "2: 3/0/1/0",
       {"scale 4 ten_best"}},
      {"half steps", "编号,a\n1,3.5\n2,4.5\n", {{"scale", "five_best"}}, "2: 1/0/0/1", {"scale 2 five_best"}},
      {"the keys of keying", keys, {{"scale", "keys"}}, "3: 2/1/1/2", {"scale 6 keys"}},
      {"five words, not answered yet",
       words,
       {},
       "0: 0/0/0/0",
       {"mark_word:非常满意 1 satisfied", "mark_word:一般 2 basic", "mark_word:(跳过) 1 no_mark",
        "mark_word:非常不满意 1 dissatisfied"}},
      {"five words",
       words,
       {{"mark_word:非常满意", "satisfied"},
        {"mark_word:一般", "basic"},
        {"mark_word:(跳过)", "no_mark"},
        {"mark_word:非常不满意", "dissatisfied"}},
       "3: 2/2/1/1",
       {"mark_word:非常满意 1 satisfied", "mark_word:一般 2 basic", "mark_word:(跳过) 1 no_mark",
        "mark_word:非常不满意 1 dissatisfied"}},
      {"marks however they are joined",
       "编号,a,b,c,d\n1,满意┋不满意,满意，满意,满意；基本满意,满意、不满意\n",
       {},
       "1: 1/0/0/3",
       {}},
      {"rows of nothing, not answered yet", blanks, {}, "2: 3/0/1/0", {"blank_rows 3 skip"}},
      {"rows of nothing are no sheets",
       blanks,
       {{"blank_rows", "skip"}},
       "2: 3/0/1/0",
       {"blank_rows 3 skip"}},
      {"rows of nothing are blank sheets",
       blanks,
       {{"blank_rows", "count"}},
       "5: 3/0/1/6",
       {"blank_rows 3 skip"}},
      {"a row without its number",
       "sheet,保安\n1,满意\n,满意\n",
       {{"blank_rows", "count"}},
       "2: 2/0/0/0",
       {"blank_rows 1 skip"}},
      {"a title above, a total below",
       "2026年问卷录入表,,\n编号,保安,保洁,建议\n1,满意,满意,\n2,满意,不满意,\n合计,2,2,\n",
       {},
       "2: 3/0/1/0",
       {}},
      {"cells left out", "sheet,保安,保洁,建议\n1,满意,不满意\n2,满意\n", {}, "2: 2/0/1/1", {}},
      {"semicolons", "sep=;\nsheet;保安;保洁\n1;满意;满意\n", {}, "1: 2/0/0/0", {}},
      {"full width and invisible",
       "sheet\u200B,保\u2060安\n１,\u200B满意\n２,５\n",
       {{"scale", "five_best"}},
       "2: 2/0/0/0",
       {"scale 1 five_best"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    auto mapping = mapping_of(c.text);
    mapping.answers() = c.answers;
    const app::SheetPreview preview = preview_of(mapping);
    CHECK(counts_of(preview) == c.counts);
    CHECK(questions_of(preview) == c.questions);
    CHECK(places_of(preview).empty());
  }
}

TEST_CASE("what is proposed for the columns of other tables, and no column is left out without a word") {
  struct Case {
    const char* name;
    const char* text;
    SheetColumnRole role;
  };
  const Case cases[] = {
      {"numbers to five", "问卷编号,x\n1,5\n2,NA\n3,4.5\n", SheetColumnRole::item},
      {"words beside numbers", "问卷编号,x,y\n1,满意,3\n2,,2\n", SheetColumnRole::item},
      {"years", "问卷编号,x\n1,2013\n2,2015\n", SheetColumnRole::ignored},
      {"a wrong word among marks", "问卷编号,x\n1,S\n2,嗯\n3,B\n", SheetColumnRole::item},
      {"five levels", "问卷编号,x\n1,非常满意\n2,一般\n3,(跳过)\n", SheetColumnRole::item},
      {"nothing but NA", "问卷编号,x\n1,NA\n2,NA\n", SheetColumnRole::ignored},
      {"free text", "问卷编号,x\n1,门口的灯坏了\n2,张三\n", SheetColumnRole::ignored},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const auto mapping = mapping_of(c.text, {"y"});
    CHECK(mapping.columns()[0].role == SheetColumnRole::id);
    CHECK(mapping.columns()[1].role == c.role);
  }
  const auto preview = preview_of(mapping_of("编号,保安,填写时间\n1,满意,2026-06-30\n"));
  REQUIRE(preview.left_out.size() == 1);
  CHECK(preview.left_out[0] == app::LeftOut{0, 3, app::LeftOutKind::unread, "填写时间"});
}

TEST_CASE("an id column is one only while its values differ") {
  CHECK(mapping_of("编号,x\n1,5\n1,4\n").columns()[0].role != SheetColumnRole::id);
  CHECK(mapping_of("Combined_ID,x\n1,5\n2,4\n").columns()[0].role == SheetColumnRole::id);
}

TEST_CASE("bounds can be moved") {
  auto mapping = mapping_of("编号,x\n1,3.5\n2,4\n3,2\n4,4.5\n");
  CHECK(mapping.bounds() == nullptr);
  mapping.answers()["scale"] = "five_best";
  CHECK(counts_of(preview_of(mapping)) == "4: 2/0/1/1");
  *mapping.bounds() = {5, 2, 3};
  CHECK(counts_of(preview_of(mapping)) == "4: 3/1/0/0");
  *mapping.bounds() = {5, 4, 4};
  CHECK(mapping.preview().error().code == core::Code::number_too_small);
}

TEST_CASE("rows that cannot be read are named and left out") {
  auto mapping = mapping_of("编号,保安\n1,5\n2,7\n2,4\n4,嗯\n", {"保安"});
  mapping.columns()[0].role = SheetColumnRole::id;
  mapping.answers() = {{"scale", "five_best"}, {"mark_word:嗯", "refuse"}};
  const auto preview = preview_of(mapping);
  CHECK(preview.numbers == std::vector<std::size_t>{2, 4});
  CHECK(places_of(preview) == Lines{"3:2 sheet_not_a_step", "5:2 sheet_not_a_mark"});
}

TEST_CASE("two columns cannot stand for one item") {
  auto mapping = mapping_of("编号,a,b\n1,5,4\n", {"a"});
  mapping.columns()[2].item = "a";
  CHECK(mapping.preview().error().code == core::Code::sheet_column_repeated);
}

TEST_CASE("the questionnaire's items after an import") {
  const std::vector<std::string> mine = {"a", "b"};
  using Items = std::vector<std::string>;
  CHECK(app::items_for_import(mine, Items{"b"}, true) == Items{"a", "b"});
  CHECK(app::items_for_import(mine, Items{"b", "c"}, false) == Items{"a", "b", "c"});
  CHECK(app::items_for_import(mine, Items{"c", "d"}, false) == Items{"c", "d"});
  CHECK(app::items_for_import(mine, Items{"c", "d"}, true) == Items{"a", "b", "c", "d"});
}
