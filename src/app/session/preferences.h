// The keys of device-local settings, kept as records of table "device_pref": never exported, no part of the
// state's canonical form.
#pragma once

#include <string>
#include <string_view>

namespace hufang::app::pref {

inline constexpr std::string_view kTable = "device_pref";

inline constexpr std::string_view kDevice = "device";           // this storage's device id
inline constexpr std::string_view kDeviceName = "device_name";  // what the user calls this device
inline constexpr std::string_view kUser = "user";               // who works here, by name
inline constexpr std::string_view kUserId = "user_id";          // and by staff id, once chosen from the list
inline constexpr std::string_view kLanguage = "language";       // "zh-CN" or "en"; empty: as the system says
inline constexpr std::string_view kCommunity = "community";     // id of the community on screen
inline constexpr std::string_view kCheckEvery =
    "check_every";  // one sheet in so many is keyed a second time, decimal; empty: 10
inline constexpr std::string_view kLastBackup =
    "last_backup";  // milliseconds UTC of the last export, decimal
// What is typed and not yet a record: the last text alone is kept, and wiping takes it too.
inline constexpr std::string_view kDraft = "draft.";
// A questionnaire half keyed, "draft.sheet/<survey>/<the kept sheet that is corrected, or nothing>".
inline std::string sheet_draft(std::string_view survey, std::string_view sheet) {
  return std::string(kDraft) + "sheet/" + std::string(survey) + "/" + std::string(sheet);
}

}  // namespace hufang::app::pref
