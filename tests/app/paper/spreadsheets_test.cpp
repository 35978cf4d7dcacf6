#include <doctest/doctest.h>

#include "app/paper/sheet_text.h"
#include "store/csv.h"

using namespace hufang;

TEST_SUITE("spreadsheets") {
  TEST_CASE("sheets that were read keep their rows' numbers; empty edges and empty sheets go") {
    const auto sheets = app::parse_sheets(
        "sheet\t名册\nrow\nrow\t房号\t姓名\t\nrow\t\t\t\nrow\t1202\t王\\t一\\n二\\\\\t\nrow\t "
        "\nsheet\t空\nrow\t\t\n");
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].name == "名册");
    REQUIRE(sheets[0].rows.size() == 4);
    CHECK(sheets[0].rows[0] == std::vector<std::string>{"", ""});
    CHECK(sheets[0].rows[1] == std::vector<std::string>{"房号", "姓名"});
    CHECK(sheets[0].rows[3] == std::vector<std::string>{"1202", "王\t一\n二\\"});
  }

  TEST_CASE("a sheet becomes a CSV table with the same rows") {
    const app::SpreadsheetSheet sheet{
        "a", {{"", ""}, {"房号", "说明"}, {"1202", "一,\"二\"\n三"}, {"", ""}, {"7", ""}}};
    const auto table = store::parse_csv(app::csv_of(sheet));
    REQUIRE(table.ok());
    REQUIRE(table->size() == sheet.rows.size());
    for (std::size_t i = 0; i < sheet.rows.size(); ++i)
      CHECK(std::vector<std::string>(table->row(i).begin(), table->row(i).end()) == sheet.rows[i]);
    const auto narrow = store::parse_csv(app::csv_of({"b", {{"1"}, {""}, {"2"}}}));
    REQUIRE(narrow.ok());
    CHECK(narrow->size() == 3);
  }

  TEST_CASE("a file's kind goes by what is in it, not by its name") {
    CHECK(app::table_file_kind({"a.csv", "PK\x03\x04..."}) == app::TableFileKind::xlsx);
    CHECK(app::table_file_kind({"a.xlsx", "\xD0\xCF\x11\xE0..."}) == app::TableFileKind::old_or_locked);
    CHECK(app::table_file_kind({"a.xlsx", "楼栋,房号"}) == app::TableFileKind::text);
  }

  TEST_CASE("forms cross as their sheets' names and lines") {
    app::Form form;
    form.title = "台账";
    CHECK(app::sheets_text({{"意见\t台账", form}, {"b", form}}) ==
          "sheet\t意见\\t台账\nform\t台账\t0\t\nsheet\tb\nform\t台账\t0\t\n");
  }
}
