// HouseholdHistory: everything that happened with one household, in one list by date: moving, visits, return
// visits, appointments, matters, and each year whether its questionnaire sheet came back, never what it says.
//
// Holds always: latest first, what has no date yet (a draft) before all; worked out again only when a table
// it reads, the household or the day changes. Pointers are valid until the workspace's next change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::app {

struct HouseholdEvent {
  enum class Kind : std::uint8_t {
    moved_in,
    moved_out,
    visit,
    appointment,
    matter,
    sheet_back,
    sheet_missing
  };
  Kind kind;
  std::optional<core::Date> on;
  const core::Visit* visit = nullptr;  // of a visit or return visit
  const core::Appointment* appointment = nullptr;
  const core::Matter* matter = nullptr;  // on the day it was opened
  std::int64_t year = 0;                 // of a sheet
};

class HouseholdHistory {
 public:
  void refresh(const core::Workspace& workspace, std::string_view household, core::Date today);

  const std::vector<HouseholdEvent>& events() const { return events_; }
  std::optional<core::Date> last_visit() const { return last_visit_; }
  // The notes that its name and phone were shown, latest first.
  const std::vector<const core::Disclosure*>& shown() const { return shown_; }
  // Others of the same room, who came last first.
  const std::vector<const core::Household*>& room_mates() const { return room_mates_; }

 private:
  struct Basis {
    std::uint64_t households = 0, visits = 0, appointments = 0, matters = 0, surveys = 0, returns = 0,
                  shown = 0;
    std::string household;
    core::Date today{};
    bool operator==(const Basis&) const = default;
  };
  void rebuild(const core::Workspace& workspace, const core::Household& household);
  void read_sheets(const core::Workspace& workspace, const core::Household& household);

  Basis basis_;
  bool built_ = false;
  std::vector<HouseholdEvent> events_;
  std::optional<core::Date> last_visit_;
  std::vector<const core::Disclosure*> shown_;
  std::vector<const core::Household*> room_mates_;
};

}  // namespace hufang::app
