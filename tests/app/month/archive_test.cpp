#include "app/month/archive.h"

#include <doctest/doctest.h>

namespace hufang::app {
namespace {

Form some_form() {
  Form form;
  form.title = "业户访问总结";
  form.heading = {"翠湖花园", "2026 年 5 月"};
  form.footer = "表 3";
  form.landscape = true;
  form.blocks.emplace_back(KeyValueBlock{3, {{"入住户数", "396"}, {"应访数", ""}, {"", "空"}}});
  form.blocks.emplace_back(GridBlock{2, {{"主要问题", "一\n二", 2, 4}, {"措施", "", 1, 1}}});
  form.blocks.emplace_back(TableBlock{"意见分类",
                                      {{"类别", 2.5, Align::left}, {"合计", 1, Align::right}},
                                      {{{"保洁", "3"}, false}, {{"合计", "3"}, true}}});
  form.blocks.emplace_back(ParagraphBlock{"总结", "第一行\n第二行"});
  form.blocks.emplace_back(PageBreakBlock{});
  form.blocks.emplace_back(HeadBlock{"附页", {"一", "二"}});
  form.blocks.emplace_back(SignatureBlock{{{"主管", "林慧敏 2026-06-03"}, {"主任", ""}}});
  return form;
}

TEST_CASE("a filed form is the form again") {
  const Form form = some_form();
  const std::vector<std::string> filed = file_form(form);
  const auto again = read_filed_form(filed);
  REQUIRE(again.has_value());
  CHECK(file_form(*again) == filed);
  CHECK(again->title == form.title);
  CHECK(again->heading == form.heading);
  CHECK(again->landscape);
  REQUIRE(again->blocks.size() == form.blocks.size());
  const auto& table = std::get<TableBlock>(again->blocks[2]);
  CHECK(table.columns[0].width == 2.5);
  CHECK(table.columns[1].align == Align::right);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[1].strong);
  CHECK(table.rows[1].cells == std::vector<std::string>{"合计", "3"});
  CHECK(std::get<KeyValueBlock>(again->blocks[0]).pairs == std::get<KeyValueBlock>(form.blocks[0]).pairs);
  CHECK(std::get<GridBlock>(again->blocks[1]).cells[0].lines == 4);
  CHECK(std::get<ParagraphBlock>(again->blocks[3]).text == "第一行\n第二行");
  CHECK(std::get<SignatureBlock>(again->blocks[6]).lines[0].text == "林慧敏 2026-06-03");
}

TEST_CASE("what is no filed form is none") {
  const std::vector<std::string> empty, other = {"x"},
                                        broken = {
                                            "T\x1F标题\x1F\x1F"
                                            "0",
                                            "R\x1F"
                                            "0\x1F孤行"};
  CHECK_FALSE(read_filed_form(empty).has_value());
  CHECK_FALSE(read_filed_form(other).has_value());
  CHECK_FALSE(read_filed_form(broken).has_value());
}

}  // namespace
}  // namespace hufang::app
