#include "cli/read_file.h"
#include "tests/support/source_dir.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

TEST_CASE("read file: what is there, what is not, and a folder") {
  const std::string source_dir = hufang::test::source_dir();
  const auto text = hufang::cli::read_file(source_dir + "/tests/golden/somerville-excerpt.csv");
  REQUIRE(text.has_value());
  CHECK(text->starts_with("sheet,"));
  CHECK_FALSE(hufang::cli::read_file(source_dir + "/tests/golden").has_value());
  CHECK_FALSE(hufang::cli::read_file(source_dir + "/tests/golden/no such file").has_value());
}

TEST_CASE("write file: whole, over an older one, and nothing left behind when it cannot") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "hufang-write-file-test";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const std::string path = (folder / "a.json").string();
  CHECK(hufang::cli::write_file(path, "first\n"));
  CHECK(hufang::cli::write_file(path, std::string("\0second", 7)));
  CHECK(hufang::cli::read_file(path) == std::string("\0second", 7));
  fs::create_directory(folder / "taken");
  CHECK_FALSE(hufang::cli::write_file((folder / "taken").string(), "x"));
  CHECK_FALSE(hufang::cli::write_file((folder / "nowhere" / "b.json").string(), "x"));
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 2);
  fs::remove_all(folder);
}
