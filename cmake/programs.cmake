# The programs: hufang (command line), hufang_tests, hufang_bench; with Emscripten hufang_web or the tests for Node.js.

function(hufang_program name)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE hufang_flags)
endfunction()

if(EMSCRIPTEN AND NOT HUFANG_WASM_TESTS)
  include(web)
  return()
endif()

if(NOT EMSCRIPTEN AND EXISTS ${CMAKE_SOURCE_DIR}/src/main_cli.cpp)
  hufang_program(hufang src/main_cli.cpp)
  target_link_libraries(hufang PRIVATE hufang_cli hufang_platform_native)
endif()

# Tests mirror src/; a level without a test file yet is left out.
file(GLOB_RECURSE tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/core/*.cpp
     ${CMAKE_SOURCE_DIR}/tests/store/*.cpp ${CMAKE_SOURCE_DIR}/tests/app/*.cpp ${CMAKE_SOURCE_DIR}/tests/cli/*.cpp
     ${CMAKE_SOURCE_DIR}/tests/ui/*.cpp ${CMAKE_SOURCE_DIR}/tests/platform/*.cpp
     ${CMAKE_SOURCE_DIR}/tests/support/*.cpp)
hufang_program(hufang_tests tests/main.cpp ${tests})
target_include_directories(hufang_tests PRIVATE ${CMAKE_SOURCE_DIR})
target_link_libraries(hufang_tests PRIVATE hufang_app hufang_cli hufang_platform_native
                      hufang_platform_screen nlohmann_json doctest)
if(tests MATCHES "/tests/ui/")
  target_link_libraries(hufang_tests PRIVATE hufang_ui)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlapping copies in plain assignments of literals to strings (its bug 105651).
  target_compile_options(hufang_tests PRIVATE -Wno-restrict)
endif()
target_compile_definitions(hufang_tests PRIVATE HUFANG_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
if(EMSCRIPTEN)
  # Node's own files, so that tests read what is in the checkout.
  target_link_options(hufang_tests PRIVATE -lnodefs.js -lnoderawfs.js -sENVIRONMENT=node -sEXIT_RUNTIME
                      -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB -sASSERTIONS=1 -sSTACK_OVERFLOW_CHECK=1)
endif()

file(GLOB_RECURSE benches CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/bench/*.cpp)
if(benches AND NOT EMSCRIPTEN)
  hufang_program(hufang_bench ${benches})
  target_include_directories(hufang_bench PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(hufang_bench PRIVATE hufang_ui hufang_platform_native)
endif()
