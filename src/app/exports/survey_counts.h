// The counts of a survey as a CSV table, for a spreadsheet: one row an item, in the questionnaire's order,
// and one for all of them.
#pragma once

#include <string>

#include "core/model/survey.h"
#include "core/survey_result.h"

namespace hufang::app {

// The words of the table, in the user's language.
struct CountsHeader {
  std::string item, satisfied, basic, dissatisfied, abstained, rate;
  std::string all_items;  // name of the last row
};

// Rates with two decimals, half up; empty where there is none. Starts with a byte order mark: spreadsheets
// take it for UTF-8. `result` is that of the questionnaire.
std::string survey_counts_csv(const core::Questionnaire& questionnaire, const core::SurveyResult& result,
                              const CountsHeader& header);

}  // namespace hufang::app
