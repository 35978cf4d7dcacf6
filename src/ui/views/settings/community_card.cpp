#include "ui/views/settings/community_card.h"

#include <algorithm>
#include <initializer_list>

#include "app/office/community.h"
#include "core/digits.h"
#include "core/text.h"
#include "ui/drafts/clash_notice.h"
#include "ui/views/settings/setting_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

std::string total_text(const core::Community& c) {
  return c.total_households > 0 ? std::to_string(c.total_households) : std::string();
}

}  // namespace

CommunityCard::Names CommunityCard::names_of(const core::Community& c) {
  return {c.name, c.office, total_text(c), c.started_on};
}

void CommunityCard::refresh() {
  const core::Community* c = services_.session.data().communities.find(services_.session.community());
  if (c == nullptr || *c == kept_) return;
  if (c->id == kept_.id) {
    if (names_.follow(names_of(*c))) started_.follow(names_.edit.started);
  } else {
    names_.open(names_of(*c));
    started_.set(c->started_on);
    name_error_.clear();
    total_error_.clear();
    error_.clear();
  }
  kept_ = *c;
}

void CommunityCard::save(const core::Community& after) {
  services_.actions.run([this, after] { return app::update_community(services_.session, after); },
                        [this](const core::Status& done) {
                          error_ = refusal_words(done);
                          if (done.ok()) toast(tr(T::settings_saved));
                        });
}

void CommunityCard::save_names() {
  name_error_ = core::trim(names_.edit.name).empty() ? tr(T::community_name_missing) : std::string_view{};
  total_error_.clear();
  std::int64_t total = 0;
  if (const std::string_view text = core::trim(names_.edit.total); !text.empty()) {
    const auto read = core::parse_digits(text);
    total = read.value_or(0);
    if (!read) total_error_ = trf(T::error_not_a_number, {text});
  }
  if (!name_error_.empty() || !total_error_.empty() || started_.wrong) return;
  services_.actions.run(
      [this, total] {
        refresh();
        core::Community after = kept_;
        after.name = names_.edit.name;
        after.office = names_.edit.office;
        after.total_households = total;
        after.started_on = names_.edit.started;
        return app::update_community(services_.session, after);
      },
      [this](const core::Status& done) {
        error_ = refusal_words(done);
        if (!done.ok()) return;
        refresh();
        names_.open(names_of(kept_));
        started_.set(kept_.started_on);
        toast(tr(T::settings_saved));
      });
}

void CommunityCard::draw_names() {
  const bool reader = services_.session.role() == app::WindowRole::reader;
  draw_clashes(names_, core::Community::kTable);
  {
    Columns columns("names", {1, 1, 1}, 820);
    columns.next();
    text_field(tr(T::field_community_name), names_.edit.name,
               {.error = name_error_, .required = true, .readonly = reader});
    columns.next();
    text_field(tr(T::field_office), names_.edit.office,
               {.help = tr(T::community_office_help), .readonly = reader});
    columns.next();
    text_field(tr(T::field_total_households), names_.edit.total,
               {.hint = tr(T::community_total_hint),
                .help = tr(T::community_total_help),
                .error = total_error_,
                .readonly = reader,
                .numeric = true});
  }
  gap(size::s12);
  if (date_field(tr(T::setting_started_on), started_,
                 {.help = tr(T::setting_started_on_help),
                  .width = metrics().phone ? 0.f : 220.f,
                  .readonly = reader}))
    names_.edit.started = started_.value;
  gap(size::s12);
  const bool changed = names_.changed() || started_.wrong;
  if (button(tr(T::common_save), {.kind = ButtonKind::primary, .disabled = !changed || reader})) save_names();
}

void CommunityCard::draw_rules() {
  const bool off = services_.session.role() == app::WindowRole::reader;
  const auto row = [&](T name, T help, std::initializer_list<T> options, int value, auto&& apply) {
    std::string_view words[3];
    std::size_t n = 0;
    for (T t : options) words[n++] = tr(t);
    int index = value;
    if (!setting_row(tr(name), tr(help), std::span(words, n), index, off)) return;
    core::Community after = kept_;
    apply(after, index);
    save(after);
  };
  row(T::setting_tier_basis, T::setting_tier_basis_help, {T::setting_tier_total, T::setting_tier_occupied},
      static_cast<int>(kept_.tier_basis),
      [](core::Community& c, int i) { c.tier_basis = static_cast<core::TierBasis>(i); });
  row(T::setting_penalty, T::setting_penalty_help,
      {T::setting_penalty_proportional, T::setting_penalty_full, T::setting_penalty_started},
      static_cast<int>(kept_.penalty),
      [](core::Community& c, int i) { c.penalty = static_cast<core::PenaltyMode>(i); });
  row(T::setting_pareto, T::setting_pareto_help, {T::setting_pareto_within, T::setting_pareto_crossing},
      static_cast<int>(kept_.pareto),
      [](core::Community& c, int i) { c.pareto = static_cast<core::ParetoMode>(i); });
  row(T::setting_blank_sheets, T::setting_blank_sheets_help, {T::value_yes, T::value_no},
      kept_.blank_sheets_count ? 0 : 1, [](core::Community& c, int i) { c.blank_sheets_count = i == 0; });
  row(T::setting_rest_day, T::setting_rest_day_help, {T::setting_rest_stays, T::setting_rest_moves},
      static_cast<int>(kept_.rest_day),
      [](core::Community& c, int i) { c.rest_day = static_cast<core::RestDayMode>(i); });
  // What was set elsewhere to another number shows as that number, and can be chosen again.
  const auto number_row = [&](T name, T help, T unit, std::initializer_list<std::int64_t> usual,
                              std::int64_t core::Community::* member) {
    std::int64_t values[8];
    std::string_view words[8];
    std::size_t n = 0;
    int index = -1;
    for (const std::int64_t value : usual) values[n++] = value;
    if (std::find(values, values + n, kept_.*member) == values + n) values[n++] = kept_.*member;
    for (std::size_t i = 0; i < n; ++i) {
      words[i] = trf(unit, {num(values[i])});
      if (values[i] == kept_.*member) index = static_cast<int>(i);
    }
    if (!setting_row(tr(name), tr(help), std::span(words, n), index, off)) return;
    core::Community after = kept_;
    after.*member = values[index];
    save(after);
  };
  number_row(T::setting_on_time, T::setting_on_time_help, T::setting_on_time_minutes, {5, 10, 15, 20, 30},
             &core::Community::on_time_minutes);
  number_row(T::setting_routine, T::setting_routine_help, T::setting_months, {3, 6, 9, 12},
             &core::Community::routine_return_months);
  number_row(T::setting_review_months, T::setting_review_months_help, T::setting_months, {6, 12, 18, 24},
             &core::Community::procedure_review_months);
}

void CommunityCard::draw() {
  refresh();
  if (!error_.empty()) {
    banner(error_, Tone::red);
    gap(size::s12);
  }
  {
    const Card card("names", {.title = tr(T::settings_names)});
    draw_names();
  }
  gap(metrics().phone ? size::s12 : size::s18);
  const Card card("rules", {.title = tr(T::settings_rules),
                            .note = metrics().phone ? std::string_view{} : tr(T::settings_rules_note)});
  draw_rules();
}

}  // namespace hufang::ui
