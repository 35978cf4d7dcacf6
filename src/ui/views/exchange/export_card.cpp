#include "ui/views/exchange/export_card.h"

#include <utility>
#include <vector>

#include "app/exports/analysis.h"
#include "ui/parts/backup.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {

constexpr std::int64_t kFreshDays = 7;
constexpr std::size_t kHashedAtOnce = 20'000;  // records hashed without a noticeable wait
constexpr std::size_t kShort = 12;             // characters of the fingerprint that are shown

std::size_t record_count(const core::Workspace& ws) {
  std::size_t n = 0;
  core::Workspace::each_table(ws, [&n](const auto& table) { n += table.size(); });
  return n;
}

}  // namespace

void ExportCard::draw_fingerprint() {
  const app::Session& session = services_.session;
  const bool known = fingerprint_of_ == session.revision() && !fingerprint_.empty();
  muted(tr(T::export_fingerprint_help));
  gap(size::s4);
  if (!known && record_count(session.data()) > kHashedAtOnce) {
    if (button(tr(T::export_fingerprint_make))) {
      fingerprint_ = session.canonical_sha256();
      fingerprint_of_ = session.revision();
    }
    return;
  }
  if (!known) {
    fingerprint_ = session.canonical_sha256();
    fingerprint_of_ = session.revision();
  }
  const std::string_view hash = std::string_view(fingerprint_).substr(0, kShort);
  key_value(tr(T::export_fingerprint), cat({hash.substr(0, 4), " ", hash.substr(4, 4), " ", hash.substr(8)}),
            92);
}

void ExportCard::draw_analysis() {
  heading(tr(T::export_analysis_title), 3);
  gap(size::s4);
  muted(tr(T::export_analysis_help));
  gap(size::s8);
  if (!button(tr(T::export_analysis), {.icon = Icon::download})) return;
  const app::Session& session = services_.session;
  std::vector<app::PickedFile> files;
  for (app::AnalysisFile& file : app::analysis_export(session.data(), {}, session.today()))
    files.push_back({std::move(file.name), std::move(file.bytes)});
  services_.files.save_zip(analysis_name(session), std::move(files));
}

void ExportCard::draw(float min_height) {
  const Card card("export", {.min_height = min_height, .title = tr(T::export_title)});
  const auto age = backup_age(services_.session);
  chip(backup_words(age), age && *age <= kFreshDays ? Tone::green : Tone::amber);
  gap(size::s8);
  label(tr(T::export_help), {.ink = color::secondary});
  gap(size::s12);
  if (button(tr(T::export_all), {.kind = ButtonKind::primary, .icon = Icon::download}))
    save_backup(services_);
  if (const std::size_t media = services_.session.data().attachments.size(); media > 0) {
    const std::string_view words = tr(packing_ ? T::export_media_packing : T::export_media);
    flow(button_width(words, {.icon = Icon::camera}));
    if (button(words, {.icon = Icon::camera, .disabled = packing_})) {
      packing_ = true;
      save_backup_with_media(services_, [this] { packing_ = false; });
    }
  }
  if (services_.session.data().communities.size() > 1) {
    flow(button_width(tr(T::export_one)));
    if (button(tr(T::export_one))) save_backup(services_, services_.session.community());
  }
  gap(size::s18);
  separator();
  gap(size::s12);
  draw_fingerprint();
  gap(size::s18);
  separator();
  gap(size::s12);
  draw_analysis();
}

}  // namespace hufang::ui
