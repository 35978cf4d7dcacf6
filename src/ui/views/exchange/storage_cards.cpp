#include "ui/views/exchange/storage_cards.h"

#include "ui/date_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

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

}  // namespace

void draw_storage_card(Services& services, float min_height) {
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
