#include "app/office/current_user.h"
#include "ui/parts/backup.h"
#include "ui/views/home/home_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/words/date_text.h"

namespace hufang::ui {
namespace {

constexpr std::int64_t kBackupDays = 7;

struct Step {
  bool done;
  std::string_view title;
  std::string_view text;
  Page page;
  std::string_view detail;
};

Step backup_step(const app::Session& session) {
  const auto age = backup_age(session);
  return {age && *age <= kBackupDays, tr(T::step_backup), backup_words(age), Page::exchange, {}};
}

Step user_step(const app::Session& session) {
  const core::Staff* me = app::current_user(session);
  return {me != nullptr, tr(T::step_user), me != nullptr ? std::string_view(me->name) : tr(T::step_user_text),
          Page::settings, "people"};
}

// One line: a number or a tick, what is to be done, and the way there. The first open one has a button.
void draw_step(const Step& step, int number, bool first_open, Navigator& navigator) {
  const IdScope scope(number);
  const ImVec2 at = cursor();
  const float room = width_left(), h = metrics().phone ? 52.f : 46.f;
  const ImVec2 c{at.x + 13, at.y + h / 2};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddCircleFilled(c, 13,
                        step.done    ? color::green_tint
                        : first_open ? color::accent
                                     : color::neutral_tint);
  if (step.done) {
    draw_icon(draw, Icon::check, c, 14, color::green_ink);
  } else {
    draw_text_in(draw, Face::bold, size::small, {{c.x - 13, c.y - 10}, {c.x + 13, c.y + 10}}, 0.5f,
                 first_open ? color::white : color::neutral_ink, num(number));
  }
  const std::string_view go = tr(T::step_go);
  const float right = step.done    ? 0
                      : first_open ? button_width(go)
                                   : text_size(Face::bold, metrics().body, go).x;
  const float x = at.x + 38, text_right = at.x + room - right - 10;
  label_at({{x, at.y + 3}, {text_right, at.y + h / 2 + 1}}, step.title,
           {.face = step.done ? Face::regular : Face::bold});
  const std::string_view state = step.done ? cat({tr(T::step_done), " · ", step.text}) : step.text;
  label_at({{x, at.y + h / 2 - 1}, {text_right, at.y + h - 3}}, state,
           {.px = size::small, .ink = color::secondary});
  if (!step.done) {
    const float high = first_open ? metrics().control : metrics().phone ? 44.f : 22.f;
    set_cursor({at.x + room - right, c.y - high / 2});
    const std::string_view name = trf(T::join_named, {go, step.title});
    const bool pressed =
        first_open ? button(go, {.kind = ButtonKind::primary, .name = name}) : text_link(go, name);
    if (pressed) navigator.go(step.page, step.detail);
  }
  set_cursor(at);
  spend({room, h});
}

}  // namespace

void draw_steps_card(const app::Overview& o, Services& services, float min_height) {
  const bool has_survey = o.survey.has_value();
  const bool delivered = has_survey && o.survey->delivered_on.has_value();
  const std::int64_t returned = has_survey ? o.survey->returned : 0;
  const Step steps[] = {
      {o.rooms > 0, tr(T::step_roster),
       o.rooms > 0 ? trf(T::step_roster_done, {num(o.rooms), num(o.occupied)}) : tr(T::step_roster_open),
       Page::roster, "import"},
      user_step(services.session),
      {o.questionnaire_made, tr(T::step_questionnaire), tr(T::step_questionnaire_text), Page::survey, {}},
      {delivered,
       tr(T::step_deliver),
       delivered ? full_date(*o.survey->delivered_on) : tr(T::step_deliver_text),
       Page::survey,
       {}},
      {returned > 0,
       tr(T::step_key),
       returned > 0 ? trf(T::step_key_done, {num(returned)}) : tr(T::step_key_text),
       Page::survey,
       {}},
      backup_step(services.session),
  };
  int done = 0;
  for (const Step& s : steps) done += s.done ? 1 : 0;
  const Card card("steps", {.min_height = min_height,
                            .title = tr(T::step_title),
                            .note = trf(T::step_note, {num(done), num(std::ssize(steps))})});
  const Group list("list", Role::list, tr(T::step_title));
  int number = 0;
  bool open_seen = false;
  for (const Step& s : steps) {
    const IdScope scope(number);
    const Group item("item", Role::listitem, "");
    draw_step(s, ++number, !s.done && !open_seen, *services.navigator);
    open_seen = open_seen || !s.done;
  }
}

}  // namespace hufang::ui
