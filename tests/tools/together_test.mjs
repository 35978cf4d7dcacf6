// The pool of the browser tests: how many run at once, what runs alone, and second tries.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTogether } from '../web/harness/together.mjs';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs tests of ten milliseconds each; `fails` says how many tries of a title fail. */
async function ran(tests, { atOnce = 2, fails = {}, oneAtATime } = {}) {
  const running = new Set();
  const beside = [];
  const order = [];
  const left = { ...fails };
  const result = await runTogether(tests, {
    atOnce,
    oneAtATime,
    run: async (one) => {
      running.add(one);
      order.push(one.title);
      beside.push([...running].map(({ title }) => title));
      await wait(one.ms ?? 10);
      running.delete(one);
      left[one.title] = (left[one.title] ?? 0) - 1;
      return left[one.title] < 0;
    },
  });
  return { result, order, beside, most: Math.max(...beside.map((titles) => titles.length)) };
}
const some = (browser, ...titles) => titles.map((title) => ({ title, browser }));

test('each runs once, so many at a time and no more', async () => {
  for (const atOnce of [1, 2, 3]) {
    const { result, order, most } = await ran(some('chromium', 'a', 'b', 'c', 'd', 'e'), { atOnce });
    assert.deepEqual(result, { passed: 5, failed: 0, secondTries: [] });
    assert.deepEqual(order.toSorted(), ['a', 'b', 'c', 'd', 'e']);
    assert.equal(most, atOnce);
  }
});

test('no two tests of a browser that takes one at a time run together, and the others go on', async () => {
  const tests = [...some('firefox', 'f1', 'f2', 'f3'), ...some('chromium', 'c1', 'c2')];
  const { result, beside, most } = await ran(tests, { atOnce: 3, oneAtATime: (browser) => browser === 'firefox' });
  assert.equal(result.passed, 5);
  assert.ok(beside.every((titles) => titles.filter((title) => title.startsWith('f')).length <= 1));
  assert.ok(most >= 2);
});

test('the long ones begin', async () => {
  const tests = [{ title: 'short', testMs: 10 }, { title: 'long', testMs: 300 }, { title: 'shorter', testMs: 5 }];
  assert.deepEqual((await ran(tests, { atOnce: 1 })).order, ['long', 'short', 'shorter']);
});

test('what runs alone has nothing beside it', async () => {
  const tests = [{ title: 'alone', alone: true }, ...some('chromium', 'a', 'b', 'c')];
  const { order, beside } = await ran(tests);
  assert.equal(order.at(-1), 'alone');
  assert.deepEqual(beside.at(-1), ['alone']);
});

test('a planted failure is tried once more, alone, after all others: named when it passes, counted when not', async () => {
  const { result, order, beside } = await ran(some('chromium', 'once', 'always', 'a', 'b'), { fails: { once: 1, always: 9 } });
  assert.deepEqual(result, { passed: 3, failed: 1, secondTries: ['once'] });
  assert.deepEqual(order.slice(-2), ['once', 'always']);
  assert.deepEqual(beside.slice(-2), [['once'], ['always']]);
});

test('nothing to run is nothing passed', async () => {
  assert.deepEqual((await runTogether([], { atOnce: 2, run: () => true })), { passed: 0, failed: 0, secondTries: [] });
});
