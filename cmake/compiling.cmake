# How much is compiled at once, for the same programs from the same sources.
#
# One unit a source is best for daily work: a change compiles what it touches. From nothing, reading the same headers for
# each source takes most of the time, so with HUFANG_UNITY the sources of a folder are compiled together.

option(HUFANG_UNITY "Compile the sources of each folder together: fastest from nothing (tests, releases)" OFF)

# A local name hides nothing of another source of its folder; what hides something of its own source is found where sources
# are compiled one by one (make check).
if(NOT HUFANG_UNITY)
  target_compile_options(hufang_flags INTERFACE -Wshadow)
endif()

# How many sources of a folder make one unit at most: more, and one processor is busy while the others wait.
set(HUFANG_UNITY_SOURCES 12)

# A compiler cache, where the machine has one: checkouts and branches compile much of the same. It works on whole
# sources, so nothing is precompiled then; and not on folders, which would be compiled anew for each change.
find_program(HUFANG_CCACHE ccache)
if(HUFANG_CCACHE AND NOT HUFANG_UNITY)
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros
      ${HUFANG_CCACHE})
  if(EMSCRIPTEN)
    list(INSERT CMAKE_CXX_COMPILER_LAUNCHER 3 CCACHE_COMPILERTYPE=clang)
  endif()
endif()

# hufang_together(TARGET SOURCE...) : with HUFANG_UNITY, sources that lie in the same folder are one unit. So names that
# only a source knows (in its namespace without a name) differ within a folder: tools/check/names.mjs.
function(hufang_together target)
  if(NOT HUFANG_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  foreach(source ${ARGN})
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE name)
    string(REPLACE "/" "_" name ${name})
    list(LENGTH in_${name} before)
    math(EXPR batch "${before} / ${HUFANG_UNITY_SOURCES}")
    list(APPEND in_${name} ${source})
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${name}_${batch})
  endforeach()
endfunction()

# hufang_precompile(TARGET HEADER...) : the headers that most of a target's sources read, and the standard library's, are
# read once.
function(hufang_precompile target)
  target_precompile_headers(${target} PRIVATE <algorithm> <cstdint> <functional> <map> <memory> <optional> <set> <span>
                            <string> <string_view> <utility> <variant> <vector> ${ARGN})
endfunction()
