# The programs: hufang (command line), hufang_tests; with Emscripten hufang_web or the tests for Node.js.

function(hufang_program name)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE hufang_flags)
endfunction()

if(EMSCRIPTEN)
  include(web)
else()
  hufang_program(hufang src/main_cli.cpp)
  target_link_libraries(hufang PRIVATE hufang_cli hufang_platform_native)
endif()

# Tests mirror src/.
file(GLOB_RECURSE tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/core/*.cpp
     ${CMAKE_SOURCE_DIR}/tests/store/*.cpp ${CMAKE_SOURCE_DIR}/tests/app/*.cpp ${CMAKE_SOURCE_DIR}/tests/cli/*.cpp
     ${CMAKE_SOURCE_DIR}/tests/ui/*.cpp ${CMAKE_SOURCE_DIR}/tests/platform/*.cpp
     ${CMAKE_SOURCE_DIR}/tests/support/*.cpp)
hufang_program(hufang_tests tests/main.cpp ${tests})
target_include_directories(hufang_tests PRIVATE ${CMAKE_SOURCE_DIR})
target_link_libraries(hufang_tests PRIVATE hufang_app hufang_cli hufang_platform_native
                      hufang_platform_screen hufang_ui nlohmann_json doctest)
hufang_together(hufang_tests ${tests})
hufang_precompile(hufang_tests <doctest/doctest.h> <app/session/session.h> "${CMAKE_SOURCE_DIR}/tests/support/desk.h")
set_source_files_properties(tests/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
set_source_files_properties(tests/support/source_dir.cpp PROPERTIES
                            COMPILE_DEFINITIONS HUFANG_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
if(EMSCRIPTEN)
  # The tests themselves need not be small or fast; what they test is what the page gets. CommonJS, as the name says,
  # whatever package.json says.
  target_compile_options(hufang_tests PRIVATE -O0)
  set_target_properties(hufang_tests PROPERTIES SUFFIX .cjs EXCLUDE_FROM_ALL ON)
  # Node's own files, so that tests read what is in the checkout. Linked without a second optimisation, and with the
  # page's own system libraries: those with assertions are others, and take a minute to make.
  target_link_options(hufang_tests PRIVATE -O1 -lnodefs.js -lnoderawfs.js -sENVIRONMENT=node -sEXIT_RUNTIME
                      -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB -sSTACK_OVERFLOW_CHECK=1)
endif()
