#include "app/exports/analysis.h"

#include <algorithm>
#include <span>
#include <type_traits>
#include <utility>

#include "core/enum_names.h"
#include "core/known_fields.h"
#include "core/model/category.h"
#include "store/json_out.h"
#include "store/projection.h"

namespace hufang::app {
namespace {

using store::Value;

// What is exported of each table, besides id and community_id. A table that is not here is not exported, nor
// is a field that says that it is personal. A reference's column ends in _id.
struct Columns {
  std::string_view table;
  std::vector<std::string_view> fields;
};
const std::vector<Columns>& exported() {
  static const std::vector<Columns> kAll = {
      {"community",
       {"name", "total_households", "sample", "tier_basis", "penalty", "pareto", "blank_sheets_count",
        "rest_day", "on_time_minutes", "routine_return_months", "started_on"}},
      {"building", {"name"}},
      {"unit", {"building", "name"}},
      {"room", {"unit"}},
      {"household", {"room", "kind", "residency", "moved_in", "moved_out"}},
      {"questionnaire", {"version", "made_on"}},
      {"survey", {"year", "questionnaire", "delivered_on", "issued", "copied_on"}},
      {"unit_issue", {"survey", "unit", "issued"}},
      {"sheet", {"survey", "questionnaire", "keyed_on", "keyed_ms"}},
      {"sheet_check", {"survey", "sheet", "checked_on", "differences", "corrected"}},
      {"survey_return", {"survey", "household", "returned_on"}},
      {"improvement", {"survey", "item", "due"}},
      {"staff", {"role", "left"}},
      {"appointment",
       {"household", "on", "minute", "kind", "way", "state", "moved_to", "return_of_visit",
        "return_of_matter"}},
      {"visit",
       {"household", "kind", "state", "way", "on", "started", "ended", "appointment", "return_of_visit",
        "return_of_matter", "signature", "media_consent", "rating"}},
      {"opinion", {"visit", "position", "category", "kind", "handling", "matter"}},
      {"matter",
       {"household", "visit", "category", "opened_on", "promised", "resolved_on", "feedback", "feedback_on",
        "feedback_way", "referred_on", "escalated", "confirmation", "closed_on", "reopened"}},
  };
  return kAll;
}

// A time of day that is not known is kept as a negative number; in the export it is null.
Value exported_value(const Value& value, bool minute) {
  const std::string* text = value.if_text();
  if (text != nullptr && text->empty()) return {};
  const std::int64_t* n = value.if_int();
  if (minute && n != nullptr && *n < 0) return {};
  return value;
}

// One table's file while it is written.
class TableFile {
 public:
  TableFile(std::string_view name, std::vector<std::string> columns)
      : name_(name), columns_(std::move(columns)) {}

  void row(std::span<const Value> values) {
    ++rows_;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      bytes_ += i == 0 ? '{' : ',';
      store::append_json_text(bytes_, columns_[i]);
      bytes_ += ':';
      store::append_json_value(bytes_, values[i]);
    }
    bytes_ += "}\n";
  }
  void row(std::initializer_list<Value> values) { row(std::span(values.begin(), values.size())); }

  std::string file() const { return name_ + ".ndjson"; }
  std::string take() { return std::move(bytes_); }
  void describe(std::string& out) const {
    out += "{\"name\":";
    store::append_json_text(out, name_);
    out += ",\"file\":";
    store::append_json_text(out, file());
    out += ",\"rows\":" + std::to_string(rows_) + ",\"columns\":[";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i > 0) out += ',';
      store::append_json_text(out, columns_[i]);
    }
    out += "]}";
  }

 private:
  std::string name_;
  std::vector<std::string> columns_;
  std::string bytes_;
  std::int64_t rows_ = 0;
};

template <class R>
std::string_view community_of(const R& record) {
  if constexpr (std::is_same_v<R, core::Community>) {
    return record.id;
  } else if constexpr (requires { record.community; }) {
    return record.community;
  } else {
    return {};
  }
}

// The community's rows in the order of their ids.
template <class R>
std::vector<const R*> rows_of(const core::Table<R>& table, std::string_view community) {
  std::vector<const R*> out;
  for (const R& row : table.rows()) {
    if (community.empty() || community_of(row) == community) out.push_back(&row);
  }
  std::sort(out.begin(), out.end(), [](const R* a, const R* b) { return a->id < b->id; });
  return out;
}

template <class R>
TableFile records(const Columns& wanted, const core::Table<R>& table, std::string_view community) {
  std::vector<std::string> names = {"id", "community_id"};
  std::vector<const core::Field*> fields;
  for (const std::string_view name : wanted.fields) {
    const core::KnownField* known = core::known_field(R::kTable, name);
    if (known == nullptr || core::personal(known->field.kind)) continue;
    fields.push_back(&known->field);
    names.emplace_back(name).append(known->field.kind == core::FieldKind::reference ? "_id" : "");
  }
  std::vector<Value> values(names.size());
  TableFile out(R::kTable, std::move(names));
  for (const R* row : rows_of(table, community)) {
    values[0] = row->id;
    values[1] = exported_value(Value(community_of(*row)), false);
    const std::vector<store::EncodedField> kept = store::encode(*row);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const auto found = std::ranges::find(kept, fields[i]->name, &store::EncodedField::name);
      const bool minute = fields[i]->kind == core::FieldKind::minute;
      values[i + 2] = found == kept.end() ? Value() : exported_value(found->value, minute);
    }
    out.row(values);
  }
  return out;
}

// What is a list in a record has a row an entry here.

TableFile items(const core::Workspace& data, std::string_view community) {
  TableFile out("questionnaire_item", {"community_id", "questionnaire_id", "position", "item"});
  for (const core::Questionnaire* q : rows_of(data.questionnaires, community)) {
    for (std::size_t i = 0; i < q->items.size(); ++i)
      out.row({q->community, q->id, static_cast<std::int64_t>(i + 1), q->items[i]});
  }
  return out;
}

// `answer` is null for an abstention, and `abstained` says of which kind.
TableFile answers(const core::Workspace& data, std::string_view community) {
  TableFile out("answer",
                {"community_id", "sheet_id", "survey_id", "position", "item", "answer", "abstained"});
  for (const core::Sheet* sheet : rows_of(data.sheets, community)) {
    const core::Questionnaire* q = data.questionnaires.find(sheet->questionnaire);
    for (std::size_t i = 0; q != nullptr && i < q->items.size(); ++i) {
      const std::int64_t marks = i < sheet->marks.size() ? sheet->marks[i] : 0;
      Value answer, abstained;
      if (marks == core::kMarkSatisfied)
        answer = "satisfied";
      else if (marks == core::kMarkBasic)
        answer = "basic";
      else if (marks == core::kMarkDissatisfied)
        answer = "dissatisfied";
      else
        abstained = marks == 0 ? "unmarked" : "several";
      out.row({sheet->community, sheet->id, sheet->survey, static_cast<std::int64_t>(i + 1), q->items[i],
               std::move(answer), std::move(abstained)});
    }
  }
  return out;
}

TableFile suggestion_categories(const core::Workspace& data, std::string_view community) {
  TableFile out("suggestion_category", {"community_id", "sheet_id", "survey_id", "category"});
  for (const core::Sheet* sheet : rows_of(data.sheets, community)) {
    for (const std::int64_t category : sheet->categories) {
      if (category < 0 || category >= static_cast<std::int64_t>(core::kCategories)) continue;
      out.row({sheet->community, sheet->id, sheet->survey,
               core::enum_name(static_cast<core::Category>(category))});
    }
  }
  return out;
}

TableFile visit_staff(const core::Workspace& data, std::string_view community) {
  TableFile out("visit_staff", {"community_id", "visit_id", "position", "staff_id"});
  for (const core::Visit* visit : rows_of(data.visits, community)) {
    for (std::size_t i = 0; i < visit->staff.size(); ++i) {
      // A visit keeps either the id of somebody listed or a name as it was written: a name stays here.
      const bool listed = data.staff.find(visit->staff[i]) != nullptr;
      if (listed) out.row({visit->community, visit->id, static_cast<std::int64_t>(i + 1), visit->staff[i]});
    }
  }
  return out;
}

std::string manifest(std::span<const TableFile> tables, std::string_view community, core::Date made_on) {
  std::string out = "{\"format\":\"hufang-analysis\",\"version\":1,\"made_on\":";
  store::append_json_text(out, core::format_date(made_on));
  out += ",\"community_id\":";
  store::append_json_value(out, exported_value(Value(community), false));
  out +=
      ",\"left_out\":[\"names\",\"phones\",\"room numbers\",\"free text\",\"signatures\",\"photos and "
      "videos\"],"
      "\"tables\":[";
  for (std::size_t i = 0; i < tables.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    tables[i].describe(out);
  }
  return out + "\n]}\n";
}

}  // namespace

std::vector<AnalysisFile> analysis_export(const core::Workspace& data, std::string_view community,
                                          core::Date made_on) {
  std::vector<TableFile> tables;
  core::Workspace::each_table(data, [&](const auto& table) {
    using R = std::remove_cvref_t<decltype(table.rows()[0])>;
    for (const Columns& wanted : exported()) {
      if (wanted.table == R::kTable) tables.push_back(records(wanted, table, community));
    }
  });
  tables.push_back(items(data, community));
  tables.push_back(answers(data, community));
  tables.push_back(suggestion_categories(data, community));
  tables.push_back(visit_staff(data, community));
  const std::string about = manifest(tables, community, made_on);
  std::vector<AnalysisFile> out;
  for (TableFile& table : tables) out.push_back({table.file(), table.take()});
  out.push_back({"manifest.json", about});
  return out;
}

}  // namespace hufang::app
