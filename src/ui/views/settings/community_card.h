// 小区设置: names, total households, and the procedure's settings, each with what it does and its default.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/model/community.h"
#include "ui/drafts/edited.h"
#include "ui/view.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class CommunityCard {
 public:
  explicit CommunityCard(Services& services) : services_(services) {}
  void draw();

 private:
  struct Names {  // as typed
    std::string name, office, total;
    std::optional<core::Date> started;
    template <class V>
    static void fields(V&& v) {
      v("name", &Names::name);
      v("office", &Names::office);
      v("total_households", &Names::total);
      v("started_on", &Names::started);
    }
    bool operator==(const Names&) const = default;
  };
  static Names names_of(const core::Community& community);
  void refresh();
  void draw_names();
  void draw_rules();
  void save_names();
  void save(const core::Community& after);

  Services& services_;
  core::Community kept_;  // as read from the workspace
  Edited<Names> names_;
  DateDraft started_;
  std::string name_error_, total_error_, error_;
  OpenDrafts::Mark mark_{services_.drafts, [this] { return names_.changed() || started_.wrong; }};
};

}  // namespace hufang::ui
