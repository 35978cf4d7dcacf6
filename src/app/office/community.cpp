#include "app/office/community.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/session/checks.h"
#include "app/session/preferences.h"

namespace hufang::app {
namespace {

constexpr std::int64_t kMaxHouseholds = 1000000;

core::Status check_community(const core::Workspace& data, const core::Community& community) {
  for (const core::Community& other : data.communities.rows()) {
    if (other.id != community.id && other.name == community.name) {
      return core::make_error(core::Code::not_unique, "name", {community.name});
    }
  }
  return in_range(community.total_households, 0, kMaxHouseholds, "total_households");
}

// Erases what says that it belongs to the community; records of every community (the calendar) have no such
// field.
template <class R>
void erase_rows(const core::Table<R>& table, std::string_view community, Change& change) {
  if constexpr (requires(const R& row) { row.community; }) {
    for (const R& row : table.rows()) {
      if (row.community == community) change.erase<R>(row.id);
    }
  }
}

// The keys of what is half keyed of its questionnaires.
std::vector<std::string> drafts_of(const core::Workspace& data, std::string_view community) {
  std::vector<std::string> keys;
  for (const core::Survey& survey : data.surveys.rows()) {
    if (survey.community == community) keys.push_back(pref::sheet_draft(survey.id, {}));
  }
  for (const core::Sheet& sheet : data.sheets.rows()) {
    if (sheet.community == community) keys.push_back(pref::sheet_draft(sheet.survey, sheet.id));
  }
  return keys;
}

}  // namespace

core::Result<std::string> create_community(Session& session, const NewCommunity& wanted) {
  auto name = required_text(wanted.name, "name");
  if (!name.ok()) return name.error();
  core::Community community;
  community.id = session.new_id();
  community.name = std::move(name).value();
  community.office = std::string(core::trim(wanted.office));
  community.total_households = wanted.total_households;
  community.started_on = session.today();
  if (auto ok = check_community(session.data(), community); !ok.ok()) return ok.error();
  Change change("undo.community_created");
  change.put(community);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  if (auto ok = session.set_community(community.id); !ok.ok()) return ok.error();
  return community.id;
}

core::Status update_community(Session& session, const core::Community& after) {
  auto before = kept(session.data().communities, after.id);
  if (!before.ok()) return before.error();
  core::Community wanted = after;
  auto name = required_text(after.name, "name");
  if (!name.ok()) return name.error();
  wanted.name = std::move(name).value();
  wanted.office = std::string(core::trim(after.office));
  if (auto ok = check_community(session.data(), wanted); !ok.ok()) return ok;
  Change change("undo.community_changed");
  change.edit(**before, wanted);
  return session.commit(std::move(change));
}

core::Status remove_community(Session& session, std::string_view id) {
  auto known = kept(session.data().communities, id);
  if (!known.ok()) return known.error();
  Change change("undo.community_removed");
  core::Workspace::each_table(session.data(), [&](const auto& table) { erase_rows(table, id, change); });
  change.erase<core::Community>(id);
  const std::vector<std::string> drafts = drafts_of(session.data(), id);
  if (auto gone = session.commit(std::move(change)); !gone.ok()) return gone;
  for (const std::string& draft : drafts) {
    if (auto ok = session.keep_draft(draft, {}); !ok.ok()) return ok;
  }
  return core::Done{};
}

}  // namespace hufang::app
