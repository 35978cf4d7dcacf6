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

/** Two windows as over plain http, where browsers have no Web Locks: the first writes. */
async function withoutLocks(t) {
  const profile = await t.profile();
  await profile.raw.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
    delete Crypto.prototype.randomUUID;
  });
  const first = Object.assign(await profile.window(), { profile });
  await openPorts(first, t.site);
  assert.deepEqual(await role(first), ['writer', 'free']);
  const second = await profile.window();
  await openPorts(second, t.site);
  return { first, second };
}

/** Saves `count` files, some at a time, and tells which were acknowledged, and in which words others were refused. */
const saves = (window, epoch, count) =>
  window.evaluate(
    async (name, all) => {
      const kept = [];
      const refusals = new Set();
      for (let i = 0; i < all; i += 20) {
        const answers = [];
        for (let j = i; j < i + 20; ++j) {
          answers.push(window.ports.next('written', `log/${name}-${j}.seg`));
          window.ports.call('write', `log/${name}-${j}.seg`, `${j}`);
        }
        for (const [path, code, words] of await Promise.all(answers)) {
          if (code === 'ok') kept.push(path);
          else refusals.add(words.replace(/^\w+: /, ''));
        }
        await new Promise((done) => setTimeout(done, 10));
      }
      return { kept, refusals: [...refusals] };
    },
    epoch,
    count,
  );

/** Puts the lease of a window that is no more. Runs in the page. */
async function plantLease(until) {
  const database = await new Promise((done) => {
    const request = indexedDB.open('/data');
    request.onsuccess = () => done(request.result);
  });
  // Past the page's own guard: a frame's functions are untouched.
  const frame = document.body.appendChild(document.createElement('iframe'));
  const transaction = frame.contentWindow.IDBDatabase.prototype.transaction.call(database, ['FILE_DATA'], 'readwrite');
  transaction.objectStore('FILE_DATA').put({ owner: 'gone', until: (0, eval)(until) }, 'hufang-writer');
  await new Promise((done) => (transaction.oncomplete = done));
  frame.remove();
  database.close();
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

  'without locks the second window reads, and 600 saves of each are kept or refused in words': async (t) => {
    const { first, second } = await withoutLocks(t);
    assert.deepEqual(await role(second), ['reader', 'busy']);
    const [byFirst, bySecond] = await Promise.all([saves(first, 'a', 600), saves(second, 'b', 600)]);
    assert.equal(byFirst.kept.length, 600);
    assert.deepEqual(bySecond.kept, []);
    assert.deepEqual(bySecond.refusals, ['another window writes now']);
    await first.reload();
    assert.equal((await opened(first))[1], 'ok');
    assert.deepEqual(await list(first), [...byFirst.kept].sort());
  },

  'without locks the role goes back and forth while both save: what was acknowledged is there': async (t) => {
    const { first, second } = await withoutLocks(t);
    const writing = Promise.all([saves(first, 'a', 600), saves(second, 'b', 600)]);
    await call(second, 'take_over');
    await becomes(second, 'writer', 'asked');
    await becomes(first, 'reader', 'handed');
    await call(first, 'take_over');
    await becomes(first, 'writer', 'asked');
    const kept = (await writing).flatMap((of) => of.kept);
    assert.ok(kept.some((path) => path.startsWith('log/a-')));
    const third = await first.profile.window();
    await openPorts(third, t.site);
    assert.deepEqual(await list(third), kept.sort());
  },

  'without locks a writer that does not answer is robbed, and its late save is refused': async (t) => {
    const { first, second } = await withoutLocks(t);
    const late = first.evaluate(async () => {
      const end = Date.now() + 5_000;
      while (Date.now() < end);
      const answer = window.ports.next('written', 'log/late.seg');
      window.ports.call('write', 'log/late.seg', 'late');
      return answer;
    });
    await call(second, 'take_over');
    await becomes(second, 'writer', 'asked');
    assert.equal(await write(second, 'log/b-1.seg', 'two'), 'ok');
    assert.deepEqual((await late).slice(1), ['storage_failed', 'ReadOnlyError: another window writes now']);
    await becomes(first, 'reader', 'robbed');
    assert.deepEqual(await list(second), ['log/b-1.seg']);
  },

  'without locks a reload goes on writing, a closed window is followed, and a lease that ran out binds nobody': async (t) => {
    const { first, second } = await withoutLocks(t);
    await second.close();
    await first.reload();
    await opened(first);
    assert.deepEqual(await role(first), ['writer', 'free']);
    const third = await first.profile.window();
    await openPorts(third, t.site);
    assert.deepEqual(await role(third), ['reader', 'busy']);
    await first.raw.close({ runBeforeUnload: true });
    await becomes(third, 'writer', 'free');
    // As a window leaves it that was killed long ago, or before the clock was put back.
    for (const until of ['Date.now() - 1', 'Date.now() + 3600e3']) {
      await third.evaluate(plantLease, until);
      const next = await first.profile.window();
      await openPorts(next, t.site);
      assert.deepEqual(await role(next), ['writer', 'free'], until);
      await next.close();
    }
  },
};
