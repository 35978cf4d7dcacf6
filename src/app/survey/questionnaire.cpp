#include "app/survey/questionnaire.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/session/checks.h"

namespace hufang::app {
namespace {

struct DefaultItem {
  const char* name;
  const char* short_name;
};

constexpr DefaultItem kDefaults[] = {
    {"保安工作", "保安"},         {"保安员服务态度", "保安态度"},
    {"保洁工作", "保洁"},         {"保洁服务态度", "保洁态度"},
    {"绿化工作", "绿化"},         {"绿化员服务态度", "绿化态度"},
    {"维修技能", "维修技能"},     {"维修服务态度", "维修态度"},
    {"维修及时性", "维修及时"},   {"休闲物品与儿童游乐设施", "休闲"},
    {"管理人员服务态度", "管理"}, {"协调处理事务", "协调"},
    {"便民服务", "便民"},         {"社区文化建设", "社区文化"},
};

bool may_edit_in_place(const core::Workspace& data, const core::Questionnaire& version,
                       std::string_view survey) {
  for (const core::Survey& other : data.surveys.rows()) {
    if (other.questionnaire == version.id && other.id != survey) return false;
  }
  auto sheets = data.sheets.rows();
  return std::none_of(sheets.begin(), sheets.end(),
                      [&](const auto& s) { return s.questionnaire == version.id; });
}

}  // namespace

std::vector<std::string> default_items() {
  std::vector<std::string> items;
  for (const DefaultItem& item : kDefaults) items.emplace_back(item.name);
  return items;
}

std::vector<std::string> default_short_names() {
  std::vector<std::string> names;
  for (const DefaultItem& item : kDefaults) names.emplace_back(item.short_name);
  return names;
}

const core::Questionnaire* newest_questionnaire(const core::Workspace& data, std::string_view community) {
  const core::Questionnaire* newest = nullptr;
  for (const core::Questionnaire& q : data.questionnaires.rows()) {
    if (q.community == community && (newest == nullptr || q.version > newest->version)) newest = &q;
  }
  return newest;
}

core::Questionnaire next_questionnaire(Session& session, std::string_view community,
                                       std::vector<std::string> items, std::vector<std::string> short_names) {
  const core::Questionnaire* newest = newest_questionnaire(session.data(), community);
  core::Questionnaire next;
  next.id = session.new_id();
  next.community = std::string(community);
  next.version = newest == nullptr ? 1 : newest->version + 1;
  next.title = newest == nullptr ? "业户意见征询问卷" : newest->title;
  next.items = std::move(items);
  next.short_names = std::move(short_names);
  next.made_on = session.today();
  return next;
}

core::Status check_items(std::vector<std::string>& items, std::vector<std::string>& short_names) {
  auto count = static_cast<std::int64_t>(items.size());
  if (auto ok = in_range(count, 1, static_cast<std::int64_t>(kMaxItems), "items"); !ok.ok()) return ok;
  short_names.resize(items.size());
  std::set<std::string> seen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto name = required_text(items[i], std::to_string(i + 1));
    if (!name.ok()) return name.error();
    items[i] = std::move(name).value();
    short_names[i] = std::string(core::trim(short_names[i]));
    if (!seen.insert(items[i]).second) {
      return core::make_error(core::Code::not_unique, std::to_string(i + 1), {items[i]});
    }
  }
  return core::Done{};
}

core::Result<std::string> save_items(Session& session, std::string_view survey,
                                     std::vector<std::string> items, std::vector<std::string> short_names) {
  auto found = kept(session.data().surveys, survey);
  if (!found.ok()) return found.error();
  if (auto ok = check_items(items, short_names); !ok.ok()) return ok.error();
  const core::Questionnaire* now = session.data().questionnaires.find((*found)->questionnaire);
  if (now != nullptr && now->items == items && now->short_names == short_names) return now->id;
  Change change("undo.questionnaire_changed");
  if (now != nullptr && may_edit_in_place(session.data(), *now, survey)) {
    core::Questionnaire after = *now;
    after.items = std::move(items);
    after.short_names = std::move(short_names);
    after.made_on = session.today();
    change.edit(*now, after);
    std::string id = now->id;
    if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
    return id;
  }
  core::Questionnaire next =
      next_questionnaire(session, (*found)->community, std::move(items), std::move(short_names));
  core::Survey after = **found;
  after.questionnaire = next.id;
  change.put(next);
  change.edit(**found, after);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return next.id;
}

}  // namespace hufang::app
