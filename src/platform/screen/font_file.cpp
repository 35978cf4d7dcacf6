#include "platform/screen/font_file.h"

#include <cmath>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

namespace hufang::platform {
namespace {

constexpr float kBoldDarker = 1.6F;

// Dear ImGui's own loader takes a size for the height of a line, unless it is negative.
bool open_by_em(ImFontAtlas* atlas, ImFontConfig* source) {
  const float given = source->SizePixels;
  source->SizePixels = -1;
  const bool opened = ImFontAtlasGetFontLoaderForStbTruetype()->FontSrcInit(atlas, source);
  source->SizePixels = given;
  return opened;
}

bool begin_size(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* data) {
  if (!ImFontAtlasGetFontLoaderForStbTruetype()->FontBakedInit(atlas, source, baked, data)) return false;
  // A line of CSS shares what its height has more or less than the font's equally above and below.
  baked->Ascent = std::round((baked->Size + baked->Ascent + baked->Descent) / 2);
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

const ImFontLoader* loader_by_em() {
  static ImFontLoader loader;
  loader = *ImFontAtlasGetFontLoaderForStbTruetype();
  loader.FontSrcInit = open_by_em;
  loader.FontBakedInit = begin_size;
  return &loader;
}

bool is_font(const std::string& file) {
  // Dear ImGui trusts what it is given, so what is no font must not get there.
  return file.size() > 12 &&
         (file.compare(0, 4, std::string("\0\1\0\0", 4)) == 0 || file.compare(0, 4, "true") == 0);
}

}  // namespace

bool add_font_file(const std::string& file, ImFont** regular, ImFont** bold) {
  if (!is_font(file)) return false;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  void* copy = ImGui::MemAlloc(file.size());
  std::memcpy(copy, file.data(), file.size());
  ImFontConfig config;
  config.FontLoader = loader_by_em();
  config.FontData = copy;
  config.FontDataSize = static_cast<int>(file.size());
  std::strcpy(config.Name, "file");
  *regular = atlas.AddFont(&config);
  // The first face owns the copy.
  config.FontDataOwnedByAtlas = false;
  config.RasterizerMultiply = kBoldDarker;
  std::strcpy(config.Name, "file bold");
  *bold = atlas.AddFont(&config);
  return true;
}

}  // namespace hufang::platform
