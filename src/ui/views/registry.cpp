#include "ui/views/registry.h"

#include "ui/views/exchange/view.h"
#include "ui/views/forms/view.h"
#include "ui/views/home/view.h"
#include "ui/views/improve/view.h"
#include "ui/views/matters/view.h"
#include "ui/views/month/view.h"
#include "ui/views/roster/view.h"
#include "ui/views/settings/view.h"
#include "ui/views/survey/view.h"
#include "ui/views/visits/view.h"
#include "ui/views/welcome/view.h"

namespace hufang::ui {
namespace {

template <class V>
std::unique_ptr<View> make(Services& services) {
  return std::make_unique<V>(services);
}

constexpr ViewEntry kEntries[] = {
    {Page::home, T::nav_home, Icon::home, "home", false, make<HomeView>},
    {Page::roster, T::nav_roster, Icon::people, "roster", false, make<RosterView>},
    {Page::visits, T::nav_visits, Icon::visit, "visits", false, make<VisitsView>},
    {Page::matters, T::nav_matters, Icon::matter, "matters", false, make<MattersView>},
    {Page::month, T::nav_month, Icon::month, "month", false, make<MonthView>},
    {Page::survey, T::nav_survey, Icon::survey, "survey", false, make<SurveyView>},
    {Page::improve, T::nav_improve, Icon::trend, "improve", false, make<ImproveView>},
    {Page::forms, T::nav_forms, Icon::print, "forms", false, make<FormsView>},
    {Page::exchange, T::nav_exchange, Icon::exchange, "exchange", false, make<ExchangeView>},
    {Page::settings, T::nav_settings, Icon::settings, "settings", true, make<SettingsView>},
};

}  // namespace

std::span<const ViewEntry> view_entries() { return kEntries; }

std::unique_ptr<View> make_welcome_view(Services& services) {
  return std::make_unique<WelcomeView>(services);
}

}  // namespace hufang::ui
