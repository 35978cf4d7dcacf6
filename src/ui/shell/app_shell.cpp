#include "ui/shell/app_shell.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/office/community.h"
#include "imgui_internal.h"
#include "ui/input.h"
#include "ui/semantics.h"
#include "ui/shell/header.h"
#include "ui/shell/rail.h"
#include "ui/shell/recent_actions.h"
#include "ui/shell/user_menu.h"
#include "ui/shell/who.h"
#include "ui/views/registry.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/popup.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

namespace {

// Where everything is and how large its content: what grows in one frame is given its room in the next, and
// what stands beside it in the one after, so frames go on until this stays the same.
ImGuiID layout_hash() {
  ImGuiID hash = 0;
  for (const ImGuiWindow* w : ImGui::GetCurrentContext()->Windows) {
    if (!w->Active) continue;
    const ImVec2 parts[] = {w->Size, w->ContentSize, {0, w->DC.CursorMaxPos.y - w->DC.CursorStartPos.y}};
    hash = ImHashData(parts, sizeof parts, hash ^ w->ID);
  }
  return hash;
}

}  // namespace

struct AppShell::Impl : Navigator {
  Impl(AppShell& of, Services& s) : shell(of), services(s), recent(s), users(s) {
    services.navigator = this;
    Dialog::forget_all();
    welcome = make_welcome_view(services);
    for (const ViewEntry& e : view_entries()) views.push_back(e.make(services));
  }

  void go(Page page) override { go(page, {}); }
  void go(Page page, std::string_view detail) override {
    std::string to;
    for (const ViewEntry& e : view_entries()) {
      if (e.page == page) to = e.address;
    }
    if (!detail.empty()) to.append("/").append(detail);
    services.actions.run([this, to = std::move(to)] { show(to, true); });
  }
  std::string_view detail() const override {
    const std::size_t slash = address.find('/');
    return slash == std::string::npos ? std::string_view{} : std::string_view(address).substr(slash + 1);
  }

  void show(std::string_view to, bool tell) {
    if (address == to) return;
    keep_typed();
    close_dialogs();
    if (shown < views.size()) views[shown]->on_leave();
    address = to;
    fresh = true;
    if (tell && changed) changed(address);
  }

  void keep_typed() {
    if (shown < views.size()) views[shown]->keep_typed();
    services.drafts.keep_all();
  }

  // A dialog is of the screen it was opened on. What was typed in it does not go without a word.
  void close_dialogs() {
    const bool typed = services.drafts.unsaved();
    const std::string title = Dialog::close_all();
    if (typed && !title.empty()) toast(trf(T::draft_left, {title}), Tone::amber);
  }

  // What was typed in the page and no frame has taken yet belongs to the screen that is shown.
  void take_waiting_text() {
    if (!semantics().text_waits()) return;
    ImGui::NewFrame();
    shell.frame(insets);
    ImGui::EndFrame();
  }

  std::size_t current_index() const {
    const std::string_view first = std::string_view(address).substr(0, address.find('/'));
    const auto entries = view_entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i].address == first) return i;
    }
    return 0;
  }

  void choose_community() {
    const auto& communities = services.session.data().communities;
    if (communities.size() == 0 || communities.find(services.session.community()) != nullptr) return;
    (void)services.session.set_community(communities.rows()[0].id);
  }

  void ask_badges() {
    badges.clear();
    for (const auto& view : views) badges.push_back(view->badge());
  }

  void draw_who(bool phone);
  void draw_notices();
  void draw_page(View& view, bool bare);
  // Of what lies under the page: the screen's own bar, else the tabs of a phone.
  float bar_height(View& view) {
    const Metrics& m = metrics();
    if (view.footer_height() > 0) return view.footer_height() + m.inset_bottom;
    return m.phone ? kTabsHeight + m.inset_bottom : 0;
  }
  void draw_bar(View& view);
  void take_back(View& view);

  AppShell& shell;
  Services& services;
  Insets insets;  // of the last frame
  RecentActions recent;
  UserMenu users;
  std::unique_ptr<View> welcome;
  std::vector<std::unique_ptr<View>> views;
  std::vector<Badge> badges;  // of views, in this frame
  std::string address = "home";
  std::function<void(const std::string&)> changed;
  std::size_t shown = static_cast<std::size_t>(-1);
  bool fresh = true;
  double toast_left = -1;
  ImGuiID layout = 0;         // of the last frame
  bool layout_moves = false;  // it was not yet that of the frame before
  bool acted = false;         // after the last frame something was done that it does not show
  double view_wake = -1;
};

AppShell::AppShell(Services& services) : impl_(std::make_unique<Impl>(*this, services)) {}
AppShell::~AppShell() = default;

void AppShell::init_style() { apply_style(); }

const std::string& AppShell::address() const { return impl_->address; }
void AppShell::go_to_address(std::string_view address) {
  if (address.empty()) return;
  impl_->take_waiting_text();
  impl_->show(address, false);
}
void AppShell::leave() {
  impl_->take_waiting_text();
  impl_->keep_typed();
}
void AppShell::take_file(app::PickedFile file) {
  Impl& s = *impl_;
  s.take_waiting_text();
  if (s.services.session.role() == app::WindowRole::reader) return toast(tr(T::drop_reader), Tone::amber);
  const bool bare = s.services.session.data().communities.size() == 0;
  const std::string name = file.name;
  if (!bare && (name.ends_with(".json") || name.ends_with(".zip"))) s.go(Page::exchange);
  View& view = bare ? *s.welcome : *s.views[s.current_index()];
  // The screen is entered before it takes the file: entering starts it afresh.
  if (std::exchange(s.fresh, false)) view.on_enter();
  s.shown = s.current_index();
  if (!view.take_file(file)) toast(trf(bare ? T::drop_no_use_bare : T::drop_no_use, {name}), Tone::amber);
}
void AppShell::on_address_changed(std::function<void(const std::string&)> changed) {
  impl_->changed = std::move(changed);
}

// What concerns the whole program and not one screen.
void AppShell::Impl::draw_notices() {
  app::Session& session = services.session;
  if (session.role() == app::WindowRole::reader) {
    if (banner(tr(T::shell_reader_banner), Tone::amber, tr(T::shell_take_over))) services.windows.take_over();
    gap(size::s12);
  }
  if (const app::SaveState state = session.save_state(); state.phase == app::SavePhase::failed) {
    const std::string why = state.error ? error_text(*state.error) : std::string();
    if (banner(trf(T::save_failed_banner, {num(state.waiting), why}), Tone::red, tr(T::save_export_now))) {
      services.files.save_as("hufang-backup.hufang.json", "application/json", session.export_json());
    }
    if (button(tr(T::save_retry))) session.retry_save();
    gap(size::s12);
  }
  if (const std::size_t damage = session.opening().damage.size(); damage > 0) {
    banner(trf(T::damage_banner, {num(static_cast<long long>(damage))}), Tone::amber);
    gap(size::s12);
  }
  const core::Community* c = session.data().communities.find(session.community());
  if (c != nullptr && c->sample) {
    if (banner(tr(T::shell_sample_banner), Tone::accent,
               session.role() == app::WindowRole::writer ? tr(T::shell_sample_remove) : std::string_view{})) {
      services.actions.run([&session, id = c->id] { return app::remove_community(session, id); },
                           say_refusal);
    }
    gap(size::s12);
  }
}

// Who works here: under the entries of the rail, above the settings; in a phone's header at the right.
void AppShell::Impl::draw_who(bool phone) {
  const Metrics& m = metrics();
  const float right = m.width - m.page_pad + 8, middle = m.inset_top + (header_height() - m.inset_top) / 2;
  const Box box = phone ? Box{{right - kWhoPhone, middle - kWhoPhone / 2}, {right, middle + kWhoPhone / 2}}
                        : Box{{12, m.height - 60 - kWhoHeight - 8}, {kRailWidth - 13, m.height - 68}};
  if (ui::draw_who(services, box)) Popup::open("who");
  if (Popup::is_open("who")) users.draw(box);
}

void AppShell::Impl::draw_page(View& view, bool bare) {
  const Metrics& m = metrics();
  const float top = cursor().y;
  const float bottom = bare ? 0 : bar_height(view);
  const IdScope scope(bare ? "welcome" : view_entries()[shown].address);
  const ScrollArea page("page", {width_left(), m.height - top - bottom}, m.page_pad);
  const Group main("main", Role::main, view.title());
  if (!bare) {
    draw_notices();
    if (m.phone) {
      const float before = cursor().y;
      view.draw_header();
      if (view.actions_width() > 0) {
        view.draw_actions();
      }
      if (cursor().y > before) gap(size::s12);
    }
  }
  view.draw();
  gap(size::s18);
}

void AppShell::Impl::draw_bar(View& view) {
  const float left = metrics().phone ? 0 : kRailWidth;
  const Box bar{{left, metrics().height - bar_height(view)}, {metrics().width, metrics().height}};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(bar.min, bar.max, color::card);
  draw->AddLine(bar.min, {bar.max.x, bar.min.y}, color::line);
  const float pad = metrics().page_pad;
  const float inner = (view.footer_height() - metrics().control) / 2;
  set_cursor({bar.min.x + pad, bar.min.y + inner});
  ImGui::PushClipRect(bar.min, bar.max, true);
  const IdScope scope("bar");
  const Group group("footer", Role::group, view.title());
  view.draw_footer();
  ImGui::PopClipRect();
}

// Ctrl+Z and Ctrl+Y. In a text field they are the field's own, and a dialog is finished first.
void AppShell::Impl::take_back(View& view) {
  if (services.session.role() != app::WindowRole::writer || ImGui::GetTopMostPopupModal() != nullptr) return;
  const bool undo = ctrl_key_pressed("z");
  const bool redo = ctrl_key_pressed("y") || ctrl_key_pressed("Z");
  if (!undo && !redo) return;
  view.keep_typed();
  if (undo) recent.undo();
  if (redo) recent.redo();
}

void AppShell::frame(Insets insets) {
  Impl& s = *impl_;
  Semantics& sem = semantics();
  s.insets = insets;
  begin_text_frame();
  begin_input_frame();
  const ImGuiIO& io = ImGui::GetIO();
  update_metrics(io.DisplaySize, insets.top, insets.bottom);
  sem.begin_frame();

  const bool bare = s.services.session.data().communities.size() == 0;
  s.choose_community();
  s.shown = s.current_index();
  View& view = bare ? *s.welcome : *s.views[s.shown];
  if (std::exchange(s.fresh, false)) view.on_enter();
  if (!bare) s.take_back(view);
  s.services.actions.begin_frame(s.services.session);

  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("##root", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {size::s8, 0});
  int pressed = -1;
  s.ask_badges();
  const bool phone = metrics().phone;
  if (!phone && !bare) {
    pressed = draw_rail(view_entries(), s.badges, view_entries()[s.shown].page);
    s.draw_who(false);
    ImGui::SameLine(0, 0);
  }
  ImGui::BeginGroup();
  if (draw_header(s.services, view, bare).actions) {
    s.services.actions.run([&s, &view] {
      view.keep_typed();
      s.recent.open();
    });
  }
  if (phone && !bare) s.draw_who(true);
  ImGui::PopStyleVar();
  s.draw_page(view, bare);
  ImGui::EndGroup();
  if (!bare && view.footer_height() > 0) {
    s.draw_bar(view);
  } else if (phone && !bare) {
    set_cursor({0, metrics().height - kTabsHeight - metrics().inset_bottom});
    pressed = draw_tabs(view_entries(), s.badges, view_entries()[s.shown].page);
  }
  s.recent.draw();
  s.toast_left = draw_toast(ImGui::GetTime());
  s.view_wake = bare ? -1 : view.wake_in_ms();
  ImGui::End();

  const ImGuiID layout = layout_hash();
  s.layout_moves = std::exchange(s.layout, layout) != layout;
  sem.end_frame();
  end_input_frame();
  if (pressed >= 0) s.go(view_entries()[static_cast<std::size_t>(pressed)].page);
  s.acted = s.services.actions.end_frame();
}

bool AppShell::animating() const { return impl_->layout_moves || impl_->acted; }
double AppShell::wake_in_ms() const {
  constexpr int kDayMinutes = 24 * 60;
  constexpr double kMinuteMs = 60'000;
  // The day turns at midnight without a press. By whole minutes, so up to one late, never early.
  double wake = (kDayMinutes - impl_->services.session.clock().minute_of_day()) * kMinuteMs;
  for (const double other : {impl_->toast_left, impl_->view_wake}) {
    if (other >= 0) wake = std::min(wake, other);
  }
  return wake;
}

}  // namespace hufang::ui
