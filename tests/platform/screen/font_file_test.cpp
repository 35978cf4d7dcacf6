#include "platform/screen/font_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "doctest/doctest.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "tests/support/source_dir.h"

namespace hufang::platform {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(hufang::test::source_dir() + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A context with the page's stand-in font.
class Fonts {
 public:
  Fonts() : context_(ImGui::CreateContext()) {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = ImVec2(100, 100);
    opened = add_font_file(read("assets/fonts/fallback.ttf"), &regular, &bold);
    ImGui::NewFrame();
  }
  ~Fonts() {
    ImGui::EndFrame();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
      texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext(context_);
  }
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  bool opened = false;
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;

 private:
  ImGuiContext* context_;
};

}  // namespace

TEST_CASE("font file: a size is the side of a Chinese character, at every size") {
  Fonts fonts;
  REQUIRE(fonts.opened);
  for (const float size : {13.0F, 15.0F, 34.0F}) {
    CAPTURE(size);
    for (ImFont* font : {fonts.regular, fonts.bold}) {
      CHECK(font->CalcTextSizeA(size, 1e9F, 0, "户访通").x == doctest::Approx(3 * size));
      const ImFontBaked* baked = font->GetFontBaked(size);
      CHECK(baked->Ascent - baked->Descent == doctest::Approx(size));
      CHECK(baked->Ascent > 0.75F * size);
      CHECK(baked->Ascent < size);
    }
  }
}

TEST_CASE("font file: every character of the texts is there") {
  Fonts fonts;
  REQUIRE(fonts.opened);
  for (const auto& file : std::filesystem::directory_iterator(hufang::test::source_dir() + "assets/text")) {
    CAPTURE(file.path());
    const std::string text = read("assets/text/" + file.path().filename().string());
    REQUIRE_FALSE(text.empty());
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
      unsigned codepoint = 0;
      at += ImTextCharFromUtf8(&codepoint, at, end);
      if (codepoint < 32) continue;
      CAPTURE(codepoint);
      CHECK(fonts.regular->IsGlyphInFont(codepoint));
    }
  }
}

TEST_CASE("font file: what is no font is refused") {
  ImGuiContext* context = ImGui::CreateContext();
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
  for (const std::string& file :
       {std::string(), std::string("<!doctype html><title>404</title>"), std::string(4, '\0')}) {
    CAPTURE(file);
    CHECK_FALSE(add_font_file(file, &regular, &bold));
    CHECK(regular == nullptr);
  }
  ImGui::DestroyContext(context);
}

}  // namespace hufang::platform
