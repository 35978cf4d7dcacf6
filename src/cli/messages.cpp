#include "cli/messages.h"

#include "core/text.h"

namespace hufang::cli {

using core::Code;

namespace {

constexpr std::size_t kLongest = 60;  // bytes of foreign text in a message

std::string escaped(std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i >= kLongest && (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return out + "...";
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c < 0x20 || c == 0x7F) {
      out += std::string("\\x") + kHex[c >> 4] + kHex[c & 15];
    } else {
      out += text[i];
    }
  }
  return out;
}

// "row 3, column 4 (name): " from "3:4".
std::string where(std::string_view place, std::string_view column_name) {
  if (place.empty()) return {};
  const std::size_t colon = place.find(':');
  std::string out = "row " + std::string(place.substr(0, colon));
  if (colon != std::string_view::npos) out += ", column " + std::string(place.substr(colon + 1));
  if (!column_name.empty()) out += " (" + escaped(column_name) + ")";
  return out + ": ";
}

}  // namespace

std::string quoted(std::string_view text) {
  if (core::first_invalid_utf8(text) != std::string_view::npos) return "(text that is not UTF-8)";
  return "\"" + escaped(text) + "\"";
}

std::string message_of(const core::Error& error) {
  const auto arg = [&](std::size_t i) {
    return i < error.args.size() ? std::string_view(error.args[i]) : "";
  };
  const auto text = [&](std::size_t i) { return std::string(arg(i)); };
  const auto at = [&](std::string_view column_name = {}) { return where(error.place, column_name); };
  switch (error.code) {
    case Code::not_a_date:
      return quoted(arg(0)) + " is not a date written YYYY-MM-DD, from 1900 to 2999";
    case Code::date_out_of_range:
      return "the day lies outside the years " + text(0) + " to " + text(1);
    case Code::occupied_over_total:
      return "occupied " + text(0) + " is more than total " + text(1);
    case Code::csv_not_utf8:
      return at() + "the text is not UTF-8; save the file as CSV UTF-8";
    case Code::csv_stray_quote:
      return at() + "a quote inside a cell that does not begin with one";
    case Code::csv_text_after_quote:
      return at() + "text after the closing quote";
    case Code::csv_unclosed_quote:
      return at() + "the quote is never closed";
    case Code::csv_stray_return:
      return at() + "a carriage return without a line feed";
    case Code::sheet_no_header:
      return "row 1: there is no header";
    case Code::sheet_no_items:
      return at() + "the header has no item";
    case Code::sheet_column_unnamed:
      return at() + "the column has no name";
    case Code::sheet_column_repeated:
      return at() + "the name " + quoted(arg(0)) + " is repeated, first in column " + text(1);
    case Code::sheet_cell_count:
      return at() + "the row has " + text(0) + " cells, the header " + text(1);
    case Code::sheet_not_a_mark:
      return at(arg(1)) + quoted(arg(0)) + " is not a mark: 满意 or S, 基本满意 or B, 不满意 or D";
    case Code::sheet_id_repeated:
      return at() + "the sheet id " + quoted(arg(0)) + " is repeated, first in row " + text(1);
    case Code::sheet_blank_rows:
      return (error.args.size() > 1 && arg(1) == "1" ? "row " : "rows ") + text(0) +
             ": empty, or without a sheet id; say by --blank-rows count or skip whether they are blank "
             "sheets";
    case Code::returned_over_issued:
      return at() + text(0) + " sheets returned, but only " + text(1) + " issued";
    case Code::file_not_ours:
      return "this is not a data file of the program";
    case Code::file_truncated:
      return "the file is cut off";
    case Code::file_damaged:
      return "the file is damaged";
    case Code::file_checksum:
      return "the content does not match its checksum";
    case Code::schema_newer:
      return "the file has format " + text(0) + ", newer than this program reads";
    default:
      break;
  }
  return at() + std::string(core::code_name(error.code));
}

}  // namespace hufang::cli
