#include "ui/shell/recent_actions.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/record_words.h"

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
  lines_.clear();
  const auto add = [&](const std::vector<app::ActionInfo>& infos, std::size_t most, bool undone) {
    for (std::size_t i = 0; i < std::min(most, infos.size()); ++i) {
      lines_.push_back({words_of(session.data(), infos[i]),
                        std::string(moment_text(session.clock(), infos[i].at_ms)), undone});
    }
  };
  std::vector<app::ActionInfo> undone = session.undone_actions();  // the next to be redone first
  std::ranges::reverse(undone);
  add(undone, undone.size(), true);
  undone_ = lines_.size();
  add(session.done_actions(), kMost - std::min(kMost, undone_), false);
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

// One line of the list; true when its link was pressed.
bool RecentActions::draw_line(const Line& line, bool linked) const {
  const std::string_view link = tr(T::history_undo_to);
  const float wide = text_size(Face::bold, metrics().body, link).x + 8;
  const Group item("item", Role::listitem, "");  // its parts say it
  const ImVec2 at = cursor();
  const float room = width_left();
  const float right = at.x + room - wide - 12;
  label_at(
      {at, {right, at.y + 24}}, line.words,
      {.face = line.undone ? Face::regular : Face::bold, .ink = line.undone ? color::secondary : color::ink});
  label_at({{at.x, at.y + 24}, {right, at.y + 44}}, line.time, {.px = size::small, .ink = color::secondary});
  bool pressed = false;
  if (line.undone) {
    chip_at({at.x + room - chip_width(tr(T::history_to_redo)), at.y + 22}, tr(T::history_to_redo),
            Tone::neutral);
  } else if (linked) {
    set_cursor({at.x + room - wide, at.y + (metrics().phone ? 0.f : 11.f)});
    pressed = text_link(link, trf(T::join_named, {link, line.words}));
  }
  set_cursor(at);
  spend({room, 48});
  return pressed;
}

// What was undone stays in its place, greyed: the buttons below are where they were when pressed again.
void RecentActions::draw_lines() {
  if (lines_.empty()) return muted(tr(T::history_actions_none));
  const Group list("done", Role::list, tr(T::history_actions));
  bool last_done = true;  // it has the button below
  std::size_t undo_to = lines_.size();
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const IdScope scope(static_cast<int>(i));
    if (draw_line(lines_[i], !last_done)) undo_to = i;
    last_done = last_done && lines_[i].undone;
  }
  if (undo_to < lines_.size())
    services_.actions.run([this, steps = undo_to - undone_] { undo_through(steps); });
}

void RecentActions::draw() {
  const app::Session& session = services_.session;
  if (open_ && revision_ != session.revision()) read();
  Dialog dialog("recent-actions", open_,
                {.title = tr(T::history_actions),
                 .primary = {tr(T::history_undo), Icon::undo, !session.can_undo()},
                 .other = {tr(T::history_redo), Icon::redo, !session.can_redo()},
                 .leave = tr(T::common_close),
                 .width = 560});
  if (!dialog) return;
  muted(tr(T::history_actions_help));
  gap(size::s12);
  draw_lines();
  const DialogPress press = dialog.press();
  if (press == DialogPress::other) services_.actions.run([this] { redo(); });
  if (press == DialogPress::primary) services_.actions.run([this] { undo(); });
}

}  // namespace hufang::ui
