#include "ui/views/exchange/import_panel.h"

#include <utility>

#include "ui/date_text.h"
#include "ui/error_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"

namespace hufang::ui {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;

void draw_counts(const app::ImportReport& r) {
  struct Part {
    T words;
    std::int64_t count;
    Tone tone;
  };
  const Part parts[] = {{T::import_new, r.records_new, Tone::green},
                        {T::import_changed, r.records_changed, Tone::accent},
                        {T::import_unchanged, r.records_unchanged, Tone::neutral},
                        {T::import_conflicts, r.conflicts_new, Tone::red}};
  bool first = true;
  for (const Part& p : parts) {
    const std::string_view words = trf(p.words, {num(p.count)});
    if (!first) flow(chip_width(words));
    first = false;
    chip(words, p.count == 0 ? Tone::neutral : p.tone);
  }
}

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& w : words) out.append(out.empty() ? "" : "、").append(w);
  return out;
}

}  // namespace

void ImportPanel::clear() {
  name_.clear();
  bytes_.clear();
  preview_.reset();
  done_.reset();
  error_.clear();
  accept_ahead_ = false;
}

void ImportPanel::pick() {
  services_.files.pick(".json", [this](app::PickedFile file) { take(std::move(file)); });
}

void ImportPanel::take(app::PickedFile file) {
  clear();
  name_ = std::move(file.name);
  bytes_ = std::move(file.bytes);
  auto preview = services_.session.preview_import(bytes_);
  if (preview.ok()) {
    preview_ = *std::move(preview);
  } else {
    error_ = error_text(preview.error());
  }
}

void ImportPanel::run() {
  auto report = services_.session.import_json(bytes_, accept_ahead_);
  if (!report.ok()) {
    error_ = error_text(report.error());
    return;
  }
  preview_.reset();
  bytes_.clear();
  error_.clear();
  done_ = *std::move(report);
}

void ImportPanel::draw_preview(const app::ImportReport& r) {
  key_value(tr(T::import_file), name_, 92);
  key_value(tr(T::import_made), moment_text(services_.session.clock(), r.made_ms), 92);
  gap(size::s8);
  draw_counts(r);
  if (r.conflicts_new > 0) {
    gap(size::s8);
    muted(tr(T::import_conflicts_help));
  }
  if (r.stamps_ahead > 0) {
    gap(size::s12);
    banner(trf(T::import_ahead, {num(r.stamps_ahead), num((r.furthest_ahead_ms + kHourMs - 1) / kHourMs),
                                 join(r.ahead_devices)}),
           Tone::amber);
    gap(size::s8);
    checkbox(tr(T::import_accept_ahead), accept_ahead_);
  }
  gap(size::s12);
  const bool nothing = r.records_new == 0 && r.records_changed == 0;
  if (nothing) {
    label(tr(T::import_nothing), {.ink = color::secondary}, Role::status);
    gap(size::s8);
    if (button(tr(T::common_close))) clear();
    return;
  }
  const bool held = r.stamps_ahead > 0 && !accept_ahead_;
  const bool go = button(tr(T::import_run), {.kind = ButtonKind::primary, .disabled = held});
  same_line(size::s12);
  if (button(tr(T::common_cancel))) {
    clear();
  } else if (go) {
    run();
  }
}

void ImportPanel::draw() {
  if (!error_.empty()) {
    banner(name_.empty() ? std::string_view(error_) : cat({name_, "：", error_}), Tone::red);
    gap(size::s12);
  }
  if (preview_) {
    const app::ImportReport report = *preview_;  // the button may clear it
    draw_preview(report);
    return;
  }
  if (done_) {
    banner(trf(T::import_done,
               {num(done_->records_new), num(done_->records_changed), num(done_->records_unchanged)}),
           Tone::green);
    gap(size::s12);
  } else {
    label(tr(T::import_help), {.ink = color::secondary});
    gap(size::s12);
  }
  const bool reader = services_.session.role() == app::WindowRole::reader;
  if (button(tr(T::import_choose), {.icon = Icon::upload, .disabled = reader})) pick();
}

}  // namespace hufang::ui
