#include "ui/views/survey/import_columns.h"

#include <algorithm>
#include <vector>

#include "ui/parts/question_part.h"
#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/select.h"

namespace hufang::ui {
namespace {

using core::SheetColumnRole;

// In the order of core::SheetColumnRole.
constexpr T kRoles[] = {T::import_role_id, T::import_role_suggestion, T::import_role_item,
                        T::import_role_ignored};

bool choose(T label_key, std::span<const T> keys, int& index, float width) {
  static std::vector<std::string_view> options;
  options.clear();
  for (const T key : keys) options.push_back(tr(key));
  return select(tr(label_key), options, index, {.width = width, .show_label = false});
}

bool choose_item(app::MappedColumn& column, std::span<const std::string> items, float width) {
  static std::vector<std::string_view> options;
  options.clear();
  const auto known = std::find(items.begin(), items.end(), column.header);
  int index = 0;
  // The column's own name comes first where it would be a new item.
  const bool offers_new = known == items.end();
  if (offers_new) options.push_back(trf(T::import_new_item, {column.header}));
  for (const std::string& item : items) {
    if (item == column.item) index = static_cast<int>(options.size());
    options.push_back(item);
  }
  if (!select(tr(T::import_item), options, index, {.width = width, .show_label = false})) return false;
  column.item = offers_new && index == 0 ? column.header
                                         : items[static_cast<std::size_t>(index - (offers_new ? 1 : 0))];
  return true;
}

bool draw_meaning(app::MappedColumn& column, std::span<const std::string> items) {
  const Group group("column", Role::group, column.header);
  const ImVec2 at = cursor();
  const float room = width_left();
  const bool phone = metrics().phone;
  const float name = phone ? room : room * 0.34f;
  label_at({at, {at.x + name - 12, at.y + 22}}, column.header, {.face = Face::bold});
  if (!column.samples.empty()) {
    label_at({{at.x, at.y + 20}, {at.x + name - 12, at.y + 40}}, column.samples,
             {.px = size::small, .ink = color::secondary});
  }
  set_cursor(phone ? ImVec2{at.x, at.y + 44} : ImVec2{at.x + name, at.y + 2});
  const float rest = phone ? room : room - name;
  const bool is_item = column.role == SheetColumnRole::item;
  const float role_width = rest * (!phone ? 0.28f : is_item ? 0.36f : 0.5f);
  bool changed = false;
  int role = static_cast<int>(column.role);
  if (choose(T::import_role, kRoles, role, role_width)) {
    column.role = static_cast<SheetColumnRole>(role);
    changed = true;
  }
  if (is_item) {
    same_line();
    if (choose_item(column, items, rest - role_width - size::s8)) changed = true;
  }
  gap(size::s8);
  separator();
  return changed;
}

// "from step N": one select for each bound, the steps that are possible.
bool choose_step(std::string_view name, std::int64_t low, std::int64_t high, std::int64_t& step) {
  static std::vector<std::string_view> options;
  options.clear();
  for (std::int64_t s = low; s <= high; ++s) options.push_back(trf(T::import_from_step, {num(s)}));
  int index = static_cast<int>(step - low);
  if (!select(name, options, index, {.width = 150})) return false;
  step = low + index;
  return true;
}

bool draw_bounds(std::string_view id, T title, app::StepBounds& bounds) {
  const IdScope scope(id);
  heading(tr(title), 3);
  bool changed = choose_step(tr(T::answer_basic), 2, bounds.steps - 1, bounds.basic_from);
  same_line(size::s12);
  changed |= choose_step(tr(T::answer_satisfied), bounds.basic_from + 1, bounds.steps, bounds.satisfied_from);
  if (bounds.satisfied_from <= bounds.basic_from) bounds.satisfied_from = bounds.basic_from + 1;
  muted(trf(T::import_bounds_said, {num(bounds.satisfied_from), num(bounds.steps), num(bounds.basic_from),
                                    num(bounds.satisfied_from - 1), num(bounds.basic_from - 1)}));
  gap(size::s12);
  return changed;
}

}  // namespace

bool draw_column_meanings(app::SheetMapping& mapping, std::span<const std::string> items) {
  bool changed = false;
  for (std::size_t i = 0; i < mapping.columns().size(); ++i) {
    const IdScope scope(static_cast<int>(i));
    changed |= draw_meaning(mapping.columns()[i], items);
  }
  return changed;
}

bool draw_step_bounds(app::SheetMapping& mapping) {
  app::StepBounds* bounds = mapping.bounds();
  if (bounds == nullptr) return false;
  gap(size::s12);
  const bool five = bounds == &mapping.five();
  const bool changed = draw_bounds(five ? "five" : "ten", five ? T::import_five : T::import_ten, *bounds);
  muted(tr(T::import_half_steps));
  return changed;
}

bool draw_sheet_questions(app::SheetMapping& mapping, std::span<const app::Question> questions) {
  bool changed = false;
  for (const app::Question& question : questions) {
    gap(size::s12);
    changed |= draw_question(question, mapping.answers());
  }
  return changed;
}

}  // namespace hufang::ui
