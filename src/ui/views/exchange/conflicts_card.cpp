#include "ui/views/exchange/conflicts_card.h"

#include <algorithm>

#include "ui/pickers/disclosing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/record_words.h"

namespace hufang::ui {
namespace {
constexpr std::size_t kShownAtOnce = 30;
}

void ConflictsCard::refresh() {
  const app::Session& session = services_.session;
  if (read_ && revision_ == session.revision()) return;
  read_ = true;
  revision_ = session.revision();
  entries_.clear();
  std::vector<app::ConflictEntry> all = session.conflicts();
  total_ = all.size();
  all.resize(std::min(all.size(), kShownAtOnce));
  const core::Workspace& ws = session.data();
  for (app::ConflictEntry& c : all) {
    Entry e;
    e.title = std::string(table_words(c.table)) + " · " + record_words(ws, c.table, c.id) + " · " +
              std::string(field_words(c.table, c.field));
    for (const app::ConflictChoice& choice : c.choices) {
      const std::string_view who =
          choice.who.empty() ? trf(T::conflict_device, {choice.device}) : std::string_view(choice.who);
      e.choices.push_back({value_words(ws, c.table, c.field, choice.value, true),
                           value_words(ws, c.table, c.field, choice.value, false),
                           std::string(cat({who, " · ", moment_text(session.clock(), choice.at_ms)}))});
    }
    e.conflict = std::move(c);
    entries_.push_back(std::move(e));
  }
}

bool ConflictsCard::draw_choice(const Entry& entry, std::size_t i) {
  const IdScope scope(static_cast<int>(i));
  const Choice& c = entry.choices[i];
  const ImVec2 at = cursor();
  const float room = width_left(), h = metrics().phone ? 60.f : 52.f;
  const std::string_view action = tr(i == 0 ? T::conflict_keep : T::conflict_take);
  const float right = button_width(action);
  const Box box{at, {at.x + room, at.y + h}};
  ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, i == 0 ? color::accent_tint : color::ground,
                                            size::radius);
  const float text_right = box.max.x - right - 20;
  const std::string_view value = shown_ ? c.value : c.masked;
  label_at({{at.x + 14, at.y + 4}, {text_right, at.y + h / 2 + 2}}, value, {.face = Face::bold});
  const std::string_view origin =
      i == 0 ? cat({tr(T::conflict_current), " · ", c.origin}) : std::string_view(c.origin);
  label_at({{at.x + 14, at.y + h / 2}, {text_right, at.y + h - 4}}, origin,
           {.px = size::small, .ink = color::secondary});
  set_cursor({box.max.x - right - 10, at.y + (h - metrics().control) / 2});
  const bool pressed = button(action, {.name = trf(T::join_named, {action, value})});
  set_cursor(at);
  spend({room, h});
  return pressed;
}

void ConflictsCard::draw_entry(const Entry& entry) {
  const Group group("entry", Role::group, entry.title);
  heading(entry.title, 3);
  gap(size::s8);
  for (std::size_t i = 0; i < entry.choices.size(); ++i) {
    if (draw_choice(entry, i)) {
      services_.actions.run([&session = services_.session, at = entry.conflict,
                             i] { return session.resolve(at.table, at.id, at.field, i); },
                            [](const core::Status& done) {
                              if (!done.ok()) return say(done.error());
                              toast(tr(T::conflict_decided));
                            });
    }
    gap(size::s4);
  }
  gap(size::s12);
}

void ConflictsCard::draw() {
  refresh();
  const Card card("conflicts",
                  {.title = tr(T::conflict_title),
                   .note = total_ == 0 ? tr(T::conflict_none)
                                       : trf(T::conflict_count, {num(static_cast<long long>(total_))})});
  if (total_ == 0) {
    muted(tr(T::conflict_none_help));
    return;
  }
  muted(tr(T::conflict_help));
  gap(size::s4);
  list_toggle(services_, tr(T::roster_show_names), shown_, "exchange");
  gap(size::s12);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const IdScope scope(static_cast<int>(i));
    draw_entry(entries_[i]);
  }
  if (total_ > entries_.size())
    muted(trf(T::conflict_more, {num(static_cast<long long>(total_ - entries_.size()))}));
}

}  // namespace hufang::ui
