#include "ui/widgets/wrap.h"

#include "imgui_internal.h"

namespace hufang::ui {
namespace {

bool wide(unsigned c) { return c >= 0x2E80; }

bool never_first(unsigned c) {
  switch (c) {
    case 0x3001:
    case 0x3002:
    case 0xFF0C:
    case 0xFF0E:
    case 0xFF1A:
    case 0xFF1B:
    case 0xFF01:
    case 0xFF1F:
    case 0xFF09:
    case 0x300B:
    case 0x3009:
    case 0x3011:
    case 0x300D:
    case 0x300F:
    case 0x201D:
    case 0x2019:
    case 0x2026:
    case '%':
    case 0xFF05:
    case ',':
    case '.':
    case ';':
    case ':':
    case '!':
    case '?':
    case ')':
      return true;
    default:
      return false;
  }
}

bool never_last(unsigned c) {
  switch (c) {
    case 0xFF08:
    case 0x300A:
    case 0x3008:
    case 0x3010:
    case 0x300C:
    case 0x300E:
    case 0x201C:
    case 0x2018:
    case '(':
      return true;
    default:
      return false;
  }
}

}  // namespace

const std::vector<Line>& break_lines(Face f, float px, std::string_view text, float width) {
  static std::vector<Line> lines;
  lines.clear();
  ImFontBaked* baked = face(f)->GetFontBaked(px);
  const float scale = px / baked->Size;
  const char* base = text.data();
  const char* end = base + text.size();
  const char* s = base;
  std::size_t line_begin = 0;
  std::size_t break_end = 0, break_next = 0;  // where this line may end, where the next would begin
  bool can_break = false;
  float x = 0, x_at_break = 0;
  unsigned last = 0;
  while (s < end) {
    unsigned c = 0;
    const auto at = static_cast<std::size_t>(s - base);
    const int bytes = ImTextCharFromUtf8(&c, s, end);
    s += bytes > 0 ? bytes : 1;
    if (c == '\n') {
      lines.push_back({line_begin, at});
      line_begin = static_cast<std::size_t>(s - base);
      x = 0;
      can_break = false;
      last = 0;
      continue;
    }
    const float advance = baked->GetCharAdvance(static_cast<ImWchar>(c)) * scale;
    const bool between =
        last != 0 && last != ' ' && (wide(c) || wide(last)) && !never_first(c) && !never_last(last);
    if (between) {
      can_break = true;
      break_end = break_next = at;
      x_at_break = x;
    }
    if (c == ' ') {
      can_break = true;
      break_end = at;
      break_next = at + 1;
      x_at_break = x + advance;
    } else if (x + advance > width && at > line_begin) {
      if (can_break) {
        lines.push_back({line_begin, break_end});
        line_begin = break_next;
        x -= x_at_break;
      } else {
        lines.push_back({line_begin, at});
        line_begin = at;
        x = 0;
      }
      can_break = false;
    }
    x += advance;
    last = c;
  }
  lines.push_back({line_begin, text.size()});
  return lines;
}

}  // namespace hufang::ui
