// Runs a doctest program several times at once, each with its share of the cases, and sums up.
// Usage: in-shares.mjs PROGRAM [ARGUMENT...]. The last line is "N passed, N failed"; the exit code is 0 only when
// every share ended well.
//
// The cases are drawn into the shares at random, always in the same way: slow ones lie side by side in a file. There are
// more shares than processors, so that one with many slow cases is not what all wait for.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { countsIn } from './test_counts.mjs';

const kOrder = ['--order-by=rand', '--rand-seed=1'];
const kSharesEach = 3;

const [program, ...given] = process.argv.slice(2);
if (!program) {
  console.error('error: name the program that has the tests');
  process.exit(2);
}

function run(...args) {
  return new Promise((resolve) => {
    const child = spawn(program, [...given, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (data) => (output += data);
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ output: `${error.message}\n`, ended: false }));
    child.on('close', (status) => resolve({ output, ended: status === 0 }));
  });
}

const listed = await run('--count');
const cases = Number(/current filters: (\d+)/.exec(listed.output)?.[1] ?? 0);
if (!listed.ended || cases === 0) {
  console.log(`${listed.output}error: ${program} names no test cases`);
  process.exit(1);
}

const processors = availableParallelism();
const shares = Math.min(cases, kSharesEach * processors);
const results = [];
let next = 0;
async function takeShares() {
  while (next < shares) {
    const i = next++;
    const first = Math.floor((cases * i) / shares) + 1;
    const last = Math.floor((cases * (i + 1)) / shares);
    results[i] = await run(...kOrder, `--first=${first}`, `--last=${last}`);
  }
}
await Promise.all(Array.from({ length: processors }, takeShares));

// A share counts the cases outside of it as passed, so only what failed is added up. One that did not come to its end
// is at least one failure.
let failed = 0;
for (const { output, ended } of results) {
  console.log(output.trimEnd());
  const counts = countsIn(output);
  failed += ended && counts.passed > 0 ? counts.failed : Math.max(1, counts.failed);
}
console.log(`${cases - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
