#include "platform/web/gl_renderer.h"

#include <GLES2/gl2.h>
#include <emscripten/html5.h>
#include <emscripten/html5_webgl.h>

#include <algorithm>
#include <bit>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "platform/screen/pixel_snap.h"
#include "platform/web/frame_loop.h"

namespace hufang::platform {
namespace {

constexpr const char* kCanvas = "#canvas";

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE create_context(int version) {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = version;
  wanted.minorVersion = 0;
  // The page is opaque, and edges are smoothed by what is drawn.
  wanted.alpha = false;
  wanted.depth = false;
  wanted.stencil = false;
  wanted.antialias = false;
  return emscripten_webgl_create_context(kCanvas, &wanted);
}

// Returning true keeps the browser from giving the context up for good.
bool on_lost(int, const void*, void* renderer) {
  static_cast<GlRenderer*>(renderer)->context_lost();
  return true;
}

bool on_restored(int, const void*, void* renderer) {
  static_cast<GlRenderer*>(renderer)->context_restored();
  return true;
}

}  // namespace

std::unique_ptr<GlRenderer> GlRenderer::make(int version) {
  std::unique_ptr<GlRenderer> renderer(new GlRenderer(version));
  if (!renderer->create()) return nullptr;
  return renderer;
}

GlRenderer::~GlRenderer() {
  if (context_ != 0) destroy();
}

bool GlRenderer::create() {
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = create_context(version_);
  if (context <= 0) return false;
  context_ = static_cast<long>(context);
  emscripten_webgl_make_context_current(context);
  emscripten_set_webglcontextlost_callback(kCanvas, this, false, on_lost);
  emscripten_set_webglcontextrestored_callback(kCanvas, this, false, on_restored);
  ImGui_ImplOpenGL3_Init();
  GLint largest = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
  // The atlas asks for powers of two.
  const int side = static_cast<int>(std::bit_floor(static_cast<unsigned>(std::clamp(largest, 1024, 8192))));
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.TexMaxWidth = atlas.TexMaxHeight = side;
  return true;
}

void GlRenderer::destroy() {
  // Textures count as destroyed from here on; Dear ImGui asks for them again.
  ImGui_ImplOpenGL3_Shutdown();
  // This takes the listeners of the canvas with it.
  emscripten_webgl_destroy_context(static_cast<EMSCRIPTEN_WEBGL_CONTEXT_HANDLE>(context_));
  context_ = 0;
}

void GlRenderer::context_lost() { lost_ = true; }

void GlRenderer::context_restored() {
  destroy();
  lost_ = !create();
  request_frame();
}

bool GlRenderer::begin_frame() {
  if (lost_) return false;
  ImGui_ImplOpenGL3_NewFrame();
  return true;
}

void GlRenderer::draw(ImDrawData& data) {
  snap_glyphs_to_pixels(data);
  // Every pixel is covered by the page's own ground.
  ImGui_ImplOpenGL3_RenderDrawData(&data);
}

}  // namespace hufang::platform
