// The page's program: opens what is kept, and then draws and saves as long as the page lives. Wiring, nothing
// else.
#include <emscripten.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include "app/ports/fault.h"
#include "app/sample/sample.h"
#include "app/session/preferences.h"
#include "app/session/session.h"
#include "imgui.h"
#include "platform/web/frame_loop.h"
#include "platform/web/host.h"
#include "platform/web/idbfs_storage.h"
#include "platform/web/renderer.h"
#include "platform/web/semantic_mirror.h"
#include "platform/web/system_glyphs.h"
#include "platform/web/web_clock.h"
#include "platform/web/web_files.h"
#include "platform/web/web_inbox.h"
#include "platform/web/web_media.h"
#include "platform/web/web_printing.h"
#include "platform/web/web_random.h"
#include "platform/web/web_spreadsheets.h"
#include "platform/web/web_windows.h"
#include "ui/semantics.h"
#include "ui/shell/app_shell.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/words/error_text.h"

namespace {

using namespace hufang;

const char* name_of(app::SavePhase phase) {
  switch (phase) {
    case app::SavePhase::idle:
      return "idle";
    case app::SavePhase::saving:
      return "saving";
    case app::SavePhase::saved:
      return "saved";
    case app::SavePhase::failed:
      return "failed";
  }
  return "";
}

class Program {
 public:
  void start();
  void go_to_address(const std::string& address);
  void leave();

 private:
  void open_session();
  void open_screen();
  void follow_windows();
  void tell_page();

  platform::IdbfsStorage storage_;
  platform::WebClock clock_;
  platform::WebRandom random_;
  platform::WebWindows windows_;
  platform::WebFiles files_{[] { platform::request_frame(); }};
  platform::WebPrinting printing_;
  platform::WebMedia media_;
  platform::WebSpreadsheets spreadsheets_;
  platform::SemanticMirror mirror_;
  std::unique_ptr<platform::Renderer> renderer_;
  std::unique_ptr<app::Session> session_;
  std::unique_ptr<ui::Services> services_;
  std::unique_ptr<ui::AppShell> shell_;
  std::uint64_t told_revision_ = 0;
  ui::Language told_language_{};
  bool told_ready_ = false;
};

void fail(const core::Error& error) { platform::host::page_failed(ui::error_text(error).c_str()); }

void Program::start() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
  platform::add_system_fonts(&regular, &bold);
  if (regular == nullptr) return;
  ui::set_faces(regular, bold);
  renderer_ = platform::make_renderer();
  platform::host::set_state("renderer", renderer_->name());
  platform::host::set_state("stage", "storage");
  storage_.open([this](core::Status opened) {
    if (!opened.ok()) return fail(opened.error());
    windows_.start([this] { open_session(); });
  });
}

void Program::open_session() {
  platform::host::set_state("stage", "screen");
  session_ = std::make_unique<app::Session>(app::SessionPorts{storage_, clock_, random_}, windows_.role());
  if (const core::Status opened = session_->open(); !opened.ok()) return fail(opened.error());
  ui::set_language(ui::language_of(session_->preference(app::pref::kLanguage)));
  follow_windows();
  if (platform::host::take_query("sample") && windows_.role() == app::WindowRole::writer) {
    if (const auto added = app::add_sample(*session_, app::kSampleSeed, !platform::host::take_query("bare"));
        !added.ok())
      return fail(added.error());
  }
  open_screen();
}

void Program::follow_windows() {
  session_->on_save_changed([this](const app::SaveState& state) {
    if (state.phase == app::SavePhase::saved && session_->role() == app::WindowRole::writer)
      windows_.announce_saved();
    platform::request_frame();
  });
  windows_.on_role_changed([this](app::WindowRole role) {
    if (const core::Status changed = session_->set_role(role); !changed.ok()) fail(changed.error());
    platform::request_frame();
  });
  windows_.on_data_changed([this] {
    if (const core::Status reloaded = session_->reload(); !reloaded.ok()) fail(reloaded.error());
    platform::request_frame();
  });
}

void Program::open_screen() {
  ui::semantics().set_sink(&mirror_);
  services_.reset(new ui::Services{*session_, files_, printing_, windows_, media_, spreadsheets_});
  shell_ = std::make_unique<ui::AppShell>(*services_);
  shell_->init_style();
  shell_->go_to_address(platform::host::address());
  shell_->on_address_changed(platform::host::set_address);
  files_.on_drop([this](app::PickedFile file) { shell_->take_file(std::move(file)); });
  told_revision_ = session_->revision();
  platform::FrameContent content;
  content.draw = [this] {
    const ImVec4 edges = platform::safe_area();
    shell_->frame({edges.x, edges.z});
  };
  content.animating = [this] { return shell_->animating(); };
  content.wake_in_ms = [this] { return shell_->wake_in_ms(); };
  content.after = [this] { tell_page(); };
  platform::start_frames(*renderer_, std::move(content));
}

void Program::tell_page() {
  const app::SaveState state = session_->save_state();
  if (session_->revision() != told_revision_) {
    told_revision_ = session_->revision();
    // What was kept before this frame came was changed before that.
    const bool kept = state.phase == app::SavePhase::saved;
    const std::int64_t now = session_->now_ms();
    platform::host::set_state("lastChange", static_cast<double>(kept ? std::min(now, state.saved_ms) : now));
  }
  platform::host::set_state("lastSaved", static_cast<double>(state.saved_ms));
  platform::host::set_state("saveState", name_of(state.phase));
  if (ui::language() != told_language_) {
    told_language_ = ui::language();
    platform::host::set_page_language(ui::language_tag(told_language_).data());
  }
  if (!told_ready_) {
    told_ready_ = true;
    platform::host::page_ready();
  }
}

void Program::leave() {
  if (shell_ == nullptr) return;
  platform::draw_now();
  shell_->leave();
  session_->save_at_once();
}

void Program::go_to_address(const std::string& address) {
  if (shell_ == nullptr) return;
  shell_->go_to_address(address);
  platform::request_frame();
}

// Never destroyed: callbacks of the browser reach it as long as the page lives.
Program& program() {
  static Program* instance = new Program;
  return *instance;
}

}  // namespace

int main() {
  // A page goes on: what was asked for in the middle of a frame is refused, and said where it was asked.
  app::set_fault_handler([](std::string_view words) {
    std::fprintf(stderr, "fault: %.*s\n", static_cast<int>(words.size()), words.data());
  });
  program().start();
  return 0;
}

// The page goes away, or another screen comes: what was typed is kept now or not at all.
extern "C" EMSCRIPTEN_KEEPALIVE void hf_leave() { program().leave(); }

extern "C" EMSCRIPTEN_KEEPALIVE void hf_go_to_address() { program().go_to_address(platform::take_inbox()); }
