// The semantic layer: what is on the screen, said in words, once a frame, by the widgets that draw it.
//
// Every widget reports a node (id, role, name, value, state, rectangle). After the frame the nodes are
// compared with those of the frame before, and only differences go to a SemanticSink: in the browser a DOM
// mirror of real elements with ARIA roles over the canvas, which a screen reader, a keyboard and a test can
// use; natively a test reads the nodes themselves.
//
// Holds always: ids are unique within a frame and stable over frames (ImGui ids); nodes are in reading order;
// a parent comes before its children; strings live until the next begin_frame(). No allocation in a frame
// once the buffers have grown.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"

namespace hufang::ui {

enum class Role : std::uint8_t {
  text,
  heading,
  button,
  link,
  textbox,
  textarea,
  checkbox,
  radio,
  radiogroup,
  tab,
  tablist,
  combobox,
  listbox,
  option,
  table,
  row,
  cell,
  columnheader,
  list,
  listitem,
  group,
  region,
  navigation,
  main,
  banner,
  dialog,
  status,
  alert,
  progressbar,
  img,
  tree,
  treeitem,
};

// State bits of a node. The order is shared with web/mirror/wire.ts.
enum SemFlag : std::uint32_t {
  kSemDisabled = 1u << 0,
  kSemChecked = 1u << 1,   // checkbox, radio: on
  kSemSelected = 1u << 2,  // tab, option, row, treeitem
  kSemExpanded = 1u << 3,  // combobox, disclosure: open
  kSemHasPopup = 1u << 4,  // opens a list or a dialog
  kSemInvalid = 1u << 5,
  kSemRequired = 1u << 6,
  kSemReadonly = 1u << 7,
  kSemCurrent = 1u << 8,     // the page one is on, in navigation
  kSemDrag = 1u << 9,        // wants raw pointer moves (signature pad)
  kSemFocusable = 1u << 10,  // takes the keyboard although its role does not
  kSemNumeric = 1u << 11,    // phones show the number keyboard
  kSemTel = 1u << 12,        // phones show the telephone keyboard
  kSemSecret = 1u << 13,     // password
  kSemPopup = 1u << 14,      // root of a popup layer: above what came before
  kSemModal = 1u << 15,      // root of a modal layer: what came before is inert
  kSemPressed = 1u << 16,    // toggle button that is on
  kSemToggle = 1u << 17,     // is a toggle button
  kSemMultiline = 1u << 18,  // text that breaks lines
  kSemBranch = 1u << 19,     // treeitem with something in it: kSemExpanded says whether it is unfolded
};

constexpr float kUnseen = -1;

struct SemNode {
  ImGuiID id = 0;
  ImGuiID parent = 0;  // 0: the page
  Role role = Role::text;
  std::uint8_t level = 0;  // heading 1..6; treeitem 1..
  std::uint32_t flags = 0;
  ImVec4 rect{};  // x, y, width, height in CSS px of the page
  ImVec4 clip{};  // what of the page it may show in, same unit
  // Worked out from these when the frame ends, so that what moves with its parent has not changed:
  ImVec4 place{};  // the rectangle, in its parent's coordinates
  ImVec4 cut{};  // how much of it is not to be seen: top, right, bottom, left; all kUnseen when none of it is
  std::int32_t above = -1;  // the parent's place among the nodes, -1: the page
  std::string_view name;
  std::string_view value;
  std::string_view hint;  // placeholder or description
  float font_px = 0;      // text fields
  std::int32_t pos = 0;   // 1-based place in a set too large to draw, 0: not said
  std::int32_t count = 0;
};

class SemanticSink {
 public:
  virtual ~SemanticSink() = default;
  // `changed`: new or different nodes. `order`: all ids in reading order, only when that differs from before,
  // else empty with `same_order`. Ids that are not in `order` any more are gone.
  virtual void apply(std::span<const SemNode* const> changed, std::span<const ImGuiID> order,
                     bool same_order) = 0;
  virtual void focus(ImGuiID id) = 0;
};

class Semantics {
 public:
  void set_sink(SemanticSink* sink) { sink_ = sink; }

  // --- by the shell, once a frame ---
  void begin_frame();
  void end_frame();
  // While the screen rushes by, end_frame() tells the mirror nothing, unless the user acts on a widget or the
  // focus is to be moved; the first frame after it tells all that changed.
  void hold(bool rushing) { held_ = rushing; }

  // --- by widgets ---
  // Reports a node under the innermost open group; strings are copied.
  SemNode& add(ImGuiID id, Role role, std::string_view name, const ImVec4& rect, const ImVec4& clip);
  std::string_view keep(std::string_view s);
  void open(ImGuiID id, Role role, std::string_view name, std::uint32_t flags = 0);
  // Closes the innermost group; its rectangle becomes `rect`.
  void close(const ImVec4& rect, const ImVec4& clip);
  std::size_t depth() const { return stack_.size(); }

  // Whether assistive technology, the keyboard or a test pressed this widget. Of several presses since the
  // last frame each has a frame of its own, in their order: on a slow machine none is lost.
  bool activated(ImGuiID id) const { return activated_ == id && id != 0; }
  bool focused(ImGuiID id) const { return focused_ == id && id != 0; }
  ImGuiID focused_id() const { return focused_; }
  // True in the one frame in which the focus arrived by keyboard or by a program: scroll there.
  bool focus_arrived(ImGuiID id) const { return arrived_ == id && id != 0; }
  // The widget has the focus and the user is on the keyboard: it shows a ring.
  bool ring(ImGuiID id) const { return ring_ && focused(id); }
  // New text that was typed into a field since the last frame; nullptr when none.
  const std::string* typed(ImGuiID id) const;
  // Something was typed that no frame has taken yet.
  bool text_waits() const { return !pending_text_.empty(); }
  // Moves the keyboard focus to a widget, after this frame.
  void request_focus(ImGuiID id) { wanted_focus_ = id; }

  // --- by the mirror (or a test) ---
  void on_activate(ImGuiID id) { presses_.push_back(id); }
  // How many presses have not had their frame yet.
  std::size_t presses_waiting() const { return presses_.size(); }
  void on_focus(ImGuiID id, bool by_pointer);
  void on_blur(ImGuiID id);
  void on_text(ImGuiID id, std::string text) { pending_text_.push_back({id, std::move(text)}); }

  // The keyboard or the pointer was used last.
  void on_modality(bool keyboard) { ring_ = keyboard; }

  SemNode& last() { return nodes_.back(); }
  std::span<const SemNode> nodes() const { return nodes_; }
  // Where kept strings are; only for tests of growth.
  std::size_t text_bytes() const;

 private:
  struct Seen {
    std::uint64_t hash;
    std::uint32_t frame;
  };
  struct Typed {
    ImGuiID id;
    std::string text;
  };
  void settle_places();

  struct Block {
    std::vector<char> bytes;
    std::size_t used = 0;
  };

  SemanticSink* sink_ = nullptr;
  std::vector<SemNode> nodes_;
  std::vector<std::size_t> stack_;
  std::vector<Block> text_;  // strings of this frame; blocks are kept, so views stay valid as it grows
  std::size_t block_ = 0;
  std::unordered_map<ImGuiID, Seen> seen_;
  std::vector<ImGuiID> order_, last_order_;
  std::vector<const SemNode*> changed_;
  std::uint32_t frame_ = 0;
  bool held_ = false;
  ImGuiID activated_ = 0;
  std::vector<ImGuiID> presses_;
  bool ring_ = false;
  ImGuiID focused_ = 0, arrived_ = 0, pending_arrived_ = 0, wanted_focus_ = 0;
  std::vector<Typed> typed_, pending_text_;
};

// The one semantic layer of the window.
Semantics& semantics();

}  // namespace hufang::ui
