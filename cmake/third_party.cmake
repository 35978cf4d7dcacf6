# What others wrote, unpacked by tools/setup. As system includes: our warnings are not for them.

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${HUFANG_TOOLCHAIN}/include)

add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE ${HUFANG_TOOLCHAIN}/include)
target_compile_definitions(doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)

# Dear ImGui without its demo, its debug windows and its built-in font (text is drawn with the user's own fonts).
set(imgui ${HUFANG_TOOLCHAIN}/imgui)
add_library(imgui STATIC ${imgui}/imgui.cpp ${imgui}/imgui_draw.cpp ${imgui}/imgui_tables.cpp
                         ${imgui}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui})
target_compile_definitions(imgui PUBLIC IMGUI_USE_WCHAR32 IMGUI_DISABLE_OBSOLETE_FUNCTIONS
                                        IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
                                        IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT
                                        "ImDrawIdx=unsigned int")
target_link_libraries(imgui PRIVATE hufang_language)

if(EMSCRIPTEN)
  # OpenGL ES 2 shaders run on WebGL 1 and 2 alike.
  add_library(imgui_gl STATIC ${imgui}/backends/imgui_impl_opengl3.cpp)
  target_include_directories(imgui_gl SYSTEM PUBLIC ${imgui}/backends)
  # Its questions about the state to put back are answered by src/platform/web/gl_state.cpp.
  target_compile_definitions(imgui_gl PUBLIC IMGUI_IMPL_OPENGL_ES2
                             PRIVATE glGetIntegerv=hufang_gl_state glIsEnabled=hufang_gl_is_enabled)
  target_link_libraries(imgui_gl PUBLIC imgui PRIVATE hufang_language)
endif()
