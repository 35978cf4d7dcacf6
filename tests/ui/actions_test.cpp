// What a press asks for is done after the frame; whoever changes anything while one is drawn is told off.
#include "ui/actions.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include "app/ports/fault.h"
#include "app/session/preferences.h"
#include "tests/support/program.h"
#include "ui/widgets/button.h"

#ifndef __EMSCRIPTEN__
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#endif

namespace hufang {
namespace {

std::vector<std::string> faults;

// Faults are noted instead of ending the program.
struct NotingFaults {
  NotingFaults() {
    faults.clear();
    before = app::set_fault_handler([](std::string_view words) { faults.emplace_back(words); });
  }
  ~NotingFaults() { app::set_fault_handler(before); }
  app::FaultHandler before;
};

app::Change renamed(std::string_view community, std::string name) {
  app::Change change("undo.community_changed");
  core::Community c;
  c.id = community;
  c.name = std::move(name);
  change.put(c);
  return change;
}

TEST_CASE("Every way of changing data is refused while the data are held, and the fault names it") {
  struct Way {
    const char* name;
    core::Status (*change)(test::Desk&);
  };
  const Way ways[] = {
      {"commit", [](test::Desk& d) { return d.session.commit(renamed(d.community, "x")); }},
      {"undo", [](test::Desk& d) { return d.session.undo(); }},
      {"redo", [](test::Desk& d) { return d.session.redo(); }},
      {"set_preference", [](test::Desk& d) { return d.session.set_preference("a", "b"); }},
      {"set_preference", [](test::Desk& d) { return d.session.set_community(d.community); }},
      {"import_json",
       [](test::Desk& d) { return ui::without_value(d.session.import_json(d.session.export_json())); }},
      {"wipe", [](test::Desk& d) { return d.session.wipe(); }},
      {"resolve", [](test::Desk& d) { return d.session.resolve("community", d.community, "name", 0); }},
      {"roll_back", [](test::Desk& d) { return d.session.roll_back(1); }},
      {"reload", [](test::Desk& d) { return d.session.reload(); }},
      {"set_role", [](test::Desk& d) { return d.session.set_role(app::WindowRole::reader); }},
  };
  for (const Way& way : ways) {
    CAPTURE(way.name);
    test::Desk desk;
    desk.settle();
    const std::string before = desk.session.canonical_sha256();
    const std::uint64_t revision = desk.session.revision();
    const NotingFaults noting;
    {
      const app::Session::Hold hold(desk.session);
      const core::Status done = way.change(desk);
      REQUIRE_FALSE(done.ok());
      CHECK(done.error().code == core::Code::storage_failed);
    }
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].find("Session::" + std::string(way.name) + " ") == 0);
    CHECK(faults[0].find("ui::Actions::run") != std::string::npos);
    CHECK(desk.session.revision() == revision);
    CHECK(desk.session.canonical_sha256() == before);
  }
  CHECK(faults.size() == 1);
}

TEST_CASE("What a press asks for is done after the frame, in the order of asking, and outside at once") {
  test::Desk desk;
  desk.settle();
  ui::Actions actions;
  std::vector<int> done;
  actions.run([&] { done.push_back(0); });
  CHECK(done == std::vector<int>{0});
  actions.begin_frame(desk.session);
  const core::Community* held = desk.data().communities.find(desk.community);
  actions.run([&] { return desk.session.commit(renamed(desk.community, "新名")); },
              [&](const core::Status& status) {
                CHECK(status.ok());
                done.push_back(1);
                actions.run([&] { done.push_back(2); });  // no frame any more: at once
              });
  actions.run([&] { done.push_back(3); });
  CHECK(done == std::vector<int>{0});
  CHECK(held->name == "翠湖花园");
  CHECK(actions.end_frame());
  CHECK(done == std::vector<int>{0, 1, 2, 3});
  CHECK(desk.data().communities.find(desk.community)->name == "新名");
  actions.begin_frame(desk.session);
  CHECK_FALSE(actions.end_frame());
}

#ifndef __EMSCRIPTEN__
TEST_CASE("A program that commits while it draws ends with words on what to do instead") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    std::signal(SIGABRT, SIG_DFL);
    // The one press that leaves the program within a frame; what stands there commits.
    struct Meddling final : app::Windows {
      app::Session* session = nullptr;
      app::WindowRole role() const override { return app::WindowRole::writer; }
      void on_role_changed(std::function<void(app::WindowRole)>) override {}
      void on_data_changed(std::function<void()>) override {}
      void announce_saved() override {}
      void take_over() override { (void)session->commit(renamed("c", "x")); }
    };
    test::Desk desk;
    desk.settle();
    test::RecordingFiles files;
    test::RecordingPrinting printing;
    test::MemoryMedia media;
    test::RecordingSpreadsheets spreadsheets;
    Meddling windows;
    windows.session = &desk.session;
    ui::Services services{desk.session, files, printing, windows, media, spreadsheets};
    (void)desk.session.set_role(app::WindowRole::reader);
    ui::AppShell shell(services);
    test::Screen screen(1440, 900, [&] { shell.frame({}); });
    screen.frame(2);
    screen.press(ui::Role::button, ui::tr(ui::T::shell_take_over));
    _exit(0);
  }
  close(ends[1]);
  std::string said;
  char buffer[512];
  for (ssize_t n = read(ends[0], buffer, sizeof buffer); n > 0; n = read(ends[0], buffer, sizeof buffer))
    said.append(buffer, static_cast<std::size_t>(n));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGABRT);
  CHECK(said.find("fault: Session::commit while the data are held") != std::string::npos);
  CHECK(said.find("ask for it with ui::Actions::run") != std::string::npos);
}
#endif

}  // namespace
}  // namespace hufang
