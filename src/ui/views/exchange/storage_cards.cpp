#include "ui/views/exchange/storage_cards.h"

#include <algorithm>

#include "ui/parts/backup.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/words/date_text.h"

namespace hufang::ui {
namespace {

std::string_view phase_words(const app::SaveState& s) {
  switch (s.phase) {
    case app::SavePhase::idle:
      return tr(T::save_idle);
    case app::SavePhase::saving:
      return tr(T::save_saving);
    case app::SavePhase::saved:
      return tr(T::storage_saved);
    case app::SavePhase::failed:
      return tr(T::save_failed);
  }
  return {};
}

T damage_words(app::DamageKind kind) {
  switch (kind) {
    case app::DamageKind::head_bad:
      return T::damage_head;
    case app::DamageKind::snapshot_bad:
      return T::damage_snapshot;
    case app::DamageKind::segment_bad:
      return T::damage_segment;
    case app::DamageKind::segment_missing:
      return T::damage_missing;
    case app::DamageKind::record_bad:
      return T::damage_record;
  }
  return T::damage_record;
}

std::string_view size_words(std::int64_t bytes) {
  constexpr double kMb = 1024.0 * 1024.0, kGb = kMb * 1024.0;
  const auto size = static_cast<double>(bytes);
  return size >= kGb ? cat({num("%.1f", size / kGb), " GB"}) : cat({num("%.1f", size / kMb), " MB"});
}

// What the browser says is an estimate, and it may say nothing.
void draw_space(const app::StorageUse& use, float key) {
  using enum app::StorageUse::Persistence;
  const bool known = use.quota > 0;
  const std::string_view untold = tr(T::storage_unknown);
  key_value(tr(T::storage_used), known ? trf(T::storage_about, {size_words(use.usage)}) : untold, key);
  key_value(
      tr(T::storage_free),
      known ? trf(T::storage_about, {size_words(std::max<std::int64_t>(use.quota - use.usage, 0))}) : untold,
      key);
  key_value(tr(T::storage_persistence),
            use.persistence == granted   ? tr(T::storage_granted)
            : use.persistence == refused ? tr(T::storage_refused)
                                         : untold,
            key);
}

}  // namespace

void StorageSpace::ask(const app::Session& session) {
  asked_ms_ = session.now_ms();
  *answered_ = false;
  session.storage_use([use = use_, answered = answered_](app::StorageUse told) {
    *use = told;
    *answered = true;
  });
}

bool StorageSpace::waiting(std::int64_t now_ms) const {
  constexpr std::int64_t kPatienceMs = 3000;
  return !*answered_ && now_ms - asked_ms_ < kPatienceMs;
}

void draw_storage_card(Services& services, const StorageSpace& space, float min_height) {
  const app::Session& session = services.session;
  const Card card("storage", {.min_height = min_height, .title = tr(T::storage_title)});
  muted(tr(T::storage_help));
  gap(size::s8);
  std::size_t records = 0;
  core::Workspace::each_table(session.data(), [&records](const auto& table) { records += table.size(); });
  const app::SaveState save = session.save_state();
  constexpr float kKey = 110;
  key_value(tr(T::storage_state), phase_words(save), kKey);
  if (save.saved_ms > 0)
    key_value(tr(T::storage_saved_at), moment_text(session.clock(), save.saved_ms), kKey);
  key_value(tr(T::storage_records), num(static_cast<long long>(records)), kKey);
  draw_space(space.use(), kKey);
  key_value(tr(T::storage_backup), backup_words(backup_age(session)), kKey);
  key_value(tr(T::storage_device), session.device(), kKey);
  key_value(tr(T::storage_window),
            tr(session.role() == app::WindowRole::writer ? T::storage_writer : T::storage_reader), kKey);
}

bool draw_damage_card(Services& services) {
  const auto& damage = services.session.opening().damage;
  if (damage.empty()) return false;
  const Card card("damage", {.title = tr(T::damage_title)});
  muted(tr(T::damage_help));
  gap(size::s8);
  for (std::size_t i = 0; i < damage.size(); ++i) {
    const IdScope scope(static_cast<int>(i));
    label(tr(damage_words(damage[i].kind)), {.face = Face::bold});
    muted(damage[i].quarantined_as.empty() ? std::string_view(damage[i].file)
                                           : trf(T::damage_copy, {damage[i].file, damage[i].quarantined_as}));
    gap(size::s8);
  }
  return true;
}

}  // namespace hufang::ui
