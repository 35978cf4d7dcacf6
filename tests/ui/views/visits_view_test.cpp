// The visits screen: from the plan to a completed record, by role and name.
#include <doctest/doctest.h>

#include "app/office/staff.h"
#include "tests/support/program.h"
#include "ui/words/error_text.h"

namespace hufang {
namespace {

using ui::Role;

struct Visits : test::Program {
  explicit Visits(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    desk.home("1202", "王建国");
    REQUIRE(app::add_staff(session(), {"李明", core::StaffRole::director, ""}).ok());
    open("visits");
  }
  bool part(Role role, std::string_view words) const {
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role == role && n.name.find(words) != std::string_view::npos) return true;
    }
    return false;
  }
  const core::Visit& visit() { return session().data().visits.rows()[0]; }
  void start_unplanned() {
    REQUIRE(screen.press(Role::button, "新建访问"));
    REQUIRE(screen.press(Role::button, "3-1-1202 王**"));
    screen.frame(3);
  }
};

TEST_CASE("from the plan by an appointment to a completed visit") {
  Visits p;
  CHECK(p.part(Role::text, "已入住 1 户"));
  REQUIRE(p.screen.press(Role::button, "预约"));
  REQUIRE(p.shows(Role::dialog, "新建预约"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.shows(Role::dialog, "新建预约"));  // no day yet
  REQUIRE(p.screen.press(Role::button, "日期填今天"));
  REQUIRE(p.screen.type("时间", "10：00"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  REQUIRE(p.session().data().appointments.size() == 1);
  CHECK(p.session().data().appointments.rows()[0].minute == 600);

  p.open("visits/appointments");
  REQUIRE(p.screen.press(Role::button, "开始访问 3-1-1202"));
  p.screen.frame(3);
  CHECK(p.part(Role::text, "准时"));
  REQUIRE(p.screen.press(Role::button, "李明"));
  REQUIRE(p.screen.press(Role::button, "完成访问"));
  REQUIRE(p.shows(Role::dialog, "完成前还需填写"));
  REQUIRE(p.screen.press(Role::button, "请业户签名，或注明未签情况"));
  CHECK_FALSE(p.shows(Role::dialog, "完成前还需填写"));
  REQUIRE(p.screen.press(Role::radio, "业户不愿签"));
  REQUIRE(p.screen.press(Role::radio, "满意"));
  REQUIRE(p.screen.press(Role::button, "完成访问"));
  CHECK(p.visit().state == core::VisitState::completed);
  CHECK(p.visit().number == "FW-202605-001");
  p.screen.frame(2);
  CHECK(p.shows(Role::button, "打开更正"));
}

TEST_CASE("names and phones are masked until shown") {
  Visits p;
  p.start_unplanned();
  CHECK(p.shows(Role::heading, "3-1-1202 王**"));
  REQUIRE(p.screen.press(Role::button, "显示"));
  CHECK(p.shows(Role::heading, "3-1-1202 王建国"));
}

TEST_CASE("what is typed is kept when its field is left, and shown when another changes it") {
  Visits p;
  p.start_unplanned();
  REQUIRE(p.screen.type("被访人", "家人"));
  REQUIRE(p.screen.press(Role::radio, "电话"));
  p.screen.frame(2);
  CHECK(p.visit().met == "家人");
  CHECK(p.visit().way == core::VisitWay::phone);
  p.open("home");
  p.open("visits/visit/" + p.visit().id);
  core::Visit other = p.visit();
  other.purpose = "回访";
  app::Change change("undo.visit_changed");
  change.put(other);
  REQUIRE(p.session().commit(std::move(change)).ok());
  p.screen.frame(2);
  CHECK(p.screen.find(Role::textbox, "访问目的")->value == "回访");
}

TEST_CASE("a photo wants consent first; what goes wrong is said") {
  Visits p;
  p.start_unplanned();
  p.media.next = app::StoredMedia{.hash = std::string(64, 'b'), .mime = "image/jpeg"};
  p.screen.press(Role::button, "选择照片");
  CHECK(p.session().data().attachments.size() == 0);
  REQUIRE(p.screen.press(Role::checkbox, "业户同意拍照或录像"));
  REQUIRE(p.screen.press(Role::button, "选择照片"));
  REQUIRE(p.session().data().attachments.size() == 1);
  p.screen.frame(2);
  CHECK(p.shows(Role::button, "第 1 张照片"));
  for (const core::Code code :
       {core::Code::media_too_large, core::Code::media_unreadable, core::Code::media_failed}) {
    const core::Error error = core::make_error(code, {}, {"80", "64"});
    p.media.next = error;
    REQUIRE(p.screen.press(Role::button, "添加视频"));
    p.screen.frame(2);
    CHECK(p.part(Role::alert, ui::error_text(error)));
  }
}

TEST_CASE("photos and videos are numbered apart; a video is opened to be played") {
  Visits p;
  p.start_unplanned();
  REQUIRE(p.screen.press(Role::checkbox, "业户同意拍照或录像"));
  p.media.next = app::StoredMedia{.hash = std::string(64, 'b'), .mime = "image/jpeg"};
  REQUIRE(p.screen.press(Role::button, "选择照片"));
  p.media.next = app::StoredMedia{.hash = std::string(64, 'c'), .mime = "video/mp4"};
  REQUIRE(p.screen.press(Role::button, "添加视频"));
  p.screen.frame(2);
  REQUIRE(p.screen.press(Role::button, "第 1 张照片"));
  CHECK(p.shows(Role::dialog, "第 1 张照片"));
  CHECK_FALSE(p.shows(Role::button, "播放视频"));
  REQUIRE(p.screen.press(Role::button, "关闭"));
  REQUIRE(p.screen.press(Role::button, "第 1 段视频"));
  REQUIRE(p.screen.press(Role::button, "播放视频"));
  CHECK(p.media.played == std::string(64, 'c'));
  CHECK(p.media.played_name == "第 1 段视频");
}

TEST_CASE("a wrong time is said and nothing is lost") {
  Visits p(390, 844);
  p.start_unplanned();
  REQUIRE(p.screen.type("开始时间", "25:00"));
  CHECK(p.part(Role::alert, "时间应写成 10:00 的样子"));
  CHECK(p.screen.find(Role::textbox, "开始时间")->value == "25:00");
  CHECK(p.visit().started == 600);
}

}  // namespace
}  // namespace hufang
