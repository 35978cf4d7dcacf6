# How our own code is compiled. Third-party code gets hufang_language alone.

add_library(hufang_language INTERFACE)
target_compile_options(hufang_language INTERFACE -fno-exceptions -fno-rtti)

add_library(hufang_flags INTERFACE)
target_link_libraries(hufang_flags INTERFACE hufang_language)
target_compile_options(hufang_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)

if(EMSCRIPTEN)
  # EM_JS and EM_ASM are made of what -Wpedantic warns of.
  target_compile_options(hufang_flags INTERFACE -Wno-dollar-in-identifier-extension
                                                -Wno-gnu-zero-variadic-macro-arguments)
endif()

if(HUFANG_SANITIZE)
  # vptr needs RTTI, which nothing here has. GCC's flow warnings misfire on instrumented code.
  add_compile_options(-O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize=vptr
                      -fno-sanitize-recover=all -Wno-maybe-uninitialized)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  set(HUFANG_WEB_OPTIMIZE "-Oz" CACHE STRING "How the page is optimised")
  set(CMAKE_CXX_FLAGS_RELEASE "${HUFANG_WEB_OPTIMIZE}")
  if(HUFANG_WASM_TESTS)
    set(CMAKE_CXX_FLAGS_RELEASE "-O1")
  else()
    add_compile_definitions(NDEBUG)
  endif()
endif()

# A compiler cache, where the machine has one: the presets compile much of the same, and so do switched branches.
find_program(HUFANG_CCACHE ccache)
if(HUFANG_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_BINARY_DIR} CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros
      ${HUFANG_CCACHE})
  if(EMSCRIPTEN)
    list(INSERT CMAKE_CXX_COMPILER_LAUNCHER 3 CCACHE_COMPILERTYPE=clang)
  endif()
endif()
