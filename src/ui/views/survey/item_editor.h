// The questionnaire's items while they are edited: renamed, put in order, added, removed.
//
// Holds always: nothing reaches the data before the user saves; what was typed stays on an error. Kept items
// that change elsewhere are shown as long as nothing was edited here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/views/survey/context.h"

namespace hufang::ui {

class ItemEditor {
 public:
  void draw(SurveyContext& context);
  bool unsaved() const { return dirty(loaded_); }

 private:
  struct Item {
    std::string name;
    std::string short_name;
    int key;  // stays with the item as it moves, so that the keyboard does too
  };

  void follow(const core::Questionnaire& kept);
  void load(const core::Questionnaire& kept);
  bool dirty(const core::Questionnaire& kept) const;
  // What is done to an item by its buttons: -1 up, +1 down, 2 removed, 0 nothing.
  int draw_item(std::size_t i, bool may_edit);
  void draw_actions(SurveyContext& context, const core::Questionnaire& kept);
  void save(SurveyContext& context);
  void refused(const core::Error& error);

  std::string kept_id_;
  core::Questionnaire loaded_;
  std::vector<Item> items_;
  int next_key_ = 0;
  bool clash_ = false;  // changed elsewhere while something is edited here
  bool focus_last_ = false;
  std::string error_;
  std::size_t wrong_item_ = static_cast<std::size_t>(-1);
};

}  // namespace hufang::ui
