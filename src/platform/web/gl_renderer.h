// GlRenderer: draws with WebGL, by Dear ImGui's own OpenGL ES 2 code, which runs on WebGL 1 and 2.
//
// Holds always: a context that the browser takes away (the machine slept, another program took the card) is
// waited for; when it comes back everything is made anew and the next frame is drawn.
#pragma once

#include "platform/web/renderer.h"

namespace hufang::platform {

class GlRenderer : public Renderer {
 public:
  // WebGL `version` on #canvas; empty when the browser does not give it.
  static std::unique_ptr<GlRenderer> make(int version);
  ~GlRenderer() override;

  const char* name() const override { return version_ == 2 ? "webgl2" : "webgl1"; }
  bool begin_frame() override;
  void draw(ImDrawData& data) override;

  // From the browser.
  void context_lost();
  void context_restored();

 private:
  explicit GlRenderer(int version) : version_(version) {}
  bool create();
  void destroy();

  int version_;
  long context_ = 0;  // Emscripten's handle; 0: none
  bool lost_ = false;
};

}  // namespace hufang::platform
