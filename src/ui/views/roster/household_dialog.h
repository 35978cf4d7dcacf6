// The dialog that adds a household, changes one, or lets another one take its room (换户).
#pragma once

#include <string>

#include "app/roster/household.h"
#include "app/visits/visit_list.h"
#include "ui/drafts/edited.h"
#include "ui/view.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class HouseholdDialog {
 public:
  explicit HouseholdDialog(Services& services) : services_(services) {}
  void add();
  void edit(const core::Household& household);
  // Another household takes the room of this one.
  void succeed(const core::Household& former);
  // The id of a household that it added since the last frame; empty: none.
  std::string draw();

 private:
  enum class Task { add, edit, succeed };
  void open(Task task, std::string id, const app::HouseholdEntry& entry);
  bool unsaved() const { return open_ && (draft_.changed() || in_.wrong || out_.wrong); }
  void follow();
  void draw_fields();
  void draw_place();
  void draw_kinds();
  void draw_dates();
  core::Status act();
  void save();
  void kept(const core::Status& done);
  std::string_view error_at(std::string_view field) const {
    return field == error_place_ ? std::string_view(error_) : std::string_view{};
  }

  Services& services_;
  bool open_ = false;
  Task task_ = Task::add;
  std::string id_;     // the one that is changed, or moves out
  std::string added_;  // since the last frame
  Edited<app::HouseholdEntry> draft_;
  app::VisitPlace former_;
  DateDraft in_, out_;
  std::uint64_t revision_ = 0;
  std::string error_, error_place_;
  OpenDrafts::Mark mark_{services_.drafts, [this] { return unsaved(); }};
};

}  // namespace hufang::ui
