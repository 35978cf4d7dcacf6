#include "ui/views/settings/communities_card.h"

#include "app/office/community.h"
#include "app/sample/sample.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

void CommunitiesCard::draw_list() {
  app::Session& session = services_.session;
  const auto rows = session.data().communities.rows();
  const bool reader = session.role() == app::WindowRole::reader;
  const bool phone = metrics().phone;
  const Column name{.title = tr(T::field_community_name), .weight = 1.4f},
      office{.title = tr(T::field_office), .weight = 1.2f}, mark{.title = {}, .weight = 0, .px = 90},
      go_to{.title = {}, .weight = 0, .px = 90, .align = 1},
      drop{.title = {}, .weight = 0, .px = 62, .align = 1};
  const Column wide[] = {name, office, mark, go_to, drop};
  const Column small[] = {name, mark, go_to, drop};
  Table table("communities", tr(T::community_list),
              phone ? std::span<const Column>(small) : std::span<const Column>(wide));
  table.header();
  std::string go;
  table.rows(rows.size(), [&](std::size_t i) {
    const core::Community& c = rows[i];
    const bool on = c.id == session.community();
    table.text(c.name, {.face = on ? Face::bold : Face::regular});
    if (!phone) table.text(c.office, {.ink = color::secondary});
    table.chip(c.sample ? tr(T::shell_sample) : std::string_view{}, Tone::amber);
    bool pressed = false, remove = false;
    if (on) {
      table.text(tr(T::community_current), {.ink = color::secondary});
    } else {
      table.link_cell(tr(T::community_switch), &pressed);
    }
    if (pressed) go = c.id;
    if (reader) {
      table.text({});
    } else {
      table.link_cell(tr(T::community_remove), &remove);
    }
    if (remove) {
      removed_ = c.id;
      removing_ = true;
      error_.clear();
    }
  });
  if (!go.empty()) services_.actions.run([&session, go] { return session.set_community(go); }, say_refusal);
}

void CommunitiesCard::draw_actions() {
  app::Session& session = services_.session;
  const bool reader = session.role() == app::WindowRole::reader;
  bool sample = false;
  for (const core::Community& c : session.data().communities.rows()) sample = sample || c.sample;
  if (button(tr(T::community_new), {.kind = ButtonKind::primary, .icon = Icon::plus, .disabled = reader})) {
    form_.clear();
    adding_ = true;
  }
  if (sample) return;
  same_line(size::s12);
  if (button(tr(T::community_add_sample), {.disabled = reader}))
    services_.actions.run([&session] { return app::add_sample(session); }, say_refusal);
}

void CommunitiesCard::draw_new() {
  if (Dialog dialog("new-community", adding_,
                    {.title = tr(T::community_new), .primary = {tr(T::community_create)}});
      dialog) {
    form_.draw();
    if (dialog.press() == DialogPress::primary)
      form_.create([this] {
        adding_ = false;
        services_.navigator->go(Page::roster, "import");
      });
  }
}

void CommunitiesCard::draw_remove() {
  const core::Community* c = services_.session.data().communities.find(removed_);
  if (c == nullptr) {
    removing_ = false;
    return;
  }
  const std::string name = c->name;
  if (Dialog dialog("remove-community", removing_,
                    {.title = trf(T::community_remove_ask, {name}), .danger = {tr(T::community_remove)}});
      dialog) {
    label(tr(c->sample ? T::community_remove_sample_text : T::community_remove_text));
    if (dialog.press(error_) == DialogPress::danger) {
      services_.actions.run([this] { return app::remove_community(services_.session, removed_); },
                            [this, name](const core::Status& done) {
                              error_ = refusal_words(done);
                              if (!done.ok()) return;
                              toast(trf(T::community_removed, {name}));
                              removing_ = false;
                            });
    }
  }
}

void CommunitiesCard::draw() {
  const Card card("communities", {.title = tr(T::community_list)});
  draw_list();
  gap(size::s18);
  draw_actions();
  draw_new();
  draw_remove();
}

}  // namespace hufang::ui
