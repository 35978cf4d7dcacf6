#include "ui/shell/header.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/shell/who.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/select.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

struct StatusWords {
  std::string_view text;
  ImU32 dot, ink;
};

std::string_view clock_words(const app::Session& session, std::int64_t saved_ms) {
  // Minutes of the local day, worked back from now: the rules know no time zone, and neither does this.
  const std::int64_t ago_min = (session.now_ms() - saved_ms) / 60000;
  const auto minute = static_cast<int>(((session.clock().minute_of_day() - ago_min) % 1440 + 1440) % 1440);
  const int h = minute / 60, m = minute % 60;
  return cat({h < 10 ? "0" : "", num(h), m < 10 ? ":0" : ":", num(m)});
}

StatusWords status_words(Services& s) {
  if (s.session.role() == app::WindowRole::reader)
    return {tr(T::save_reader), color::amber, color::amber_ink};
  const app::SaveState state = s.session.save_state();
  // Without a community no form that drafts know of was shown yet, and their screens are not even loaded.
  const bool begun = s.session.data().communities.size() > 0;
  if (begun && state.phase != app::SavePhase::failed && s.drafts.unsaved())
    return {tr(T::save_typing), color::amber, color::amber_ink};
  switch (state.phase) {
    case app::SavePhase::saving:
      return {tr(T::save_saving), color::amber, color::amber_ink};
    case app::SavePhase::failed:
      return {tr(T::save_failed), color::red, color::red_ink};
    case app::SavePhase::saved:
      return {trf(T::save_saved, {clock_words(s.session, state.saved_ms)}), color::green, color::green_ink};
    case app::SavePhase::idle:
      break;
  }
  return {tr(T::save_idle), color::green, color::green_ink};
}

float draw_status(Services& services, float right, float middle) {
  const StatusWords w = status_words(services);
  const float width = std::ceil(text_size(Face::regular, size::body, w.text).x) + 18;
  const Box box{{right - width, middle - 12}, {right, middle + 12}};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddCircleFilled({box.min.x + 5, middle}, 4, w.dot);
  draw_text_in(draw, Face::regular, size::body, {{box.min.x + 16, box.min.y}, {box.max.x + 2, box.max.y}}, 0,
               w.ink, w.text);
  report_at("save-status", box, Role::status, w.text);
  return box.min.x;
}

// A longer name is cut, so that what the screen has beside it stays on the screen.
constexpr float kCommunityWidth = 220;

void draw_community(Services& services) {
  const auto rows = services.session.data().communities.rows();
  if (rows.empty()) return;
  static std::vector<std::string_view> names;
  static std::vector<const core::Community*> sorted;
  names.clear();
  sorted.clear();
  for (const core::Community& c : rows) sorted.push_back(&c);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
    return a->name < b->name || (a->name == b->name && a->id < b->id);
  });
  int index = -1;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    names.push_back(sorted[i]->name);
    if (sorted[i]->id == services.session.community()) index = static_cast<int>(i);
  }
  if (!select(tr(T::shell_community), names, index, {.width = kCommunityWidth, .compact = true})) return;
  services.actions.run(
      [&session = services.session, id = sorted[static_cast<std::size_t>(index)]->id] {
        return session.set_community(id);
      },
      say_refusal);
}

}  // namespace

float header_height() { return (metrics().phone ? 56.f : 64.f) + metrics().inset_top; }

HeaderPress draw_header(Services& services, View& view, bool bare) {
  const Group banner_group("header", Role::banner, "");
  const Metrics& m = metrics();
  const ImVec2 at = cursor();
  const float w = width_left(), h = header_height();
  const float middle = at.y + m.inset_top + (h - m.inset_top) / 2;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(at, {at.x + w, at.y + h}, color::card);
  draw->AddLine({at.x, at.y + h}, {at.x + w, at.y + h}, color::line);
  float pad = m.page_pad;
  if (!bare && view.has_back()) {
    set_cursor({at.x + (m.phone ? 4.f : pad - 10), middle - m.control / 2});
    if (icon_button(Icon::back, tr(T::nav_back))) view.go_back();
    pad = m.phone ? 52.f : pad + m.control - 2;
  }
  const std::string_view title = view.title();
  const float px = m.phone ? 18.f : size::title;
  const float actions = bare || m.phone ? 0 : view.actions_width();
  float right = at.x + w - m.page_pad;
  if (!bare && m.phone) right -= kWhoPhone;
  if (actions > 0) right -= actions + 16;
  HeaderPress press;
  if (!bare && services.session.role() == app::WindowRole::writer) {
    right -= m.control - (m.phone ? 8.f : 0.f);
    set_cursor({right, middle - m.control / 2});
    press.actions = icon_button(Icon::undo, tr(T::history_actions));
    right -= m.phone ? 0.f : 8.f;
  }
  const float status_left = draw_status(services, right, middle);
  const float title_w = std::min(text_size(Face::bold, px, title).x + 1, status_left - at.x - pad - 8);
  label_at({{at.x + pad, middle - 16}, {at.x + pad + title_w, middle + 16}}, title,
           {.face = Face::bold, .px = px}, 0, Role::heading);
  semantics().last().level = 1;
  if (!bare) {
    const float control_y = middle - m.control / 2;
    if (!m.phone || services.session.data().communities.size() > 1) {
      set_cursor({at.x + pad + title_w + 14, control_y});
      ImGui::PushClipRect(at, {status_left - 8, at.y + h}, true);
      draw_community(services);
      if (!m.phone) {
        ImGui::SameLine(0, 14);
        view.draw_header();
      }
      ImGui::PopClipRect();
    }
    if (actions > 0) {
      set_cursor({at.x + w - m.page_pad - actions, control_y});
      view.draw_actions();
    }
  }
  set_cursor(at);
  spend({w, h + 1});
  return press;
}

}  // namespace hufang::ui
