// Runs the parts of the tests one after another and sums what they count. Usage: run-tests.mjs all|quick
// Each part's output goes to build/test-logs/NAME.log and is shown when the part fails. The last line is
// "N passed, N failed"; the exit code is 0 only when nothing failed. A part that counts nothing has failed.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { countsIn } from './test_counts.mjs';

const jobs = String(availableParallelism());
const logs = 'build/test-logs';

const program = (name, ...command) => ({ name, command });
/** A program that the build part `needs` makes: when that failed, an older one is not mistaken for it. */
const built = (needs, name, ...command) => ({ name, command, needs });
const build = (target) => ({
  name: `build-${target}`,
  isBuild: true,
  command: ['make', target, `jobs=${jobs}`],
});

const shared = ['node', 'tools/in-shares.mjs'];

const toolTests = readdirSync('tests/tools').filter((name) => name.endsWith('_test.mjs')).map((name) => `tests/tools/${name}`);
const checks = [
  program('tools', 'node', '--test', '--test-reporter=tap', ...toolTests),
  program('checks', 'node', 'tools/check.mjs', 'all'),
];
const quick = [
  ...checks,
  build('native'),
  built('build-native', 'native', ...shared, 'build/native/hufang_tests'),
];
// The native tests run once, with the sanitizers.
const all = [
  ...checks,
  build('cli'),
  built('build-cli', 'cli', 'node', '--test', '--test-reporter=tap', 'tests/cli/hufang_test.mjs'),
  build('native-sanitized'),
  built('build-native-sanitized', 'sanitized', ...shared, 'build/native-sanitized/hufang_tests'),
  build('dist'),
  built('build-dist', 'size', 'node', 'tools/check.mjs', 'size'),
  build('web-tests'),
  built('build-web-tests', 'wasm', ...shared, 'node', 'build/web/hufang_tests.cjs'),
  built('build-dist', 'browsers', 'node', 'tests/web/run.mjs'),
];

const kTailLines = 200;
function run({ name, command, isBuild }) {
  const start = Date.now();
  const path = `${logs}/${name}.log`;
  const log = openSync(path, 'w');
  const result = spawnSync(command[0], command.slice(1), { stdio: ['ignore', log, log] });
  closeSync(log);
  const output = readFileSync(path, 'utf8');
  const ended = result.status === 0;
  const counts = isBuild ? { passed: Number(ended), failed: Number(!ended) } : countsIn(output);
  if (counts.failed === 0 && (!ended || counts.passed === 0)) counts.failed = 1;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (counts.failed > 0) {
    console.log(output.trimEnd().split('\n').slice(-kTailLines).join('\n'));
    const reason = result.error?.message ?? result.signal ?? `exit ${result.status}`;
    console.log(`FAILED: ${name} (${command.join(' ')}): ${reason}; whole log in ${path}`);
  }
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

function notRun({ name, needs }) {
  console.log(`${name}: not run, since ${needs} failed: 0 passed, 1 failed`);
  return { passed: 0, failed: 1 };
}

mkdirSync(logs, { recursive: true });
const parts = { all, quick }[process.argv[2]];
if (!parts) {
  console.error('error: name the parts to run: all or quick');
  process.exit(2);
}
const sum = { passed: 0, failed: 0 };
const failedParts = [];
for (const part of parts) {
  const { passed, failed } = failedParts.includes(part.needs) ? notRun(part) : run(part);
  sum.passed += passed;
  sum.failed += failed;
  if (failed > 0) failedParts.push(part.name);
}
if (failedParts.length > 0) console.log(`failed parts: ${failedParts.join(', ')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed > 0 ? 1 : 0);
