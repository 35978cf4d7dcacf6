// WelcomeView: the first screen of all, before there is a community: start one, look at the sample, or open a
// file.
#pragma once

#include "ui/parts/community_form.h"
#include "ui/parts/import_panel.h"
#include "ui/view.h"

namespace hufang::ui {

class WelcomeView final : public View {
 public:
  explicit WelcomeView(Services& services) : View(services), form_(services), import_(services) {}
  std::string_view title() override { return tr(T::app_name); }
  void draw() override;
  bool take_file(app::PickedFile& file) override;

 private:
  void draw_mark();
  bool draw_choice(Icon icon, T name, T text, float height);
  void draw_new();
  void draw_file();

  CommunityForm form_;
  ImportPanel import_;
  bool adding_ = false;
  bool opening_ = false;
};

}  // namespace hufang::ui
