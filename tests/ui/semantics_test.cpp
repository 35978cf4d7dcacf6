#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/semantics.h"

namespace hufang::ui {
namespace {

struct Heard : SemanticSink {
  std::vector<ImGuiID> changed, order;
  int calls = 0;
  bool same = false;
  ImGuiID focused = 0;
  void apply(std::span<const SemNode* const> nodes, std::span<const ImGuiID> ids, bool same_order) override {
    ++calls;
    changed.clear();
    for (const SemNode* n : nodes) changed.push_back(n->id);
    order.assign(ids.begin(), ids.end());
    same = same_order;
  }
  void focus(ImGuiID id) override { focused = id; }
};

void node(Semantics& s, ImGuiID id, std::string_view name, float x = 0) {
  s.add(id, Role::button, name, {x, 0, 10, 10}, {0, 0, 100, 100});
}

TEST_CASE("only differences are told") {
  Semantics s;
  Heard heard;
  s.set_sink(&heard);
  auto frame = [&](float x) {
    s.begin_frame();
    node(s, 1, "a");
    node(s, 2, "b", x);
    s.end_frame();
  };
  frame(0);
  CHECK(heard.changed == std::vector<ImGuiID>{1, 2});
  CHECK(heard.order == std::vector<ImGuiID>{1, 2});
  heard.calls = 0;
  frame(0);
  CHECK(heard.calls == 0);
  frame(5);
  CHECK(heard.changed == std::vector<ImGuiID>{2});
  CHECK(heard.same);
}

TEST_CASE("what moves with its parent has not changed, and what is cut says how much") {
  Semantics s;
  Heard heard;
  s.set_sink(&heard);
  auto frame = [&](float y) {
    s.begin_frame();
    s.open(7, Role::row, "");
    s.add(8, Role::cell, "a", {20, y + 4, 10, 10}, {0, 0, 100, 100});
    s.close({10, y, 80, 20}, {0, 0, 100, 100});
    s.end_frame();
  };
  frame(30);
  CHECK(s.nodes()[1].place.x == 10);
  CHECK(s.nodes()[1].place.y == 4);
  CHECK(s.nodes()[1].cut.x == 0);
  frame(50);
  CHECK(heard.changed == std::vector<ImGuiID>{7});
  frame(90);
  CHECK(heard.changed == std::vector<ImGuiID>{7, 8});
  CHECK(s.nodes()[0].cut.z == 10);
  CHECK(s.nodes()[1].cut.z == 4);
  frame(200);
  CHECK(s.nodes()[1].cut.x == kUnseen);
}

TEST_CASE("while the screen rushes by nothing is told but what the user acts on; then all at once") {
  Semantics s;
  Heard heard;
  s.set_sink(&heard);
  auto frame = [&](ImGuiID first, bool rushing) {
    s.hold(rushing);
    s.begin_frame();
    node(s, first, "a");
    node(s, first + 1, "b");
    s.end_frame();
  };
  frame(1, false);
  heard.calls = 0;
  frame(2, true);
  frame(3, true);
  CHECK(heard.calls == 0);
  SUBCASE("it rests") {
    frame(4, false);
    CHECK(heard.changed == std::vector<ImGuiID>{4, 5});
    CHECK(heard.order == std::vector<ImGuiID>{4, 5});
  }
  SUBCASE("it comes back to where it was") {
    frame(1, false);
    CHECK(heard.calls == 0);
  }
  SUBCASE("something is pressed") {
    s.on_activate(3);
    frame(3, true);
    CHECK(heard.order == std::vector<ImGuiID>{3, 4});
  }
  SUBCASE("the focus is moved") {
    s.request_focus(4);
    frame(3, true);
    CHECK(heard.order == std::vector<ImGuiID>{3, 4});
    CHECK(heard.focused == 4);
  }
}

TEST_CASE("what is gone leaves the order and comes back as new") {
  Semantics s;
  Heard heard;
  s.set_sink(&heard);
  for (int round = 0; round < 2; ++round) {
    s.begin_frame();
    node(s, 1, "a");
    node(s, 2, "b");
    s.end_frame();
    s.begin_frame();
    node(s, 1, "a");
    s.end_frame();
    CHECK(heard.order == std::vector<ImGuiID>{1});
    CHECK(heard.changed.empty());
  }
  s.begin_frame();
  node(s, 1, "a");
  node(s, 2, "b");
  s.end_frame();
  CHECK(heard.changed == std::vector<ImGuiID>{2});
}

TEST_CASE("groups hold what is added while they are open; a layer belongs to the page") {
  Semantics s;
  s.begin_frame();
  s.open(1, Role::main, "main");
  node(s, 2, "in main");
  s.open(3, Role::dialog, "dialog", kSemModal);
  node(s, 4, "in dialog");
  s.close({}, {});
  s.close({}, {});
  s.end_frame();
  CHECK(s.nodes()[1].parent == 1);
  CHECK(s.nodes()[2].parent == 0);
  CHECK(s.nodes()[3].parent == 3);
}

TEST_CASE("events wait for the next frame and last for one") {
  Semantics s;
  s.on_activate(7);
  CHECK_FALSE(s.activated(7));
  s.begin_frame();
  CHECK(s.activated(7));
  s.end_frame();
  s.begin_frame();
  CHECK_FALSE(s.activated(7));
}

TEST_CASE("presses that come before one frame have a frame each, in their order") {
  Semantics s;
  for (const ImGuiID id : {7u, 8u, 8u}) s.on_activate(id);
  CHECK(s.presses_waiting() == 3);
  for (const ImGuiID id : {7u, 8u, 8u, 0u}) {
    CAPTURE(id);
    s.begin_frame();
    CHECK(s.activated(7) == (id == 7));
    CHECK(s.activated(8) == (id == 8));
    s.end_frame();
  }
}

TEST_CASE("of several texts typed into a field within a frame the last one counts") {
  Semantics s;
  s.on_text(5, "a");
  s.on_text(5, "ab");
  s.begin_frame();
  REQUIRE(s.typed(5) != nullptr);
  CHECK(*s.typed(5) == "ab");
  CHECK(s.typed(6) == nullptr);
}

TEST_CASE("the focus is moved after the frame, once") {
  Semantics s;
  Heard heard;
  s.set_sink(&heard);
  s.begin_frame();
  node(s, 9, "x");
  s.request_focus(9);
  s.end_frame();
  CHECK(heard.focused == 9);
  heard.focused = 0;
  s.begin_frame();
  node(s, 9, "x");
  s.end_frame();
  CHECK(heard.focused == 0);
}

TEST_CASE("kept strings stay where they are as more are added") {
  Semantics s;
  s.begin_frame();
  const std::string_view first = s.keep("first");
  const char* at = first.data();
  for (int i = 0; i < 20000; ++i) (void)s.keep("some more words of a long page");
  CHECK(first.data() == at);
  CHECK(first == "first");
}

}  // namespace
}  // namespace hufang::ui
