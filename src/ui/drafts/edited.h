// Edited<R>: a record, or a form's part of one, while a person changes it: as it was when they began (base),
// as it stands on the screen (edit), and what is kept meanwhile (follow). R has fields() and ==.
//
// Holds always: a field that was not touched here follows what is kept, so keeping the form never brings back
// what somebody else changed; a field touched here stays as typed. One that both changed, to different
// values, is a clash: it is named until a side is chosen or both say the same.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace hufang::ui {

template <class R>
class Edited {
 public:
  R edit{};  // on the screen

  void open(const R& kept) {
    base_ = sent_ = edit = kept;
    clashes_.clear();
  }
  // What is kept now. True when a field on the screen followed, or a clash came or went.
  bool follow(const R& now) {
    if (now == base_) return false;
    bool moved = false;
    R::fields([&](std::string_view name, auto member) {
      if (now.*member == base_.*member) return;
      moved = true;
      std::erase(clashes_, name);
      if (!touched(member)) {
        edit.*member = sent_.*member = now.*member;
      } else if (!(edit.*member == now.*member)) {
        clashes_.push_back(name);
        theirs_.*member = now.*member;
      }
    });
    base_ = now;
    return moved;
  }
  // What is on the screen was kept, as `now` has it: without white space at its ends, say. The screen keeps
  // it as typed, for whoever goes on typing.
  void saved(const R& now) {
    base_ = now;
    sent_ = edit;
  }

  const R& base() const { return base_; }
  bool changed() const {
    bool any = false;
    R::fields([&](std::string_view, auto member) { any = any || touched(member); });
    return any;
  }

  // The names of fields() that both changed, until a side is chosen; theirs() has what the others said.
  const std::vector<std::string_view>& clashes() const { return clashes_; }
  const R& theirs() const { return theirs_; }
  void take_theirs(std::string_view field) {
    R::fields([&](std::string_view name, auto member) {
      if (field == name) edit.*member = theirs_.*member;
    });
    keep_mine(field);
  }
  void keep_mine(std::string_view field) { std::erase(clashes_, field); }

 private:
  template <class M>
  bool touched(M member) const {
    return !(edit.*member == base_.*member) && !(edit.*member == sent_.*member);
  }

  R base_{};
  R sent_{};  // as it was when it was kept from here the last time
  R theirs_{};
  std::vector<std::string_view> clashes_;
};

}  // namespace hufang::ui
