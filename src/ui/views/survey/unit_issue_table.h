// How many sheets went to each unit (发放数量), against who lives there on the delivery day.
//
// Holds always: what is typed stays until it is saved or given up; a row without a number counts as not
// issued.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/survey_rules.h"
#include "ui/views/survey/context.h"

namespace hufang::ui {

class UnitIssueTable {
 public:
  // The card: the figures, what is missing, the table, the buttons.
  void draw(SurveyContext& context);

 private:
  struct Row {
    std::string unit;  // id
    std::string name;
    std::int64_t occupied = 0;
    std::int64_t issued = 0;  // kept
    bool kept = false;        // there is a number for this unit
    std::string text;         // in the field
  };

  void follow(SurveyContext& context);
  void draw_figures();
  void draw_missing();
  void draw_table(bool may_edit);
  void draw_total(SurveyContext& context);
  bool dirty() const;
  void fill();
  void save(SurveyContext& context);

  std::uint64_t version_ = 0;
  std::string survey_;
  core::IssuedCheck check_;
  std::vector<Row> rows_;
  std::string missing_names_;
  bool as_total_ = false;
  std::string total_;
  std::string error_;
};

}  // namespace hufang::ui
