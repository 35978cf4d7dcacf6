// The level check finds what it is for, and nothing in good sources.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../tools/check/levels.mjs';
import { plantedTree } from '../../tools/check/source_tree.mjs';

const kGood = [
  ['src/core/quota.h', '#include <vector>\n#include "core/date.h"\n'],
  ['src/core/text.cpp', '#include <cstdio>  // formatting into a buffer\n'],
  ['src/store/codec.cpp', '#include <nlohmann/json.hpp>\n#include "core/date.h"\n#include "store/codec.h"\n'],
  ['src/app/session/session.cpp', '#include "core/date.h"\n#include "store/codec.h"\n'],
  ['src/ui/views/home/view.cpp', '#include "imgui.h"\n#include "imgui_internal.h"\n#include "app/session/session.h"\n#include "ui/text_keys.h"\n'],
  ['src/ui/widgets/base.cpp', 'bool b = ImGui::ButtonBehavior(box, id, &hovered, &held);\n'],
  ['src/platform/screen/raster.cpp', '#include "imgui.h"\n#include "platform/screen/raster.h"\n'],
  ['src/platform/web/loop.cpp', '#include <emscripten.h>\nEM_JS(void, go, (), {});\n#include "ui/shell.h"\n'],
  ['src/main_cli.cpp', '#include "cli/run.h"\n#include "platform/native/files.h"\n'],
  ['src/app/visits/visit_list.cpp', '#include "app/visits/returns.h"\n#include "app/roster/masking.h"\n#include "app/ports/clock.h"\n'],
  ['src/ui/widgets/field.cpp', '#include "ui/semantics.h"\n'],
  ['src/ui/view.h', '#include "ui/widgets/icon.h"\n'],
  ['src/ui/views/registry.cpp', '#include "ui/views/home/view.h"\n#include "ui/views/roster/view.h"\n'],
  ['src/ui/views/home/view.cpp', '#include "ui/parts/backup.h"\n#include "ui/views/home/plan_card.h"\n'],
  ['src/main_web.cpp', '#include "platform/web/loop.h"\nint main() { EM_ASM({}); }\n'],
  ['src/core/note.h', '// Unlike #include "app/session.h", and without __EMSCRIPTEN__.\n/* #include "imgui.h" */\n'],
  ['src/core/literal.cpp', 'const char* kName = "// no comment";\n'],
];

const kBad = [
  ['src/core/a.h', '#include "store/codec.h"\n', /core includes store/],
  ['src/core/a.h', '\n#include <fstream>\n', /a\.h:2: core includes <fstream>/],
  ['src/core/a.h', '#include <chrono>\n', /core includes <chrono>/],
  ['src/core/a.h', '#include <nlohmann/json.hpp>\n', /nlohmann::json/],
  ['src/store/a.h', '#include "app/session.h"\n', /store includes app/],
  ['src/store/a.h', '  #  include "ui/theme.h"\n', /store includes ui/],
  ['src/app/visits/a.cpp', '#include "ui/theme.h"\n', /app includes ui/],
  ['src/app/a.cpp', '#include "platform/native/files.h"\n', /app includes platform\/native/],
  ['src/app/a.cpp', '#include "imgui.h"\n', /Dear ImGui/],
  ['src/app/a.cpp', '#include <nlohmann/json_fwd.hpp>\n', /nlohmann::json/],
  ['src/app/a.cpp', '#ifdef __EMSCRIPTEN__\n#endif\n', /the browser's own/],
  ['src/ui/a.cpp', '#include "platform/web/loop.h"\n', /ui includes platform\/web/],
  ['src/ui/a.cpp', 'EM_JS(void, go, (), {});\n', /the browser's own/],
  ['src/ui/a.cpp', '#include <emscripten/html5.h>\n', /emscripten\/html5\.h outside/],
  ['src/cli/a.cpp', '#include "ui/theme.h"\n', /cli includes ui/],
  ['src/platform/native/a.cpp', '#include "imgui.h"\n', /Dear ImGui/],
  ['src/platform/native/a.cpp', 'void f() { EM_ASM_INT({}); }\n', /the browser's own/],
  ['src/main_cli.cpp', '#include "imgui.h"\n', /Dear ImGui/],
  ['src/core/a.h', '#include "../app/session.h"\n', /relative to src/],
  ['src/core/a.h', '#include "date.h"\n', /relative to src/],
  ['src/ui/a.cpp', 'if (ImGui::InvisibleButton("x", {8, 8})) {}\n', /semantic layer's sight/],
  ['src/ui/a.cpp', 'if (ImGui::IsMouseClicked(0)) {}\n', /semantic layer's sight/],
  ['src/app/session/a.h', '#include "app/visits/visit_list.h"\n', /app\/session includes app\/visits/],
  ['src/app/matters/a.h', '#include "app/survey/survey_commands.h"\n', /app\/matters includes app\/survey.*beside/],
  ['src/app/forms/a.h', '#include "app/ports/clock.h"\n', /app\/forms is no subject/],
  ['src/ui/parts/a.h', '#include "ui/views/home/view.h"\n', /ui\/parts includes ui\/views/],
  ['src/ui/words/a.h', '#include "ui/pickers/staff_choice.h"\n', /ui\/words includes ui\/pickers/],
  ['src/ui/widgets/a.h', '#include "ui/words/date_text.h"\n', /ui\/widgets includes ui\/words/],
  ['src/ui/views/home/a.h', '#include "ui/views/roster/list_page.h"\n', /screen home includes screen roster/],
  ['src/helpers/a.h', 'int a;\n', /in no level/],
  ['src/app/a.h', '#include "helpers/a.h"\n', /is in no level/],
];

for (const [path, text] of kGood) {
  test(`good: ${path}`, () => assert.deepEqual(run(plantedTree({ [path]: text })), []));
}
for (const [path, text, expected] of kBad) {
  test(`found in ${path}: ${text.trim().split('\n')[0]}`, () => {
    const problems = run(plantedTree({ [path]: text }));
    assert.equal(problems.length, 1, problems.join('; '));
    assert.match(problems[0], expected);
  });
}
