// FollowUpPart: what a return visit follows up, and the household's word on each matter; on the record of a
// visit, the return visits that followed it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/parts/matter_dialog.h"
#include "ui/view.h"

namespace hufang::ui {

class FollowUpPart {
 public:
  explicit FollowUpPart(Services& services) : services_(services), dialog_(services) {}
  // Of a return visit; draws nothing of another. `writing`: the household's word can be taken down.
  void draw(const core::Visit& visit, bool writing);
  // Of any visit or matter: the return visits that followed, each a link. Draws nothing when there are none.
  void draw_returns(const core::Visit& visit);
  void draw_returns(const core::Matter& matter);

 private:
  void follow(const core::Visit& visit);
  void draw_matter(const core::Visit& visit, const core::Matter& matter, bool writing);
  void draw_links();
  // Works the links out again when the data or the record changed.
  bool fresh(const std::string& of);

  Services& services_;
  MatterDialog dialog_;
  std::string id_, links_of_;
  std::uint64_t revision_ = 0, links_revision_ = 0;
  std::vector<std::string> matters_;
  struct Link {
    std::string visit;
    std::string words;
  };
  std::vector<Link> links_;
};

}  // namespace hufang::ui
