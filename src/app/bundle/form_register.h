// The register of paper forms: what the screen of forms lists, and what goes into a year's bundle. A new form
// is its two files and a line here.
//
// Holds always: `count` says how much of it there is in a period, the form itself included only where that is
// more than 0; names of homes are masked unless `names`. Its words are the texts "forms.<id>",
// "forms.<id>_text", "forms.<id>_count", and "forms.<id>_none" where "forms.none" says too little.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/paper/form_words.h"
#include "app/ports/spreadsheets.h"
#include "core/workspace.h"

namespace hufang::app {

struct FormScope {  // what a form is made of
  const core::Workspace& data;
  std::string community;
  FormPeriod period;
  core::Date today;
  bool names = false;
};

enum class Bundled { by_year, by_month };  // how often it stands in a year's bundle

struct FormKind {
  std::string_view id;
  std::int64_t (*count)(const FormScope&);
  Form (*make)(const FormScope&);
  Bundled bundled = Bundled::by_year;
  bool of_whole_year = false;  // whatever month is asked for, it is the year's
  bool paper_only = false;     // a page a record: no workbook
  bool carries_over =
      false;  // also holds what earlier periods left open, so there may be more than is counted
  // A workbook's sheets where they are others than the one form.
  std::vector<FormSheet> (*sheets)(const FormScope&) = nullptr;
};

std::span<const FormKind> form_kinds();

// The form as the sheets of a workbook.
std::vector<FormSheet> form_sheets(const FormKind& kind, const FormScope& scope);

}  // namespace hufang::app
