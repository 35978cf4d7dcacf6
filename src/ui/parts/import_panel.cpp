#include "ui/parts/import_panel.h"

#include <algorithm>
#include <map>
#include <utility>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/record_words.h"

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
  for (const std::string& w : words)
    out.append(out.empty() ? std::string_view() : tr(T::join_list)).append(w);
  return out;
}

}  // namespace

void ImportPanel::clear() {
  name_.clear();
  bytes_.clear();
  preview_.reset();
  done_.reset();
  media_.reset();
  media_error_.clear();
  with_media_ = false;
  error_.clear();
  accept_ahead_ = false;
}

void ImportPanel::pick() {
  services_.files.pick(".json,.zip", [this](app::PickedFile file) { take(std::move(file)); });
}

void ImportPanel::take(app::PickedFile file) {
  clear();
  name_ = std::move(file.name);
  bytes_ = std::move(file.bytes);
  with_media_ = name_.ends_with(".zip") || name_.ends_with(".ZIP");
  if (with_media_ && bytes_.empty()) {
    error_ = tr(T::import_zip_unreadable);
    return;
  }
  make_preview();
}

void ImportPanel::make_preview() {
  seen_ = services_.session.revision();
  auto preview = services_.session.preview_import(bytes_);
  error_ = refusal_words(preview);
  preview_.reset();
  if (preview.ok()) preview_ = *std::move(preview);
}

void ImportPanel::run() {
  services_.actions.run([this] { return services_.session.import_json(bytes_, accept_ahead_); },
                        [this](const core::Result<app::ImportReport>& report) { imported(report); });
}

void ImportPanel::imported(const core::Result<app::ImportReport>& report) {
  if (!report.ok()) {
    error_ = error_text(report.error());
    return;
  }
  preview_.reset();
  bytes_.clear();
  error_.clear();
  done_ = *report;
  if (with_media_) take_media();
  if (const auto month = core::parse_month(done_->month); month.ok()) land_on(done_->community, *month);
}

// A month that was handed on: to the step that waits there.
void ImportPanel::land_on(const std::string& community, core::Month month) {
  if (const auto shown = services_.session.set_community(community); !shown.ok()) return;
  toast(trf(T::month_arrived, {core::format_month(month)}), Tone::green);
  services_.navigator->go(Page::month, core::format_month(month));
}

void ImportPanel::take_media() {
  std::map<std::string, std::string> wanted;  // by hash: one photo may belong to two records
  for (const core::Attachment& a : services_.session.data().attachments.rows())
    wanted.emplace(a.hash, a.mime);
  std::vector<app::WantedMedia> list;
  for (const auto& [hash, mime] : wanted) list.push_back({hash, mime});
  services_.media.take_in(std::move(list), [this](core::Result<app::MediaMoved> moved) {
    if (!moved.ok()) {
      media_error_ = error_text(moved.error());
      return toast(media_error_, Tone::red);
    }
    // Said twice: on the first screen this panel is gone by now.
    toast(moved->damaged.empty()
              ? trf(T::import_media_done, {num(moved->moved), num(moved->known)})
              : trf(T::import_media_damaged,
                    {num(static_cast<long long>(moved->damaged.size())), owners(moved->damaged)}),
          moved->damaged.empty() ? Tone::green : Tone::red);
    media_ = *std::move(moved);
  });
}

// Which photos they are, in words: the numbers of the visits that name them.
std::string ImportPanel::owners(const std::vector<std::string>& hashes) const {
  const core::Workspace& ws = services_.session.data();
  std::vector<std::string> words;
  for (const core::Attachment& a : ws.attachments.rows()) {
    if (std::ranges::find(hashes, a.hash) == hashes.end()) continue;
    std::string visit = record_words(ws, core::Visit::kTable, a.visit);
    if (std::ranges::find(words, visit) == words.end()) words.push_back(std::move(visit));
  }
  return join(words);
}

void ImportPanel::draw_media(const app::MediaMoved& moved) {
  banner(trf(T::import_media_done, {num(moved.moved), num(moved.known)}), Tone::green);
  gap(size::s12);
  const auto faults = [&](T sentence, const std::vector<std::string>& hashes, Tone tone) {
    if (hashes.empty()) return;
    banner(trf(sentence, {num(static_cast<long long>(hashes.size())), owners(hashes)}), tone);
    gap(size::s12);
  };
  faults(T::import_media_damaged, moved.damaged, Tone::red);
  faults(T::import_media_missing, moved.missing, Tone::amber);
}

void ImportPanel::draw_preview(const app::ImportReport& r) {
  key_value(tr(T::import_file), name_, 92);
  key_value(tr(T::import_made), moment_text(services_.session.clock(), r.made_ms), 92);
  if (with_media_) muted(tr(T::import_with_media));
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
  const bool nothing = r.records_new == 0 && r.records_changed == 0 && !with_media_;
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
  // What it would do depends on what is there.
  if (preview_ && seen_ != services_.session.revision()) make_preview();
  if (!error_.empty()) {
    banner(name_.empty() ? std::string_view(error_) : trf(T::join_named, {name_, error_}), Tone::red);
    gap(size::s12);
  }
  if (preview_) {
    const app::ImportReport report = *preview_;  // the button may clear it
    return draw_preview(report);
  }
  if (done_) {
    banner(trf(T::import_data_done,
               {num(done_->records_new), num(done_->records_changed), num(done_->records_unchanged)}),
           Tone::green);
    gap(size::s12);
    if (media_) draw_media(*media_);
    if (!media_error_.empty()) {
      banner(media_error_, Tone::red);
      gap(size::s12);
    }
    if (with_media_ && !media_ && media_error_.empty()) {
      label(tr(T::import_media_busy), {.ink = color::secondary}, Role::status);
      gap(size::s12);
    }
  } else {
    label(tr(T::import_help), {.ink = color::secondary});
    gap(size::s12);
  }
  const bool reader = services_.session.role() == app::WindowRole::reader;
  if (button(tr(T::import_choose), {.icon = Icon::upload, .disabled = reader})) pick();
}

}  // namespace hufang::ui
