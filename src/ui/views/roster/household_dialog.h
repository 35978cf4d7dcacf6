// The dialog that adds or changes a household, moves it out, or deletes it.
#pragma once

#include <string>

#include "app/commands/household.h"
#include "ui/view.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class HouseholdDialog {
 public:
  explicit HouseholdDialog(Services& services) : services_(services) {}
  void add();
  void edit(const core::Household& household);
  void draw();

 private:
  enum class Asking { fields, remove };
  void open(std::string id, const app::HouseholdEntry& entry);
  void draw_fields();
  void draw_place();
  void draw_kinds();
  void draw_dates();
  bool draw_footer(class Modal& modal);
  bool draw_remove(class Modal& modal);
  bool save();
  bool finish(const core::Status& done, std::string_view said);
  std::string_view error_at(std::string_view field) const {
    return field == error_place_ ? std::string_view(error_) : std::string_view{};
  }

  Services& services_;
  bool open_ = false;
  Asking asking_ = Asking::fields;
  std::string id_;  // empty: a new one
  app::HouseholdEntry entry_;
  DateDraft in_, out_;
  std::string error_, error_place_;
};

}  // namespace hufang::ui
