// The order of the tests' parts: one after another, some beside, none on top of what failed; and the last lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runParts, summaryOf } from '../../tools/parts.mjs';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs the parts, each {name, needs, beside, ms, fails}; what began and ended, in order, and the results by name. */
async function ran(...parts) {
  const order = [];
  const run = async (part) => {
    order.push(`${part.name} begins`);
    await wait(part.ms ?? 0);
    order.push(`${part.name} ends`);
    return { passed: part.fails ? 2 : 3, failed: part.fails ? 1 : 0, secondTries: part.again ?? [] };
  };
  const told = [];
  const results = await runParts(parts, run, ({ part }) => told.push(part.name));
  return { order, told, results, of: (name) => results.find(({ part }) => part.name === name) };
}

test('parts run one after another, though the first takes longest', async () => {
  const { order, results } = await ran({ name: 'a', ms: 30 }, { name: 'b' }, { name: 'c' });
  assert.deepEqual(order, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  assert.deepEqual(results.map(({ part }) => part.name), ['a', 'b', 'c']);
});

test('a part beside holds nothing up, and is waited for where it is needed and at the end', async () => {
  const { order, told } = await ran({ name: 'fetch', beside: true, ms: 60 }, { name: 'a', ms: 10 }, { name: 'b', needs: ['fetch'] }, { name: 'last', beside: true, ms: 80 });
  assert.ok(order.indexOf('a ends') < order.indexOf('fetch ends'));
  assert.ok(order.indexOf('fetch ends') < order.indexOf('b begins'));
  assert.equal(told.length, 4);
});

test('a planted failure: what needs it is not run and counts as failed, and so on; what does not, runs', async () => {
  const { order, of } = await ran({ name: 'build', fails: true }, { name: 'tests', needs: ['build'] }, { name: 'more', needs: ['tests'] }, { name: 'other' });
  assert.deepEqual(order.filter((line) => line.endsWith('begins')), ['build begins', 'other begins']);
  assert.equal(of('tests').notRun, 'since build failed');
  assert.equal(of('more').failed, 1);
  assert.equal(of('other').failed, 0);
});

test('one of several needs that failed is enough', async () => {
  const { of } = await ran({ name: 'a' }, { name: 'fetch', beside: true, fails: true }, { name: 'b', needs: ['a', 'fetch'] });
  assert.equal(of('b').notRun, 'since fetch failed');
});

test('a need that is no part before is a mistake of the list', async () => {
  await assert.rejects(ran({ name: 'b', needs: ['a'] }, { name: 'a' }), /b needs a/);
});

test('the last lines name second tries and failed parts, and end with the sum', async () => {
  const { results } = await ran({ name: 'a', again: ['chromium files: x'] }, { name: 'b', fails: true }, { name: 'c', needs: ['b'] });
  assert.deepEqual(summaryOf(results), ['passed at the second try: chromium files: x', 'failed parts: b, c', '5 passed, 2 failed']);
});

test('with nothing to say, the sum stands alone', async () => {
  const { results } = await ran({ name: 'a' });
  assert.deepEqual(summaryOf(results), ['3 passed, 0 failed']);
});
