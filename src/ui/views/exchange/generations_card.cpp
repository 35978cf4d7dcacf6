#include "ui/views/exchange/generations_card.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

void GenerationsCard::draw_list() {
  const std::vector<app::GenerationInfo> list = services_.session.generations();  // at most three
  if (list.empty()) {
    muted(tr(T::generation_none));
    return;
  }
  const bool reader = services_.session.role() == app::WindowRole::reader;
  const Column columns[] = {{.title = tr(T::generation_made), .weight = 1.4f},
                            {.title = tr(T::generation_records), .align = 1},
                            {.title = {}, .weight = 0, .px = 110, .align = 1}};
  Table table("generations", tr(T::generation_title), columns);
  table.header();
  table.rows(list.size(), [&](std::size_t i) {
    const app::GenerationInfo& g = list[i];
    table.text(moment_text(services_.session.clock(), g.made_ms));
    table.text(num(g.records));
    bool pressed = false;
    if (g.current || reader) {
      table.text(g.current ? tr(T::generation_current) : std::string_view{}, {.ink = color::secondary});
    } else {
      table.link_cell(tr(T::generation_back), &pressed);
    }
    if (pressed) {
      asked_ = g.generation;
      asking_ = true;
      error_.clear();
    }
  });
}

void GenerationsCard::draw_confirm() {
  if (Dialog dialog("roll-back", asking_,
                    {.title = tr(T::generation_ask), .danger = {tr(T::generation_back)}});
      dialog) {
    label(tr(T::generation_ask_text));
    if (dialog.press(error_) == DialogPress::danger) {
      services_.actions.run([this] { return services_.session.roll_back(asked_); },
                            [this](const core::Status& done) {
                              error_ = refusal_words(done);
                              if (!done.ok()) return;
                              toast(tr(T::generation_done));
                              asking_ = false;
                            });
    }
  }
}

void GenerationsCard::draw(float min_height) {
  const Card card("generations", {.min_height = min_height, .title = tr(T::generation_title)});
  muted(tr(T::generation_help));
  gap(size::s8);
  draw_list();
  draw_confirm();
}

}  // namespace hufang::ui
