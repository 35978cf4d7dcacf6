// MediaPart: photos and videos of a visit: taken or chosen once the household agreed, shown small, opened
// large, captioned.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/view.h"

namespace hufang::ui {

class MediaPart {
 public:
  explicit MediaPart(Services& services) : services_(services) {}
  // `may_edit`: the visit is a draft of this window. True when the consent was changed (`consent` has it).
  bool draw(const core::Visit& visit, bool may_edit, bool& consent, bool wanted);

 private:
  void take(const core::Visit& visit, core::AttachmentKind kind, app::MediaSource source);
  void follow(const core::Visit& visit);
  void draw_tiles();
  void draw_buttons(const core::Visit& visit, bool consent);
  void draw_large(bool may_edit);

  Services& services_;
  std::string error_;
  std::string visit_;
  std::uint64_t revision_ = 0;
  std::vector<const core::Attachment*> all_;  // of the visit
  std::string opened_;                        // attachment's id
  bool open_ = false;
  std::string caption_;
  std::string opened_name_;
};

}  // namespace hufang::ui
