// 规程: the version in force and its review, what people still lack, who read and was trained on a version
// when, and the versions so far.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/procedure.h"
#include "ui/view.h"
#include "ui/views/improve/procedure_dialog.h"

namespace hufang::ui {

class ProcedurePart {
 public:
  explicit ProcedurePart(Services& services) : services_(services), dialog_(services) {}
  void draw();

 private:
  void refresh();
  void draw_current(float min_height);
  void draw_review();
  void draw_missing(float min_height);
  void draw_lack(std::string_view what, const std::string& names, std::int64_t count);
  void draw_people();
  void draw_people_rows();
  void draw_versions();
  void confirm_reading();
  const core::ProcedureVersion* shown() const;  // whose readings are listed
  bool may_write() const { return services_.session.role() == app::WindowRole::writer; }

  Services& services_;
  ProcedureDialog dialog_;
  std::vector<const core::ProcedureVersion*> versions_;
  const core::ProcedureVersion* current_ = nullptr;
  std::optional<core::ProcedureReview> review_;
  std::int64_t months_ = 12;
  std::vector<core::Readiness> people_;  // towards shown()
  struct Lack {
    std::string names;
    std::int64_t count = 0;
  };
  Lack no_undertaking_, not_read_, not_trained_;  // towards the version in force
  std::vector<std::int64_t> read_;                // how many read versions_[i]
  std::string chosen_;  // id of the version whose readings are listed; empty: in force
  bool i_lack_reading_ = false;
  std::uint64_t revision_ = 0;
  std::string community_, user_, kept_chosen_;
  core::Date today_{};
};

}  // namespace hufang::ui
