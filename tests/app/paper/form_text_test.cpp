#include "app/paper/form_text.h"

#include <doctest/doctest.h>

using namespace hufang::app;

TEST_SUITE("forms/form_text") {
  TEST_CASE("what was kept with control characters in it loses these, and nothing after them") {
    using namespace std::string_literals;
    Form form;
    form.title = "业户\0访问记录"s;
    form.blocks.push_back(ParagraphBlock{"建\x1F议"s, "第一\0行\r\n第二行"s});
    CHECK(form_text(form) == "form\t业户访问记录\t0\t\nparagraph\t建议\t第一行\\n第二行");
  }

  TEST_CASE("a form of every kind of block, line by line") {
    Form form;
    form.title = "问卷结果统计表";
    form.heading = {"阳光花园", "2026 年度"};
    form.footer = "表号 07";
    form.landscape = true;
    form.blocks.push_back(KeyValueBlock{3, {{"发放", "600"}, {"收回", "378"}}});
    form.blocks.push_back(
        TableBlock{"各项结果",
                   {{"项目", 3, Align::left}, {"满意", 1, Align::right}, {"", 1, Align::center}},
                   {{{"保安", "12", ""}, false}, {{"合计", "12", "—"}, true}}});
    form.blocks.push_back(ParagraphBlock{"建议", "第一行\n第二行"});
    form.blocks.push_back(PageBreakBlock{});
    form.blocks.push_back(SignatureBlock{{{"审核", ""}, {"日期", "2026-07-31"}}});
    form.blocks.push_back(GridBlock{2, {{"编号", "FW-1"}, {"主管意见", "", 2, 4}}});
    form.blocks.push_back(InkBlock{"业户签名", "", {2, 0, 10, 500, 600}, 3000});
    form.blocks.push_back(InkBlock{"业户签名", "业户不愿签名", {}, 0});
    form.blocks.push_back(PicturesBlock{"照片", {{"ab12", "楼道灯"}}});
    form.blocks.push_back(HeadBlock{"业户访问记录", {"翠湖花园", "第二份"}});
    CHECK(form_text(form) ==
          "form\t问卷结果统计表\t1\t表号 07\n"
          "heading\t阳光花园\n"
          "heading\t2026 年度\n"
          "pairs\t3\n"
          "pair\t发放\t600\n"
          "pair\t收回\t378\n"
          "table\t各项结果\n"
          "column\t项目\t6000\tleft\n"
          "column\t满意\t2000\tright\n"
          "column\t\t2000\tcenter\n"
          "row\t0\t保安\t12\t\n"
          "row\t1\t合计\t12\t—\n"
          "paragraph\t建议\t第一行\\n第二行\n"
          "break\n"
          "signatures\n"
          "sign\t审核\t\n"
          "sign\t日期\t2026-07-31\n"
          "grid\t2\n"
          "box\t编号\tFW-1\t1\t1\n"
          "box\t主管意见\t\t2\t4\n"
          "ink\t业户签名\t\t3000\t2 0 10 500 600\n"
          "ink\t业户签名\t业户不愿签名\t0\t\n"
          "pictures\t照片\n"
          "picture\tab12\t楼道灯\n"
          "head\t业户访问记录\t翠湖花园\t第二份");
  }

  TEST_CASE("what would break a line or a field is written out") {
    struct Case {
      const char* name;
      const char* text;
      const char* written;
    };
    const Case cases[] = {
        {"tab", "a\tb", "a\\tb"},
        {"line feed", "a\nb", "a\\nb"},
        {"backslash", "a\\b", "a\\\\b"},
        {"backslash before n stays apart from a line feed", "\\n", "\\\\n"},
        {"carriage return is left out", "a\r\nb", "a\\nb"},
        {"nothing", "", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.name);
      Form form;
      form.title = "t";
      form.blocks.push_back(ParagraphBlock{c.text, c.text});
      CHECK(form_text(form) == std::string("form\tt\t0\t\nparagraph\t") + c.written + "\t" + c.written);
    }
  }

  TEST_CASE("columns without any width share the table equally") {
    Form form;
    form.blocks.push_back(TableBlock{"", {{"甲", 0, Align::left}, {"乙", 0, Align::left}}, {}});
    CHECK(form_text(form) == "form\t\t0\t\ntable\t\ncolumn\t甲\t5000\tleft\ncolumn\t乙\t5000\tleft");
  }
}
