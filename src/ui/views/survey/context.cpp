#include "ui/views/survey/context.h"

#include <algorithm>
#include <functional>

#include "app/survey/survey_commands.h"
#include "core/survey_rules.h"
#include "core/survey_tally.h"

namespace hufang::ui {
namespace {

// Keying that took longer was interrupted and says nothing about speed.
constexpr std::int64_t kLongestKeyingMs = 5 * 60 * 1000;

std::optional<core::SurveyResult> result_of(const core::Workspace& data, const core::Survey& survey,
                                            const core::Community& community) {
  const core::TallyCounts counts = core::tally_survey(data, survey);
  auto result = core::survey_result(counts, core::issued_of(data, survey), core::tally_settings(community));
  if (!result.ok()) return std::nullopt;
  return std::move(result).value();
}

}  // namespace

std::string unit_name(const core::Workspace& data, std::string_view unit_id) {
  const core::Unit* unit = data.units.find(unit_id);
  if (unit == nullptr) return {};
  const core::Building* building = data.buildings.find(unit->building);
  return building == nullptr ? unit->name : building->name + " " + unit->name;
}

SurveyContext::SurveyContext(Services& services) : services_(services) {}

void SurveyContext::set_year(std::int64_t year) {
  if (year == year_) return;
  year_ = year;
  stale_ = true;
}

void SurveyContext::refresh() {
  const app::Session& session = services_.session;
  if (community_id_ != session.community()) {
    community_id_ = session.community();
    year_ = core::to_ymd(session.today()).year;
    stale_ = true;
  }
  if (!stale_ && seen_ == session.revision()) return;
  seen_ = session.revision();
  stale_ = false;
  ++version_;
  community_ = data().communities.find(community_id_);
  find_survey();
  find_years();
  work_out();
  list_sheets();
}

void SurveyContext::find_survey() {
  survey_ = community_ == nullptr ? nullptr : app::survey_of(data(), community_id_, year_);
  questionnaire_ = survey_ == nullptr ? nullptr : data().questionnaires.find(survey_->questionnaire);
}

void SurveyContext::find_years() {
  const std::int64_t now = core::to_ymd(services_.session.today()).year;
  years_ = {now + 1, now, year_};
  for (const core::Survey& s : data().surveys.rows()) {
    if (s.community == community_id_) years_.push_back(s.year);
  }
  std::sort(years_.begin(), years_.end(), std::greater<>());
  years_.erase(std::unique(years_.begin(), years_.end()), years_.end());
}

void SurveyContext::work_out() {
  result_.reset();
  last_year_.reset();
  if (survey_ == nullptr) return;
  result_ = result_of(data(), *survey_, *community_);
  if (const core::Survey* before = app::survey_of(data(), community_id_, year_ - 1)) {
    if (const auto result = result_of(data(), *before, *community_)) last_year_ = result->final_rate;
  }
}

void SurveyContext::list_sheets() {
  sheets_.clear();
  average_seconds_.reset();
  checks_ = {};
  if (survey_ == nullptr) return;
  checks_ = core::check_progress(data(), survey_->id);
  std::int64_t timed = 0, timed_ms = 0;
  for (const core::Sheet& sheet : data().sheets.rows()) {
    if (sheet.survey != survey_->id) continue;
    sheets_.push_back({sheet.number, sheet.id});
    if (sheet.keyed_ms <= 0 || sheet.keyed_ms > kLongestKeyingMs) continue;
    ++timed;
    timed_ms += sheet.keyed_ms;
  }
  // Numbers of one length in order of value: 2 before 10.
  std::sort(sheets_.begin(), sheets_.end(), [](const KeyedSheet& a, const KeyedSheet& b) {
    if (a.number.size() != b.number.size()) return a.number.size() < b.number.size();
    return a.number != b.number ? a.number < b.number : a.id < b.id;
  });
  if (timed > 0) average_seconds_ = static_cast<double>(timed_ms) / 1000.0 / static_cast<double>(timed);
}

}  // namespace hufang::ui
