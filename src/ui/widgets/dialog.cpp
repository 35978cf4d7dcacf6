#include "ui/widgets/dialog.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/input.h"
#include "ui/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layer.h"
#include "ui/widgets/notice.h"

namespace hufang::ui {
namespace {

constexpr float kBetween = size::s12;

// The dialogs drawn in this frame, the topmost one last.
struct OpenDialog {
  bool* open;
  std::string title;
};
std::vector<OpenDialog> dialogs;
int dialogs_in = -1;  // the frame

struct Placed {
  DialogPress press;
  std::string_view text;
  ButtonStyle style;
};

Placed placed(DialogPress press, ButtonKind kind, const DialogButton& b) {
  return {press, b.text, {.kind = kind, .icon = b.icon, .disabled = b.disabled}};
}

// ImGui closes no popup by itself because it was not drawn: under one that stays open nothing could be
// pressed.
void close_if_open(const char* name) {
  if (ImGui::IsPopupOpen(name))
    ImGui::ClosePopupToLevel(ImGui::GetCurrentContext()->BeginPopupStack.Size, true);
}

}  // namespace

Dialog::Dialog(std::string_view id, bool& open, const DialogSpec& spec) : spec_(spec), open_(open) {
  // ImGui wants a terminated name; the id is all that counts.
  static std::string name;
  name.assign("##modal-").append(id);
  if (!open) {
    close_if_open(name.c_str());
    return;
  }
  if (!ImGui::IsPopupOpen(name.c_str())) ImGui::OpenPopup(name.c_str());
  const Metrics& m = metrics();
  const float w = m.phone ? m.width : std::min(spec.width, m.width - 32);
  if (m.phone) {
    ImGui::SetNextWindowPos({0, m.height}, ImGuiCond_Always, {0, 1});
  } else {
    ImGui::SetNextWindowPos({m.width / 2, m.height / 2}, ImGuiCond_Always, {0.5f, 0.5f});
  }
  ImGui::SetNextWindowSizeConstraints({w, 0}, {w, m.height - (m.phone ? 40.f : 32.f)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {m.phone ? 18.f : 24.f, m.phone ? 18.f : 22.f});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, size::radius_card);
  ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 0.f);
  ImGui::PushStyleColor(ImGuiCol_PopupBg, color::card);
  drawn_ = ImGui::BeginPopupModal(name.c_str(), nullptr, kBareLayer | ImGuiWindowFlags_AlwaysAutoResize);
  if (!drawn_) {
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    return;
  }
  if (std::exchange(dialogs_in, ImGui::GetFrameCount()) != ImGui::GetFrameCount()) dialogs.clear();
  dialogs.push_back({&open, std::string(spec.title)});
  semantics().open(make_id("layer"), Role::dialog, spec.title, kSemModal);
  heading(spec.title, 2);
  gap(size::s12);
  if (key_pressed("Escape", true)) close();
}

Dialog::~Dialog() {
  if (!drawn_) return;
  if (metrics().phone) gap(metrics().inset_bottom + 4);
  close_layer();
  if (!open_) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(3);
}

std::string Dialog::close_all() {
  const bool last_frame = dialogs_in == ImGui::GetFrameCount();
  std::string top;
  for (OpenDialog& dialog : std::exchange(dialogs, {})) {
    if (!last_frame || !*dialog.open) continue;
    *dialog.open = false;
    top = std::move(dialog.title);
  }
  if (ImGui::GetCurrentContext()->OpenPopupStack.Size > 0) ImGui::ClosePopupToLevel(0, false);
  return top;
}

void Dialog::forget_all() { dialogs.clear(); }

DialogPress Dialog::press(std::string_view error) {
  if (!error.empty()) {
    gap(size::s12);
    banner(error, Tone::red);
  }
  const DialogSpec& s = spec_;
  const bool asks = !s.primary.text.empty() || !s.danger.text.empty();
  const std::string_view leave = !s.leave.empty() ? s.leave : tr(asks ? T::common_cancel : T::common_close);
  const Placed danger = placed(DialogPress::danger, ButtonKind::danger, s.danger);
  const bool alone = s.primary.text.empty();
  const Placed line[] = {alone ? Placed{} : danger,
                         placed(DialogPress::other, ButtonKind::secondary, s.other),
                         placed(DialogPress::leave, ButtonKind::secondary, {.text = leave}),
                         alone ? danger : placed(DialogPress::primary, ButtonKind::primary, s.primary)};
  float wide = -kBetween;
  for (const Placed& b : line)
    if (!b.text.empty()) wide += button_width(b.text, b.style) + kBetween;
  gap(size::s18);
  if (const float room = width_left() - wide; room > 0) set_cursor({cursor().x + room, cursor().y});
  DialogPress pressed = DialogPress::none;
  bool first = true;
  for (const Placed& b : line) {
    if (b.text.empty()) continue;
    if (!std::exchange(first, false)) flow(button_width(b.text, b.style), kBetween);
    if (button(b.text, b.style)) pressed = b.press;
  }
  if (pressed == DialogPress::leave) close();
  return pressed;
}

}  // namespace hufang::ui
