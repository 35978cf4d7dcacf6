#include "ui/widgets/signature_pad.h"

#include <doctest/doctest.h>

#include "imgui.h"
#include "tests/support/screen.h"

namespace hufang {
namespace {

using ui::SignatureInk;

TEST_CASE("strokes are counted and taken back one by one") {
  SignatureInk ink{{2, 0, 0, 10, 10, 1, 5, 5, 3, 1, 1, 2, 2, 3, 3}, 4000};
  CHECK(ink.count() == 3);
  ink.undo();
  CHECK(ink.strokes == std::vector<std::int64_t>{2, 0, 0, 10, 10, 1, 5, 5});
  ink.undo();
  ink.undo();
  CHECK(ink.strokes.empty());
  ink.undo();
  CHECK(ink.count() == 0);
}

TEST_CASE("a stroke has every place the pointer passed, in units of the pad, and ends with the pointer's release") {
  SignatureInk ink;
  int finished = 0;
  const auto name = [&] { return ink.strokes.empty() ? "empty" : "signed"; };
  test::Screen screen(400, 300, [&] {
    if (ui::signature_pad(name(), ink, 100, "sign", false)) ++finished;
  });
  screen.frame(2);
  const ui::SemNode* pad = screen.find(ui::Role::img, "empty");
  REQUIRE(pad != nullptr);
  const float x = pad->rect.x, y = pad->rect.y, unit = 10000 / pad->rect.z;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(x + 20, y + 30);
  io.AddMouseButtonEvent(0, true);
  screen.frame();
  CHECK(screen.find(ui::Role::img, "empty") != nullptr);  // drawn before the first point
  for (int i = 1; i <= 5; ++i) io.AddMousePosEvent(x + 20 + static_cast<float>(10 * i), y + 40);
  screen.frame(2);
  io.AddMousePosEvent(x - 50, y + 500);  // out of the pad: its edge
  io.AddMouseButtonEvent(0, false);
  screen.frame(3);
  CHECK(finished == 1);
  REQUIRE(ink.count() == 1);
  CHECK(ink.strokes[0] == 7);
  CHECK(ink.strokes[1] == doctest::Approx(20 * unit).epsilon(0.01));
  CHECK(ink.strokes[3] == doctest::Approx(30 * unit).epsilon(0.01));
  CHECK(ink.strokes[13] == 0);
  CHECK(ink.strokes[14] == ink.height);
}

}  // namespace
}  // namespace hufang
