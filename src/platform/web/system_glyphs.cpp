#include "platform/web/system_glyphs.h"

#include <emscripten.h>

#include <cmath>
#include <cstring>
#include <string>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/screen/font_file.h"
#include "platform/web/host.h"

// clang-format off
EM_JS(int, hf_js_glyphs_usable, (), { return Module.host.glyphs.usable ? 1 : 0; });
EM_JS(int, hf_js_fallback_bytes, (), { return Module.host.glyphs.fallback.length; });
EM_JS(void, hf_js_fallback_copy, (void* to), { HEAPU8.set(Module.host.glyphs.fallback, to); });
EM_JS(double, hf_js_baseline, (int bold, float px), { return Module.host.glyphs.baseline(bold !== 0, px); });
EM_JS(double, hf_js_advance, (unsigned codepoint, int bold, float px), {
  return Module.host.glyphs.advance(codepoint, bold !== 0, px);
});
EM_JS(void, hf_js_draw_glyph, (unsigned codepoint, int bold, float px, float* shape), {
  HEAPF32.set(Module.host.glyphs.draw(codepoint, bold !== 0, px), shape >> 2);
});
EM_JS(void, hf_js_copy_glyph, (void* to), { HEAPU8.set(Module.host.glyphs.pixels, to); });
// clang-format on

namespace hufang::platform {
namespace {

// What draw() of web/page/glyphs.ts returns, in its order. Device pixels; x and y from the pen on the
// baseline.
struct Shape {
  float advance, x, y, width, height, stretch, coloured;
};
static_assert(sizeof(Shape) == 7 * sizeof(float));

// Halves of surrogate pairs are no characters.
bool is_character(ImWchar codepoint) {
  return codepoint <= 0x10FFFF && (codepoint < 0xD800 || codepoint > 0xDFFF);
}

// The face is in the configuration's user flags: it is all that the loader has to know.
int is_bold(const ImFontConfig& source) { return source.FontLoaderFlags != 0 ? 1 : 0; }

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar codepoint) { return is_character(codepoint); }

bool begin_size(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  const float density = baked->RasterizerDensity;
  const auto baseline = static_cast<float>(hf_js_baseline(is_bold(*source), baked->Size));
  baked->Ascent = std::round(baseline * density) / density;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

void place(const Shape& shape, const ImFontBaked& baked, ImFontGlyph& glyph) {
  const float scale = 1 / baked.RasterizerDensity;
  glyph.X0 = shape.x * scale;
  glyph.Y0 = baked.Ascent + shape.y * scale;
  glyph.X1 = glyph.X0 + shape.width / shape.stretch * scale;
  glyph.Y1 = glyph.Y0 + shape.height * scale;
}

bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar codepoint,
          ImFontGlyph* glyph, float* advance) {
  if (!is_character(codepoint)) return false;
  const float density = baked->RasterizerDensity;
  if (advance != nullptr) {
    *advance =
        static_cast<float>(hf_js_advance(codepoint, is_bold(*source), baked->Size * density)) / density;
    return true;
  }
  Shape shape{};
  hf_js_draw_glyph(codepoint, is_bold(*source), baked->Size * density, &shape.advance);
  glyph->Codepoint = codepoint & 0x1FFFFFU;
  glyph->AdvanceX = shape.advance / density;
  const int width = static_cast<int>(shape.width);
  const int height = static_cast<int>(shape.height);
  if (width == 0 || height == 0) return true;

  const ImFontAtlasRectId packed = ImFontAtlasPackAddRect(atlas, width, height);
  // The atlas is full at its largest: the character leaves a gap rather than the program.
  if (packed == ImFontAtlasRectId_Invalid) return true;
  const bool coloured = shape.coloured != 0;
  const int pixel_bytes = coloured ? 4 : 1;
  atlas->Builder->TempBuffer.resize(width * height * pixel_bytes);
  unsigned char* pixels = atlas->Builder->TempBuffer.Data;
  hf_js_copy_glyph(pixels);

  place(shape, *baked, *glyph);
  glyph->Visible = true;
  glyph->Colored = coloured;
  glyph->PackId = packed;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, packed),
                                     pixels, coloured ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8,
                                     width * pixel_bytes);
  return true;
}

const ImFontLoader* system_loader() {
  static ImFontLoader loader;
  loader.Name = "system";
  loader.FontSrcContainsGlyph = contains;
  loader.FontBakedInit = begin_size;
  loader.FontBakedLoadGlyph = load;
  return &loader;
}

ImFont* add_face(bool bold) {
  ImFontConfig config;
  config.FontLoader = system_loader();
  config.FontLoaderFlags = bold ? 1 : 0;
  std::strcpy(config.Name, bold ? "system bold" : "system");
  return ImGui::GetIO().Fonts->AddFont(&config);
}

std::string fallback_file() {
  std::string file(static_cast<std::size_t>(hf_js_fallback_bytes()), '\0');
  hf_js_fallback_copy(file.data());
  return file;
}

}  // namespace

bool system_glyphs_used() { return hf_js_glyphs_usable() != 0; }

void add_system_fonts(ImFont** regular, ImFont** bold) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  // The browser draws the pointer.
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
  if (system_glyphs_used()) {
    *regular = add_face(false);
    *bold = add_face(true);
  } else if (!add_font_file(fallback_file(), regular, bold)) {
    host::page_failed("the font file that stands in for the system's fonts is damaged");
  }
}

}  // namespace hufang::platform
