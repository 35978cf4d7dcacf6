// Room numbers as lists write them: alone, with building and unit in one word, or spoilt by a spreadsheet.
#pragma once

#include <string>
#include <string_view>

namespace hufang::app {

// "3-1-1202", "3栋1单元1202室", "3-1202" (no unit) into building, unit and room. False when it is a room
// number alone. A unit that the text does not name is left as it is.
bool split_room(std::string_view text, std::string& building, std::string& unit, std::string& room);

// What a spreadsheet makes of 3-2: 3月2日, 2-Mar, 2003/2/1, 2003-02-01, 2003年2月1日.
bool looks_like_date(std::string_view text);

// 1.38E+10: digits are lost.
bool is_scientific(std::string_view text);

// "1202" of "1202.0", as programs write whole numbers that they took for others.
std::string_view without_zero_fraction(std::string_view text);

// A full room number beside columns of building and unit: what is left of `room` once they are taken off.
// Texts are compared without the words 栋, 单元 ... and leading zeros.
enum class RoomFit {
  alone,  // a room number as it stands
  apart,  // it had building or unit in it, and they are those of the columns (or the unit was empty: filled)
  different,  // it names another building or unit
};
RoomFit take_apart(const std::string& building, std::string& unit, std::string& room);

}  // namespace hufang::app
