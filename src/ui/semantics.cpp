#include "ui/semantics.h"

#include <cstring>

namespace hufang::ui {
namespace {

constexpr std::size_t kBlockBytes = 32 * 1024;

std::uint64_t mix(std::uint64_t h, const void* data, std::size_t size) {
  const auto* p = static_cast<const unsigned char*>(data);
  for (std::size_t i = 0; i < size; ++i) h = (h ^ p[i]) * 1099511628211ULL;
  return h;
}

std::uint64_t mix(std::uint64_t h, std::string_view s) {
  const std::uint64_t size = s.size();
  return mix(mix(h, &size, sizeof size), s.data(), s.size());
}

std::uint64_t hash_node(const SemNode& n) {
  std::uint64_t h = 1469598103934665603ULL;
  h = mix(h, &n.parent, sizeof n.parent);
  const std::uint32_t kind = (static_cast<std::uint32_t>(n.role) << 8) | n.level;
  h = mix(h, &kind, sizeof kind);
  h = mix(h, &n.flags, sizeof n.flags);
  h = mix(h, &n.place, sizeof n.place);
  h = mix(h, &n.cut, sizeof n.cut);
  h = mix(h, &n.font_px, sizeof n.font_px);
  h = mix(h, &n.pos, sizeof n.pos);
  h = mix(h, &n.count, sizeof n.count);
  return mix(mix(mix(h, n.name), n.value), n.hint);
}

// Groups are not cut: their parts are, each by itself.
bool is_group(Role role) {
  switch (role) {
    case Role::group:
    case Role::region:
    case Role::navigation:
    case Role::main:
    case Role::banner:
    case Role::table:
    case Role::list:
    case Role::radiogroup:
    case Role::tablist:
    case Role::listbox:
    case Role::dialog:
    case Role::tree:
      return true;
    default:
      return false;
  }
}

ImVec4 cut_of(const ImVec4& rect, const ImVec4& clip) {
  const auto over = [](float by) { return by > 0 ? by : 0; };
  const ImVec4 cut{over(clip.y - rect.y), over(rect.x + rect.z - (clip.x + clip.z)),
                   over(rect.y + rect.w - (clip.y + clip.w)), over(clip.x - rect.x)};
  const bool none = cut.x + cut.y + cut.z + cut.w > 0 && (cut.x + cut.z >= rect.w || cut.y + cut.w >= rect.z);
  return none ? ImVec4{kUnseen, kUnseen, kUnseen, kUnseen} : cut;
}

}  // namespace

Semantics& semantics() {
  static Semantics instance;
  return instance;
}

void Semantics::begin_frame() {
  nodes_.clear();
  stack_.clear();
  for (Block& b : text_) b.used = 0;
  block_ = 0;
  activated_ = presses_.empty() ? 0 : presses_.front();
  if (!presses_.empty()) presses_.erase(presses_.begin());
  arrived_ = pending_arrived_;
  pending_arrived_ = 0;
  typed_.swap(pending_text_);
  pending_text_.clear();
}

std::string_view Semantics::keep(std::string_view s) {
  if (s.empty()) return {};
  while (block_ < text_.size() && text_[block_].bytes.size() - text_[block_].used < s.size()) ++block_;
  if (block_ == text_.size()) {
    text_.push_back({});
    text_.back().bytes.resize(s.size() > kBlockBytes ? s.size() : kBlockBytes);
  }
  Block& b = text_[block_];
  char* at = b.bytes.data() + b.used;
  std::memcpy(at, s.data(), s.size());
  b.used += s.size();
  return {at, s.size()};
}

std::size_t Semantics::text_bytes() const {
  std::size_t n = 0;
  for (const Block& b : text_) n += b.bytes.size();
  return n;
}

SemNode& Semantics::add(ImGuiID id, Role role, std::string_view name, const ImVec4& rect,
                        const ImVec4& clip) {
  SemNode n;
  n.id = id;
  n.parent = stack_.empty() ? 0 : nodes_[stack_.back()].id;
  n.above = stack_.empty() ? -1 : static_cast<std::int32_t>(stack_.back());
  n.role = role;
  n.name = keep(name);
  n.rect = rect;
  n.clip = clip;
  nodes_.push_back(n);
  return nodes_.back();
}

void Semantics::open(ImGuiID id, Role role, std::string_view name, std::uint32_t flags) {
  SemNode& n = add(id, role, name, {}, {});
  n.flags = flags;
  if ((flags & (kSemPopup | kSemModal)) != 0) {  // a layer of its own, whoever opened it
    n.parent = 0;
    n.above = -1;
  }
  stack_.push_back(nodes_.size() - 1);
}

void Semantics::close(const ImVec4& rect, const ImVec4& clip) {
  SemNode& n = nodes_[stack_.back()];
  n.rect = rect;
  n.clip = clip;
  stack_.pop_back();
}

const std::string* Semantics::typed(ImGuiID id) const {
  // The last one counts: several keystrokes may fall into one frame.
  for (auto it = typed_.rbegin(); it != typed_.rend(); ++it) {
    if (it->id == id) return &it->text;
  }
  return nullptr;
}

void Semantics::on_focus(ImGuiID id, bool by_pointer) {
  focused_ = id;
  ring_ = !by_pointer;
  if (!by_pointer) pending_arrived_ = id;
}

void Semantics::on_blur(ImGuiID id) {
  if (focused_ == id) focused_ = 0;
}

// A group's rectangle is known when it is closed, after its parts: so here, for all at once.
void Semantics::settle_places() {
  for (SemNode& n : nodes_) {
    n.place = n.rect;
    if (n.above >= 0) {
      const ImVec4& from = nodes_[static_cast<std::size_t>(n.above)].rect;
      n.place.x -= from.x;
      n.place.y -= from.y;
    }
    n.cut = is_group(n.role) ? ImVec4{} : cut_of(n.rect, n.clip);
  }
}

void Semantics::end_frame() {
  if (held_ && activated_ == 0 && arrived_ == 0 && wanted_focus_ == 0 && typed_.empty()) return;
  ++frame_;
  settle_places();
  changed_.clear();
  order_.clear();
  for (const SemNode& n : nodes_) {
    auto [it, fresh] = seen_.try_emplace(n.id, Seen{0, 0});
    if (!fresh && it->second.frame == frame_) continue;  // an id drawn twice: the first one counts
    const std::uint64_t h = hash_node(n);
    if (fresh || it->second.hash != h) changed_.push_back(&n);
    it->second = {h, frame_};
    order_.push_back(n.id);
  }
  const bool same = order_ == last_order_;
  if (!same) {
    for (auto it = seen_.begin(); it != seen_.end();) {
      it = it->second.frame == frame_ ? std::next(it) : seen_.erase(it);
    }
  }
  if (sink_ != nullptr) {
    if (!changed_.empty() || !same) {
      sink_->apply(changed_, same ? std::span<const ImGuiID>{} : std::span<const ImGuiID>{order_}, same);
    }
    if (wanted_focus_ != 0) {
      sink_->focus(wanted_focus_);
      // A screen that moves the focus wants it seen, whether a finger or a key asked for that.
      pending_arrived_ = wanted_focus_;
    }
  }
  wanted_focus_ = 0;
  last_order_.swap(order_);
}

}  // namespace hufang::ui
