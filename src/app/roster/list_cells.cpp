#include "app/roster/list_cells.h"

#include <algorithm>
#include <utility>

#include "app/roster/phone_text.h"
#include "app/roster/room_text.h"
#include "app/roster/written_date.h"
#include "core/fold.h"
#include "core/text.h"

namespace hufang::app {
namespace {

using core::Code;
using Choices = std::span<const std::string_view>;

constexpr std::string_view kKindChoices[] = {"home", "business", "unsaid", "refuse"};
constexpr std::string_view kResidencyChoices[] = {"permanent", "temporary", "vacant", "unsaid", "refuse"};
constexpr std::string_view kOccupancyChoices[] = {"occupied", "vacant", "unsaid", "refuse"};
constexpr std::string_view kRelationChoices[] = {"owner", "family", "tenant", "unsaid"};
constexpr std::string_view kPhoneChoices[] = {"without_phone", "refuse"};

core::Error with_text(Code code, std::string_view text) {
  return core::make_error(code, {}, {std::string(text)});
}

// 空置 where a name or a day should be: nobody lives there.
bool says_vacant(std::string_view text) { return occupied_of(text) == std::optional<bool>(false); }

class CellReader {
 public:
  explicit CellReader(ListDraft& list) : list_(list) {}

  void read(const RawRow& raw) {
    row_ = ListRow{};
    row_.line.row = raw.number;
    bool any = false;
    for (std::size_t i = 0; i < raw.cells.size() && i < list_.mapping.size(); ++i) {
      if (list_.mapping[i] == RosterColumn::ignored || raw.cells[i].kind == CellKind::empty) continue;
      column_ = i + 1;
      any = true;
      take(list_.mapping[i], raw.cells[i]);
    }
    if (any) list_.rows.push_back(std::move(row_));
  }

 private:
  void take(RosterColumn column, const RawCell& cell) {
    RosterLine& line = row_.line;
    if (cell.kind == CellKind::broken && column != RosterColumn::phone && column != RosterColumn::owner_phone)
      return refuse(with_text(Code::roster_cell_broken, core::as_written(cell.text)));
    switch (column) {
      case RosterColumn::ignored:
        return;
      case RosterColumn::building:
        return take_place(cell, line.building);
      case RosterColumn::unit:
        return take_place(cell, line.unit);
      case RosterColumn::room:
        return take_place(cell, line.room);
      case RosterColumn::name:
        return take_name(cell, line.name);
      case RosterColumn::owner:
        return take_name(cell, line.owner);
      case RosterColumn::phone:
        return take_phone(cell, line.phone);
      case RosterColumn::owner_phone:
        return take_phone(cell, line.owner_phone);
      case RosterColumn::moved_in:
        return take_date(cell, line.moved_in);
      case RosterColumn::moved_out:
        return take_date(cell, line.moved_out);
      case RosterColumn::kind:
      case RosterColumn::residency:
      case RosterColumn::occupancy:
      case RosterColumn::relation:
        return take_word(column, text_of(cell));
    }
  }

  void refuse(core::Error error) { list_.refuse(row_, column_, std::move(error)); }
  std::string_view ask(std::string_view kind, std::string_view about, Choices choices,
                       std::string_view text) {
    return list_.ask(row_, kind, about, choices, column_, std::string(text));
  }
  void correct(CorrectionKind kind, std::string_view from, std::string_view to) {
    list_.correct(row_, column_, kind, std::string(from), std::string(to));
  }

  // The folded text, saying what was folded.
  std::string text_of(const RawCell& cell) {
    std::string text = core::folded(cell.text);
    say_folded(cell.text, text);
    return text;
  }
  void say_folded(std::string_view raw, std::string_view text) {
    if (core::has_invisible(raw)) {
      correct(CorrectionKind::invisible, raw, text);
    } else if (core::as_written(raw) != text) {
      correct(CorrectionKind::full_width, raw, text);
    }
  }

  void take_place(const RawCell& cell, std::string& out) {
    std::string text = text_of(cell);
    if (cell.kind == CellKind::date || looks_like_date(text))
      return refuse(with_text(Code::roster_place_is_date, text));
    if (is_scientific(text)) {
      const std::string_view kept = without_zero_fraction(cell.exact);
      if (kept.empty() || is_scientific(kept)) return refuse(with_text(Code::roster_digits_lost, text));
      correct(CorrectionKind::exact_value, text, kept);
      text = kept;
    } else if (const std::string_view whole = without_zero_fraction(text); whole.size() != text.size()) {
      correct(CorrectionKind::exact_value, text, whole);
      text = std::string(whole);
    }
    if (!says_nothing(text)) out = std::move(text);
  }

  void take_name(const RawCell& cell, std::string& out) {
    std::string text = core::as_written(cell.text);
    if (core::has_invisible(cell.text)) correct(CorrectionKind::invisible, cell.text, text);
    if (says_nothing(text)) return;
    if (says_vacant(text)) {
      row_.occupied = false;
      return;
    }
    for (std::size_t at; (at = text.find('\n')) != std::string::npos;) text.replace(at, 1, "、");
    if (text.find("、") != std::string::npos) correct(CorrectionKind::several, cell.text, text);
    out = std::move(text);
  }

  void take_phone(const RawCell& cell, std::string& out) {
    const ReadPhones read = read_phones(cell);
    if (read.digits_lost || cell.kind == CellKind::broken) {
      const std::string text = core::as_written(cell.text);
      if (ask("lost_phone", {}, kPhoneChoices, text) == "refuse")
        refuse(with_text(Code::roster_digits_lost, text));
      return;
    }
    out = join_phones(read.phones);
    const std::string folded = core::folded(cell.text);
    if (read.phones.size() > 1) {
      correct(CorrectionKind::several, cell.text, out);
    } else if (out != folded && !out.empty()) {
      correct(CorrectionKind::exact_value, cell.text, out);
    } else {
      say_folded(cell.text, folded);
    }
  }

  void take_date(const RawCell& cell, std::optional<core::Date>& out) {
    const std::string text = core::folded(cell.text);
    if (says_nothing(text)) return;
    if (says_vacant(text)) {
      row_.occupied = false;
      return;
    }
    const bool exact = cell.kind == CellKind::date && !cell.exact.empty();
    const auto date = parse_written_date(exact ? std::string_view(cell.exact) : std::string_view(text));
    if (!date.ok()) return refuse(date.error());
    out = *date;
    const std::string plain = core::format_date(*date);
    if (core::has_invisible(cell.text)) {
      correct(CorrectionKind::invisible, cell.text, plain);
    } else if (core::as_written(cell.text) != plain) {
      correct(CorrectionKind::written_day, cell.text, plain);
    }
  }

  void take_word(RosterColumn column, const std::string& text) {
    if (says_nothing(text)) return;
    if (column == RosterColumn::kind) return take_kind(text);
    if (column == RosterColumn::relation) return take_relation(text);
    const bool residency = column == RosterColumn::residency;
    const auto stays = residency_of(text);
    const auto occupied = occupied_of(text);
    if (occupied) row_.occupied = occupied;
    if (stays && (residency || !row_.line.residency)) row_.line.residency = stays;
    if (occupied || (residency && stays)) return;
    const std::string_view answer = residency ? ask("residency_word", text, kResidencyChoices, text)
                                              : ask("occupancy_word", text, kOccupancyChoices, text);
    if (answer == "permanent") row_.line.residency = core::Residency::permanent;
    if (answer == "temporary") row_.line.residency = core::Residency::temporary;
    if (answer == "occupied") row_.occupied = true;
    if (answer == "vacant") row_.occupied = false;
    if (answer == "refuse")
      refuse(with_text(residency ? Code::roster_not_a_residency : Code::roster_not_an_occupancy, text));
  }

  void take_kind(const std::string& text) {
    row_.line.kind = kind_of(text);
    if (row_.line.kind) return;
    const std::string_view answer = ask("kind_word", text, kKindChoices, text);
    if (answer == "home") row_.line.kind = core::HouseholdKind::home;
    if (answer == "business") row_.line.kind = core::HouseholdKind::business;
    if (answer == "refuse") refuse(with_text(Code::roster_not_a_kind, text));
  }

  void take_relation(const std::string& text) {
    if (const auto known = relation_of(text)) {
      row_.relation = *known;
      return;
    }
    const std::string_view answer = ask("relation_word", text, kRelationChoices, text);
    if (const auto said = relation_of(answer)) row_.relation = *said;
  }

  ListDraft& list_;
  ListRow row_;
  std::size_t column_ = 0;
};

// Whether a cell can be what its column is taken for; of names and places every text can.
bool fits(RosterColumn column, const RawCell& cell) {
  switch (column) {
    case RosterColumn::kind:
      return kind_of(cell.text).has_value();
    case RosterColumn::residency:
      return residency_of(cell.text).has_value() || occupied_of(cell.text).has_value();
    case RosterColumn::occupancy:
      return occupied_of(cell.text).has_value();
    case RosterColumn::relation:
      return relation_of(cell.text).has_value();
    case RosterColumn::moved_in:
    case RosterColumn::moved_out:
      return cell.kind == CellKind::date || says_vacant(cell.text) || parse_written_date(cell.text).ok();
    case RosterColumn::phone:
    case RosterColumn::owner_phone: {
      const ReadPhones read = read_phones(cell);
      return read.digits_lost || !read.phones.empty();
    }
    default:
      return true;
  }
}

}  // namespace

void drop_wrong_guesses(ListDraft& list, const std::vector<std::size_t>& given) {
  for (std::size_t i = 0; i < list.mapping.size(); ++i) {
    RosterColumn& column = list.mapping[i];
    if (column == RosterColumn::ignored || std::ranges::find(given, i + 1) != given.end()) continue;
    bool filled = false, any = false;
    for (const RawRow& row : list.shape.rows) {
      if (i >= row.cells.size() || row.cells[i].kind == CellKind::empty || says_nothing(row.cells[i].text))
        continue;
      filled = true;
      any = any || fits(column, row.cells[i]);
    }
    if (!filled || any) continue;
    column = RosterColumn::ignored;
    list.notes.left_out.push_back({0, i + 1, LeftOutKind::column, list.shape.columns[i]});
  }
}

void read_cells(ListDraft& list) {
  CellReader reader(list);
  for (const RawRow& row : list.shape.rows) reader.read(row);
}

}  // namespace hufang::app
