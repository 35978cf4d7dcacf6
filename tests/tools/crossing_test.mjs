// The check of what crosses between C++ and JavaScript finds what it is for, and nothing in good sources.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../tools/check/crossing.mjs';
import { plantedTree } from '../../tools/check/source_tree.mjs';

const kGood = [
  ['src/platform/web/a.cpp', 'EM_JS(void, go, (const hufang::platform::JsText* name), { Module.host.go(textAt(name)); })\n'],
  ['src/platform/web/a.cpp', '// not UTF8ToString(name)\n'],
  ['src/platform/web/text_library.js', 'addToLibrary({ $textAt: (at) => UTF8ToString(at) });\n'],
  ['tests/web/pages/ports.ts', 'module.ccall("ports_list");\n'],
];
const kBad = [
  ['src/platform/web/a.cpp', 'EM_JS(void, go, (const char* name), { Module.host.go(UTF8ToString(name)); })\n', /a\.cpp:1: UTF8ToString/],
  ['src/main_web.cpp', '\nEM_JS(char*, get, (), { return stringToNewUTF8(Module.host.get()); })\n', /main_web\.cpp:2: stringToNewUTF8/],
  ['web/page/a.ts', 'wasm.ccall("hf_go", null, ["string"], [name]);\n', /a\.ts:1: ccall/],
  ['cmake/web.cmake', 'set(runtime_methods FS stringToUTF8)\n', /web\.cmake:1: stringToUTF8/],
];

for (const [path, text] of kGood) {
  test(`good: ${text.trim()}`, () => assert.deepEqual(run(plantedTree({ [path]: text })), []));
}
for (const [path, text, expected] of kBad) {
  test(`found in ${path}: ${text.trim()}`, () => {
    const problems = run(plantedTree({ [path]: text }));
    assert.equal(problems.length, 1, problems.join('; '));
    assert.match(problems[0], expected);
  });
}
