#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <vector>

#include "imgui_internal.h"
#include "tests/support/screen.h"
#include "ui/input.h"
#include "ui/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"

namespace hufang::ui {
namespace {

// What the shell does around a screen.
template <class F>
auto page(F draw) {
  return [draw] {
    begin_text_frame();
    begin_input_frame();
    update_metrics(ImGui::GetIO().DisplaySize, 0, 0);
    semantics().begin_frame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    draw();
    ImGui::End();
    semantics().end_frame();
    end_input_frame();
  };
}

TEST_CASE("a button is pressed by mouse and by assistive technology, a disabled one by neither") {
  int pressed = 0;
  bool disabled = false;
  test::Screen screen(800, 600, page([&] { pressed += button("Go", {.disabled = disabled}) ? 1 : 0; }));
  screen.frame(2);
  REQUIRE(screen.press(Role::button, "Go"));
  CHECK(pressed == 1);
  REQUIRE(screen.click(Role::button, "Go"));
  CHECK(pressed == 2);
  disabled = true;
  screen.frame();
  CHECK_FALSE(screen.press(Role::button, "Go"));
  CHECK((screen.find(Role::button, "Go")->flags & kSemDisabled) != 0);
  screen.click(Role::button, "Go");
  CHECK(pressed == 2);
}

TEST_CASE("words that stand twice reach the page twice, a title and the field of its name as well") {
  std::string value;
  test::Screen screen(800, 600, page([&] {
                        heading("Suggestion");
                        text_field("Suggestion", value, {.show_label = false});
                        muted("none");
                        muted("none");
                      }));
  screen.frame(2);
  REQUIRE(screen.find(Role::heading, "Suggestion") != nullptr);
  REQUIRE(screen.find(Role::textbox, "Suggestion") != nullptr);
  std::set<std::uint32_t> ids;
  std::size_t nodes = 0;
  for (const SemNode& node : semantics().nodes()) {
    ids.insert(node.id);
    ++nodes;
  }
  CHECK(nodes >= 4);
  CHECK(ids.size() == nodes);
}

TEST_CASE("typed text arrives once in the value and is reported back") {
  std::string value;
  int changes = 0;
  test::Screen screen(800, 600, page([&] { changes += text_field("Name", value) ? 1 : 0; }));
  screen.frame(2);
  REQUIRE(screen.type("Name", "王小明"));
  CHECK(value == "王小明");
  CHECK(changes == 1);
  CHECK(screen.find(Role::textbox, "Name")->value == "王小明");
}

TEST_CASE("a read-only field takes no text") {
  std::string value = "kept";
  test::Screen screen(800, 600, page([&] { text_field("Name", value, {.readonly = true}); }));
  screen.frame(2);
  screen.type("Name", "other");
  CHECK(value == "kept");
}

TEST_CASE("a select opens a list, and an option chosen in it closes it") {
  constexpr std::array<std::string_view, 3> options{"one", "two", "three"};
  int index = 0;
  test::Screen screen(800, 600, page([&] { select("Pick", options, index); }));
  screen.frame(2);
  CHECK(screen.find(Role::combobox, "Pick")->value == "one");
  CHECK(screen.find(Role::option, "two") == nullptr);
  REQUIRE(screen.press(Role::combobox, "Pick"));
  REQUIRE(screen.find(Role::option, "two") != nullptr);
  CHECK((screen.find(Role::option, "one")->flags & kSemSelected) != 0);
  REQUIRE(screen.press(Role::option, "two"));
  CHECK(index == 1);
  CHECK(screen.find(Role::option, "two") == nullptr);
  SUBCASE("Escape closes it without a choice") {
    REQUIRE(screen.press(Role::combobox, "Pick"));
    screen.key("Escape");
    CHECK(screen.find(Role::option, "two") == nullptr);
    CHECK(index == 1);
  }
}

TEST_CASE("Escape closes the topmost layer alone, and nothing under a layer takes a key") {
  const std::array<std::string_view, 2> options{"one", "two"};
  int index = 0, taken = 0;
  bool open = true;
  test::Screen screen(800, 600, page([&] {
                        if (key_pressed("Escape", true) || key_pressed("F2")) ++taken;
                        if (Dialog m("m", open, {.title = "Title"}); m) select("Pick", options, index);
                      }));
  screen.frame(3);
  REQUIRE(screen.press(Role::combobox, "Pick"));
  REQUIRE(screen.find(Role::option, "two") != nullptr);
  screen.key("F2");
  screen.key("Escape");
  screen.frame(2);
  CHECK(screen.find(Role::option, "two") == nullptr);
  CHECK(open);
  screen.key("Escape");
  screen.frame(2);
  CHECK_FALSE(open);
  CHECK(taken == 0);
  screen.key("Escape");
  CHECK(taken == 1);
}

TEST_CASE("a modal is reported as a layer of its own and closes by Escape") {
  bool open = true;
  test::Screen screen(800, 600, page([&] {
                        button("Behind");
                        if (Dialog m("m", open, {.title = "Title"}); m) button("Inside");
                      }));
  screen.frame(3);
  const SemNode* dialog = screen.find(Role::dialog, "Title");
  REQUIRE(dialog != nullptr);
  CHECK((dialog->flags & kSemModal) != 0);
  CHECK(dialog->parent == 0);
  CHECK(screen.find(Role::button, "Inside")->parent == dialog->id);
  screen.key("Escape");
  CHECK_FALSE(open);
  screen.frame(2);
  CHECK(screen.find(Role::dialog, "Title") == nullptr);
}

TEST_CASE("a dialog that somebody else closed leaves nothing over the page") {
  bool open = true;
  int pressed = 0;
  test::Screen screen(800, 600, page([&] {
                        pressed += button("Behind") ? 1 : 0;
                        if (Dialog m("m", open, {.title = "Title"}); m) button("Inside");
                      }));
  screen.frame(3);
  open = false;
  screen.frame(2);
  CHECK(screen.find(Role::dialog, "Title") == nullptr);
  REQUIRE(screen.click(Role::button, "Behind"));
  CHECK(pressed == 1);
}

TEST_CASE("a dialog lays out its own buttons: right-aligned in one line, on a phone none outside of it") {
  const float widths[] = {800, 320};
  const std::string leave(tr(T::common_cancel)), close(tr(T::common_close));
  struct Case {
    DialogSpec spec;
    std::vector<std::string> order;
    DialogPress last;
  };
  const Case cases[] = {
      {{.title = "Title"}, {close}, DialogPress::leave},
      {{.title = "Title", .primary = {"Keep"}}, {leave, "Keep"}, DialogPress::primary},
      {{.title = "Title", .danger = {"Lose"}}, {leave, "Lose"}, DialogPress::danger},
      {{.title = "Title", .primary = {"Keep"}, .danger = {"Lose"}},
       {"Lose", leave, "Keep"},
       DialogPress::primary},
      {{.title = "Title", .danger = {"Lose it all for ever"}, .other = {"First keep a copy of everything"}},
       {"First keep a copy of everything", leave, "Lose it all for ever"},
       DialogPress::danger}};
  for (const float width : widths) {
    for (const Case& c : cases) {
      CAPTURE(width);
      CAPTURE(c.order.back());
      bool open = true;
      DialogPress pressed = DialogPress::none;
      test::Screen screen(width, 600, page([&] {
                            if (Dialog m("m", open, c.spec); m) {
                              const DialogPress press = m.press();
                              if (press != DialogPress::none) pressed = press;
                            }
                          }));
      screen.frame(4);
      const SemNode* dialog = screen.find(Role::dialog, "Title");
      REQUIRE(dialog != nullptr);
      const SemNode* before = nullptr;
      for (const std::string& name : c.order) {
        const SemNode* b = screen.find(Role::button, name);
        REQUIRE(b != nullptr);
        CHECK(b->rect.x >= 0);
        CHECK(b->rect.x + b->rect.z <= width);
        if (before != nullptr) {
          const bool beside = before->rect.x + before->rect.z < b->rect.x;
          const bool below = before->rect.y + before->rect.w < b->rect.y;
          CHECK((beside || (width < 400 && below)));
        }
        before = b;
      }
      const float right = before->rect.x + before->rect.z;
      if (width > 400) CHECK(dialog->rect.x + dialog->rect.z - right < 30);
      REQUIRE(screen.press(Role::button, c.order.back()));
      CHECK(pressed == c.last);
      CHECK(open == (c.last != DialogPress::leave));
    }
  }
}

TEST_CASE("a table of 100,000 rows draws only those in view and grows no buffers once it has scrolled") {
  constexpr std::array<Column, 2> columns{Column{"A"}, Column{"B"}};
  std::size_t drawn = 0;
  test::Screen screen(800, 600, page([&] {
                        drawn = 0;
                        Table t("t", "Rows", columns);
                        t.header();
                        t.rows(100000, [&](std::size_t i) {
                          ++drawn;
                          t.text(num(static_cast<long long>(i)));
                          t.text("b");
                        });
                      }));
  screen.frame(4);
  CHECK(drawn > 5);
  CHECK(drawn < 40);
  const std::size_t bytes = semantics().text_bytes();
  screen.frame(20);
  CHECK(semantics().text_bytes() == bytes);
  CHECK(screen.find(Role::columnheader, "A") != nullptr);
}

TEST_CASE("a row that can be pressed says which one it was") {
  constexpr std::array<Column, 1> columns{Column{"A"}};
  long pressed = -1;
  test::Screen screen(800, 600, page([&] {
                        Table t("t", "Rows", columns);
                        const long p =
                            t.rows(3, [&](std::size_t i) { t.text(num(static_cast<long long>(i))); }, true);
                        if (p >= 0) pressed = p;
                      }));
  screen.frame(2);
  for (const SemNode& n : semantics().nodes()) {
    if (n.role == Role::row && n.pos == 2) {
      semantics().on_activate(n.id);
      break;
    }
  }
  screen.frame();
  CHECK(pressed == 1);
}

// A page that moves the focus where it is told, as the browser does.
struct Following : SemanticSink {
  void apply(std::span<const SemNode* const>, std::span<const ImGuiID>, bool) override {}
  void focus(ImGuiID id) override { semantics().on_focus(id, false); }
};

TEST_CASE("keys go through all rows of a table, drawn or not, and the row with the focus stays") {
  constexpr std::array<Column, 1> columns{Column{"A"}};
  bool link = false;
  test::Screen screen(800, 600, page([&] {
                        const ImVec2 at = cursor();
                        const ScrollArea area("area", {800 - at.x, 600 - at.y}, 0);
                        Table t("t", "Rows", columns);
                        t.rows(
                            1000,
                            [&](std::size_t i) {
                              bool pressed = false;
                              if (link)
                                t.link_cell("go", &pressed, num(static_cast<long long>(i)));
                              else
                                t.text(num(static_cast<long long>(i)));
                            },
                            !link);
                      }));
  Following following;
  semantics().set_sink(&following);
  // The number of the row in which the focus is, 0 for none.
  const auto at = [] {
    int row = 0;
    for (const SemNode& n : semantics().nodes()) {
      if (n.role == Role::row) row = n.pos;
      if (semantics().focused(n.id)) return row;
    }
    return 0;
  };
  const auto focus_row = [](int pos) {
    int row = 0;
    for (const SemNode& n : semantics().nodes()) {
      if (n.role == Role::row) row = n.pos;
      if (row == pos && (n.role == Role::button || (n.flags & kSemFocusable) != 0))
        return semantics().on_focus(n.id, false);
    }
  };
  const auto in_view = [](int pos) {
    for (const SemNode& n : semantics().nodes()) {
      if (n.role == Role::row && n.pos == pos) return n.rect.y >= 0 && n.rect.y + n.rect.w <= 600;
    }
    return false;
  };
  SUBCASE("rows that can be pressed") { link = false; }
  SUBCASE("rows with a button") { link = true; }
  screen.frame(2);
  focus_row(1);
  screen.frame(2);
  CHECK(at() == 1);
  screen.key("ArrowDown");
  CHECK(at() == 2);
  screen.key("PageDown");
  const int page_on = at();
  CHECK(page_on > 8);
  CHECK(page_on < 40);
  screen.frame(2);
  CHECK(in_view(page_on));
  screen.key("End");
  CHECK(at() == 1000);
  screen.frame(2);
  CHECK(in_view(1000));
  CHECK_FALSE(in_view(1));
  screen.key("ArrowDown");
  CHECK(at() == 1000);
  screen.key("Home");
  CHECK(at() == 1);
  screen.frame(2);
  ImGui::SetScrollY(ImGui::FindWindowByName("page")->DC.ChildWindows[0], 9000);
  screen.frame(3);
  CHECK_FALSE(in_view(1));
  CHECK(at() == 1);
  semantics().on_blur(semantics().focused_id());
  semantics().set_sink(nullptr);
}

TEST_CASE("a check box and a choice say whether they are on") {
  bool on = false;
  int chosen = 0;
  test::Screen screen(800, 600, page([&] {
                        checkbox("Agree", on);
                        if (choice("first", chosen == 0)) chosen = 0;
                        flow(choice_width("second"));
                        if (choice("second", chosen == 1)) chosen = 1;
                      }));
  screen.frame(2);
  CHECK((screen.find(Role::checkbox, "Agree")->flags & kSemChecked) == 0);
  screen.press(Role::checkbox, "Agree");
  CHECK(on);
  CHECK((screen.find(Role::checkbox, "Agree")->flags & kSemChecked) != 0);
  screen.press(Role::radio, "second");
  CHECK(chosen == 1);
}

}  // namespace
}  // namespace hufang::ui
