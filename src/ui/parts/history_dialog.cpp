#include "ui/parts/history_dialog.h"

#include <algorithm>
#include <map>
#include <utility>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"
#include "ui/words/date_text.h"
#include "ui/words/record_words.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kAtOnce = 20;

// A value that says nothing: a field that was empty before it was filled in.
bool says_nothing(const store::Value& value) {
  const std::string* text = value.if_text();
  const store::Value::List* list = value.if_list();
  return value.is_null() || (text != nullptr && text->empty()) || (list != nullptr && list->empty());
}

// "承诺日期：2026-05-20 → 2026-05-24".
std::string line_of(const core::Workspace& ws, const store::RecordRef& record, bool part,
                    const app::HistoryEntry& e) {
  std::string name(field_words(record.table, e.field));
  if (part) name = std::string(table_words(record.table)) + " · " + name;
  const std::string now = value_words(ws, record.table, e.field, e.new_value, false);
  if (says_nothing(e.old_value)) return std::string(trf(T::history_set, {name, now}));
  const std::string before = value_words(ws, record.table, e.field, e.old_value, false);
  return std::string(trf(T::history_changed, {name, before, now}));
}

bool is_told(std::string_view table, bool part, const app::HistoryEntry& e) {
  if (e.field == "_deleted") return !e.old_value.is_null() || e.new_value != store::Value(std::int64_t{0});
  // That a part belongs to the record is known.
  if (part && e.field == "visit") return false;
  if (says_nothing(e.old_value) && says_nothing(e.new_value)) return false;
  return told_in_history(table, e.field);
}

}  // namespace

void HistoryDialog::open(std::vector<store::RecordRef> records) {
  records_ = std::move(records);
  if (records_.empty()) return;
  open_ = true;
  shown_ = kAtOnce;
  read();
}

void HistoryDialog::read() {
  const app::Session& session = services_.session;
  const core::Workspace& ws = session.data();
  revision_ = session.revision();
  title_ = std::string(
      trf(T::history_by, {tr(T::history_title), record_words(ws, records_[0].table, records_[0].id)}));
  std::map<store::Stamp, Step, std::greater<>> by_action;
  for (const store::RecordRef& record : records_) {
    const bool part = record != records_[0];
    for (const app::HistoryEntry& e : session.history(record.table, record.id)) {
      Step& step = by_action[e.stamp];
      if (step.head.empty()) {
        const std::string_view who = !e.who.empty()                 ? std::string_view(e.who)
                                     : e.device == session.device() ? tr(T::history_this_device)
                                                                    : trf(T::conflict_device, {e.device});
        step.head = std::string(action_words(e.action));
        step.from = std::string(trf(T::history_by, {moment_text(session.clock(), e.at_ms), who}));
      }
      if (is_told(record.table, part, e)) step.lines.push_back(line_of(ws, record, part, e));
    }
  }
  steps_.clear();
  for (auto& [stamp, step] : by_action) steps_.push_back(std::move(step));
}

void HistoryDialog::draw() {
  if (open_ && revision_ != services_.session.revision()) read();
  Dialog dialog("history", open_, {.title = title_, .width = 560});
  if (!dialog) return;
  if (steps_.empty()) muted(tr(T::history_none));
  {
    const Group list("steps", Role::list, title_);
    for (std::size_t i = 0; i < std::min(shown_, steps_.size()); ++i) {
      const IdScope scope(static_cast<int>(i));
      const Step& step = steps_[i];
      if (i > 0) {
        gap(size::s8);
        separator();
        gap(size::s8);
      }
      const Group item("step", Role::listitem, "");  // its parts say it
      label(step.head, {.face = Face::bold});
      muted(step.from);
      int n = 0;
      for (const std::string& line : step.lines) {
        const IdScope of_line(n++);
        gap(size::s4);
        label(line, {.ink = color::ink});
      }
    }
  }
  if (shown_ < steps_.size()) {
    gap(size::s12);
    if (text_link(tr(T::history_older))) shown_ += kAtOnce;
  }
  dialog.press();
}

std::vector<store::RecordRef> records_of_visit(const app::Session& session, std::string_view visit) {
  std::vector<store::RecordRef> out{{"visit", std::string(visit)}};
  for (const std::string_view table : {"opinion", "signature", "attachment"}) {
    for (std::string& id : session.ids_with(table, "visit", visit))
      out.push_back({std::string(table), std::move(id)});
  }
  return out;
}

}  // namespace hufang::ui
