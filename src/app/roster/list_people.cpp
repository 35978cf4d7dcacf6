#include "app/roster/list_people.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/roster/phone_text.h"
#include "app/roster/places.h"
#include "core/fold.h"

namespace hufang::app {
namespace {

using core::Code;

constexpr std::string_view kOwnerChoices[] = {"lives_there", "vacant"};
constexpr std::string_view kDateChoices[] = {"occupied", "vacant"};
constexpr std::string_view kRoomChoices[] = {"one_household", "several_households"};

std::string room_key(const RosterLine& line) {
  return place_key(place_key(place_key({}, line.building), line.unit), line.room);
}

// Nobody lives there: who is named is the room's owner.
void empty_room(RosterLine& line) {
  if (line.owner.empty()) {
    line.owner = std::exchange(line.name, {});
    line.owner_phone = std::exchange(line.phone, {});
  }
  RosterLine room;
  room.row = line.row;
  room.building = line.building;
  room.unit = line.unit;
  room.room = line.room;
  room.owner = line.owner;
  room.owner_phone = line.owner_phone;
  line = std::move(room);
}

void append_unlike(std::string& out, const std::string& more) {
  if (more.empty() || core::same_text(out, more)) return;
  out.append(out.empty() ? "" : "、").append(more);
}

// Several people of one household: the first one, with the others' names and phones.
void add_person(RosterLine& head, const RosterLine& more) {
  append_unlike(head.name, more.name);
  std::vector<std::string> phones = split_phones(head.phone);
  for (const std::string& phone : split_phones(more.phone)) {
    if (std::ranges::find(phones, phone) == phones.end()) phones.push_back(phone);
  }
  head.phone = join_phones(phones);
  if (!head.kind) head.kind = more.kind;
  if (!head.residency) head.residency = more.residency;
  if (!head.moved_in) head.moved_in = more.moved_in;
}

class PeopleReader {
 public:
  explicit PeopleReader(ListDraft& list) : list_(list) {}

  std::vector<RosterLine> read() {
    dates_ =
        std::ranges::any_of(list_.rows, [](const ListRow& row) { return row.line.moved_in.has_value(); });
    for (ListRow& row : list_.rows) {
      if (row.state != ListRow::State::refused) settle(row);
    }
    for (ListRow& row : list_.rows) {
      if (row.state != ListRow::State::refused && is_first(row)) rooms_[room_key(row.line)].push_back(&row);
    }
    for (auto& [key, rows] : rooms_) share(rows);
    for (auto& [key, rows] : rooms_) take(rows);
    std::ranges::sort(lines_, {}, &RosterLine::row);
    return std::move(lines_);
  }

 private:
  // One row by itself: who lives there.
  void settle(ListRow& row) {
    RosterLine& line = row.line;
    if (core::same_text(line.owner, line.name)) line.owner.clear(), line.owner_phone.clear();
    if (line.name.empty() && !line.owner.empty() && row.occupied != std::optional<bool>(false))
      owner_alone(row);
    if (row.occupied == std::optional<bool>(false)) return empty_room(line);
    const bool says_more = !line.phone.empty() || line.moved_in || line.moved_out || row.occupied.has_value();
    if (line.name.empty() && says_more)
      return list_.refuse(row, list_.column_of(RosterColumn::name),
                          core::make_error(Code::required_missing, "name"));
    if (line.moved_in && line.moved_out && *line.moved_out < *line.moved_in)
      return list_.refuse(row, list_.column_of(RosterColumn::moved_out),
                          core::make_error(Code::roster_out_before_in));
    if (!line.name.empty() && dates_ && !line.moved_in && !line.moved_out && !row.occupied) {
      const std::size_t column = list_.column_of(RosterColumn::moved_in);
      if (list_.ask(row, "empty_date", {}, kDateChoices, column, about_line(line)) == "vacant")
        empty_room(line);
    }
  }

  void owner_alone(ListRow& row) {
    RosterLine& line = row.line;
    const bool certain = row.occupied.has_value() || line.moved_in.has_value();
    const std::size_t column = list_.column_of(RosterColumn::owner);
    const std::string_view answer =
        certain ? "lives_there" : list_.ask(row, "owner_alone", {}, kOwnerChoices, column, about_line(line));
    if (answer == "vacant") row.occupied = false;
    if (answer != "lives_there") return;
    row.occupied = true;
    line.name = std::exchange(line.owner, {});
    if (line.phone.empty()) line.phone = line.owner_phone;
    line.owner_phone.clear();
  }

  bool is_first(ListRow& row) {
    const std::string key = room_key(row.line) + '\n' + core::same_key(row.line.name);
    const auto [first, fresh] = first_row_.try_emplace(key, row.line.row);
    if (fresh) return true;
    list_.refuse(row, 0, core::make_error(Code::roster_repeated, {}, {std::to_string(first->second)}));
    return false;
  }

  // The rows of one room: tenants live there, the owner is the room's; of what is left several are asked
  // about.
  void share(std::vector<ListRow*>& rows) {
    if (rows.size() < 2) return;
    std::vector<ListRow*> living;
    for (ListRow* row : rows) {
      if (!row->line.name.empty() && !row->line.moved_out) living.push_back(row);
    }
    if (!living.empty())
      std::erase_if(
          rows, [&](ListRow* row) { return row->line.name.empty() && give_owner(*row, *living.front()); });
    const auto is_tenant = [](const ListRow* row) { return row->relation == Relation::tenant; };
    const auto is_owner = [](const ListRow* row) { return row->relation == Relation::owner; };
    if (std::ranges::any_of(living, is_tenant) && std::ranges::any_of(living, is_owner)) {
      ListRow& tenant = **std::ranges::find_if(living, is_tenant);
      for (ListRow* row : living) {
        if (is_tenant(row)) continue;
        append_unlike(tenant.line.owner, row->line.name);
        if (tenant.line.owner_phone.empty()) tenant.line.owner_phone = row->line.phone;
        std::erase(rows, row);
      }
      std::erase_if(living, [&](ListRow* row) { return !is_tenant(row); });
    }
    if (living.size() < 2) return;
    ListRow& first = **std::ranges::find_if(living, [&](ListRow* row) { return row == living.front(); });
    const std::string_view answer = list_.ask(first, "shared_room", {}, kRoomChoices, 0, names_of(living));
    if (answer.empty()) {
      for (ListRow* row : living) row->state = ListRow::State::waits;
    }
    if (answer == "one_household") join(rows, living);
  }

  // An owner of the room who was named in a row of its own.
  static bool give_owner(const ListRow& row, ListRow& to) {
    if (!row.line.owner.empty() && to.line.owner.empty() && !core::same_text(row.line.owner, to.line.name)) {
      to.line.owner = row.line.owner;
      to.line.owner_phone = row.line.owner_phone;
    }
    return true;
  }

  void join(std::vector<ListRow*>& rows, std::vector<ListRow*>& living) {
    const auto owner = std::ranges::find(living, Relation::owner, &ListRow::relation);
    ListRow* head = owner == living.end() ? living.front() : *owner;
    for (ListRow* row : living) {
      if (row == head) continue;
      add_person(head->line, row->line);
      std::erase(rows, row);
    }
    list_.correct(*head, list_.column_of(RosterColumn::name), CorrectionKind::several, {}, head->line.name);
  }

  static std::string names_of(const std::vector<ListRow*>& rows) {
    std::string out = about_line(rows.front()->line);
    for (const ListRow* row : rows) {
      if (row != rows.front()) out.append("、").append(row->line.name);
    }
    return out;
  }

  void take(const std::vector<ListRow*>& rows) {
    for (ListRow* row : rows) {
      if (row->state == ListRow::State::taken) lines_.push_back(row->line);
    }
  }

  ListDraft& list_;
  bool dates_ = false;  // the list says when people moved in
  std::map<std::string, std::size_t> first_row_;
  std::map<std::string, std::vector<ListRow*>> rooms_;
  std::vector<RosterLine> lines_;
};

}  // namespace

std::vector<RosterLine> read_people(ListDraft& list) { return PeopleReader(list).read(); }

}  // namespace hufang::app
