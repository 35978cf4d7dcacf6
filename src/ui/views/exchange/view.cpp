#include "ui/views/exchange/view.h"

#include <utility>

#include "ui/views/exchange/storage_cards.h"
#include "ui/widgets/card.h"

namespace hufang::ui {

ExchangeView::ExchangeView(Services& services)
    : View(services),
      export_(services),
      import_(services),
      conflicts_(services),
      generations_(services),
      wipe_(services) {}

void ExchangeView::on_enter() {
  import_.clear();
  space_.ask(session());
}

bool ExchangeView::take_file(app::PickedFile& file) {
  if (!file.name.ends_with(".json") && !file.name.ends_with(".zip")) return false;
  import_.take(std::move(file));
  return true;
}

void ExchangeView::draw() {
  const float between = metrics().phone ? size::s12 : size::s18;
  if (draw_damage_card(services_)) gap(between);
  {
    Columns columns("files", {1, 1});
    columns.next();
    export_.draw(columns.height());
    columns.next();
    const Card card("import", {.min_height = columns.height(), .title = tr(T::import_title)});
    import_.draw();
  }
  gap(between);
  conflicts_.draw();
  gap(between);
  {
    Columns columns("kept", {1, 1});
    columns.next();
    generations_.draw(columns.height());
    columns.next();
    draw_storage_card(services_, space_, columns.height());
  }
  gap(between);
  wipe_.draw();
}

}  // namespace hufang::ui
