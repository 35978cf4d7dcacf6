// What Dear ImGui's OpenGL code asks WebGL for in each frame, to put it back when it has drawn
// (cmake/third_party.cmake sends its questions here). Nothing else draws with our context, so the answers are
// constants: asked for, each would wait for the graphics process to finish what it has in hand, 18 times a
// frame (seen with Chromium 156 and its software renderer: 90 ms of waiting in a frame of 5 ms).
#include <GLES2/gl2.h>
#include <GLES2/gl2ext.h>

#include <algorithm>

extern "C" {

void hufang_gl_state(GLenum name, GLint* values) {
  switch (name) {
    case GL_ACTIVE_TEXTURE:
      *values = GL_TEXTURE0;
      return;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING_OES:
      *values = 0;
      return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      std::fill_n(values, 4, 0);
      return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *values = GL_ONE;
      return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
      *values = GL_ZERO;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *values = GL_FUNC_ADD;
      return;
    default:
      glGetIntegerv(name, values);
  }
}

GLboolean hufang_gl_is_enabled(GLenum) { return GL_FALSE; }
}
