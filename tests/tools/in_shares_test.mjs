// Shares of a doctest program: each case runs once, and neither a failure nor a share that breaks off is lost.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'shares-'));

/** A program that answers like doctest: case `fails` fails, case `breaks` ends the process without a word. */
function program({ cases, fails = 0, breaks = 0 }) {
  const path = join(folder, 'program.mjs');
  const ran = join(folder, 'ran');
  writeFileSync(ran, '');
  writeFileSync(
    path,
    `import { appendFileSync } from 'node:fs';
     const value = (name) => Number(process.argv.find((arg) => arg.startsWith(name))?.split('=')[1]);
     const cases = ${cases};
     if (process.argv.includes('--count')) {
       console.log('[doctest] unskipped test cases passing the current filters: ' + cases);
     } else {
       let failed = 0;
       for (let i = value('--first'); i <= value('--last'); ++i) {
         appendFileSync(${JSON.stringify(ran)}, i + ' ');
         if (i === ${breaks}) process.exit(7);
         if (i === ${fails}) ++failed;
       }
       console.log('[doctest] test cases: ' + cases + ' | ' + (cases - failed) + ' passed | ' + failed + ' failed | 0 skipped');
       process.exitCode = failed;
     }`,
  );
  const result = spawnSync('node', ['tools/in-shares.mjs', 'node', path], { encoding: 'utf8' });
  const numbers = readFileSync(ran, 'utf8').split(' ').filter(Boolean).map(Number);
  return { last: result.stdout.trimEnd().split('\n').at(-1), status: result.status, ran: numbers.sort((a, b) => a - b) };
}

const kCases = [
  ['all pass', { cases: 7 }, '7 passed, 0 failed', 0],
  ['one case only', { cases: 1 }, '1 passed, 0 failed', 0],
  ['one fails', { cases: 7, fails: 3 }, '6 passed, 1 failed', 1],
  ['a share breaks off', { cases: 1, breaks: 1 }, '0 passed, 1 failed', 1],
  ['no cases', { cases: 0 }, '', 1],
];
for (const [name, behaviour, last, status] of kCases) {
  test(name, () => {
    const result = program(behaviour);
    if (last) assert.equal(result.last, last);
    assert.equal(result.status, status);
    assert.deepEqual(result.ran, Array.from({ length: behaviour.cases }, (_, i) => i + 1));
  });
}
