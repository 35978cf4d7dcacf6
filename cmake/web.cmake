# hufang_web: the page's WebAssembly, an ES module hufang.mjs and hufang.wasm, which tools/bundle.mjs puts into dist/.

# What the TypeScript side may use of the module. C++ functions are exported by EMSCRIPTEN_KEEPALIVE.
set(runtime_methods FS IDBFS HEAPU8 HEAPU32 HEAPF32)
list(JOIN runtime_methods "," runtime_methods)

include(web_test_pages)
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/src/main_web.cpp)
  return()
endif()
# All objects of the platform: what only the page calls (hf_*) would be left out of a link with the archive alone.
add_executable(hufang_web src/main_web.cpp $<TARGET_OBJECTS:hufang_platform_web>)
set_target_properties(hufang_web PROPERTIES OUTPUT_NAME hufang SUFFIX .mjs)
target_link_libraries(hufang_web PRIVATE hufang_flags hufang_platform_web)
target_link_options(
  hufang_web PRIVATE
  -sMODULARIZE -sEXPORT_ES6 -sEXPORT_NAME=createHufang -sENVIRONMENT=web
  -lidbfs.js -sFORCE_FILESYSTEM
  -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0
  -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB -sEXIT_RUNTIME=0
  --profiling-funcs  # names, by which tools/split.mjs cuts the program in two; they go there
  -sEXPORTED_RUNTIME_METHODS=${runtime_methods}
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free)
