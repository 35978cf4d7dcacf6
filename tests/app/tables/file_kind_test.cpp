#include "app/tables/file_kind.h"

#include <doctest/doctest.h>

namespace hufang {
namespace {

using namespace std::literals;

TEST_CASE("a workbook is known by what is in it") {
  for (const std::string_view bytes : {"PK\x03\x04..."sv, "\xD0\xCF\x11\xE0..."sv, "\x09\x08\x10\x00"sv,
                                       "<html>"sv, "\xEF\xBB\xBF\r\n <table>"sv, "<?xml version"sv,
                                       "<!-- a -->"sv, "\xFF\xFE<\0t\0a\0"sv, "\xFE\xFF\0<\0t\0a"sv})
    CHECK(app::is_workbook(bytes));
  for (const std::string_view bytes :
       {""sv, "楼栋,房号"sv, "PK,房号"sv, "<5,房号"sv, "\t\t房号"sv, "\x09楼栋"sv, "<"sv, "\xFF\xFE,\0"sv})
    CHECK_FALSE(app::is_workbook(bytes));
}

TEST_CASE("files that can hold a table, by their names") {
  for (const std::string_view name :
       {"名册.xlsx", "名册.XLSX", "名册.Xls", "a.csv", "A.CSV", "a.ods", "a.et", "a.htm", "a.txt"})
    CHECK(app::has_table_name(name));
  for (const std::string_view name : {"a.zip", "a.json", "xlsx", "a.xlsx.zip", "a.docx", ""})
    CHECK_FALSE(app::has_table_name(name));
}

}  // namespace
}  // namespace hufang
