#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/screen.h"
#include "ui/widgets/wrap.h"

namespace hufang::ui {
namespace {

std::vector<std::string> lines_of(std::string_view text, float width) {
  std::vector<std::string> out;
  test::Screen screen(400, 300, [&] {
    ImGui::Begin("w");
    out.clear();
    for (const Line& l : break_lines(Face::regular, 13, text, width)) {
      out.emplace_back(text.substr(l.begin, l.end - l.begin));
    }
    ImGui::End();
  });
  screen.frame();
  return out;
}

TEST_CASE("lines break between Chinese characters, and nothing of the text is lost") {
  const std::string text = "希望增加快递柜，晚间加强巡逻。";
  const auto lines = lines_of(text, 40);
  CHECK(lines.size() > 1);
  std::string joined;
  for (const std::string& l : lines) joined += l;
  CHECK(joined == text);
}

TEST_CASE("no line begins with closing punctuation or ends with an opening bracket") {
  const std::string text = "甲乙丙丁，戊己庚辛。（壬癸）子丑寅卯，辰巳午未。";
  for (float width = 42; width < 160; width += 3) {  // room for three characters at least
    const auto lines = lines_of(text, width);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      CAPTURE(width);
      CHECK_FALSE(lines[i].starts_with("，"));
      CHECK_FALSE(lines[i].starts_with("。"));
      CHECK_FALSE(lines[i].starts_with("）"));
      CHECK_FALSE(lines[i - 1].ends_with("（"));
    }
  }
}

TEST_CASE("English words stay whole, spaces at a break belong to no line, line feeds break") {
  CHECK(lines_of("alpha beta", 50) == std::vector<std::string>{"alpha", "beta"});
  CHECK(lines_of("a\n\nb", 200) == std::vector<std::string>{"a", "", "b"});
  CHECK(lines_of("", 200) == std::vector<std::string>{""});
}

}  // namespace
}  // namespace hufang::ui
