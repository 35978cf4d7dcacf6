// OpinionCard: one opinion of a draft, as a card to read or to fill in.
//
// Holds always: what is typed is kept after a pause or when the card is left; an opinion that is new is added
// as soon as something is typed or chosen. A card with something refused or unreadable does not fold: it
// says why.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "app/visits/opinions.h"
#include "core/visit_check.h"
#include "ui/drafts/edited.h"
#include "ui/drafts/typing_pause.h"
#include "ui/view.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class OpinionCard {
 public:
  explicit OpinionCard(Services& services) : services_(services) {}

  // Outside a frame; keeps what is typed of the one before, and stays with it where that cannot be kept.
  // Without an id: a new one.
  void open(const std::string& visit, const std::string& opinion);
  bool unsaved() const;
  std::string blocked() const;  // why it cannot be kept as it stands; empty: it can
  // It was folded since this was last asked.
  bool was_folded() { return std::exchange(folded_, false); }
  bool is_open() const { return open_; }
  const std::string& opinion() const { return opinion_; }  // id; empty: not added yet

  // The form; `number` is its place among the visit's opinions. True when somebody has to be added to the
  // staff.
  bool draw(int number);
  void set_owner(const std::string& staff);
  void flush();  // keeps what is typed, outside a frame
  double wake_in_ms() const { return pause_.wake_in_ms(); }
  // The keyboard focus goes to the part that a gap names.
  void focus(core::VisitGap gap) { wanted_ = gap; }

 private:
  void keep();
  void keep_now();
  void remove();
  void follow();
  void fold();
  void show_dates();
  bool draw_promise();
  void draw_buttons();

  Services& services_;
  bool open_ = false;
  bool fresh_ = false;
  bool folded_ = false;
  std::string visit_, opinion_;
  Edited<app::OpinionEntry> draft_;
  std::uint64_t revision_ = 0;
  DateDraft promised_, referred_on_;
  TypingPause pause_;
  std::string error_;
  std::optional<core::VisitGap> wanted_;
};

// The opinion as it was kept, to read. True when its edit button was pressed.
bool draw_opinion(const core::Workspace& data, const core::Opinion& opinion, int number, bool may_edit);

}  // namespace hufang::ui
