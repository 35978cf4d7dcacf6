#include "ui/parts/table_source.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/tables/file_kind.h"
#include "app/tables/text_decoding.h"
#include "app/tables/text_table.h"
#include "core/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

// Bytes: what is pasted beyond this is read at once, not kept in the field.
constexpr std::size_t kLong = 20'000;

bool has_no_words(const app::RawTable& table) {
  return std::ranges::all_of(table.sheets, [](const app::RawSheet& sheet) {
    return std::ranges::all_of(sheet.rows, [](const app::RawRow& row) {
      return std::ranges::all_of(row.cells, [](const app::RawCell& cell) {
        return core::trim(cell.text).empty() && cell.exact.empty();
      });
    });
  });
}

}  // namespace

// What a reading answers into; it may do so when the screen is gone.
struct TableSource::State {
  explicit State(Likely first) : likely(first) {}

  Likely likely;
  app::RawTable table;
  std::size_t sheet = 0;
  std::string name;   // of the table's file
  std::string error;  // of the file that was last tried
  bool fresh = false;
  bool reading = false;
  double share = 0;

  void take(core::Result<app::RawTable> read, std::string file) {
    reading = false;
    if (!read.ok()) {
      const bool too_large =
          read.error().code == core::Code::spreadsheet_unreadable && !read.error().args.empty();
      error =
          too_large ? std::string(trf(T::table_too_large, {read.error().args[0]})) : error_text(read.error());
    } else if (has_no_words(*read)) {
      error = tr(T::rimport_empty);
    } else {
      error.clear();
      table = *std::move(read);
      sheet = likely(table);
      name = std::move(file);
      fresh = true;
    }
    if (!error.empty() && !file.empty()) error = trf(T::join_named, {file, error});
  }
};

TableSource::TableSource(Services& services, const TableSourceWords& words, Likely likely)
    : services_(services), words_(words), state_(std::make_shared<State>(likely)) {}

TableSource::~TableSource() = default;

bool TableSource::arrived() { return std::exchange(state_->fresh, false); }
bool TableSource::has_table() const { return state_->sheet < state_->table.sheets.size(); }
const app::RawSheet& TableSource::sheet() const { return state_->table.sheets[state_->sheet]; }
const std::string& TableSource::name() const { return state_->name; }

void TableSource::forget() {
  if (state_->reading) services_.spreadsheets.stop_reading();
  state_ = std::make_shared<State>(state_->likely);
  pasted_.clear();
}

void TableSource::take_file(app::PickedFile file) {
  state_->error.clear();
  if (!app::is_workbook(file.bytes)) {
    const std::string text = app::decode_text(
        file.bytes, [this](std::string_view bytes) { return services_.spreadsheets.from_gb18030(bytes); });
    state_->take(app::read_text_table(text), std::move(file.name));
    return;
  }
  state_->reading = true;
  state_->share = 0;
  services_.spreadsheets.read(
      std::move(file.bytes), [state = state_](double share) { state->share = share; },
      [state = state_, name = std::move(file.name)](core::Result<app::RawTable> table) {
        state->take(std::move(table), name);
      });
}

void TableSource::draw_reading() {
  const std::string_view said = trf(T::table_reading, {num("%.0f", state_->share * 100)});
  label(said, {.ink = color::secondary}, Role::status);
  gap(size::s8);
  progress(tr(T::rimport_reading), static_cast<float>(state_->share), said, metrics().phone ? 0.f : 320.f);
  gap(size::s12);
  if (!button(tr(T::table_stop))) return;
  services_.spreadsheets.stop_reading();
  state_->reading = false;
}

void TableSource::draw_paste(const std::function<void()>& below) {
  const bool changed =
      text_field(tr(words_.paste), pasted_, {.hint = tr(words_.paste_hint), .rows = metrics().phone ? 6 : 9});
  bool use = changed && pasted_.size() > kLong;
  gap(size::s12);
  use |=
      button(tr(words_.use_pasted), {.kind = ButtonKind::primary, .disabled = core::trim(pasted_).empty()});
  if (below) below();
  if (use)
    state_->take(app::read_text_table(pasted_.size() > kLong ? std::exchange(pasted_, {}) : pasted_), {});
}

void TableSource::draw(const std::function<void()>& beside, const std::function<void()>& below) {
  if (!state_->error.empty()) {
    banner(state_->error, Tone::red);
    gap(size::s12);
  }
  const Card card("source", {.title = tr(words_.title)});
  label(tr(words_.help), {.ink = color::secondary});
  gap(size::s12);
  if (state_->reading) return draw_reading();
  if (button(tr(words_.pick), {.icon = Icon::upload})) {
    services_.files.pick(std::string(app::kTableEndings),
                         [this](app::PickedFile file) { take_file(std::move(file)); });
  }
  if (beside) beside();
  gap(size::s18);
  draw_paste(below);
}

void TableSource::draw_sheet_choice() {
  const std::vector<app::RawSheet>& sheets = state_->table.sheets;
  if (sheets.size() < 2) return;
  static std::vector<std::string_view> names;
  names.clear();
  for (const app::RawSheet& sheet : sheets)
    names.push_back(sheet.hidden ? trf(T::table_hidden_sheet, {sheet.name}) : std::string_view(sheet.name));
  int index = static_cast<int>(state_->sheet);
  if (select(tr(T::rimport_sheet), names, index, {.width = metrics().phone ? 0.f : 260.f})) {
    state_->sheet = static_cast<std::size_t>(index);
    state_->fresh = true;
  }
  const auto hidden = std::ranges::count_if(
      sheets, [this](const app::RawSheet& sheet) { return sheet.hidden && &sheet != &this->sheet(); });
  if (hidden > 0) muted(trf(T::table_hidden_sheets, {num(hidden)}));
  gap(size::s12);
}

}  // namespace hufang::ui
