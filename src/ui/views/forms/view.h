// FormsView (报表与打印): every paper form of a period, to print and as an Excel file.
//
// Holds always: what is counted beside a form is what the form would hold; names of households are masked
// until the user switches that off, and masked again when the screen is left.
#pragma once

#include <string>
#include <vector>

#include "app/paper/form_words.h"
#include "ui/view.h"

namespace hufang::ui {

class FormsView final : public View {
 public:
  explicit FormsView(Services& services) : View(services) {}
  std::string_view title() override { return tr(T::nav_forms); }
  void draw() override;
  void on_leave() override { names_ = false; }

 private:
  enum class Paper { records, table, returns, ledger, summary, survey };
  static constexpr std::size_t kPapers = 6;

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
  void draw_paper(Paper paper);
  bool draw_buttons(Paper paper);
  std::string_view count_words(Paper paper) const;
  app::Form form_of(Paper paper);
  std::string period_of(Paper paper) const;
  void print(Paper paper);
  void save(Paper paper);
  void draw_bundle();
  void save_bundle();

  Basis basis_;
  app::FormPeriod period_{};
  std::vector<app::FormPeriod> periods_;  // months, latest first, then years
  std::vector<std::string> period_names_;
  std::int64_t counts_[kPapers] = {};
  std::vector<core::Month> summaries_;    // those of the period
  const core::Survey* survey_ = nullptr;  // of the period's year
  bool names_ = false;
};

}  // namespace hufang::ui
