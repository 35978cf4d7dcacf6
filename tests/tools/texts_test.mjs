// The texts' own rules, and that each is used.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unusedOrUnknown, wordsInCode } from '../../tools/check/texts.mjs';
import { readTexts } from '../../tools/gen/texts.mjs';

function problems(zh, en) {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  writeFileSync(join(folder, 'zh-CN.json'), zh);
  writeFileSync(join(folder, 'en.json'), en);
  return readTexts(folder).problems;
}

const kCases = [
  ['the same keys', '{"a.b": "甲{0}乙{1}"}', '{"a.b": "{1} of {0}"}', []],
  ['a hole used twice', '{"a.b": "{0}"}', '{"a.b": "{0} and {0}"}', []],
  ['missing in English', '{"a.b": "甲", "a.c": "乙"}', '{"a.b": "A"}', [/en\.json: "a\.c" is missing/]],
  ['missing in Chinese', '{"a.b": "甲"}', '{"a.b": "A", "a.c": "C"}', [/zh-CN\.json: "a\.c" is missing/]],
  ['other holes', '{"a.b": "{0}"}', '{"a.b": "{1}"}', [/other places to fill/]],
  ['a key twice', '{"a.b": "甲",\n"a.b": "乙"}', '{"a.b": "A"}', [/stands twice/]],
  ['no C++ name', '{"A": "甲"}', '{"A": "A"}', [/makes no C\+\+ name/]],
  ['a C++ word', '{"delete": "甲"}', '{"delete": "A"}', [/makes no C\+\+ name/]],
  ['the same name', '{"a.b": "甲", "a-b": "乙"}', '{"a.b": "A", "a-b": "B"}', [/make the same name/]],
  ['no text', '{"a.b": 1}', '{"a.b": "A"}', [/is not a text/]],
];
for (const [name, zh, en, expected] of kCases) {
  test(name, () => {
    const found = problems(zh, en);
    assert.equal(found.length, expected.length, found.join('; '));
    expected.forEach((pattern, i) => assert.match(found[i], pattern));
  });
}

const kUses = [
  ['a constant', ['nav.home'], 'tr(T::nav_home)', []],
  ['a macro', ['error.not_found'], '#define X(c) T::error_##c', []],
  ['a literal', ['undo.sheet_keyed'], 'Change("undo.sheet_keyed")', []],
  ['used nowhere', ['nav.home'], 'tr(T::nav_homes)', [/"nav\.home" is used nowhere/]],
  ['a literal that is no key', [], 'Change("undo.nothing")', [/a\.cpp: "undo\.nothing" is no text key/]],
  ['another literal', [], 'file("undone.txt")', []],
  ['the start of keys', ['way.door', 'field.name'], 'kWords = "way."; key = "field."', []],
  ['the start of other keys', ['way.door'], 'kWords = "ways."', [/"way\.door" is used nowhere/]],
];
for (const [name, keys, text, expected] of kUses) {
  test(`uses: ${name}`, () => {
    const found = unusedOrUnknown(keys, [{ path: 'a.cpp', text }]);
    assert.equal(found.length, expected.length, found.join('; '));
    expected.forEach((pattern, i) => assert.match(found[i], pattern));
  });
}

test('a third language is one file: its keys are compared like those of the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  for (const tag of ['zh-CN', 'en', 'de']) writeFileSync(join(folder, `${tag}.json`), '{"a.b": "x {0}"}');
  const { keys, languages, problems } = readTexts(folder);
  assert.deepEqual([keys, languages.map(({ tag }) => tag), problems], [['a.b'], ['zh-CN', 'de', 'en'], []]);
  writeFileSync(join(folder, 'de.json'), '{"a.c": "x"}');
  assert.deepEqual(readTexts(folder).problems, ['de.json: "a.b" is missing', 'zh-CN.json: "a.c" is missing']);
});

const kWords = [
  ['words', 'src/ui/a.cpp', 'label("房号")', 1],
  ['a mark', 'src/ui/a.cpp', 'cat({a, "：", b})', 1],
  ['a wide space', 'src/ui/a.h', '"\u3000"', 1],
  ['a rare character', 'src/ui/a.cpp', '"𠮷"', 1],
  ['signs of no language', 'src/ui/a.cpp', '"→" " · " "①" "…" "–"', 0],
  ['another level', 'src/app/a.cpp', '"房号"', 0],
];
for (const [name, path, text, expected] of kWords) {
  test(`words in the code of screens: ${name}`, () => assert.equal(wordsInCode([{ path, text }]).length, expected));
}
