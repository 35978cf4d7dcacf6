#include "ui/widgets/signature_pad.h"

#include <doctest/doctest.h>

#include "imgui.h"
#include "tests/support/screen.h"
#include "ui/text.h"

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

TEST_CASE(
    "a stroke has every place the pointer passed, in units of the pad, and ends with the pointer's release") {
  SignatureInk ink;
  int finished = 0;
  const auto name = [&] { return ink.strokes.empty() ? "empty" : "signed"; };
  test::Screen screen(400, 300, [&] {
    ui::begin_text_frame();
    ui::update_metrics(ImGui::GetIO().DisplaySize, 0, 0);
    ui::semantics().begin_frame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    if (ui::signature_pad(name(), ink, 100, "sign", false)) ++finished;
    ImGui::End();
    ui::semantics().end_frame();
  });
  screen.frame(2);
  const ui::SemNode* pad = screen.find(ui::Role::img, "empty");
  REQUIRE(pad != nullptr);
  const float x = pad->rect.x, y = pad->rect.y;
  const double unit = 10000.0 / static_cast<double>(pad->rect.z);
  const auto at = [&](std::size_t i) { return static_cast<double>(ink.strokes[i]); };
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(x + 20, y + 30);
  io.AddMouseButtonEvent(0, true);
  screen.frame();
  for (int i = 1; i <= 5; ++i) io.AddMousePosEvent(x + 20 + static_cast<float>(10 * i), y + 40);
  screen.frame(2);
  io.AddMousePosEvent(x - 50, y + 500);  // out of the pad: its edge
  io.AddMouseButtonEvent(0, false);
  screen.frame(3);
  CHECK(finished == 1);
  REQUIRE(ink.count() == 1);
  CHECK(ink.strokes[0] == 7);
  CHECK(at(1) == doctest::Approx(20 * unit).epsilon(0.01));
  CHECK(at(2) == doctest::Approx(30 * unit).epsilon(0.01));
  CHECK(ink.strokes[13] == 0);
  CHECK(ink.strokes[14] == ink.height);
}

}  // namespace
}  // namespace hufang
