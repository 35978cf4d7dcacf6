// The command as it is built, run as a script or a head office runs it: output, exit codes, files.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const program = resolve(root, process.env.HUFANG_PROGRAM ?? 'build/native/hufang');
const folder = mkdtempSync(join(tmpdir(), 'hufang-cli-'));
after(() => rmSync(folder, { recursive: true }));

function hufang(...words) {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function refused(result) {
  assert.equal(result.status, 2);
  assert.equal(result.stdout, '');
  assert.match(result.stderr, /^error: [^\n]+\n$/);
}

test('quota and due answer in JSON', () => {
  assert.deepEqual(JSON.parse(hufang('quota', '--total', '650', '--occupied', '396').stdout), { percent: 6, required: 24 });
  assert.deepEqual(JSON.parse(hufang('due', '--from', '2026-06-30', '--workdays', '15').stdout), { due: '2026-07-21' });
});

test('what is wrong is one line on standard error, exit 2', () => {
  refused(hufang());
  refused(hufang('quota', '--total', '5', '--occupied', '6'));
  refused(hufang('tally', '--sheets', join(folder, 'none.csv'), '--issued', '1'));
});

test('tally counts the real questionnaires in the checkout', () => {
  const file = join(root, 'tests/golden/somerville-excerpt.csv');
  const marks = readFileSync(file, 'utf8').trim().split('\n').slice(1).flatMap((row) => row.split(',').slice(1));
  const count = (mark) => marks.filter((m) => m.trim() === mark).length;
  const { overall, returned } = JSON.parse(hufang('tally', '--sheets', file, '--issued', '40').stdout);
  assert.equal(returned, 33);
  assert.deepEqual([overall.satisfied, overall.basic, overall.dissatisfied, overall.abstained],
    [count('S'), count('B'), count('D'), count('')]);
});

const whole = join(root, '../shared/data/somerville-sheets.csv');
test('tally of the whole survey, where its file lies beside the checkout', { skip: !existsSync(whole) }, () => {
  const result = JSON.parse(hufang('tally', '--sheets', whole, '--issued', '600').stdout);
  assert.deepEqual(
    [result.overall.satisfied, result.overall.basic, result.overall.dissatisfied, result.overall.abstained],
    [1444, 741, 340, 121],
  );
  assert.equal(result.overall.rate_percent, '86.53');
  assert.equal(result.return_rate_percent, '63.00');
  assert.equal(result.penalty_points, '0.00');
  assert.equal(result.main_improvements.length, 3);
});

test('sample, month and check work on one file; a refusal writes nothing', () => {
  const file = join(folder, 'sample.json');
  const made = hufang('sample', '--households', '60', '--months', '3', '--seed', '7', '-o', file);
  assert.equal(made.stderr, '');
  assert.equal(made.status, 0);
  assert.equal(hufang('check', file).status, 0);
  const never = join(folder, 'never.json');
  refused(hufang('sample', '--households', '-1', '--months', '3', '--seed', '7', '-o', never));
  assert.equal(existsSync(never), false);
});
