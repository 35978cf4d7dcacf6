// SignaturePart: the household signs a draft, declines, or was not there.
#pragma once

#include <string>

#include "ui/view.h"
#include "ui/widgets/signature_pad.h"

namespace hufang::ui {

class SignaturePart {
 public:
  explicit SignaturePart(Services& services) : services_(services) {}
  // `wanted`: moves the keyboard focus here.
  void draw(const core::Visit& visit, bool wanted);
  // The signature of a record, to look at.
  void draw_kept(const core::Visit& visit);

 private:
  void follow(const core::Visit& visit);
  void keep(const core::Visit& visit);
  void draw_state(const core::Visit& visit, bool wanted);

  Services& services_;
  std::string visit_;
  std::uint64_t revision_ = 0;
  SignatureInk ink_;
  std::string error_;
};

}  // namespace hufang::ui
