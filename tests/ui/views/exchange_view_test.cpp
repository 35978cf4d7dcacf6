#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/session/preferences.h"
#include "tests/support/program.h"

namespace hufang {
namespace {

using ui::Role;

struct Exchange : test::Program {
  Exchange() {
    desk.settle();
    desk.home("1202", "王建国");
    open("exchange");
  }
};

TEST_CASE("an export is named after the community and the day, and counts as a backup") {
  Exchange p;
  CHECK(p.says("还没有备份过"));
  REQUIRE(p.screen.press(Role::button, "导出全部数据"));
  CHECK(p.files.saved_name == "翠湖花园-2026-05-20.hufang.json");
  CHECK(p.says("今天备份过"));
  p.desk.clock.day = p.desk.clock.day + 3;
  p.screen.frame(2);
  CHECK(p.says("上次备份在 3 天前"));
}

TEST_CASE("wiping wants its word; the export brings the same state back") {
  Exchange p;
  const std::string before = p.session().canonical_sha256();
  REQUIRE(p.screen.press(Role::button, "导出全部数据"));
  REQUIRE(p.screen.press(Role::button, "清空…"));
  CHECK_FALSE(p.screen.press(Role::button, "清空全部数据"));  // disabled
  REQUIRE(p.screen.type("请输入“清空”两个字确认", " 清空 "));
  REQUIRE(p.screen.press(Role::button, "清空全部数据"));
  CHECK(p.session().data().communities.size() == 0);
  REQUIRE(p.screen.press(Role::button, "打开文件"));
  p.files.chosen = {"a.hufang.json", p.files.saved};
  REQUIRE(p.screen.press(Role::button, "选择数据文件"));
  REQUIRE(p.screen.press(Role::button, "导入"));
  CHECK(p.session().canonical_sha256() == before);
}

TEST_CASE("a file that is not ours or damaged changes nothing and says why") {
  Exchange p;
  const std::string before = p.session().canonical_sha256();
  std::string damaged = p.session().export_json();
  damaged.resize(damaged.size() / 2);
  for (const std::string& bytes : {std::string("hello"), damaged}) {
    p.files.chosen = {"b.json", bytes};
    REQUIRE(p.screen.press(Role::button, "选择数据文件"));
    bool alert = false;
    for (const ui::SemNode& n : ui::semantics().nodes())
      alert = alert || (n.role == Role::alert && n.name.starts_with("b.json："));
    CHECK(alert);
    CHECK_FALSE(p.shows(Role::button, "导入"));
    CHECK(p.session().canonical_sha256() == before);
  }
}

TEST_CASE("changes stamped far ahead are held until somebody says that the clocks were checked") {
  test::Desk late(2);
  late.clock.day = late.clock.day + 3;
  late.settle();
  test::Program p;
  p.desk.settle();
  p.open("exchange");
  p.files.chosen = {"late.json", late.session.export_json()};
  REQUIRE(p.screen.press(Role::button, "选择数据文件"));
  CHECK_FALSE(p.screen.press(Role::button, "导入"));
  REQUIRE(p.screen.press(Role::checkbox, "时间已核对，仍要导入"));
  REQUIRE(p.screen.press(Role::button, "导入"));
  CHECK(p.session().data().communities.find(late.community) != nullptr);
}

TEST_CASE("two edits of one field wait as a conflict until one is chosen") {
  test::Program a;
  a.desk.settle();
  a.desk.home("1202", "王建国");
  test::Desk b(2);
  REQUIRE(b.session.import_json(a.session().export_json()).ok());
  const auto rename = [](app::Session& s, const char* name) {
    core::Household h = *s.data().households.find("h1202");
    h.name = name;
    app::Change change("undo.household_edited");
    change.put(h);
    REQUIRE(s.commit(std::move(change)).ok());
  };
  rename(a.session(), "王健国");
  b.clock.minute += 5;
  rename(b.session, "黄建国");
  REQUIRE(a.session().import_json(b.session.export_json()).ok());
  REQUIRE(a.session().conflict_count() == 1);
  a.open("exchange");
  CHECK(a.shows(Role::group, "业户 · 3-1-1202 黄** · 名称"));
  REQUIRE(a.screen.press(Role::button, "显示姓名和电话"));
  REQUIRE(a.screen.press(Role::button, "采用：王健国"));
  CHECK(a.session().conflict_count() == 0);
  CHECK(a.session().data().households.find("h1202")->name == "王健国");
}

TEST_CASE(
    "with photos it goes out and comes in as a zip; a damaged photo is named and nothing else is lost") {
  Exchange p;
  CHECK_FALSE(p.shows(Role::button, "连同照片导出"));
  core::Visit visit;
  visit.id = "v1";
  visit.community = p.desk.community;
  visit.number = "FW-202605-001";
  app::Change change("undo.attachment_added");
  change.put(visit);
  for (const char* name : {"a", "b"}) {
    core::Attachment photo;
    photo.id = name;
    photo.community = p.desk.community;
    photo.visit = "v1";
    photo.hash = std::string(64, *name);
    photo.mime = "image/jpeg";
    change.put(photo);
    p.media.kept.push_back(photo.hash);
  }
  REQUIRE(p.session().commit(std::move(change)).ok());
  p.screen.frame(2);
  const std::string before = p.session().canonical_sha256();
  REQUIRE(p.screen.press(Role::button, "连同照片导出"));
  CHECK(p.media.exported_name == "翠湖花园-2026-05-20.hufang.zip");
  CHECK(p.media.exported_document_name == "翠湖花园-2026-05-20.hufang.json");
  CHECK(p.says("今天备份过"));

  REQUIRE(p.session().wipe().ok());
  p.media.kept.clear();
  p.media.archived = {std::string(64, 'a')};
  p.media.spoiled = {std::string(64, 'b')};
  p.files.chosen = {"back.hufang.zip", p.media.exported};
  p.screen.frame(2);
  REQUIRE(p.screen.press(Role::button, "打开文件"));
  REQUIRE(p.screen.press(Role::button, "选择数据文件"));
  REQUIRE(p.screen.press(Role::button, "导入"));
  CHECK(p.session().canonical_sha256() == before);
  CHECK(p.media.kept == std::vector<std::string>{std::string(64, 'a')});
}

TEST_CASE("a zip that is cut off is refused with its own words") {
  Exchange p;
  p.files.chosen = {"back.hufang.zip", ""};
  REQUIRE(p.screen.press(Role::button, "选择数据文件"));
  p.screen.frame(2);
  bool alert = false;
  for (const ui::SemNode& n : ui::semantics().nodes())
    alert = alert || (n.role == Role::alert && n.name.find("压缩包不完整") != std::string::npos);
  CHECK(alert);
}

TEST_CASE("taking in says what came, what is damaged and which visit misses it") {
  Exchange p;
  core::Visit visit;
  visit.id = "v1";
  visit.community = p.desk.community;
  visit.number = "FW-202605-001";
  core::Attachment photo;
  photo.id = "a";
  photo.community = p.desk.community;
  photo.visit = "v1";
  photo.hash = std::string(64, 'a');
  app::Change change("undo.attachment_added");
  change.put(visit);
  change.put(photo);
  REQUIRE(p.session().commit(std::move(change)).ok());
  p.media.spoiled = {photo.hash};
  p.files.chosen = {"back.hufang.zip", p.session().export_json()};
  REQUIRE(p.screen.press(Role::button, "选择数据文件"));
  p.screen.frame(2);
  CHECK(p.says("文件里有照片和视频，导入后一起取入。"));
  REQUIRE(p.screen.press(Role::button, "导入"));
  p.screen.frame(2);
  CHECK(p.says("照片和视频：取入 0 个，已有 0 个"));
  CHECK(p.says(
      "1 个照片或视频的文件已损坏，没有取入：FW-202605-001。其余内容不受影响；请从原来的设备重新导出。"));
}

TEST_CASE("the export for analysis is one zip, and no backup") {
  Exchange p;
  REQUIRE(p.screen.press(Role::button, "导出分析数据"));
  CHECK(p.files.saved_name == "翠湖花园-分析数据-2026-05-20.zip");
  REQUIRE(p.files.zipped.size() > 10);
  CHECK(p.files.zipped.back().name == "manifest.json");
  CHECK(p.says("还没有备份过"));
}

TEST_CASE("how much room there is, and what nobody tells is said so") {
  Exchange p;
  CHECK(p.says("浏览器没有提供"));
  CHECK_FALSE(p.says("约 0.0 MB"));
  p.desk.storage.told = {3 * 1024 * 1024, std::int64_t{10} * 1024 * 1024 * 1024,
                         app::StorageUse::Persistence::refused};
  p.open("home");
  p.open("exchange");
  CHECK(p.says("约 3.0 MB"));
  CHECK(p.says("约 10.0 GB"));
  CHECK(p.says("浏览器未同意，请勤备份"));
  p.desk.storage.told.persistence = app::StorageUse::Persistence::granted;
  p.open("home");
  p.open("exchange");
  CHECK(p.says("浏览器已同意"));
}

TEST_CASE(
    "a dropped data file opens the import; a table goes where one is; anything else is refused in words") {
  Exchange p;
  const std::string all = p.session().export_json();
  p.open("home");
  p.shell.take_file({"a.hufang.json", all});
  p.screen.frame(3);
  CHECK(p.shell.address() == "exchange");
  CHECK(p.says("文件里的内容本机都有，不需要导入。"));

  p.open("home");
  p.shell.take_file({"a.hufang.zip", all});
  p.screen.frame(3);
  CHECK(p.shell.address() == "exchange");
  CHECK(p.shows(Role::button, "导入"));

  p.open("roster");
  p.shell.take_file({"名册.csv", "楼栋,单元,房号,姓名\n3栋,1单元,1203,李四\n"});
  p.screen.frame(3);
  CHECK(p.shell.address() == "roster/import");
  CHECK(p.shows(Role::heading, "名册.csv"));

  p.open("survey");
  p.shell.take_file({"问卷.csv", "sheet,保安\n1,S\n"});
  p.screen.frame(3);
  CHECK(p.shell.address() == "survey");  // there is no survey yet to import into
  p.open("survey/prepare");
  REQUIRE(p.screen.press(Role::button, "建立 2026 年度问卷"));
  p.shell.take_file({"问卷.csv", "sheet,保安\n1,S\n"});
  p.screen.frame(3);
  CHECK(p.shell.address() == "survey/import");
  CHECK(p.shows(Role::button, "导入 1 份"));

  p.open("home");
  p.shell.take_file({"照片.jpg", "x"});
  p.screen.frame(2);
  bool refused = false;
  for (const ui::SemNode& n : ui::semantics().nodes())
    refused = refused || n.name.find("用不上“照片.jpg”") != std::string_view::npos;
  CHECK(refused);
  CHECK(p.shell.address() == "home");
}

TEST_CASE("a data file dropped on the first screen opens its preview") {
  Exchange with;
  const std::string all = with.session().export_json();
  test::Program p;
  p.shell.take_file({"a.hufang.json", all});
  p.screen.frame(3);
  REQUIRE(p.screen.press(Role::button, "导入"));
  CHECK(p.session().data().communities.size() == 1);
}

}  // namespace
}  // namespace hufang
