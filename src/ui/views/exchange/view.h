// ExchangeView 数据交换: backups out, files in, what two people disagree about, what was damaged, older
// states.
#pragma once

#include <memory>

#include "ui/parts/import_panel.h"
#include "ui/view.h"
#include "ui/views/exchange/conflicts_card.h"
#include "ui/views/exchange/export_card.h"
#include "ui/views/exchange/generations_card.h"
#include "ui/views/exchange/storage_cards.h"
#include "ui/views/exchange/wipe_card.h"

namespace hufang::ui {

class ExchangeView final : public View {
 public:
  explicit ExchangeView(Services& services);
  std::string_view title() override { return tr(T::nav_exchange); }
  void draw() override;
  void on_enter() override;
  double wake_in_ms() override { return space_.waiting(session().now_ms()) ? 60 : -1; }
  bool take_file(app::PickedFile& file) override;

 private:
  ExportCard export_;
  ImportPanel import_;
  ConflictsCard conflicts_;
  GenerationsCard generations_;
  WipeCard wipe_;
  StorageSpace space_;
};

}  // namespace hufang::ui
