#include "ui/views/visits/view.h"

#include <iterator>
#include <utility>
#include <vector>

#include "app/visits/visit_commands.h"
#include "core/visit_plan.h"
#include "ui/parts/start_visit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/photo.h"
#include "ui/widgets/tabs.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

constexpr std::string_view kVisit = "visit/";
constexpr std::string_view kParts[] = {"", "appointments", "returns", "records"};
constexpr std::size_t kReturns = 2, kRecords = 3;

}  // namespace

VisitsView::VisitsView(Services& services)
    : View(services),
      appointment_(services),
      plan_(services),
      appointments_(services, appointment_),
      returns_(services, appointment_),
      records_(services),
      form_(services),
      record_(services),
      picker_(services) {
  set_photo_source(&services.media);
}

std::string_view VisitsView::visit_id() {
  const std::string_view detail = navigator().detail();
  return detail.starts_with(kVisit) ? detail.substr(kVisit.size()) : std::string_view{};
}

bool VisitsView::writing() {
  const core::Visit* shown = visit();
  return shown != nullptr && shown->state == core::VisitState::draft &&
         session().role() == app::WindowRole::writer;
}

std::string_view VisitsView::title() {
  if (visit_id().empty()) return tr(T::nav_visits);
  const core::Visit* shown = visit();
  const bool again = shown != nullptr && shown->kind == core::VisitKind::return_visit;
  return tr(again ? T::return_title : T::visit_title);
}

float VisitsView::actions_width() {
  if (!visit_id().empty()) return 0;
  if (navigator().detail() == kParts[kReturns])
    return button_width(tr(T::return_new), {.kind = ButtonKind::primary, .icon = Icon::plus});
  return button_width(tr(T::appointment_new), {.icon = Icon::calendar}) + size::s12 +
         button_width(tr(T::visit_new), {.icon = Icon::plus});
}

void VisitsView::draw_actions() {
  if (!visit_id().empty()) return;
  const bool reader = session().role() == app::WindowRole::reader;
  if (navigator().detail() == kParts[kReturns]) {
    if (button(tr(T::return_new), {.kind = ButtonKind::primary, .icon = Icon::plus, .disabled = reader}))
      pick(Purpose::return_visit);
    return;
  }
  if (button(tr(T::appointment_new), {.icon = Icon::calendar, .disabled = reader}))
    pick(Purpose::appointment);
  same_line(size::s12);
  if (button(tr(T::visit_new), {.kind = ButtonKind::primary, .icon = Icon::plus, .disabled = reader}))
    pick(Purpose::visit);
}

float VisitsView::footer_height() { return writing() ? (metrics().phone ? 76.f : 68.f) : 0; }

void VisitsView::draw_footer() {
  if (const core::Visit* shown = visit()) form_.draw_footer(*shown);
}

void VisitsView::go_back() {
  const core::Visit* shown = visit();
  const bool again = shown != nullptr && shown->kind == core::VisitKind::return_visit;
  navigator().go(Page::visits, kParts[again ? kReturns : kRecords]);
}

// Pictures of records that are gone for good (undo is over when the page was left) take no more room.
void VisitsView::sweep_media() {
  if (swept_ || session().role() != app::WindowRole::writer) return;
  swept_ = true;
  std::vector<std::string> hashes;
  for (const core::Attachment& attachment : data().attachments.rows()) hashes.push_back(attachment.hash);
  services_.media.keep_only(std::move(hashes));
}

void VisitsView::on_enter() {
  sweep_media();
  if (navigator().detail() == "new" && session().role() == app::WindowRole::writer) pick(Purpose::visit);
}

void VisitsView::pick(Purpose purpose) {
  purpose_ = purpose;
  picker_.open();
}

void VisitsView::draw_picker() {
  const auto chosen = picker_.draw();
  if (!chosen) return;
  if (purpose_ == Purpose::visit) {
    start_visit(services_, {.household = *chosen});
  } else if (purpose_ == Purpose::return_visit) {
    // Without a cause chosen it follows up the household's last visit.
    const auto last = core::last_visits(data(), session().community(), session().today());
    const auto at = last.find(*chosen);
    start_return(services_, *chosen, at == last.end() ? std::string() : std::string(at->second.visit), {});
  } else {
    appointment_.add(*chosen);
  }
}

void VisitsView::draw_visit() {
  const core::Visit* shown = visit();
  if (shown == nullptr) {
    empty_state(Icon::visit, tr(T::visit_not_found), tr(T::visit_not_found_text));
    if (button(tr(T::visit_back_to_list))) go_back();
    return;
  }
  if (writing()) {
    form_.draw(*shown);
  } else {
    record_.draw(*shown);
  }
}

void VisitsView::draw_parts() {
  const std::string_view names[] = {tr(T::visit_tab_plan), tr(T::visit_tab_appointments), tr(T::return_tab),
                                    tr(T::visit_tab_records)};
  std::size_t current = 0;
  for (std::size_t i = 0; i < std::size(kParts); ++i) {
    if (navigator().detail() == kParts[i]) current = i;
  }
  const std::size_t chosen = tabs(tr(T::visit_parts), names, current);
  if (chosen != current) navigator().go(Page::visits, kParts[chosen]);
  gap(size::s12);
  if (current == 0) {
    if (const auto household = plan_.draw()) appointment_.add(*household);
    gap(size::s12);
    if (session().role() == app::WindowRole::writer && text_link(tr(T::people_manage)))
      navigator().go(Page::settings, "people");
  } else if (current == 1) {
    appointments_.draw();
  } else if (current == kReturns) {
    returns_.draw();
  } else {
    records_.draw();
  }
}

void VisitsView::draw() {
  if (!visit_id().empty()) {
    draw_visit();
    return;
  }
  draw_parts();
  draw_picker();
  appointment_.draw();
}

}  // namespace hufang::ui
