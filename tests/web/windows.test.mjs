// Several windows on one store: one writes, the others follow.
import assert from 'node:assert/strict';
import { list, opened, openPorts, read, role, write } from './harness/ports.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium'];
export const needsPorts = true;

async function twoWindows(t) {
  const profile = await t.profile();
  const first = await profile.window();
  await openPorts(first, t.site);
  assert.deepEqual(await role(first), ['writer', 'free']);
  await write(first, 'log/a-1.seg', 'one');
  const second = await profile.window();
  await openPorts(second, t.site);
  return { profile, first, second };
}

const becomes = (window, wanted, reason) =>
  until(`${wanted}, ${reason}`, async () => JSON.stringify(await role(window)) === JSON.stringify([wanted, reason]));
const roles = (window) =>
  window.evaluate(() => window.ports.events.filter((event) => event.kind === 'role').map((event) => event.fields[0]));
const call = (window, name) => window.evaluate((n) => void window.ports.call(n), name);

export const tests = {
  'the second window reads, and what it tries to write changes nothing': async (t) => {
    const { first, second } = await twoWindows(t);
    assert.deepEqual(await role(second), ['reader', 'busy']);
    assert.equal(await read(second, 'log/a-1.seg'), 'one');
    assert.equal(await write(second, 'log/b-1.seg', 'refused'), 'storage_failed');
    assert.deepEqual(await list(second), ['log/a-1.seg']);
    await first.reload();
    await opened(first);
    assert.deepEqual(await list(first), ['log/a-1.seg']);
  },

  'a reader hears of a save and then sees the file': async (t) => {
    const { first, second } = await twoWindows(t);
    await write(first, 'log/a-2.seg', 'two');
    const heard = second.evaluate(() => window.ports.next('data'));
    await call(first, 'announce');
    await heard;
    assert.equal(await read(second, 'log/a-2.seg'), 'two');
  },

  'taking over: the writer brings its changes home, then reads': async (t) => {
    const { first, second } = await twoWindows(t);
    // It keeps on writing, each change as soon as the one before is kept.
    const writing = first.evaluate(async () => {
      const kept = [];
      for (let i = 0; i < 1_000; ++i) {
        const answer = window.ports.next('written', `log/a-${i + 10}.seg`);
        window.ports.call('write', `log/a-${i + 10}.seg`, 'busy');
        const [path, code] = await answer;
        if (code !== 'ok') break;
        kept.push(path);
        await new Promise((done) => setTimeout(done, 5));
      }
      return kept;
    });
    await call(second, 'take_over');
    await becomes(second, 'writer', 'asked');
    await becomes(first, 'reader', 'handed');
    const kept = await writing;
    assert.ok(kept.length > 0);
    assert.deepEqual(await list(second), ['log/a-1.seg', ...kept].sort());
    assert.equal(await write(first, 'log/a-3.seg', 'refused'), 'storage_failed');
    assert.equal(await write(second, 'log/b-1.seg', 'two'), 'ok');
    await call(first, 'take_over');
    await becomes(first, 'writer', 'asked');
    assert.equal(await read(first, 'log/b-1.seg'), 'two');
    assert.deepEqual(await roles(first), ['writer', 'reader', 'writer']);
    assert.deepEqual(await roles(second), ['reader', 'writer', 'reader']);
  },

  'a writer that does not answer is robbed, and says so': async (t) => {
    const { first, second } = await twoWindows(t);
    const busy = first.evaluate(() => {
      const end = Date.now() + 5_000;
      while (Date.now() < end);
    });
    await call(second, 'take_over');
    await becomes(second, 'writer', 'asked');
    assert.equal(await write(second, 'log/b-1.seg', 'two'), 'ok');
    await busy;
    await becomes(first, 'reader', 'robbed');
    assert.equal(await write(first, 'log/a-2.seg', 'refused'), 'storage_failed');
    await second.reload();
    await opened(second);
    assert.deepEqual(await list(second), ['log/a-1.seg', 'log/b-1.seg']);
  },

  'when the writer closes, the reader goes on writing': async (t) => {
    const { first, second } = await twoWindows(t);
    await write(first, 'log/a-2.seg', 'last words');
    await first.close();
    await becomes(second, 'writer', 'free');
    assert.equal(await read(second, 'log/a-2.seg'), 'last words');
    assert.equal(await write(second, 'log/b-1.seg', 'two'), 'ok');
  },

  'three windows: one writer at every moment': async (t) => {
    const { profile, first, second } = await twoWindows(t);
    const third = await profile.window();
    await openPorts(third, t.site);
    await call(third, 'take_over');
    await becomes(third, 'writer', 'asked');
    await until('one writer, two readers', async () => {
      const now = await Promise.all([first, second, third].map(async (window) => (await role(window))[0]));
      return now.filter((r) => r === 'writer').length === 1 && now[2] === 'writer';
    });
  },

  'two writers without locks lose nothing of each other': async (t) => {
    const profile = await t.profile();
    await profile.raw.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
    });
    const first = await profile.window();
    const second = await profile.window();
    await openPorts(first, t.site);
    await openPorts(second, t.site);
    assert.deepEqual(await role(second), ['writer', 'unsupported']);
    assert.equal(await write(first, 'log/a-1.seg', 'first'), 'ok');
    // The second has never seen that file: synchronising must not take it away, nor write over it.
    assert.equal(await write(second, 'log/b-1.seg', 'second'), 'ok');
    assert.equal(await write(second, 'log/a-1.seg', 'other'), 'storage_failed');
    await first.reload();
    await opened(first);
    assert.deepEqual(await list(first), ['log/a-1.seg', 'log/b-1.seg']);
    assert.equal(await read(first, 'log/a-1.seg'), 'first');
  },
};
