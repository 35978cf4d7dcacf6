// Runs the parts of the tests and sums what they count. Usage: run-tests.mjs all|quick
// Each part's output goes to build/test-logs/NAME.log and is shown when the part fails. A test that passed only when it
// was tried again is named at the end. The last line is "N passed, N failed"; the exit code is 0 only when nothing
// failed. A part that counts nothing has failed.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { runParts, summaryOf } from './parts.mjs';
import { countsIn, secondTriesIn } from './test_counts.mjs';

const jobs = String(availableParallelism());
const logs = 'build/test-logs';
const sanitized = 'build/native-sanitized';

/** What counts tests, run by these words; `needs` names the parts that make what it uses. */
const program = (needs, name, ...command) => ({ name, command, needs });
const beside = (part) => ({ ...part, beside: true });
const step = (name, ...command) => ({ name, command, isStep: true });
const build = (target) => step(`build-${target}`, 'make', target, `jobs=${jobs}`);

const shared = ['node', 'tools/in-shares.mjs'];
const nodeTests = ['node', '--test', '--test-reporter=tap'];

const toolTests = readdirSync('tests/tools').filter((name) => name.endsWith('_test.mjs')).map((name) => `tests/tools/${name}`);
const checks = [
  beside(program([], 'tools', ...nodeTests, ...toolTests)),
  beside(program([], 'checks', 'node', 'tools/check.mjs', 'all')),
];
const quick = [
  ...checks,
  build('native'),
  program(['build-native'], 'native', ...shared, 'build/native/hufang_tests'),
];
// The native tests run once, with the sanitizers, and so does the command line.
const all = [
  beside(step('fetch-browsers', 'tools/setup', 'browsers')),
  ...checks,
  build('native-sanitized'),
  program(['build-native-sanitized'], 'sanitized', ...shared, `${sanitized}/hufang_tests`),
  beside(program(['build-native-sanitized'], 'cli', ...nodeTests, 'tests/cli/hufang_test.mjs')),
  build('web-all'),
  build('dist'),
  program(['build-dist'], 'size', 'node', 'tools/check.mjs', 'size'),
  program(['build-web-all'], 'wasm', ...shared, 'node', 'build/web/hufang_tests.cjs'),
  program(['build-dist', 'build-native-sanitized', 'fetch-browsers'], 'browsers', 'node', 'tests/web/run.mjs'),
];
// The command line that the tests run (tests/cli, and samples for the browser tests).
const environments = { all: { HUFANG_PROGRAM: `${sanitized}/hufang` }, quick: {} };

const kTailLines = 200;

function ended(command, environment, log) {
  return new Promise((done) => {
    const child = spawn(command[0], command.slice(1), { stdio: ['ignore', log, log], env: { ...process.env, ...environment } });
    child.on('error', (error) => done({ ok: false, reason: error.message }));
    child.on('close', (status, signal) => done({ ok: status === 0, reason: signal ?? `exit ${status}` }));
  });
}

async function run({ name, command, isStep }, environment) {
  const start = Date.now();
  const path = `${logs}/${name}.log`;
  const log = openSync(path, 'w');
  const { ok, reason } = await ended(command, environment, log);
  closeSync(log);
  const output = readFileSync(path, 'utf8');
  const counts = isStep ? { passed: Number(ok), failed: Number(!ok) } : countsIn(output);
  if (counts.failed === 0 && (!ok || counts.passed === 0)) counts.failed = 1;
  if (counts.failed > 0) {
    console.log(output.trimEnd().split('\n').slice(-kTailLines).join('\n'));
    console.log(`FAILED: ${name} (${command.join(' ')}): ${reason}; whole log in ${path}`);
  }
  return { ...counts, secondTries: secondTriesIn(output), seconds: ((Date.now() - start) / 1000).toFixed(1) };
}

function tell({ part, passed, failed, seconds, notRun }) {
  console.log(`${part.name}: ${notRun ? `not run, ${notRun}: ` : ''}${passed} passed, ${failed} failed${seconds ? ` (${seconds} s)` : ''}`);
}

mkdirSync(logs, { recursive: true });
const which = process.argv[2];
const parts = { all, quick }[which];
if (!parts) {
  console.error('error: name the parts to run: all or quick');
  process.exit(2);
}
const results = await runParts(parts, (part) => run(part, environments[which]), tell);
summaryOf(results).forEach((line) => console.log(line));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
