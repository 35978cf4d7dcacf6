#include "tests/support/office_lists.h"

#include <array>
#include <utility>

#include "app/tables/text_decoding.h"
#include "app/tables/text_table.h"
#include "core/date.h"
#include "platform/native/gb18030.h"

namespace hufang::test {
namespace {

using Row = std::vector<std::string>;

// A room as it is, whatever a list makes of it.
struct Place {
  std::size_t building, unit, floor, door;
  std::string number() const { return std::to_string(floor) + "0" + std::to_string(door); }
  std::string label() const { return std::to_string(building) + "-" + std::to_string(unit) + "-" + number(); }
};

// Two buildings of three units would have 4 doors on each of so many floors.
Place place_of(std::size_t i) { return {1 + i / 240, 1 + i / 80 % 3, 1 + i / 4 % 20, 1 + i % 4}; }
bool lived_in(std::size_t i) { return i % 7 != 3; }
std::string name_of(std::size_t i) {
  constexpr std::array<const char*, 8> kFamily = {"苏", "孟", "程", "韩", "白", "唐", "施", "罗"};
  constexpr std::array<const char*, 9> kGiven = {"明远", "晓禾", "立秋", "予安", "若溪",
                                                 "一凡", "文博", "景行", "小满"};
  return std::string(kFamily[i % 8]) + kGiven[i / 8 % 9];
}
std::string phone_of(std::size_t i) { return std::to_string(13800000000 + i); }

std::string text_of(const std::vector<Row>& rows, char separator = ',') {
  std::string out;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += separator;
      out += row[i];
    }
    out += "\r\n";
  }
  return out;
}

app::RawTable workbook_of(const std::vector<Row>& rows) {
  app::RawSheet sheet{"名册", false, {}, {}};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    app::RawRow row{i + 1, false, {}};
    for (const std::string& text : rows[i])
      row.cells.push_back({text, text.empty() ? app::CellKind::empty : app::CellKind::text, {}});
    sheet.rows.push_back(std::move(row));
  }
  return {{std::move(sheet)}};
}

// Cells of a column that repeat what is above, emptied and merged.
void merge_column(app::RawSheet& sheet, std::size_t first_row, std::size_t column, std::size_t key_columns) {
  const auto key = [&](std::size_t i) {
    std::string out;
    for (std::size_t c = 0; c < key_columns; ++c) out += sheet.rows[i].cells[c].text + "|";
    return out;
  };
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) keys.push_back(key(i));
  for (std::size_t i = first_row; i < sheet.rows.size();) {
    std::size_t end = i + 1;
    while (end < sheet.rows.size() && keys[end] == keys[i]) sheet.rows[end++].cells[column] = {};
    sheet.merges.push_back({i + 1, column + 1, end, column + 1});
    i = end;
  }
}

std::string day_text(core::Date day, std::size_t style) {
  const core::Ymd d = core::to_ymd(day);
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::string y = std::to_string(d.year), m = std::to_string(d.month), t = std::to_string(d.day);
  switch (style) {
    case 0:
      return core::format_date(day);
    case 1:
      return y + "/" + m + "/" + t;
    case 2:
      return y + "." + m + "." + t;
    case 3:
      return y + "年" + m + "月" + t + "日";
    case 4:
      return y + two(d.month) + two(d.day);
    case 5:
      return std::to_string(day.days + 25569);
    case 6:
      return y + "-" + m + "-" + t + " 00:00:00";
    case 7: {
      constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
      return t + "-" + kMonths[static_cast<std::size_t>(d.month - 1)] + "-" + y;
    }
    default:
      return "\u200B" + y + "－" + m + "－" + t;
  }
}

class Maker {
 public:
  Maker(int layout, std::size_t rooms) : layout_(layout), rooms_(rooms) {}

  OfficeList make() {
    switch (layout_) {
      case 0:
        merged();
        break;
      case 1:
        two_line_header();
        break;
      case 2:
        full_numbers();
        break;
      case 3:
        row_a_person();
        break;
      case 4:
        owner_beside_tenant();
        break;
      case 5:
        occupancy_words();
        break;
      case 6:
        dates();
        break;
      case 7:
        phones_as_numbers();
        break;
      case 8:
        shops();
        break;
      case 9:
        notes_and_totals();
        break;
      case 10:
        gb18030();
        break;
      default:
        left_empty();
        break;
    }
    return std::move(list_);
  }

 private:
  void expect(std::string_view label, std::string_view name, std::string_view phone) {
    std::string text(label);
    if (!name.empty()) text.append(" ").append(name);
    if (!phone.empty()) text.append(" ").append(phone);
    list_.rooms.push_back(std::move(text));
    if (!name.empty()) ++list_.occupied;
  }
  void expect(std::size_t i) {
    lived_in(i) ? expect(place_of(i).label(), name_of(i), phone_of(i)) : expect(place_of(i).label(), "", "");
  }

  // Building, unit, room, name, phone: an empty room has none of the last two.
  Row plain(std::size_t i) const {
    const Place p = place_of(i);
    return {std::to_string(p.building) + "栋", std::to_string(p.unit) + "单元", p.number(),
            lived_in(i) ? name_of(i) : "", lived_in(i) ? phone_of(i) : ""};
  }
  static Row header() { return {"楼栋", "单元", "房号", "业主姓名", "联系电话"}; }
  void text(const std::vector<Row>& rows) { list_.table = app::read_text_table(text_of(rows)); }

  void merged() {
    list_.name = "merged building and unit";
    std::vector<Row> rows = {header()};
    for (std::size_t i = 0; i < rooms_; ++i) rows.push_back(plain(i)), expect(i);
    list_.table = workbook_of(rows);
    merge_column(list_.table.sheets[0], 1, 1, 2);
    merge_column(list_.table.sheets[0], 1, 0, 1);
  }
  void two_line_header() {
    list_.name = "title and two-line header";
    std::vector<Row> rows = {{"翠湖花园业户名册", "", "", "", ""},
                             {"房屋信息", "", "", "业主信息", ""},
                             {"楼栋", "单元", "房号", "姓名", "电话"}};
    for (std::size_t i = 0; i < rooms_; ++i) rows.push_back(plain(i)), expect(i);
    list_.table = workbook_of(rows);
    list_.table.sheets[0].merges = {{1, 1, 1, 5}, {2, 1, 2, 3}, {2, 4, 2, 5}};
  }
  void full_numbers() {
    list_.name = "full room numbers beside building and unit";
    std::vector<Row> rows = {header()};
    for (std::size_t i = 0; i < rooms_; ++i) {
      rows.push_back(plain(i));
      rows.back()[2] = place_of(i).label();
      expect(i);
    }
    text(rows);
  }
  void row_a_person() {
    list_.name = "one row a person";
    std::vector<Row> rows = {{"楼栋", "单元", "房号", "业主姓名", "手机号", "业主类型"}};
    for (std::size_t i = 0; i < rooms_; ++i) {
      rows.push_back(plain(i));
      rows.back().push_back(lived_in(i) ? "业主" : "");
      if (i % 5 != 0 || !lived_in(i)) {
        expect(i);
        continue;
      }
      rows.push_back(plain(i));
      rows.back()[3] = name_of(i) + "之妻", rows.back()[4] = "", rows.back().push_back("家属");
      expect(place_of(i).label(), name_of(i) + "、" + name_of(i) + "之妻", phone_of(i));
    }
    list_.answers = {{"shared_room", "one_household"}};
    list_.questions = {"shared_room"};
    text(rows);
  }
  void owner_beside_tenant() {
    list_.name = "owner beside tenant";
    std::vector<Row> rows = {{"楼栋", "单元", "房号", "业主姓名", "业主电话", "租户姓名", "租户电话"}};
    for (std::size_t i = 0; i < rooms_; ++i) {
      Row row = plain(i);
      row[3] = "房东" + name_of(i), row[4] = "";
      row.push_back(lived_in(i) ? name_of(i) : ""), row.push_back(lived_in(i) ? phone_of(i) : "");
      rows.push_back(std::move(row));
      expect(i);
    }
    list_.answers = {{"owner_alone", "vacant"}};
    list_.questions = {"owner_alone"};
    text(rows);
  }
  void occupancy_words() {
    list_.name = "occupancy words";
    constexpr std::array<const char*, 6> kLived = {"已入住", "在住", "自住", "出租", "租住", "入伙已住"};
    constexpr std::array<const char*, 7> kEmpty = {"空置",   "未入住", "空房", "未收楼",
                                                   "未装修", "装修中", "待售"};
    std::vector<Row> rows = {{"楼栋", "单元", "房号", "业主姓名", "联系电话", "入住状态"}};
    for (std::size_t i = 0; i < rooms_; ++i) {
      Row row = plain(i);
      row[3] = name_of(i), row[4] = phone_of(i);
      row.push_back(lived_in(i) ? kLived[i % 6] : kEmpty[i % 7]);
      rows.push_back(std::move(row));
      expect(i);
    }
    text(rows);
  }
  void dates() {
    list_.name = "dates in nine styles";
    std::vector<Row> rows = {{"楼栋", "单元", "房号", "业主姓名", "联系电话", "入住日期"}};
    for (std::size_t i = 0; i < rooms_; ++i) {
      Row row = plain(i);
      row[3] = name_of(i), row[4] = phone_of(i);
      row.push_back(lived_in(i) ? day_text(core::Date{17000 + static_cast<int>(i)}, i % 9) : "");
      rows.push_back(std::move(row));
      expect(i);
    }
    list_.answers = {{"empty_date", "vacant"}};
    list_.questions = {"empty_date"};
    text(rows);
  }
  void phones_as_numbers() {
    list_.name = "phones as numbers";
    std::vector<Row> rows = {header()};
    for (std::size_t i = 0; i < rooms_; ++i) {
      const bool lost = lived_in(i) && i % 3 == 0;
      rows.push_back(plain(i));
      if (lost) {
        rows.back()[4] = "1.38E+10";
      } else if (lived_in(i)) {
        rows.back()[4] += ".0";
      }
      lost ? expect(place_of(i).label(), name_of(i), "") : expect(i);
    }
    list_.answers = {{"lost_phone", "without_phone"}};
    list_.questions = {"lost_phone"};
    text(rows);
  }
  void shops() {
    list_.name = "shops without units";
    std::vector<Row> rows = {header()};
    for (std::size_t i = 0; i < rooms_; ++i) {
      if (i % 240 == 200) {
        const std::string number = "A" + std::to_string(i);
        rows.push_back({"商业区", "", number, name_of(i), phone_of(i)});
        expect("商业区-1-" + number, name_of(i), phone_of(i));
        continue;
      }
      rows.push_back(plain(i));
      expect(i);
    }
    text(rows);
  }
  void notes_and_totals() {
    list_.name = "notes and totals";
    std::vector<Row> rows = {{"翠湖花园业户名册（2026年）"},
                             {},
                             {"楼栋", "单元", "房号", "业主姓名", "联系电话", "", "填表须知：电话必填"}};
    for (std::size_t i = 0; i < rooms_; ++i) {
      rows.push_back(plain(i));
      expect(i);
      if (i % 240 == 239) rows.push_back({plain(i)[0] + "小计", "", "240户", "", ""});
      if (i % 240 == 239) rows.push_back({});
      if (i % 240 == 239) rows.push_back({"楼栋", "单元", "房号", "业主姓名", "联系电话"});
      if (i == 5) rows.back().insert(rows.back().end(), {"", "此户电话待核"});
    }
    rows.push_back({"合计", "", std::to_string(rooms_) + "户", "", ""});
    rows.push_back({"说明：本表由管理处填写，每月更新一次。"});
    rows.push_back({"制表人：程立秋", "", "审核：孟晓禾", "", "日期：2026-06-30"});
    text(rows);
  }
  void gb18030() {
    list_.name = "GB 18030 text with tabs";
    std::vector<Row> rows = {header()};
    for (std::size_t i = 0; i < rooms_; ++i) rows.push_back(plain(i)), expect(i);
    // Only the words of it, as they are in GB 18030.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 23> kCodes = {
        {{"楼栋", "\xC2\xA5\xB6\xB0"},
         {"单元", "\xB5\xA5\xD4\xAA"},
         {"房号", "\xB7\xBF\xBA\xC5"},
         {"业主姓名", "\xD2\xB5\xD6\xF7\xD0\xD5\xC3\xFB"},
         {"联系电话", "\xC1\xAA\xCF\xB5\xB5\xE7\xBB\xB0"},
         {"栋", "\xB6\xB0"},
         {"苏", "\xCB\xD5"},
         {"孟", "\xC3\xCF"},
         {"程", "\xB3\xCC"},
         {"韩", "\xBA\xAB"},
         {"白", "\xB0\xD7"},
         {"唐", "\xCC\xC6"},
         {"施", "\xCA\xA9"},
         {"罗", "\xC2\xDE"},
         {"明远", "\xC3\xF7\xD4\xB6"},
         {"晓禾", "\xCF\xFE\xBA\xCC"},
         {"立秋", "\xC1\xA2\xC7\xEF"},
         {"予安", "\xD3\xE8\xB0\xB2"},
         {"若溪", "\xC8\xF4\xCF\xAA"},
         {"一凡", "\xD2\xBB\xB7\xB2"},
         {"文博", "\xCE\xC4\xB2\xA9"},
         {"景行", "\xBE\xB0\xD0\xD0"},
         {"小满", "\xD0\xA1\xC2\xFA"}}};
    std::string coded;
    const std::string whole = text_of(rows, '\t');
    for (std::string_view rest = whole; !rest.empty();) {
      std::size_t taken = 1;
      std::string_view code = rest.substr(0, 1);
      for (const auto& [word, bytes] : kCodes) {
        if (!word.empty() && rest.starts_with(word)) {
          taken = word.size();
          code = bytes;
          break;
        }
      }
      coded += code;
      rest.remove_prefix(taken);
    }
    list_.table = app::read_text_table(app::decode_text(coded, platform::utf8_of_gb18030));
  }
  void left_empty() {
    list_.name = "building and unit on the first row only, without merging";
    std::vector<Row> rows = {header()};
    for (std::size_t i = 0; i < rooms_; ++i) {
      rows.push_back(plain(i));
      if (i % 240 != 0) rows.back()[0] = "";
      if (i % 80 != 0) rows.back()[1] = "";
      expect(i);
    }
    list_.answers = {{"empty_building", "as_above"}, {"empty_unit", "as_above"}};
    list_.questions = {"empty_building", "empty_unit"};
    text(rows);
  }

  int layout_;
  std::size_t rooms_;
  OfficeList list_;
};

}  // namespace

OfficeList office_list(int layout, std::size_t rooms) { return Maker(layout, rooms).make(); }

}  // namespace hufang::test
