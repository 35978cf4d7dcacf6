// SoftRenderer: draws in software and shows the picture by a 2D canvas, where there is no WebGL.
#pragma once

#include "platform/screen/soft_raster.h"
#include "platform/web/renderer.h"

namespace hufang::platform {

class SoftRenderer : public Renderer {
 public:
  SoftRenderer();
  const char* name() const override { return "soft"; }
  bool begin_frame() override { return true; }
  void draw(ImDrawData& data) override;

 private:
  SoftRaster raster_;
};

}  // namespace hufang::platform
