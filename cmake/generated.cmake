# Code made from assets, in build/<preset>/gen/<level>/, included like the level's own: "ui/text_keys.h".

find_program(HUFANG_NODE node HINTS ${HUFANG_TOOLCHAIN}/bin REQUIRED)
set(tools ${CMAKE_SOURCE_DIR}/tools/gen)
set(assets ${CMAKE_SOURCE_DIR}/assets)

# core: the statutory holidays and make-up working days.
set(HUFANG_GENERATED_CORE ${HUFANG_GEN}/core/calendar_data.h)
add_custom_command(
  OUTPUT ${HUFANG_GENERATED_CORE}
  COMMAND ${HUFANG_NODE} ${tools}/calendar_code.mjs ${assets}/calendar/cn.json ${HUFANG_GENERATED_CORE}
  DEPENDS ${tools}/calendar_code.mjs ${assets}/calendar/cn.json
  COMMENT "Generating core/calendar_data.h" VERBATIM)

# app: the first letters of names.
set(HUFANG_GENERATED_APP ${HUFANG_GEN}/app/roster/name_initials_data.h)
add_custom_command(
  OUTPUT ${HUFANG_GENERATED_APP}
  COMMAND ${HUFANG_NODE} ${tools}/initials_code.mjs ${assets}/names/initials.txt ${HUFANG_GENERATED_APP}
  DEPENDS ${tools}/initials_code.mjs ${tools}/output.mjs ${assets}/names/initials.txt
  COMMENT "Generating app/roster/name_initials_data.h" VERBATIM)

# platform/native: what the codes of GB 18030 stand for; a browser knows them itself.
set(HUFANG_GENERATED_PLATFORM_NATIVE ${HUFANG_GEN}/platform/native/gb18030_data.h)
add_custom_command(
  OUTPUT ${HUFANG_GENERATED_PLATFORM_NATIVE}
  COMMAND ${HUFANG_NODE} ${tools}/gb18030_code.mjs ${assets}/encoding/gb18030.txt ${HUFANG_GENERATED_PLATFORM_NATIVE}
  DEPENDS ${tools}/gb18030_code.mjs ${tools}/output.mjs ${assets}/encoding/gb18030.txt
  COMMENT "Generating platform/native/gb18030_data.h" VERBATIM)

# ui: a constant per text, and the texts of all languages, a file each.
file(GLOB HUFANG_TEXTS CONFIGURE_DEPENDS ${assets}/text/*.json)
set(HUFANG_GENERATED_UI ${HUFANG_GEN}/ui/text_keys.h ${HUFANG_GEN}/ui/text_table.cpp)
add_custom_command(
  OUTPUT ${HUFANG_GENERATED_UI}
  COMMAND ${HUFANG_NODE} ${tools}/text_code.mjs ${assets}/text ${HUFANG_GEN}/ui
  DEPENDS ${tools}/text_code.mjs ${tools}/texts.mjs ${HUFANG_TEXTS}
  COMMENT "Generating ui/text_keys.h" VERBATIM)
