// Renderer: puts a frame of Dear ImGui on the canvas.
#pragma once

#include <memory>

struct ImDrawData;

namespace hufang::platform {

class Renderer {
 public:
  virtual ~Renderer() = default;
  virtual const char* name() const = 0;
  // False while nothing can be drawn (the graphics card's context is lost); a frame is asked for when it is
  // back.
  virtual bool begin_frame() = 0;
  virtual void draw(ImDrawData& data) = 0;
};

// WebGL 2, else WebGL 1, else software; `?renderer=` in the address asks for a lower one. Needs a context of
// Dear ImGui.
std::unique_ptr<Renderer> make_renderer();

}  // namespace hufang::platform
