#include "ui/parts/save_workbook.h"

#include <utility>

#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

std::vector<app::FormSheet> one_sheet(app::Form form) {
  std::vector<app::FormSheet> sheets;
  std::string title = form.title;
  sheets.push_back({std::move(title), std::move(form)});
  return sheets;
}

void save_workbook(Services& services, std::string_view title, std::string_view period,
                   const std::vector<app::FormSheet>& sheets) {
  const app::Session& session = services.session;
  const core::Community* community = session.data().communities.find(session.community());
  std::string name = community != nullptr ? community->name + " " : std::string();
  name.append(title).append(" ").append(period).append(".xlsx");
  std::erase(name, '/');
  toast(tr(T::forms_making));
  services.spreadsheets.save(name, sheets, [name](const core::Status& done) {
    toast(done.ok() ? trf(T::forms_saved, {name}) : std::string_view(error_text(done.error())),
          done.ok() ? Tone::green : Tone::red);
  });
}

}  // namespace hufang::ui
