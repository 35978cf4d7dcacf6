// Every error as a person reads it: an example for each code, with the place and the words that it is raised
// with.
#include "ui/words/error_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "ui/text.h"

namespace hufang {
namespace {

using core::Code;

struct Example {
  Code code;
  std::string place;
  std::vector<std::string> args;
  std::string sentence;
};

const std::vector<Example> kExamples = {
    {Code::not_a_number, "", {"十二"}, "“十二”不是数字，请只输入数字。"},
    {Code::not_a_date, "", {"2026-13-01"}, "“2026-13-01”不是日期，请按 2026-06-30 的样子填写。"},
    {Code::required_missing, "reason", {}, "请填写理由。"},
    {Code::not_found, "household", {}, "没有找到业户，可能已被删除，请刷新后再试。"},
    {Code::not_unique, "", {"翠湖花园"}, "“翠湖花园”已经有了，请换一个。"},
    {Code::number_too_large, "", {"1001", "1000"}, "“1001”太大，最大是 1000。"},
    {Code::number_too_small, "", {"-1", "0"}, "“-1”太小，最小是 0。"},
    {Code::day_ahead, "moved_in", {}, "入住日期不能晚于今天。"},
    {Code::occupied_over_total, "", {"301", "300"}, "已入住 301 户，多于总户数 300 户。请核对总户数。"},
    {Code::date_out_of_range, "", {"1900", "2199"}, "日期超出 1900 年至 2199 年。"},
    {Code::csv_not_utf8,
     "12:3",
     {},
     "第 12 行第 3 列不是 UTF-8 文字。请在表格软件中另存为“CSV UTF-8”再导入。"},
    {Code::csv_stray_quote,
     "12:3",
     {},
     "第 12 行第 3 列：引号出现在单元格中间。请用引号括起整个单元格，内部引号写两次。"},
    {Code::csv_text_after_quote, "12:3", {}, "第 12 行第 3 列：结束引号之后还有文字。请改正后再导入。"},
    {Code::csv_unclosed_quote, "12:3", {}, "第 12 行第 3 列：引号没有结束。请补上引号后再导入。"},
    {Code::csv_stray_return, "12:3", {}, "第 12 行第 3 列：换行不完整。请在表格软件中重新保存为 CSV。"},
    {Code::sheet_no_header, "", {}, "文件是空的，没有表头。"},
    {Code::sheet_no_items, "", {}, "表头里没有调查项目。至少要有一列是项目。"},
    {Code::sheet_column_unnamed, "12:3", {}, "表头第 3 列没有名称。请填写名称，或删去这一列。"},
    {Code::sheet_column_repeated,
     "12:3",
     {"绿化", "2"},
     "表头第 3 列“绿化”与第 2 列重复。请改名或删去一列。"},
    {Code::sheet_cell_count, "12:3", {"4", "5"}, "第 12 行有 4 个单元格，表头有 5 个，从第 3 列起不一致。"},
    {Code::sheet_not_a_mark,
     "12:3",
     {"好", "绿化"},
     "第 12 行第 3 列（绿化）：“好”不是选项。应为满意（S）、基本满意（B）或不满意（D）。"},
    {Code::sheet_not_a_step, "12:3", {"7", "绿化"}, "第 12 行第 3 列（绿化）：“7”不在所选分值范围内。"},
    {Code::sheet_id_repeated, "12:3", {"0007", "3"}, "第 12 行的问卷编号“0007”与第 3 行重复。"},
    {Code::returned_over_issued, "", {"501", "500"}, "收回 501 份，多于发放 500 份。请核对发放数。"},
    {Code::window_is_reader, "", {}, "本窗口只能查看，请先改由本窗口编辑。"},
    {Code::undo_changed_meanwhile, "", {}, "这项内容后来又被改动过，不能直接撤销；请到修改记录中查看。"},
    {Code::nothing_to_undo, "", {}, "没有可以撤销的操作。"},
    {Code::file_not_ours, "", {}, "这个文件不是户访通的数据文件，请选择用“导出”得到的文件。"},
    {Code::file_truncated, "", {}, "文件不完整，后面的部分缺失，请重新取得这个文件。没有改动任何数据。"},
    {Code::file_damaged, "", {}, "文件已损坏，无法读取，请重新取得这个文件。没有改动任何数据。"},
    {Code::file_checksum, "", {}, "文件内容与校验值不符，可能被改动或损坏。没有改动任何数据。"},
    {Code::schema_newer, "", {"9"}, "数据由更新版本的户访通写成（格式 9），请先更新本程序。"},
    {Code::storage_full, "", {}, "本机存储空间不足，请先导出备份，清理空间后重试。"},
    {Code::storage_failed,
     "",
     {"QuotaExceededError"},
     "写入本机存储失败：QuotaExceededError。请先导出备份，再重试。"},
    {Code::sheet_items_differ,
     "",
     {"绿化"},
     "表格的项目与问卷不一致：“绿化”只在其中一边。请先按表格更新问卷项目。"},
    {Code::roster_not_a_kind, "", {"商铺"}, "“商铺”不是业户性质，请填“住家”或“企业”。"},
    {Code::roster_not_a_residency, "", {"长租"}, "“长租”不是居住性质，请填“常住”或“暂住”。"},
    {Code::roster_out_before_in, "", {}, "迁出日期早于入住日期，请核对。"},
    {Code::roster_same_household, "", {}, "请选择同一小区的另一户。"},
    {Code::roster_repeated, "", {"12"}, "与第 12 行重复，只取第一行。"},
    {Code::appointment_not_planned, "", {}, "这个预约已经结束，不能再改。请重新预约。"},
    {Code::appointment_repeated, "", {"2026-05-21"}, "这户 2026-05-21 已有预约，请改期或选别的日期。"},
    {Code::appointment_ahead, "", {}, "预约日期还没到，不能登记未遇。"},
    {Code::visit_not_draft, "", {}, "这份记录已经完成或作废，不能修改。如需更正，请先“打开更正”。"},
    {Code::visit_not_completed, "", {}, "只有已完成的访问可以打开更正。"},
    {Code::visit_incomplete, "", {"2"}, "还有 2 项没有填好，暂不能完成。"},
    {Code::visit_is_void, "", {}, "这份记录已经作废。"},
    {Code::visit_has_number, "", {"FW-202605-001"}, "记录 FW-202605-001 曾经完成，不能删除，只能作废。"},
    {Code::matter_in_work, "", {}, "这一条对应的事项已有处理记录，不能去掉。请在事项台账中办理。"},
    {Code::promise_before_visit, "", {"2026-05-20"}, "承诺日期早于访问日期 2026-05-20，请改正。"},
    {Code::matter_closed, "", {}, "这件事项已经办结。需要再办，请先重新打开。"},
    {Code::matter_not_closed, "", {}, "这件事项还没有办结，不用重新打开。"},
    {Code::matter_not_resolved, "", {}, "请先登记办理结果，再请业户确认。"},
    {Code::matter_feedback_owed, "", {}, "还没有向业户反馈。请先登记反馈，联系不上的选“无法联系”。"},
    {Code::matter_day_ahead, "", {}, "日期晚于今天，请改正。"},
    {Code::matter_day_before, "", {"2026-05-20"}, "日期不能早于 2026-05-20。"},
    {Code::month_for_supervisor, "", {}, "这一步由客户服务主管办理，请先换成主管的身份。"},
    {Code::month_for_director, "", {}, "这一步由管理处主任办理，请先换成主任的身份。"},
    {Code::month_for_representative, "", {}, "这一步由管理者代表办理，请先换成管理者代表的身份。"},
    {Code::month_not_over, "", {"2026-05-31"}, "这个月还没有结束，2026-05-31 起才能提交。"},
    {Code::month_not_submitted, "", {}, "主管还没有提交这个月的记录。"},
    {Code::month_already_submitted, "", {}, "这个月的记录已经提交，正在等主任总结。需要改动，请主任退回。"},
    {Code::month_not_summarised, "", {}, "主任还没有作出这个月的总结。"},
    {Code::month_already_summarised,
     "",
     {},
     "这个月已经总结，正在等管理者代表批阅。需要改动，请管理者代表退回。"},
    {Code::month_already_approved, "", {}, "这个月已经批阅完毕。需要改动，请管理者代表退回。"},
    {Code::month_nothing_to_return, "", {}, "这个月还没有提交，没有可以退回的内容。"},
    {Code::month_changed, "", {}, "提交后有记录被改动，请主管核对后重新提交。"},
    {Code::month_unsigned, "", {"3"}, "还有 3 份记录没有签署意见，签完才能提交。"},
    {Code::month_undecided, "", {"2"}, "还有 2 条建议没有决定是否采纳。"},
    {Code::month_unmeasured, "", {"1"}, "还有 1 条超出权限的问题没有决定措施。"},
    {Code::spreadsheet_unreadable,
     "",
     {},
     "无法读取这个文件，请选择 Excel 文件（.xlsx、.xls）、.ods 或 CSV 文件。"},
    {Code::spreadsheet_old, "", {}, "这个文件加了密码。请在 Excel 或 WPS 里另存为不加密码的文件，再导入。"},
    {Code::spreadsheet_empty, "", {}, "这个文件里没有内容。"},
    {Code::spreadsheet_failed,
     "",
     {"out of memory"},
     "处理 Excel 文件失败：out of memory。请刷新页面后重试。"},
    {Code::signature_malformed, "", {}, "签名没有记录下来，请重写。"},
    {Code::media_hash, "", {}, "照片没有存好，请重新添加。"},
    {Code::media_repeated, "", {}, "这张照片已经添加过了。"},
    {Code::media_too_large, "", {"240", "200"}, "文件有 240 MB，超过 200 MB，请剪短或压缩后再添加。"},
    {Code::media_unreadable, "", {}, "无法读取这个文件，请选择照片或视频。"},
    {Code::media_missing, "", {}, "本机没有这份照片的原件，可能在另一台设备上。"},
    {Code::media_failed,
     "",
     {"NotReadableError"},
     "照片存入本机失败：NotReadableError。请检查剩余空间后重试。"},
    {Code::before_first_month, "", {}, "这个月在开始使用之前，没有要完成的访问。"},
    {Code::sheet_blank_rows,
     "",
     {"4、9", "2"},
     "第 4、9 行是空行或没有编号（共 2 行）：算空白问卷，还是不算，请选择。"},
    {Code::roster_not_an_occupancy, "", {"不详"}, "“不详”看不出有没有人住，请填“已入住”或“空置”。"},
    {Code::roster_cell_broken, "", {"王??"}, "这一格有乱码（王??），请改正。"},
    {Code::roster_place_is_date,
     "",
     {"2026-03-02"},
     "“2026-03-02”是日期，不是房号。表格软件把房号变成了日期，请把这一列设为文本再填。"},
    {Code::roster_digits_lost,
     "",
     {"1.38E+10"},
     "“1.38E+10”是科学计数法，后面的数字已经丢失，请按原样填写。"},
    {Code::roster_room_differs,
     "",
     {"3-1-1202", "4栋1单元"},
     "房号“3-1-1202”与楼栋、单元（4栋1单元）不一致。"},
};

TEST_CASE("every error code has an example, and the example its sentence") {
  std::set<Code> shown;
  for (const Example& e : kExamples) {
    CAPTURE(core::code_name(e.code));
    CHECK(shown.insert(e.code).second);
    CHECK(ui::error_text(core::make_error(e.code, e.place, e.args)) == e.sentence);
  }
#define HUFANG_ERROR(name) CHECK_MESSAGE(shown.contains(Code::name), #name " has no example in this table");
  HUFANG_ERROR_CODES(HUFANG_ERROR)
#undef HUFANG_ERROR
}

TEST_CASE("in every language an example fills all places of its sentence, and no argument is left over") {
  for (std::size_t i = 0; i < ui::kLanguageCount; ++i) {
    ui::set_language(static_cast<ui::Language>(i));
    for (const Example& e : kExamples) {
      CAPTURE(core::code_name(e.code));
      const std::string text = ui::error_text(core::make_error(e.code, e.place, e.args));
      CHECK(text.find('{') == std::string::npos);
      for (const std::string& arg : e.args) CHECK(text.find(arg) != std::string::npos);
    }
  }
  ui::set_language({});
}

}  // namespace
}  // namespace hufang
