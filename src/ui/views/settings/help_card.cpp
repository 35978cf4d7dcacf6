#include "ui/views/settings/help_card.h"

#include <span>

#include "app/session/version.h"
#include "store/schema.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {

struct Topic {
  T title, text;
};
constexpr Topic kGuide[] = {
    {T::help_roster, T::help_roster_text},   {T::help_questionnaire, T::help_questionnaire_text},
    {T::help_deliver, T::help_deliver_text}, {T::help_key, T::help_key_text},
    {T::help_result, T::help_result_text},   {T::help_share, T::help_share_text},
};

struct Key {
  std::string_view key;
  T text;
};
constexpr Key kKeys[] = {
    {"Tab", T::keys_tab},         {"↑ ↓", T::keys_rows},      {"← →", T::keys_across},
    {"PgUp PgDn", T::keys_pages}, {"Home End", T::keys_ends}, {"Enter", T::keys_enter},
    {"Esc", T::keys_escape},      {"Ctrl+Z", T::keys_undo},   {"Ctrl+Y", T::keys_redo},
};
constexpr Key kSheetKeys[] = {
    {"1 2 3", T::keys_marks},     {"4", T::keys_many},         {"0", T::keys_none},
    {"Enter", T::keys_next},      {"Backspace", T::keys_back}, {"F2", T::keys_suggestion},
    {"Ctrl+Enter", T::keys_save}, {"Esc", T::keys_to_marks},
};

void draw_guide() {
  const Card card("guide", {.title = tr(T::help_guide)});
  int number = 0;
  for (const Topic& topic : kGuide) {
    if (number > 0) gap(size::s12);
    ++number;
    label(cat({num(number), ". ", tr(topic.title)}), {.face = Face::bold}, Role::heading, 3);
    label(tr(topic.text), {.ink = color::secondary});
  }
}

void draw_keys(std::string_view id, std::string_view title, std::span<const Key> keys) {
  const Card card(id, {.title = title});
  for (const Key& k : keys) {
    const ImVec2 at = cursor();
    const float room = width_left(), h = 30;
    chip_at({at.x, at.y + h / 2}, k.key, Tone::neutral);
    label_at({{at.x + 112, at.y}, {at.x + room, at.y + h}}, tr(k.text), {.ink = color::secondary});
    spend({room, h});
  }
}

}  // namespace

void draw_help(Services& services) {
  const float between = metrics().phone ? size::s12 : size::s18;
  Columns columns("help", {1.4f, 1});
  columns.next();
  draw_guide();
  columns.next();
  draw_keys("keys", tr(T::help_keys), kKeys);
  gap(between);
  draw_keys("sheet-keys", tr(T::help_sheet_keys), kSheetKeys);
  gap(between);
  {
    const Card card("privacy", {.title = tr(T::help_privacy)});
    label(tr(T::help_privacy_text), {.ink = color::secondary});
  }
  gap(between);
  const Card card("version", {.title = tr(T::help_version)});
  key_value(tr(T::app_name), app::kVersion, 110);
  key_value(tr(T::help_schema), num(store::kSchema), 110);
  key_value(tr(T::storage_device), services.session.device(), 110);
}

}  // namespace hufang::ui
