# How our own code is compiled. Third-party code gets hufang_language alone.

add_library(hufang_language INTERFACE)
target_compile_options(hufang_language INTERFACE -fno-exceptions -fno-rtti)

add_library(hufang_flags INTERFACE)
target_link_libraries(hufang_flags INTERFACE hufang_language)
target_compile_options(hufang_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Werror)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 sees overlapping and overlong copies in plain moves and assignments of strings (its bugs 105329, 105651).
  # What such warnings are for, the sanitized tests find.
  target_compile_options(hufang_flags INTERFACE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow
                                                -Wno-dangling-pointer)
endif()

if(EMSCRIPTEN)
  # EM_JS and EM_ASM are made of what -Wpedantic warns of.
  target_compile_options(hufang_flags INTERFACE -Wno-dollar-in-identifier-extension
                                                -Wno-gnu-zero-variadic-macro-arguments)
endif()

if(HUFANG_SANITIZE)
  # vptr needs RTTI, which nothing here has. GCC's flow warnings misfire on instrumented code. Instrumented and
  # optimised code takes g++ three times as long to make, and saves the tests seconds.
  add_compile_options(-O0 -g1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize=vptr
                      -fno-sanitize-recover=all -Wno-maybe-uninitialized)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  set(HUFANG_WEB_OPTIMIZE "-Oz" CACHE STRING "How the page is optimised")
  set(CMAKE_CXX_FLAGS_RELEASE "${HUFANG_WEB_OPTIMIZE}")
  add_compile_definitions(NDEBUG)
endif()
