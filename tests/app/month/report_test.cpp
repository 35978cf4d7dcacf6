#include "app/month/report.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "app/month/month_summary_form.h"
#include "app/sample/sample_file.h"
#include "app/session/workspace_file.h"
#include "cli/run.h"
#include "tests/support/form_reading.h"

namespace hufang {
namespace {

using Json = nlohmann::json;

Json month_command(const std::string& bytes, const std::string& month) {
  std::ostringstream out, err;
  const std::vector<std::string> args = {"month", "--file", "a.json", "--month", month};
  const auto read = [&](const std::string&) -> std::optional<std::string> { return bytes; };
  const auto write = [](const std::string&, const std::string&) { return false; };
  REQUIRE(cli::run(args, {out, err, read, write}) == 0);
  return Json::parse(out.str(), nullptr, false);
}

// Counted once more, plainly, from the records.
struct Plain {
  std::int64_t total = 0, complaints = 0, cleaning = 0, satisfied = 0, suggestions = 0;
  Plain(const core::Workspace& data, core::Month month) {
    for (const core::Visit& visit : data.visits.rows()) {
      if (visit.state != core::VisitState::completed || core::month_of(*visit.on) != month) continue;
      satisfied += visit.rating == core::Rating::satisfied ? 1 : 0;
      for (const core::Opinion& opinion : data.opinions.rows()) {
        if (opinion.visit != visit.id) continue;
        ++total;
        complaints += opinion.kind == core::OpinionKind::complaint ? 1 : 0;
        suggestions += opinion.kind == core::OpinionKind::suggestion ? 1 : 0;
        cleaning += opinion.category == core::Category::cleaning ? 1 : 0;
      }
    }
  }
};

TEST_CASE("the summary's figures are those of `hufang month`, for 24 generated months") {
  const core::Date until = *core::from_ymd(2026, 5, 20);
  const std::string bytes = app::sample_file(11, {60, 24}, until);
  const auto file = app::read_workspace_file(bytes);
  REQUIRE(file.ok());
  const core::Workspace& data = file->data;
  const std::string community = data.communities.rows()[0].id;
  core::Month month = core::month_of(until);
  std::int64_t opinions = 0;
  for (int i = 0; i < 24; ++i) {
    month = core::previous_month(month);
    CAPTURE(core::format_month(month));
    const app::MonthReport report = app::month_report(data, community, month);
    const Json said = month_command(bytes, core::format_month(month))["communities"][0];
    CHECK(said["quota"]["required"] == report.quota.rule->required);
    CHECK(said["quota"]["visited"] == report.quota.visited);
    CHECK(said["counted"].size() == report.quota.visits.counted.size());
    CHECK(said["excluded"].size() == report.quota.visits.excluded.size());
    REQUIRE(said["weeks"].size() == report.quota.weeks.size());
    for (std::size_t w = 0; w < report.quota.weeks.size(); ++w) {
      CHECK(said["weeks"][w]["director"] == report.quota.weeks[w].director);
      CHECK(said["weeks"][w]["supervisor"] == report.quota.weeks[w].supervisor);
    }
    CHECK(said["nonconformities"].size() == report.nonconforming);
    CHECK(said["matters"]["open"] == report.matters.open);
    CHECK(said["matters"]["overdue"] == report.matters.overdue);
    CHECK(said["matters_opened"] == report.matters_opened);
    CHECK(said["opinions"]["total"] == report.opinions.total);
    CHECK(said["opinions"]["solved"] == report.opinions.solved);
    CHECK(said["opinions"]["open"] == report.opinions.open);
    CHECK(said["opinions"]["escalated"] == report.opinions.escalated);
    CHECK(said["opinions"]["referred"] == report.opinions.referred);
    CHECK(said["ratings"]["satisfied"] == report.ratings.satisfied);
    CHECK(said["ratings"]["none"] == report.ratings.none);
    CHECK(said["state"] == core::enum_name(report.state));
    CHECK(said["measures"] == report.measures.size());

    const Plain plain(data, month);
    CHECK(plain.total == report.opinions.total);
    CHECK(plain.complaints == report.opinions.of_kind(core::OpinionKind::complaint));
    CHECK(plain.cleaning == report.opinions.of_category(core::Category::cleaning));
    CHECK(plain.satisfied == report.ratings.satisfied);
    CHECK(report.opinions.solved + report.opinions.open + report.opinions.settled_without ==
          report.opinions.total);
    const Json& s = said["suggestions"];
    CHECK(s["undecided"].get<std::int64_t>() + s["adopted"].get<std::int64_t>() +
              s["declined"].get<std::int64_t>() + s["escalated"].get<std::int64_t>() ==
          plain.suggestions);
    opinions += plain.total;

    // The form that is printed and filed says them too.
    const app::Form form = app::month_summary_form(data, community, month);
    const auto says = [&](const char* label, const Json& number) {
      CAPTURE(label);
      CHECK(test::fact(form, label) == number.dump());
    };
    says("入住户数", said["quota"]["occupied"]);
    says("应访数", said["quota"]["required"]);
    says("实访数", said["quota"]["visited"]);
    says("意见合计", said["opinions"]["total"]);
    says("已解决", said["opinions"]["solved"]);
    says("未解决", said["opinions"]["open"]);
    says("转投诉", said["opinions"]["referred"]);
    says("逾期事项", said["matters"]["overdue"]);
    says("建议采纳", s["adopted"]);
    says("建议不采纳", s["declined"]);
    says("超出权限", s["above_authority"]);
    says("评价满意", said["ratings"]["satisfied"]);
    says("评价基本满意", said["ratings"]["basic"]);
    says("评价不满意", said["ratings"]["dissatisfied"]);
    const auto tables = test::blocks<app::TableBlock>(form);
    REQUIRE(tables.size() >= 2);
    REQUIRE(tables[0].rows.size() == said["weeks"].size());
    for (std::size_t w = 0; w < tables[0].rows.size(); ++w) {
      CHECK(test::cell(tables[0], w, "主任（次）") == said["weeks"][w]["director"].dump());
      CHECK(test::cell(tables[0], w, "客户服务主管（次）") == said["weeks"][w]["supervisor"].dump());
    }
    for (std::size_t c = 0; c < core::kCategories; ++c) {
      const Json& kinds =
          said["opinions"]["categories"][std::string(core::enum_name(static_cast<core::Category>(c)))];
      for (std::size_t k = 0; k < app::kOpinionKinds; ++k) {
        const auto kind = static_cast<core::OpinionKind>(k);
        CHECK(test::cell(tables[1], c, app::form_word(kind)) ==
              kinds[std::string(core::enum_name(kind))].dump());
      }
    }

    // The draft says the same numbers.
    const std::string draft = app::draft_summary(report);
    CHECK(draft.find("应访 " + std::to_string(report.quota.rule->required) + " 户，实访 " +
                     std::to_string(report.quota.visited) + " 户") != std::string::npos);
    if (plain.total > 0)
      CHECK(draft.find("共收到 " + std::to_string(plain.total) + " 条") != std::string::npos);
  }
  CHECK(opinions > 24);
}

TEST_CASE("the sample has months in every state") {
  const auto file = app::read_workspace_file(app::sample_file(3, {60, 3}, *core::from_ymd(2026, 5, 20)));
  REQUIRE(file.ok());
  const std::string community = file->data.communities.rows()[0].id;
  const auto state = [&](int month) { return app::month_report(file->data, community, {2026, month}).state; };
  CHECK(state(5) == core::MonthState::collecting);
  CHECK(state(4) == core::MonthState::submitted);
  CHECK(state(3) == core::MonthState::summarised);
  CHECK(state(2) == core::MonthState::approved);
  const app::MonthReport february = app::month_report(file->data, community, {2026, 2});
  CHECK(february.submitted.late());
  CHECK(february.approved.on == core::from_ymd(2026, 3, 14));
}

TEST_CASE(
    "the draft names every category that shares the first place, and claims no week that was not owed") {
  app::MonthReport r{.month = {2026, 5}, .community = "c"};
  const auto said = [&](core::Category category) {
    ++r.opinions.by[static_cast<std::size_t>(category)][0];
    ++r.opinions.total;
  };
  CHECK(app::draft_summary(r).find("反映最多") == std::string::npos);
  said(core::Category::cleaning);
  CHECK(app::draft_summary(r).find("反映最多的是保洁（1 条）。") != std::string::npos);
  said(core::Category::greening);
  said(core::Category::other);
  CHECK(app::draft_summary(r).find("反映最多的是保洁、绿化、其他（各 1 条）。") != std::string::npos);
  said(core::Category::other);
  CHECK(app::draft_summary(r).find("反映最多的是其他（2 条）。") != std::string::npos);

  using core::WeekState;
  struct Row {
    std::vector<WeekState> weeks;
    const char* words;
  };
  const Row rows[] = {
      {{WeekState::done, WeekState::done}, "主任和客户服务主管每周均有访问。"},
      {{WeekState::not_owed, WeekState::done}, "开始使用以来，主任和客户服务主管每周均有访问。"},
      {{WeekState::not_owed, WeekState::missed}, "主任和客户服务主管没有访问。"},
  };
  for (const Row& row : rows) {
    r.quota.weeks.clear();
    for (const WeekState state : row.weeks)
      r.quota.weeks.push_back({.week = {2026, 20},
                               .monday = {},
                               .sunday = {},
                               .director_state = state,
                               .supervisor_state = state});
    CHECK(app::draft_summary(r).find(row.words) != std::string::npos);
  }
  r.quota.weeks = {{.week = {2026, 20},
                    .monday = {},
                    .sunday = {},
                    .director_state = WeekState::not_owed,
                    .supervisor_state = WeekState::not_owed}};
  CHECK(app::draft_summary(r).find("每周均有访问") == std::string::npos);
}

}  // namespace
}  // namespace hufang
