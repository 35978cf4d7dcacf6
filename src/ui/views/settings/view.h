// SettingsView 设置与帮助: how the rules are read, the people, the calendar, this device, the communities, a
// short guide.
#pragma once

#include "ui/view.h"
#include "ui/views/settings/calendar_card.h"
#include "ui/views/settings/communities_card.h"
#include "ui/views/settings/community_card.h"
#include "ui/views/settings/device_card.h"
#include "ui/views/settings/people_card.h"

namespace hufang::ui {

class SettingsView final : public View {
 public:
  explicit SettingsView(Services& services);
  std::string_view title() override { return tr(T::nav_settings); }
  void draw() override;

 private:
  CommunityCard community_;
  PeopleCard people_;
  CalendarCard calendar_;
  DeviceCard device_;
  CommunitiesCard communities_;
};

}  // namespace hufang::ui
