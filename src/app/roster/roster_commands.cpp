#include "app/roster/roster_commands.h"

#include <map>
#include <set>
#include <utility>

#include "app/roster/phone_text.h"
#include "app/roster/places.h"
#include "app/session/checks.h"
#include "core/fold.h"

namespace hufang::app {
namespace {

PlaceNames names_of(const RosterLine& line) { return {line.building, line.unit, line.room}; }
RoomOwner owner_of(const RosterLine& line) { return {line.owner, line.owner_phone}; }

// What the line says, over what is known.
core::Household said(const RosterLine& line, const core::Household& before) {
  core::Household after = before;
  // The same name in other forms (full width, a space in it) stays as it is kept.
  if (!core::same_text(after.name, line.name)) after.name = line.name;
  if (!line.phone.empty() && split_phones(after.phone) != split_phones(line.phone)) after.phone = line.phone;
  if (line.kind) after.kind = *line.kind;
  if (line.residency) after.residency = *line.residency;
  if (line.moved_in) after.moved_in = line.moved_in;
  if (line.moved_out) after.moved_out = line.moved_out;
  return after;
}

bool succeeds(const RosterLine& line, const core::Household& former) {
  return line.moved_in && former.moved_in && *former.moved_in < *line.moved_in;
}

class Planner {
 public:
  Planner(const core::Workspace& data, std::string_view community) : data_(data), places_(data, community) {
    for (const core::Household& h : data.households.rows()) {
      if (h.community == community) by_room_[h.room].push_back(&h);
    }
  }

  RosterPlan plan(std::span<const RosterLine> lines) {
    plan_.lines.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) match_by_name(i, lines[i]);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (plan_.lines[i].household.empty()) match_by_room(plan_.lines[i], lines[i]);
      count(plan_.lines[i], lines[i]);
    }
    return std::move(plan_);
  }

 private:
  void match_by_name(std::size_t i, const RosterLine& line) {
    PlannedLine& planned = plan_.lines[i];
    planned.line = i;
    room_ids_.push_back(places_.find(names_of(line)));
    if (room_ids_[i].empty() || line.name.empty()) return;
    for (const core::Household* h : by_room_[room_ids_[i]]) {
      if (!core::same_text(h->name, line.name) || !taken_.insert(h->id).second) continue;
      planned.household = h->id;
      planned.after = said(line, *h);
      planned.action = planned.after == *h ? RosterAction::unchanged : RosterAction::update;
      return;
    }
  }

  void match_by_room(PlannedLine& planned, const RosterLine& line) {
    if (line.name.empty()) {
      planned.action = RosterAction::empty_room;
      return;
    }
    planned.action = RosterAction::add;
    planned.after = said(line, {});
    if (room_ids_[planned.line].empty() || line.moved_out) return;
    for (const core::Household* h : by_room_[room_ids_[planned.line]]) {
      if (h->moved_out || !taken_.insert(h->id).second) continue;
      planned.household = h->id;
      planned.action = succeeds(line, *h) ? RosterAction::succeed : RosterAction::correct_name;
      if (planned.action == RosterAction::correct_name) planned.after = said(line, *h);
      return;
    }
  }

  void count(PlannedLine& planned, const RosterLine& line) {
    planned.new_room =
        room_ids_[planned.line].empty() &&
        new_rooms_.insert(place_key(place_key(place_key({}, line.building), line.unit), line.room)).second;
    if (planned.new_room) ++plan_.rooms_added;
    const core::Room* room = data_.rooms.find(room_ids_[planned.line]);
    planned.new_owner = room != nullptr && owner_differs(*room, owner_of(line));
    if (planned.new_owner) ++plan_.owners_changed;
    switch (planned.action) {
      case RosterAction::add:
      case RosterAction::succeed:
        ++plan_.added;
        break;
      case RosterAction::update:
      case RosterAction::correct_name:
        ++plan_.changed;
        break;
      case RosterAction::empty_room:
        if (planned.new_room) break;
        planned.action = RosterAction::unchanged;
        ++plan_.unchanged;
        break;
      case RosterAction::unchanged:
        ++plan_.unchanged;
        break;
    }
  }

  const core::Workspace& data_;
  Places places_;
  std::map<std::string, std::vector<const core::Household*>> by_room_;
  std::vector<std::string> room_ids_;
  std::set<std::string> taken_;  // households that a line has spoken of
  std::set<std::string> new_rooms_;
  RosterPlan plan_;
};

}  // namespace

RosterPlan plan_roster_import(const core::Workspace& data, std::string_view community,
                              std::span<const RosterLine> lines) {
  return Planner(data, community).plan(lines);
}

core::Result<RosterPlan> apply_roster_import(Session& session, std::string_view community,
                                             std::span<const RosterLine> lines) {
  auto known = kept(session.data().communities, community);
  if (!known.ok()) return known.error();
  RosterPlan plan = plan_roster_import(session.data(), community, lines);
  Places places(session.data(), community);
  std::string owner(community);
  Change change("undo.roster_imported");
  for (const PlannedLine& planned : plan.lines) {
    const RosterLine& line = lines[planned.line];
    std::string room = places.find_or_add(session, owner, names_of(line), change, owner_of(line));
    core::Household after = planned.after;
    switch (planned.action) {
      case RosterAction::update:
      case RosterAction::correct_name:
        change.put(after);
        break;
      case RosterAction::succeed: {
        core::Household former = *session.data().households.find(planned.household);
        former.moved_out = line.moved_in;
        change.put(former);
        [[fallthrough]];
      }
      case RosterAction::add:
        after.id = session.new_id();
        after.community = owner;
        after.room = room;
        change.put(after);
        break;
      case RosterAction::empty_room:
      case RosterAction::unchanged:
        break;
    }
  }
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return plan;
}

}  // namespace hufang::app
