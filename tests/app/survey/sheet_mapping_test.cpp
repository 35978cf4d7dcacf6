#include "app/survey/sheet_mapping.h"

#include <doctest/doctest.h>

#include "core/model/survey.h"

using namespace hufang;
using core::SheetColumnRole;

namespace {

app::SheetMapping mapping_of(std::string_view text, std::vector<std::string> items = {}) {
  auto mapping = app::SheetMapping::read(text, items);
  REQUIRE(mapping.ok());
  return std::move(mapping).value();
}

}  // namespace

TEST_CASE("a table in the command line's form needs no decision") {
  const auto mapping = mapping_of("sheet,保安,建议,保洁\n1,满意,多种树,B;D\n2,,,D\n");
  CHECK(mapping.ready());
  const auto preview = mapping.preview();
  REQUIRE(preview.ok());
  CHECK(preview->items == std::vector<std::string>{"保安", "保洁"});
  REQUIRE(preview->rows.size() == 2);
  CHECK(preview->rows[0].id == "1");
  CHECK(preview->rows[0].suggestion == "多种树");
  CHECK(preview->rows[0].marks ==
        std::vector<std::int64_t>{core::kMarkSatisfied, core::kMarkBasic | core::kMarkDissatisfied});
  CHECK(preview->satisfied == 1);
  CHECK(preview->dissatisfied == 1);
  CHECK(preview->abstained == 2);
  CHECK(preview->refused.empty());
}

TEST_CASE("what is proposed for the columns of other tables") {
  struct Case {
    const char* name;
    const char* text;
    SheetColumnRole role;
    app::AnswerForm form;
  };
  const Case cases[] = {
      {"numbers to five", "问卷编号,x\n1,5\n2,NA\n3,4.5\n", SheetColumnRole::item,
       app::AnswerForm::five_step},
      {"numbers to ten", "问卷编号,x\n1,10\n2,\n3,4.5\n", SheetColumnRole::item, app::AnswerForm::ten_step},
      {"words beside numbers", "问卷编号,y,x\n1,3,满意\n2,2,\n", SheetColumnRole::item,
       app::AnswerForm::five_step},
      {"years", "问卷编号,x\n1,2013\n2,2015\n", SheetColumnRole::ignored, app::AnswerForm::words},
      {"a wrong word among marks", "问卷编号,x\n1,S\n2,很好\n3,B\n", SheetColumnRole::item,
       app::AnswerForm::words},
      {"a word among numbers", "问卷编号,x\n1,3\n2,很好\n3,5\n", SheetColumnRole::item,
       app::AnswerForm::five_step},
      {"nothing but NA", "问卷编号,x\n1,NA\n2,NA\n", SheetColumnRole::ignored, app::AnswerForm::words},
      {"free text", "问卷编号,x\n1,很好\n2,还行\n", SheetColumnRole::ignored, app::AnswerForm::words},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const auto mapping = mapping_of(c.text);
    CHECK_FALSE(mapping.ready());
    CHECK(mapping.columns()[0].role == SheetColumnRole::id);
    CHECK(mapping.columns()[1].role == c.role);
    CHECK(mapping.columns()[1].form == c.form);
  }
}

TEST_CASE("an id column is one only while its values differ") {
  CHECK(mapping_of("编号,x\n1,5\n1,4\n").columns()[0].role != SheetColumnRole::id);
  CHECK(mapping_of("Combined_ID,x\n1,5\n2,4\n").columns()[0].role == SheetColumnRole::id);
}

TEST_CASE("a half step is two marks, and bounds can be moved") {
  auto mapping = mapping_of("编号,x\n1,3.5\n2,4\n3,2\n4,4.5\n");
  auto preview = mapping.preview();
  REQUIRE(preview.ok());
  CHECK(preview->rows[0].marks[0] == (core::kMarkBasic | core::kMarkSatisfied));
  CHECK(preview->satisfied == 2);
  CHECK(preview->dissatisfied == 1);
  CHECK(preview->abstained == 1);
  mapping.five() = {5, 2, 3};
  preview = mapping.preview();
  REQUIRE(preview.ok());
  CHECK(preview->satisfied == 3);
  CHECK(preview->basic == 1);
  mapping.five() = {5, 4, 4};
  CHECK(mapping.preview().error().code == core::Code::number_too_small);
}

TEST_CASE("rows that cannot be read are named and left out") {
  auto mapping = mapping_of("编号,保安\n1,5\n2,7\n2,4\n3,4,5\n4,无\n", {"保安"});
  mapping.columns()[0].role = SheetColumnRole::id;
  mapping.columns()[1].role = SheetColumnRole::item;
  mapping.columns()[1].form = app::AnswerForm::five_step;
  auto preview = mapping.preview();
  REQUIRE(preview.ok());
  REQUIRE(preview->refused.size() == 3);
  CHECK(preview->refused[0].place == "3:2");
  CHECK(preview->refused[1].place == "5:3");
  CHECK(preview->refused[2].place == "6:2");
  CHECK(preview->numbers == std::vector<std::size_t>{2, 4});
  mapping.other_text_is_blank() = true;
  preview = mapping.preview();
  REQUIRE(preview.ok());
  // Row 3 is read now, so row 4 repeats its number.
  REQUIRE(preview->refused.size() == 2);
  CHECK(preview->refused[0].code == core::Code::sheet_id_repeated);
}

TEST_CASE("two columns cannot stand for one item") {
  auto mapping = mapping_of("编号,a,b\n1,5,4\n", {"a"});
  mapping.columns()[2].item = "a";
  CHECK(mapping.preview().error().code == core::Code::sheet_column_repeated);
}

TEST_CASE("cells copied from a spreadsheet are separated by tabs") {
  const auto preview = mapping_of("sheet\t保安\n1\t满意\n").preview();
  REQUIRE(preview.ok());
  CHECK(preview->satisfied == 1);
}

TEST_CASE("the questionnaire's items after an import") {
  const std::vector<std::string> mine = {"a", "b"};
  using Items = std::vector<std::string>;
  CHECK(app::items_for_import(mine, Items{"b"}, true) == Items{"a", "b"});
  CHECK(app::items_for_import(mine, Items{"b", "c"}, false) == Items{"a", "b", "c"});
  CHECK(app::items_for_import(mine, Items{"c", "d"}, false) == Items{"c", "d"});
  CHECK(app::items_for_import(mine, Items{"c", "d"}, true) == Items{"a", "b", "c", "d"});
}
