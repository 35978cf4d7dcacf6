// PendingCalls<F>: callbacks that wait for JavaScript's answer, each known there by a number.
//
// Holds always: a number is given out once; taking a callback forgets it, so it is called at most once.
#pragma once

#include <map>
#include <utility>

namespace hufang::platform {

template <class F>
class PendingCalls {
 public:
  int add(F call) {
    int token = ++last_;
    calls_.emplace(token, std::move(call));
    return token;
  }
  // The callback of `token`; an empty one when it was taken before.
  F take(int token) {
    auto it = calls_.find(token);
    if (it == calls_.end()) return {};
    F call = std::move(it->second);
    calls_.erase(it);
    return call;
  }

 private:
  std::map<int, F> calls_;
  int last_ = 0;
};

}  // namespace hufang::platform
