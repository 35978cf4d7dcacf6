#include <doctest/doctest.h>

#include "app/paper/sheet_text.h"

using namespace hufang;

TEST_SUITE("spreadsheets") {
  TEST_CASE("forms cross as their sheets' names and lines") {
    app::Form form;
    form.title = "台账";
    CHECK(app::sheets_text({{"意见\t台账", form}, {"b", form}}) ==
          "sheet\t意见\\t台账\nform\t台账\t0\t\nsheet\tb\nform\t台账\t0\t\n");
  }
}
