// Length and package checks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run as length } from '../../tools/check/length.mjs';
import { problemsOf } from '../../tools/check/packages.mjs';
import { plantedTree } from '../../tools/check/source_tree.mjs';

const lines = (n) => 'x\n'.repeat(n - 1);
const kLengths = [
  ['500 lines', lines(500), 0],
  ['501 lines', lines(501), 1],
  ['501 lines with a reason', `// Length: one table of everything.\n${lines(500)}`, 0],
  ['a reason without words', `// Length:\n${lines(500)}`, 1],
  ['a reason too late', `${lines(100)}// Length: too late\n${lines(500)}`, 1],
];
for (const [name, text, count] of kLengths) {
  test(name, () => assert.equal(length(plantedTree({ 'src/core/a.cpp': text })).length, count));
}
test('other kinds of files have no limit', () => assert.deepEqual(length(plantedTree({ 'tests/a.csv': lines(900) })), []));

const kManifest = { devDependencies: { idb: '8.0.4' } };
const lock = (entry) => ({ packages: { '': {}, 'node_modules/idb': { version: '8.0.4', integrity: 'sha512-x', ...entry } } });
const kLocks = [
  ['a good lock', kManifest, lock({}), []],
  ['an address', kManifest, lock({ resolved: 'somewhere' }), [/where it was fetched/]],
  ['no hash', kManifest, lock({ integrity: undefined }), [/has no hash/]],
  ['another version', kManifest, lock({ version: '8.0.3' }), [/idb is not 8\.0\.4/]],
  ['a range', { devDependencies: { idb: '^8.0.4' } }, lock({}), [/not pinned/]],
];
for (const [name, manifest, content, expected] of kLocks) {
  test(`packages: ${name}`, () => {
    const found = problemsOf(manifest, content);
    assert.equal(found.length, expected.length, found.join('; '));
    expected.forEach((pattern, i) => assert.match(found[i], pattern));
  });
}
