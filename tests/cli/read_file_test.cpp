#include "cli/read_file.h"

#include <doctest/doctest.h>

TEST_CASE("read file: what is there, what is not, and a folder") {
  const std::string source_dir = HUFANG_SOURCE_DIR;
  const auto text = hufang::cli::read_file(source_dir + "/tests/golden/somerville-excerpt.csv");
  REQUIRE(text.has_value());
  CHECK(text->starts_with("sheet,"));
  CHECK_FALSE(hufang::cli::read_file(source_dir + "/tests/golden").has_value());
  CHECK_FALSE(hufang::cli::read_file(source_dir + "/tests/golden/no such file").has_value());
}
