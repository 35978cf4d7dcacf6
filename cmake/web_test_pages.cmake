# hufang_ports_page: the browser's storage, windows, files and printer without the program, for tests/web. Built on
# demand (tests/web/harness/site.mjs).
add_executable(hufang_ports_page EXCLUDE_FROM_ALL tests/web/pages/ports.cpp)
set_target_properties(hufang_ports_page PROPERTIES OUTPUT_NAME ports SUFFIX .mjs
                                                   RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/test-pages)
target_link_libraries(hufang_ports_page PRIVATE hufang_flags hufang_platform_web)
target_link_options(
  hufang_ports_page PRIVATE
  -sMODULARIZE -sEXPORT_ES6 -sEXPORT_NAME=createPorts -sENVIRONMENT=web -lidbfs.js -sFORCE_FILESYSTEM
  -sALLOW_MEMORY_GROWTH -sEXIT_RUNTIME=0 -sEXPORTED_RUNTIME_METHODS=ccall,HEAPU8)
