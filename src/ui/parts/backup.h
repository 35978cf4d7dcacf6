// Backups: the file's name, when the last one was made, making one.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ui/view.h"

namespace hufang::ui {

// Days since the last export on this device; nothing when there was none.
std::optional<std::int64_t> backup_age(const app::Session& session);
// The community's name as it can stand in a file's name; the program's when there are several and none is
// meant.
std::string file_name_of(const app::Session& session, std::string_view community);
// "翠湖花园-2026-06-30.hufang.json"; with several communities in one file, the program's name.
std::string backup_name(const app::Session& session, std::string_view community);
// "翠湖花园-分析数据-2026-06-30.zip"
std::string analysis_name(const app::Session& session);
// Hands the user a file of everything kept, or of one community. Everything counts as a backup.
// The same with photos and videos, as a zip; says on the way what came of it, and calls `done`.
void save_backup_with_media(Services& services, std::function<void()> done);
void save_backup(Services& services, std::string_view community = {});
// "上次备份在 3 天前"
std::string_view backup_words(std::optional<std::int64_t> age);

}  // namespace hufang::ui
