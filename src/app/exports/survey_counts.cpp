#include "app/exports/survey_counts.h"

#include "store/csv.h"

namespace hufang::app {
namespace {

void write_row(store::CsvWriter& csv, const std::string& name, const core::RatedCounts& rated) {
  csv.written(name);
  for (const std::int64_t count :
       {rated.counts.satisfied, rated.counts.basic, rated.counts.dissatisfied, rated.counts.abstained}) {
    csv.cell(std::to_string(count));
  }
  csv.cell(rated.rate ? core::format_fixed2(*rated.rate) : std::string());
  csv.end_row();
}

}  // namespace

std::string survey_counts_csv(const core::Questionnaire& questionnaire, const core::SurveyResult& result,
                              const CountsHeader& header) {
  store::CsvWriter csv;
  for (const std::string* cell : {&header.item, &header.satisfied, &header.basic, &header.dissatisfied,
                                  &header.abstained, &header.rate}) {
    csv.cell(*cell);
  }
  csv.end_row();
  for (std::size_t i = 0; i < result.items.size() && i < questionnaire.items.size(); ++i) {
    write_row(csv, questionnaire.items[i], result.items[i]);
  }
  write_row(csv, header.all_items, result.overall);
  return csv.take(true);
}

}  // namespace hufang::app
