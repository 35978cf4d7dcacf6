#include "ui/views/survey/view.h"

#include <iterator>
#include <vector>

#include "ui/widgets/button.h"
#include "ui/widgets/select.h"

namespace hufang::ui {
namespace {

struct StepEntry {
  std::string_view address;
  T chip;
  T name;
};
constexpr StepEntry kSteps[] = {{"prepare", T::survey_step_prepare, T::survey_name_prepare},
                                {"deliver", T::survey_step_deliver, T::survey_name_deliver},
                                {"keying", T::survey_step_keying, T::survey_name_keying},
                                {"results", T::survey_step_results, T::survey_name_results},
                                {"improve", T::survey_step_improve, T::survey_name_improve}};
constexpr std::string_view kImport = "import", kCheck = "check";  // parts of step 3

constexpr float kChipPad = 10;
constexpr float kWideHeader = 1240;

bool step_chip(std::string_view text, bool on, float width) {
  const float h = metrics().phone ? 44.f : 28.f;
  const Touch t = interact(text, {width, h}, Role::tab, text, on ? kSemSelected : 0u);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float drawn = metrics().phone ? 34.f : 24.f, y = t.box.center().y;
  const Box box{{t.box.min.x, y - drawn / 2}, {t.box.max.x, y + drawn / 2}};
  const ImU32 back = on ? color::accent_tint : t.hovered ? color::line : color::neutral_tint;
  draw->AddRectFilled(box.min, box.max, back, drawn / 2);
  draw_text_in(draw, Face::bold, size::small, box, 0.5f, on ? color::accent_ink : color::neutral_ink, text);
  if (t.ring) draw_focus_ring(draw, box, drawn / 2);
  return t.pressed;
}

}  // namespace

SurveyView::SurveyView(Services& services)
    : View(services),
      context_(services),
      prepare_(context_),
      deliver_(context_),
      keying_(context_),
      checking_(context_),
      import_(context_),
      results_(context_),
      improve_(context_) {}

bool SurveyView::importing() { return navigator().detail() == kImport; }

bool SurveyView::checking() { return navigator().detail() == kCheck; }

// Without a step in the address: where the survey stands.
SurveyView::Step SurveyView::step() {
  const std::string_view detail = navigator().detail();
  for (std::size_t i = 0; i < std::size(kSteps); ++i) {
    if (kSteps[i].address == detail) return static_cast<Step>(i);
  }
  if (detail == kImport || detail == kCheck) return Step::keying;
  if (context_.questionnaire() == nullptr) return Step::prepare;
  if (!context_.sheets().empty()) return Step::results;
  return context_.survey()->delivered_on ? Step::keying : Step::deliver;
}

std::string_view SurveyView::title() {
  context_.refresh();
  const T name = importing()  ? T::survey_name_import
                 : checking() ? T::survey_name_check
                              : kSteps[static_cast<std::size_t>(step())].name;
  title_ = trf(T::survey_title, {num(context_.year()), tr(name)});
  return title_;
}

void SurveyView::on_enter() {
  context_.refresh();
  checking() ? checking_.enter() : keying_.enter();
}

void SurveyView::draw_years() {
  static std::vector<std::string_view> options;
  options.clear();
  int index = -1;
  for (std::size_t i = 0; i < context_.years().size(); ++i) {
    const std::int64_t year = context_.years()[i];
    options.push_back(trf(T::survey_year, {num(year)}));
    if (year == context_.year()) index = static_cast<int>(i);
  }
  if (select(tr(T::survey_year_label), options, index, {.compact = true})) {
    context_.set_year(context_.years()[static_cast<std::size_t>(index)]);
    context_.refresh();
  }
}

// Beside the title where there is room, else on top of the page.
bool SurveyView::steps_in_header() { return metrics().phone || metrics().width >= kWideHeader; }

void SurveyView::draw_header() {
  if (steps_in_header()) draw_steps();
}

void SurveyView::draw_steps() {
  const ImVec2 at = cursor();
  draw_years();
  const bool phone = metrics().phone;
  if (!phone) {
    const float below = ImGui::GetItemRectMax().x + size::s12;
    set_cursor({below, at.y + (metrics().control - 28) / 2});
  }
  const Group tabs("steps", Role::tablist, tr(T::survey_steps));
  const Step now = step();
  const float each = (width_left() - 4 * size::s4) / static_cast<float>(std::size(kSteps));
  for (std::size_t i = 0; i < std::size(kSteps); ++i) {
    if (i > 0) same_line(phone ? size::s4 : 6.f);
    const std::string_view words = tr(kSteps[i].chip);
    const float width = phone ? each : text_size(Face::bold, size::small, words).x + 2 * kChipPad;
    if (step_chip(words, now == static_cast<Step>(i), width)) navigator().go(Page::survey, kSteps[i].address);
  }
}

float SurveyView::actions_width() {
  if (importing() || checking()) return button_width(tr(T::survey_back_to_keying));
  if (step() == Step::results) return results_.actions_width();
  if (step() != Step::keying || context_.questionnaire() == nullptr) return 0;
  const float import = button_width(tr(T::survey_import), {.icon = Icon::upload});
  return context_.sheets().empty() ? import : import + size::s8 + button_width(tr(T::survey_check));
}

void SurveyView::draw_actions() {
  if (importing() || checking()) {
    if (button(tr(T::survey_back_to_keying))) navigator().go(Page::survey, "keying");
  } else if (step() == Step::results) {
    results_.draw_actions();
  } else if (actions_width() > 0) {
    if (button(tr(T::survey_import), {.icon = Icon::upload})) navigator().go(Page::survey, kImport);
    if (context_.sheets().empty()) return;
    same_line();
    if (button(tr(T::survey_check))) navigator().go(Page::survey, kCheck);
  }
}

bool SurveyView::take_file(app::PickedFile& file) {
  context_.refresh();
  if (context_.questionnaire() == nullptr || !import_.take_file(file)) return false;
  navigator().go(Page::survey, kImport);
  return true;
}

void SurveyView::draw() {
  context_.refresh();
  if (!steps_in_header()) {
    draw_steps();
    gap(size::s18);
  }
  if (importing()) return import_.draw();
  if (checking()) return checking_.draw();
  switch (step()) {
    case Step::prepare:
      return prepare_.draw();
    case Step::deliver:
      return deliver_.draw();
    case Step::keying:
      return keying_.draw();
    case Step::results:
      return results_.draw();
    case Step::improve:
      return improve_.draw();
  }
}

}  // namespace hufang::ui
