#include "ui/parts/backup.h"

#include <charconv>
#include <functional>
#include <set>
#include <utility>

#include "app/session/preferences.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

std::optional<std::int64_t> backup_age(const app::Session& session) {
  const std::string kept = session.preference(app::pref::kLastBackup);
  std::int64_t ms = 0;
  std::from_chars(kept.data(), kept.data() + kept.size(), ms);
  if (ms <= 0) return std::nullopt;
  return days_since(session.clock(), ms);
}

std::string file_name_of(const app::Session& session, std::string_view community) {
  const auto& communities = session.data().communities;
  const core::Community* one = communities.find(community);
  if (one == nullptr && communities.size() == 1) one = &communities.rows()[0];
  std::string name(one == nullptr ? tr(T::app_name) : std::string_view(one->name));
  for (char& c : name) {
    if (std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos ||
        static_cast<unsigned char>(c) < 32)
      c = '_';
  }
  return name;
}

std::string backup_name(const app::Session& session, std::string_view community) {
  return file_name_of(session, community) + "-" + core::format_date(session.today()) + ".hufang.json";
}

std::string analysis_name(const app::Session& session) {
  return file_name_of(session, {}) + "-" + std::string(tr(T::export_analysis_name)) + "-" +
         core::format_date(session.today()) + ".zip";
}

namespace {

void note_backup(Services& services) {
  services.actions.run(
      [&session = services.session] {
        return session.set_preference(app::pref::kLastBackup, std::to_string(session.now_ms()));
      },
      say_refusal);
}

}  // namespace

void save_backup(Services& services, std::string_view community) {
  app::Session& session = services.session;
  services.files.save_as(backup_name(session, community), "application/json", session.export_json(community));
  if (community.empty()) note_backup(services);
}

void save_backup_with_media(Services& services, std::function<void()> done) {
  app::Session& session = services.session;
  const std::string document = backup_name(session, {});
  std::set<std::string> hashes;  // one photo may belong to two records
  for (const core::Attachment& attachment : session.data().attachments.rows()) hashes.insert(attachment.hash);
  const std::string name = document.substr(0, document.rfind(".json")) + ".zip";
  services.media.export_with(
      name, document, session.export_json(), {hashes.begin(), hashes.end()},
      [&services, done = std::move(done)](core::Result<app::MediaMoved> moved) {
        if (!moved.ok()) {
          toast(error_text(moved.error()), Tone::red);
        } else {
          note_backup(services);
          toast(moved->absent == 0 ? trf(T::export_media_done, {num(moved->moved)})
                                   : trf(T::export_media_absent, {num(moved->moved), num(moved->absent)}),
                moved->absent == 0 ? Tone::green : Tone::amber);
        }
        done();
      });
}

std::string_view backup_words(std::optional<std::int64_t> age) {
  if (!age) return tr(T::step_backup_never);
  return *age == 0 ? tr(T::backup_today) : trf(T::backup_days, {num(*age)});
}

}  // namespace hufang::ui
