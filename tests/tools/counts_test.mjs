// What the test runner reads from the runners' outputs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsIn, secondTriesIn } from '../../tools/test_counts.mjs';

const kCases = [
  ['doctest', '[doctest] test cases:  12 |  11 passed | 1 failed | 0 skipped\n[doctest] assertions: 90 | 89 passed | 1 failed |', 11, 1],
  ['doctest in colours', '\x1b[36m[doctest] \x1b[0mtest cases: \x1b[0m 3 |\x1b[32m 3 passed\x1b[0m | \x1b[0m0 failed\x1b[0m |', 3, 0],
  ['node', '# tests 5\n# suites 0\n# pass 4\n# fail 1\n# cancelled 0', 4, 1],
  ['plain', 'chromium ok\n7 passed, 2 failed\n', 7, 2],
  ['the last line counts', '1 passed, 0 failed\n9 passed, 3 failed\n', 9, 3],
  ['in the middle of a line', 'of 9 passed, 3 failed', 0, 0],
  ['nothing', 'Segmentation fault', 0, 0],
];
for (const [name, output, passed, failed] of kCases) {
  test(name, () => assert.deepEqual(countsIn(output), { passed, failed }));
}

test('second tries are read by name, in the middle of a line they are words', () => {
  const output = 'ok a\npassed at the second try: chromium files: a, b\nnot passed at the second try: x\npassed at the second try: c\n1 passed, 0 failed\n';
  assert.deepEqual(secondTriesIn(output), ['chromium files: a, b', 'c']);
});
