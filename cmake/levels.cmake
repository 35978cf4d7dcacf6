# The levels: hufang_core < hufang_store < hufang_app < hufang_ui; platforms and the command line beside them.
# tools/check/levels.mjs reads the includes and holds the same rules.

# hufang_level(NAME FOLDER [LINKS...]) makes a library of every source in src/FOLDER (at any depth).
function(hufang_level name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*.cpp)
  if(NOT sources)
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${CMAKE_SOURCE_DIR}/src ${HUFANG_GEN})
    target_link_libraries(${name} INTERFACE ${ARGN})
    return()
  endif()
  add_library(${name} STATIC ${sources} ${HUFANG_GENERATED_${name}})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src ${HUFANG_GEN})
  target_link_libraries(${name} PUBLIC ${ARGN} PRIVATE hufang_flags)
  hufang_together(${name} ${sources})
  hufang_precompile(${name} ${HUFANG_COMMON_${name}})
endfunction()

set(HUFANG_GENERATED_hufang_core ${HUFANG_GENERATED_CORE})
set(HUFANG_GENERATED_hufang_app ${HUFANG_GENERATED_APP})
set(HUFANG_GENERATED_hufang_platform_native ${HUFANG_GENERATED_PLATFORM_NATIVE})
set(HUFANG_GENERATED_hufang_ui ${HUFANG_GENERATED_UI})

# What most sources of a level read.
set(HUFANG_COMMON_hufang_core <core/error.h> <core/workspace.h>)
set(HUFANG_COMMON_hufang_store <core/workspace.h> <store/change_set.h> <nlohmann/json.hpp>)
set(HUFANG_COMMON_hufang_app <app/session/session.h> <core/text.h>)
set(HUFANG_COMMON_hufang_cli <app/session/session.h>)
set(HUFANG_COMMON_hufang_ui <ui/view.h> <ui/text.h> <ui/widgets/button.h> <ui/widgets/card.h> <ui/widgets/label.h>)

hufang_level(hufang_core core)
hufang_level(hufang_store store hufang_core)
target_link_libraries(hufang_store PRIVATE nlohmann_json)
if(HUFANG_SANITIZE)
  # Where the tests spend their time.
  target_compile_options(hufang_core PRIVATE -O1)
  target_compile_options(hufang_store PRIVATE -O1)
endif()
hufang_level(hufang_app app hufang_store)
hufang_level(hufang_ui ui hufang_app imgui)
hufang_level(hufang_cli cli hufang_app)
# What of the screen needs no browser: drawing in software, scrolling.
hufang_level(hufang_platform_screen platform/screen imgui)

hufang_level(hufang_platform_native platform/native hufang_app)
if(EMSCRIPTEN)
  hufang_level(hufang_platform_web platform/web hufang_ui hufang_platform_screen imgui_gl)
  target_link_options(hufang_platform_web INTERFACE --js-library ${CMAKE_SOURCE_DIR}/src/platform/web/text_library.js)
endif()
