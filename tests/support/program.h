// Program: the whole program on a screen without a window: session in memory, shell, files and windows that
// record.
//
// Holds always: a test presses and reads by role and name only (support/screen.h).
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/ports/files.h"
#include "app/ports/printing.h"
#include "app/ports/spreadsheets.h"
#include "app/ports/windows.h"
#include "core/error.h"
#include "platform/native/gb18030.h"
#include "tests/support/desk.h"
#include "tests/support/memory_media.h"
#include "tests/support/screen.h"
#include "ui/shell/app_shell.h"

namespace hufang::test {

class RecordingFiles final : public app::Files {
 public:
  void save_as(std::string name, std::string mime, std::string bytes) override {
    saved_name = std::move(name);
    saved_mime = std::move(mime);
    saved = std::move(bytes);
  }
  void save_zip(std::string name, std::vector<app::PickedFile> files) override {
    saved_name = std::move(name);
    zipped = std::move(files);
  }
  void pick(std::string, std::function<void(app::PickedFile)> picked) override {
    if (!chosen.name.empty()) picked(chosen);
  }

  app::PickedFile chosen;  // what the user chooses next; without a name: cancels
  std::string saved_name, saved_mime, saved;
  std::vector<app::PickedFile> zipped;
};

class RecordingPrinting final : public app::Printing {
 public:
  void print(std::string title, const app::Form& form) override {
    printed_title = std::move(title);
    printed = form;
  }

  std::string printed_title;
  app::Form printed;
};

class RecordingSpreadsheets final : public app::Spreadsheets {
 public:
  void save(std::string file_name, const std::vector<app::FormSheet>& forms, Done done) override {
    saved_name = std::move(file_name);
    saved = forms;
    done(core::Done{});
  }
  void archive(std::string file_name, std::string, const std::vector<app::FormSheet>& forms,
               Done done) override {
    archived_name = std::move(file_name);
    archived = forms;
    done(core::Done{});
  }
  // Answers at once, unless `later`: then with answer().
  void read(std::string, Progress progress, Read read) override {
    progress_ = std::move(progress);
    read_ = std::move(read);
    if (!later) answer();
  }
  void stop_reading() override { read_ = {}; }
  std::string from_gb18030(std::string_view bytes) override { return platform::utf8_of_gb18030(bytes); }

  void progress(double share) { progress_(share); }
  void answer() {
    if (read_) std::exchange(read_, {})(next);
  }
  bool reading() const { return static_cast<bool>(read_); }

  std::string saved_name, archived_name;
  std::vector<app::FormSheet> saved, archived;
  core::Result<app::RawTable> next = core::make_error(core::Code::spreadsheet_unreadable);
  bool later = false;

 private:
  Progress progress_;
  Read read_;
};

class OneWindow final : public app::Windows {
 public:
  app::WindowRole role() const override { return app::WindowRole::writer; }
  void on_role_changed(std::function<void(app::WindowRole)>) override {}
  void on_data_changed(std::function<void()>) override {}
  void announce_saved() override {}
  void take_over() override {}
};

struct Program {
  explicit Program(float width = 1440, float height = 900)
      : services{desk.session, files, printing, windows, media, spreadsheets},
        shell(services),
        screen(width, height, [this] { shell.frame({}); }) {
    shell.init_style();
    screen.frame(2);
  }

  app::Session& session() { return desk.session; }
  // Goes to an address such as "roster/import" and draws it.
  void open(std::string_view address) {
    shell.go_to_address(address);
    screen.frame(3);
  }
  // Whether a node with this role says exactly this.
  bool shows(ui::Role role, std::string_view name) const { return screen.find(role, name) != nullptr; }
  bool says(std::string_view words) const {
    return shows(ui::Role::text, words) || shows(ui::Role::status, words) || shows(ui::Role::alert, words);
  }

  Desk desk;
  RecordingFiles files;
  RecordingPrinting printing;
  OneWindow windows;
  MemoryMedia media;
  RecordingSpreadsheets spreadsheets;
  ui::Services services;
  ui::AppShell shell;
  Screen screen;
};

}  // namespace hufang::test
