// FormsView (报表与打印): every paper form of a period, to print and as an Excel file.
//
// Holds always: what is counted beside a form is what the form would hold; names of households are masked
// until the user switches that off, and masked again when the screen is left.
#pragma once

#include <string>
#include <vector>

#include "app/bundle/form_register.h"
#include "ui/view.h"

namespace hufang::ui {

class FormsView final : public View {
 public:
  explicit FormsView(Services& services);
  std::string_view title() override { return tr(T::nav_forms); }
  void draw() override;
  void on_leave() override { names_ = false; }

 private:
  struct Line {  // a form of the register, with its words
    const app::FormKind* kind;
    T name, text, counted, none;
    std::int64_t count = 0;
  };
  // What the counts were worked out from.
  struct Basis {
    std::uint64_t revision = 0;
    std::string community;
    core::Date today{};
    app::FormPeriod period;
    bool operator==(const Basis&) const = default;
  };

  void refresh();
  void find_periods();
  void count();
  void draw_period();
  void draw_line(const Line& line);
  void draw_buttons(const Line& line);
  std::string_view count_words(const Line& line) const;
  app::FormScope scope() const;
  std::string period_of(const Line& line) const;
  void print(const Line& line);
  void save(const Line& line);
  void draw_bundle();
  void save_bundle();

  Basis basis_;
  app::FormPeriod period_{};
  std::vector<app::FormPeriod> periods_;  // months, latest first, then years
  std::vector<std::string> period_names_;
  std::vector<Line> lines_;
  bool names_ = false;
};

}  // namespace hufang::ui
