// The circle check finds what it is for, and nothing in good sources.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../tools/check/circles.mjs';
import { plantedTree } from '../../tools/check/source_tree.mjs';

const kGood = {
  'a tree': { 'web/main.ts': 'import { a } from "./page/a";\nimport { b } from "./files/b";\n', 'web/page/a.ts': 'import { b } from "../files/b";\n', 'web/files/b.ts': '' },
  'a diamond': { 'web/x/a.ts': 'import "./b";\nimport "./c";\n', 'web/x/b.ts': 'import "./d";\n', 'web/x/c.ts': 'import "./d";\n', 'web/x/d.ts': '' },
  'packages and addresses': { 'web/x/a.ts': 'import { zip } from "fflate";\nimport font from "../assets/font.ttf";\n' },
  'a circle in a comment': { 'web/x/a.ts': 'import "./b";\n', 'web/x/b.ts': '// import "./a";\n/* import "./a"; */\n' },
};

const kBad = [
  ['two files', { 'web/x/a.ts': 'import { b } from "./b";\n', 'web/x/b.ts': 'import { a } from "./a";\n' }, /web\/x\/a\.ts > web\/x\/b\.ts > web\/x\/a\.ts/],
  ['types alone', { 'web/x/a.ts': 'import type { B } from "./b";\n', 'web/x/b.ts': 'import type { A } from "./a";\n' }, /files import each other/],
  ['loaded on demand', { 'web/x/a.ts': 'const b = await import("./b");\n', 'web/x/b.ts': 'import { a } from "./a";\n' }, /files import each other/],
  ['given on', { 'web/x/a.ts': 'export { b } from "./b";\n', 'web/x/b.ts': 'import { a } from "./a";\n' }, /files import each other/],
  ['three files', { 'web/x/a.ts': 'import "./b";\n', 'web/x/b.ts': "import './c';\n", 'web/x/c.ts': 'import "./a";\n' }, /a\.ts > web\/x\/b\.ts > web\/x\/c\.ts > web\/x\/a\.ts/],
  ['itself', { 'web/x/a.ts': 'import "./a";\n' }, /web\/x\/a\.ts > web\/x\/a\.ts/],
  ['two folders', { 'web/x/a.ts': 'import "../y/c";\n', 'web/x/b.ts': '', 'web/y/c.ts': '', 'web/y/d.ts': 'import "../x/b";\n' }, /folders .* web\/x > web\/y \(by web\/x\/a\.ts\) > web\/x \(by web\/y\/d\.ts\)/],
  ['the wiring', { 'web/main.ts': 'import "./x/a";\n', 'web/x/a.ts': '', 'web/x/b.ts': 'import "../other";\n', 'web/other.ts': '' }, /folders .* web > web\/x/],
];

for (const [name, texts] of Object.entries(kGood)) {
  test(`good: ${name}`, () => assert.deepEqual(run(plantedTree(texts)), []));
}
for (const [name, texts, expected] of kBad) {
  test(`found: ${name}`, () => {
    const problems = run(plantedTree(texts));
    assert.equal(problems.length, 1, problems.join('; '));
    assert.match(problems[0], expected);
  });
}
