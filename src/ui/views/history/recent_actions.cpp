#include "ui/views/history/recent_actions.h"

#include <algorithm>

#include "ui/date_text.h"
#include "ui/error_text.h"
#include "ui/record_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/popup.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kMost = 30;

std::string words_of(const core::Workspace& ws, const app::ActionInfo& info) {
  std::string out(action_words(info.action));
  const std::string record = record_words(ws, info.table, info.id);
  if (record.empty()) return out;
  out += " · ";
  return out + std::string(info.records > 3
                               ? trf(T::history_records, {record, num(static_cast<long long>(info.records))})
                               : std::string_view(record));
}

}  // namespace

void RecentActions::open() {
  open_ = true;
  read();
}

void RecentActions::read() {
  const app::Session& session = services_.session;
  revision_ = session.revision();
  const auto lines = [&](const std::vector<app::ActionInfo>& infos) {
    std::vector<Line> out;
    for (std::size_t i = 0; i < std::min(kMost, infos.size()); ++i) {
      out.push_back(
          {words_of(session.data(), infos[i]), std::string(moment_text(session.clock(), infos[i].at_ms))});
    }
    return out;
  };
  done_ = lines(session.done_actions());
  undone_ = lines(session.undone_actions());
}

void RecentActions::undo() {
  const std::string action(action_words(services_.session.undo_action()));
  const core::Status done = services_.session.undo();
  if (done.ok()) {
    toast(trf(T::history_was_undone, {action}));
  } else {
    toast(error_text(done.error()), Tone::red);
  }
}

void RecentActions::redo() {
  const std::string action(action_words(services_.session.redo_action()));
  const core::Status done = services_.session.redo();
  if (done.ok()) {
    toast(trf(T::history_was_redone, {action}));
  } else {
    toast(error_text(done.error()), Tone::red);
  }
}

void RecentActions::undo_through(std::size_t index) {
  for (std::size_t i = 0; i <= index; ++i) {
    if (!services_.session.can_undo()) return;
    const std::uint64_t before = services_.session.revision();
    undo();
    if (services_.session.revision() == before) return;  // refused, and said
  }
}

void RecentActions::draw_undone() {
  if (undone_.empty()) return;
  const IdScope scope("undone");
  muted(tr(T::history_to_redo));
  const Group list("list", Role::list, tr(T::history_to_redo));
  for (std::size_t i = 0; i < std::min<std::size_t>(undone_.size(), 5); ++i) {
    const IdScope of_line(static_cast<int>(i));
    gap(size::s4);
    label(undone_[i].words, {.ink = color::secondary}, Role::listitem);
  }
  gap(size::s12);
  separator();
  gap(size::s12);
}

void RecentActions::draw_done() {
  if (done_.empty()) return muted(tr(T::history_actions_none));
  const Group list("done", Role::list, tr(T::history_actions));
  const std::string_view link = tr(T::history_undo_to);
  const float wide = text_size(Face::bold, metrics().body, link).x + 8;
  std::size_t wanted = done_.size();
  for (std::size_t i = 0; i < done_.size(); ++i) {
    const IdScope scope(static_cast<int>(i));
    const Line& line = done_[i];
    const Group item("item", Role::listitem, "");  // its parts say it
    const ImVec2 at = cursor();
    const float room = width_left();
    label_at({at, {at.x + room - wide - 12, at.y + 24}}, line.words, {.face = Face::bold});
    label_at({{at.x, at.y + 24}, {at.x + room - wide - 12, at.y + 44}}, line.time,
             {.px = size::small, .ink = color::secondary});
    if (i > 0) {  // the last one has the button below
      set_cursor({at.x + room - wide, at.y + (metrics().phone ? 2.f : 11.f)});
      if (text_link(link, cat({link, "：", line.words}))) wanted = i;
    }
    set_cursor(at);
    spend({room, 48});
  }
  if (wanted < done_.size()) undo_through(wanted);
}

void RecentActions::draw() {
  if (!open_) return;
  app::Session& session = services_.session;
  if (revision_ != session.revision()) read();
  Modal modal("recent-actions", open_, tr(T::history_actions), 560);
  if (!modal) return;
  muted(tr(T::history_actions_help));
  gap(size::s12);
  draw_undone();
  draw_done();
  modal.footer(button_width(tr(T::common_close)) + button_width(tr(T::history_redo), {.icon = Icon::redo}) +
               button_width(tr(T::history_undo), {.icon = Icon::undo}) + 2 * size::s12);
  if (button(tr(T::common_close))) modal.close();
  same_line(size::s12);
  if (button(tr(T::history_redo), {.icon = Icon::redo, .disabled = !session.can_redo()})) redo();
  same_line(size::s12);
  if (button(tr(T::history_undo),
             {.kind = ButtonKind::primary, .icon = Icon::undo, .disabled = !session.can_undo()}))
    undo();
}

}  // namespace hufang::ui
