// OpenDrafts: everything on the screen that is typed and kept nowhere yet, wherever it stands.
//
// Holds always: as long as a Mark lives it answers for its form, shown or not; the save status says 已保存
// only when no mark has anything unsaved. keep_all() keeps what may be kept without a press of its own.
#pragma once

#include <functional>
#include <vector>

namespace hufang::ui {

class OpenDrafts {
 public:
  class Mark {
   public:
    Mark(OpenDrafts& all, std::function<bool()> unsaved, std::function<void()> keep = {});
    ~Mark();
    Mark(const Mark&) = delete;
    Mark& operator=(const Mark&) = delete;

   private:
    friend OpenDrafts;
    OpenDrafts& all_;
    std::function<bool()> unsaved_;
    std::function<void()> keep_;
  };

  bool unsaved() const;
  void keep_all();

 private:
  std::vector<Mark*> marks_;
};

}  // namespace hufang::ui
