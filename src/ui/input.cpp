#include "ui/input.h"

#include <algorithm>
#include <vector>

#include "imgui_internal.h"

namespace hufang::ui {
namespace {

struct Wish {
  std::string key;
  bool ctrl;
  bool in_text;
};

std::vector<KeyPress> pending, of_frame;
std::vector<Wish> wishes, last_wishes;

// Who asks stands in the topmost layer: under an open list or dialog no key is taken.
bool on_top() {
  const ImGuiContext* g = ImGui::GetCurrentContext();
  return g == nullptr || g->OpenPopupStack.Size <= g->BeginPopupStack.Size;
}

bool ask(std::string_view key, bool ctrl, bool in_text) {
  if (!on_top()) return false;
  wishes.push_back({std::string(key), ctrl, in_text});
  for (auto it = of_frame.begin(); it != of_frame.end(); ++it) {
    if (it->key != key || (it->ctrl || it->meta) != ctrl || it->alt || (it->in_text && !in_text)) continue;
    of_frame.erase(it);
    return true;
  }
  return false;
}

}  // namespace

bool push_key(const KeyPress& press) {
  pending.push_back(press);
  return std::any_of(last_wishes.begin(), last_wishes.end(), [&press](const Wish& w) {
    return w.key == press.key && w.ctrl == (press.ctrl || press.meta) && !press.alt &&
           (w.in_text || !press.in_text);
  });
}

bool key_pressed(std::string_view key, bool in_text) { return ask(key, false, in_text); }
bool ctrl_key_pressed(std::string_view key) { return ask(key, true, true); }

std::string_view next_key(std::span<const std::string_view> keys) {
  if (!on_top()) return {};
  for (std::string_view key : keys) wishes.push_back({std::string(key), false, false});
  for (auto it = of_frame.begin(); it != of_frame.end(); ++it) {
    if (it->ctrl || it->meta || it->alt || it->in_text) continue;
    const auto found = std::find(keys.begin(), keys.end(), it->key);
    if (found == keys.end()) continue;
    of_frame.erase(it);
    return *found;
  }
  return {};
}

void later_keys() {
  pending.insert(pending.begin(), of_frame.begin(), of_frame.end());
  of_frame.clear();
}

void begin_input_frame() {
  of_frame.swap(pending);
  pending.clear();
}

void end_input_frame() {
  // What nobody asked for is dropped: a key is for the screen on which it was pressed.
  of_frame.clear();
  last_wishes.swap(wishes);
  wishes.clear();
}

}  // namespace hufang::ui
