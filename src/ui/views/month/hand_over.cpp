#include "ui/views/month/hand_over.h"

#include "ui/parts/backup.h"
#include "ui/views/month/month_model.h"
#include "ui/widgets/notice.h"

namespace hufang::ui {

std::string_view hand_over_words(core::MonthState state) {
  constexpr T kWords[] = {T::month_send_supervisor, T::month_send_director, T::month_send_representative,
                          T::month_send_all};
  return tr(kWords[static_cast<std::size_t>(state)]);
}

std::string hand_over_name(const app::Session& session, core::Month month, core::MonthState state) {
  const auto log = app::month_log(session.data(), session.community(), month);
  const bool returned = !log.empty() && log.back()->kind == core::MonthStepKind::send_back;
  return file_name_of(session, session.community()) + "-" + core::format_month(month) + "-" +
         std::string(returned ? tr(T::month_file_name_returned) : words(state)) + ".hufang.json";
}

void hand_over(Services& services, core::Month month, core::MonthState state) {
  app::Session& session = services.session;
  std::string name = hand_over_name(session, month, state);
  toast(trf(T::month_file_made, {name}), Tone::green);
  services.files.save_as(std::move(name), "application/json",
                         session.export_month(session.community(), month));
}

}  // namespace hufang::ui
