#include "platform/screen/scroller.h"

#include <cmath>
#include <cstring>

#include "doctest/doctest.h"
#include "imgui_internal.h"

namespace hufang::platform {
namespace {

// A font whose characters are all 10 px wide and draw nothing: windows need one to be laid out.
bool load_blank(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar codepoint, ImFontGlyph* glyph,
                float* advance) {
  if (advance != nullptr) *advance = 10;
  if (glyph != nullptr) {
    glyph->Codepoint = codepoint & 0x1FFFFFU;
    glyph->AdvanceX = 10;
  }
  return true;
}

// A page of 400 x 300 with 1000 px of content, and in it, from y = 100 on, a list of 400 x 100 with 400 px.
class Page {
 public:
  Page() {
    context_ = ImGui::CreateContext();
    loader_.Name = "blank";
    loader_.FontBakedLoadGlyph = load_blank;
    ImFontConfig config;
    config.FontLoader = &loader_;
    config.SizePixels = 16;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = ImVec2(400, 300);
    io.DeltaTime = 1.0F / 60;
    io.Fonts->AddFont(&config);
    ImGui::GetStyle().WindowPadding = ImVec2(0, 0);
    ImGui::GetStyle().ItemSpacing = ImVec2(0, 0);
    frame();
    frame();
  }
  ~Page() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
      texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext(context_);
  }
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  void frame() {
    ImGui::NewFrame();
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImVec2(400, 300));
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    page_ = ImGui::GetCurrentWindow();
    ImGui::Dummy(ImVec2(10, 100));
    ImGui::BeginChild("list", ImVec2(400, 100));
    list_ = ImGui::GetCurrentWindow();
    ImGui::Dummy(ImVec2(10, 400));
    ImGui::EndChild();
    ImGui::Dummy(ImVec2(10, 800));
    ImGui::End();
    if (modal) {
      ImGui::OpenPopup("modal");
      if (ImGui::BeginPopupModal("modal", nullptr, ImGuiWindowFlags_NoDecoration)) ImGui::EndPopup();
    }
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status != ImTextureStatus_OK) texture->SetStatus(ImTextureStatus_OK);
    }
  }

  float page() const { return page_->Scroll.y; }
  float list() const { return list_->Scroll.y; }

  bool modal = false;

 private:
  ImGuiContext* context_;
  ImFontLoader loader_;
  ImGuiWindow* page_ = nullptr;
  ImGuiWindow* list_ = nullptr;
};

const ImVec2 kOnPage(200, 50);
const ImVec2 kOnList(200, 150);

// Runs frames until nothing moves any more; returns the milliseconds that took.
double settle(Page& page, Scroller& scroller, double now) {
  const double start = now;
  while (scroller.moving() && now - start < 10000) {
    now += 16;
    scroller.advance(now);
    page.frame();
  }
  return now - start;
}

}  // namespace

TEST_CASE("scroller: the content follows the finger by exact pixels and stops at the ends") {
  Page page;
  Scroller scroller;
  CHECK_FALSE(scroller.touch_begin(kOnPage));
  scroller.touch_move(ImVec2(0, -30), 0);
  scroller.touch_move(ImVec2(0, -11), 20);
  page.frame();
  CHECK(page.page() == 41);
  scroller.touch_move(ImVec2(0, 500), 300);
  page.frame();
  CHECK(page.page() == 0);
  scroller.touch_move(ImVec2(0, -5000), 320);
  page.frame();
  CHECK(page.page() == 700);
}

TEST_CASE("scroller: a finger that rested before it left does not fling") {
  Page page;
  Scroller scroller;
  scroller.touch_begin(kOnPage);
  for (int i = 1; i <= 5; ++i) scroller.touch_move(ImVec2(0, -10), i * 16.0);
  scroller.touch_end(400);
  CHECK_FALSE(scroller.moving());
  page.frame();
  CHECK(page.page() == 50);
}

TEST_CASE("scroller: a flung page goes on for its speed times 325 ms, slowing down, and a touch stops it") {
  Page page;
  Scroller scroller;
  scroller.touch_begin(kOnPage);
  for (int i = 1; i <= 5; ++i) scroller.touch_move(ImVec2(0, -16), i * 16.0);  // 1 px per ms
  scroller.touch_end(80);
  REQUIRE(scroller.moving());

  scroller.advance(96);
  page.frame();
  const float first = page.page() - 80;
  CHECK(first == doctest::Approx(325 * (1 - std::exp(-16.0 / 325))).epsilon(0.1));

  SUBCASE("to its end") {
    const double took = settle(page, scroller, 96);
    CHECK(page.page() == 405);
    CHECK(took < 3000);
  }
  SUBCASE("until touched") {
    CHECK(scroller.touch_begin(kOnPage));
    CHECK_FALSE(scroller.moving());
  }
}

TEST_CASE("scroller: the innermost window that has way to go is scrolled") {
  Page page;
  Scroller scroller;
  SUBCASE("the list under the finger") {
    scroller.touch_begin(kOnList);
    scroller.touch_move(ImVec2(0, -20), 0);
    page.frame();
    CHECK(page.list() == 20);
    CHECK(page.page() == 0);
  }
  SUBCASE("the page, where the list is at its end") {
    scroller.touch_begin(kOnList);
    scroller.touch_move(ImVec2(0, -400), 0);
    scroller.touch_end(500);
    page.frame();
    REQUIRE(page.list() == 300);
    scroller.touch_begin(kOnList);
    scroller.touch_move(ImVec2(0, -20), 1000);
    page.frame();
    CHECK(page.list() == 300);
    CHECK(page.page() == 20);
  }
  SUBCASE("nothing across, where nothing is wider than the page") {
    scroller.touch_begin(kOnList);
    scroller.touch_move(ImVec2(-20, -3), 0);
    scroller.touch_move(ImVec2(0, -30), 16);
    page.frame();
    CHECK(page.list() == 0);
    CHECK(page.page() == 0);
  }
  SUBCASE("nothing under a modal dialog") {
    page.modal = true;
    page.frame();
    page.frame();
    scroller.touch_begin(kOnPage);
    scroller.touch_move(ImVec2(0, -20), 0);
    page.frame();
    CHECK(page.page() == 0);
  }
}

TEST_CASE("scroller: a touchpad moves at once, a wheel's notch glides to the same place") {
  Page page;
  Scroller scroller;
  scroller.wheel(kOnPage, ImVec2(0, 7), 0);
  CHECK_FALSE(scroller.moving());
  page.frame();
  CHECK(page.page() == 7);

  scroller.wheel(kOnPage, ImVec2(0, 100), 1000);
  CHECK(scroller.moving());
  scroller.wheel(kOnPage, ImVec2(0, 100), 1030);
  const double took = settle(page, scroller, 1030);
  CHECK(page.page() == 207);
  CHECK(took < 500);
}

TEST_CASE("scroller: it rushes while its speed is more than can be read, and never at rest") {
  Page page;
  Scroller scroller;
  CHECK_FALSE(scroller.rushing());
  scroller.wheel(kOnPage, ImVec2(0, 60), 0);  // begins with 60 / 45 px a ms
  CHECK_FALSE(scroller.rushing());
  scroller.wheel(kOnPage, ImVec2(0, 540), 0);
  CHECK(scroller.rushing());
  double now = 0;
  float way = 0;
  do {
    const float before = page.page();
    scroller.advance(now += 16);
    page.frame();
    way = page.page() - before;
  } while (scroller.rushing());
  CHECK(way < 40);
  CHECK(way > 16);
  CHECK(scroller.moving());
  settle(page, scroller, now);
  CHECK_FALSE(scroller.rushing());
}

TEST_CASE("scroller: one turn of the wheel stays with its window although another comes under the pointer") {
  Page page;
  Scroller scroller;
  scroller.wheel(kOnPage, ImVec2(0, 40), 0);
  page.frame();
  REQUIRE(page.page() == 40);
  // By now the list is where the pointer is.
  scroller.wheel(ImVec2(200, 80), ImVec2(0, 40), 100);
  page.frame();
  CHECK(page.page() == 80);
  CHECK(page.list() == 0);
  scroller.wheel(ImVec2(200, 80), ImVec2(0, 40), 1000);
  page.frame();
  CHECK(page.page() == 80);
  CHECK(page.list() == 40);
}

}  // namespace hufang::platform
