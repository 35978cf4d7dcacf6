// The keys of device-local settings, kept as records of table "device_pref": never exported, no part of the
// state's canonical form.
#pragma once

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

}  // namespace hufang::app::pref
