// SurveyContext: the survey on screen and what is worked out from it, shared by the steps of the survey
// screen.
//
// Holds always: after refresh() everything fits the data as they are; what is worked out is kept until a
// table that it comes from changes, so a frame costs nothing. Pointers live until the next refresh().
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/sheet_check.h"
#include "core/survey_result.h"
#include "ui/view.h"

namespace hufang::ui {

// A sheet in the list of keyed sheets.
struct KeyedSheet {
  std::string number;
  std::string id;
};

class SurveyContext {
 public:
  explicit SurveyContext(Services& services);

  // Once a frame, before anything is drawn.
  void refresh();

  Services& services() { return services_; }
  app::Session& session() { return services_.session; }
  const core::Workspace& data() const { return services_.session.data(); }
  Navigator& navigator() { return *services_.navigator; }
  bool may_edit() const { return services_.session.role() == app::WindowRole::writer; }

  std::int64_t year() const { return year_; }
  void set_year(std::int64_t year);
  // The years to choose from, newest first: those with a survey, this one and the next.
  const std::vector<std::int64_t>& years() const { return years_; }

  const core::Community* community() const { return community_; }
  const core::Survey* survey() const { return survey_; }  // null: not set up for this year
  const core::Questionnaire* questionnaire() const { return questionnaire_; }  // of the survey
  // Null without a survey, or when a figure does not fit.
  const core::SurveyResult* result() const { return result_ ? &*result_ : nullptr; }
  // Last year's result of the same community.
  std::optional<core::Rational> last_year_rate() const { return last_year_; }

  const std::vector<KeyedSheet>& sheets() const { return sheets_; }  // of this survey, by number
  const core::CheckProgress& checks() const { return checks_; }
  // Average of the sheets whose keying was timed; none: no sheet was.
  std::optional<double> average_seconds() const { return average_seconds_; }
  // Grows when the data behind the survey changed; for what steps keep themselves.
  std::uint64_t version() const { return version_; }

 private:
  void find_survey();
  void find_years();
  void work_out();
  void list_sheets();

  Services& services_;
  std::string community_id_;
  std::int64_t year_ = 0;
  std::uint64_t seen_ = 0;
  bool stale_ = true;
  std::uint64_t version_ = 0;

  const core::Community* community_ = nullptr;
  const core::Survey* survey_ = nullptr;
  const core::Questionnaire* questionnaire_ = nullptr;
  std::vector<std::int64_t> years_;
  std::optional<core::SurveyResult> result_;
  std::optional<core::Rational> last_year_;
  std::vector<KeyedSheet> sheets_;
  std::optional<double> average_seconds_;
  core::CheckProgress checks_;
};

// The name of a unit as people say it: 3 栋 1 单元.
std::string unit_name(const core::Workspace& data, std::string_view unit_id);

}  // namespace hufang::ui
