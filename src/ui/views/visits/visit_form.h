// VisitForm: the record of a visit being written, at the door or in the office (#visits/visit/<id>).
//
// Holds always: what is typed belongs to a VisitDraft, which outlives the form's being shown as long as
// anything in it is not kept; what others change meanwhile shows, except in what is being typed, and there it
// is said.
#pragma once

#include <bitset>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/visits/visit_list.h"
#include "core/visit_check.h"
#include "ui/parts/follow_up_part.h"
#include "ui/pickers/staff_dialog.h"
#include "ui/view.h"
#include "ui/views/visits/media_part.h"
#include "ui/views/visits/signature_part.h"
#include "ui/views/visits/visit_draft.h"

namespace hufang::ui {

inline constexpr std::size_t kConductPrompts = 6;

class VisitForm {
 public:
  explicit VisitForm(Services& services)
      : services_(services), media_(services), signature_(services), staff_(services), follow_up_(services) {}

  void draw(const core::Visit& visit);
  void draw_footer(const core::Visit& visit);
  void flush();  // keeps what is typed, outside a frame
  double wake_in_ms() const { return draft_ == nullptr ? -1 : draft_->wake_in_ms(); }

 private:
  bool unsaved() const;
  void show(const core::Visit& visit);
  void follow(const core::Visit& visit);
  void refresh(const core::Visit& visit);
  void draw_household();
  void draw_conduct();
  void draw_materials();
  void draw_way();
  void draw_times();
  void draw_staff();
  void draw_opinions();
  void draw_end(const core::Visit& visit);
  void draw_gaps();
  void draw_discard();
  void complete();
  void jump(const core::GapAt& gap);
  bool wanted(core::VisitGap gap);
  void typed_field(T name, std::string& text, core::VisitGap gap, int rows = 1, T hint = T::common_none);

  Services& services_;
  std::map<std::string, std::unique_ptr<VisitDraft>, std::less<>> drafts_;  // by the visit's id
  VisitDraft* draft_ = nullptr;                                             // the one shown
  std::uint64_t revision_ = 0;
  app::VisitPlace place_;
  std::string last_on_;
  std::vector<core::GapAt> gaps_;
  std::vector<const core::Opinion*> opinions_;
  MediaPart media_;
  SignaturePart signature_;
  StaffDialog staff_;
  FollowUpPart follow_up_;
  bool staff_for_opinion_ = false;
  bool shown_ = false;
  bool conduct_open_ = false;
  // A reminder for the one at the door, not a record of how he behaved: ticks are not kept.
  std::bitset<kConductPrompts> conduct_done_;
  bool gaps_open_ = false;
  bool discard_open_ = false;
  std::optional<core::VisitGap> jump_;
  OpenDrafts::Mark mark_{services_.drafts, [this] { return unsaved(); }, [this] { flush(); }};
};

}  // namespace hufang::ui
