// The kept files in the browser: what "saved" promises, and what happens when keeping fails.
import assert from 'node:assert/strict';
import { ask, list, opened, openPorts, read, remove, write } from './harness/ports.mjs';

export const browsers = ['chromium'];
export const needsPorts = true;

async function fresh(t, script) {
  const profile = await t.profile();
  if (script) await profile.raw.addInitScript(script);
  const window = await profile.window();
  assert.equal((await openPorts(window, t.site))[1], 'ok');
  return window;
}

async function reopened(window) {
  await window.reload();
  assert.equal((await opened(window))[1], 'ok');
  return window;
}

// Notes every transaction that writes, as the browser got it, before the page's own code wraps it.
function noteTransactions() {
  window.transactions = [];
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = original.call(this, stores, mode, options);
    if (mode === 'readwrite') window.transactions.push({ name: this.name, durability: transaction.durability });
    return transaction;
  };
}

export const tests = {
  'a written file is listed, read, and there after a reload': async (t) => {
    const window = await fresh(t);
    assert.equal(await write(window, 'log/a-1.seg', '第一段 𬭎'), 'ok');
    assert.equal(await write(window, 'snap/1.snap', '快照'), 'ok');
    assert.equal(await write(window, 'HEAD-1', 'log/a-1.seg'), 'ok');
    assert.deepEqual(await list(window), ['HEAD-1', 'log/a-1.seg', 'snap/1.snap']);
    await reopened(window);
    assert.deepEqual(await list(window), ['HEAD-1', 'log/a-1.seg', 'snap/1.snap']);
    assert.deepEqual(await list(window, 'log/'), ['log/a-1.seg']);
    assert.deepEqual(await list(window, 'HEAD'), ['HEAD-1']);
    assert.equal(await read(window, 'log/a-1.seg'), '第一段 𬭎');
    assert.equal(await read(window, 'log/none.seg'), undefined);
  },

  'a removed file is gone after a reload, the others stay; removing nothing is fine': async (t) => {
    const window = await fresh(t);
    await write(window, 'log/a-1.seg', 'a');
    await write(window, 'log/a-2.seg', 'b');
    assert.equal(await remove(window, 'log/a-1.seg'), 'ok');
    assert.equal(await remove(window, 'log/never.seg'), 'ok');
    await reopened(window);
    assert.deepEqual(await list(window), ['log/a-2.seg']);
  },

  'every save asks for a transaction of durability strict': async (t) => {
    const window = await fresh(t, noteTransactions);
    await window.evaluate(() => void (window.transactions.length = 0));
    await write(window, 'log/a-1.seg', 'a');
    assert.deepEqual(await window.evaluate(() => window.transactions), [{ name: '/data', durability: 'strict' }]);
  },

  'files written during a save share the next one': async (t) => {
    const window = await fresh(t, noteTransactions);
    const codes = await window.evaluate(async () => {
      window.transactions.length = 0;
      const answers = [];
      for (let i = 0; i < 40; ++i) {
        answers.push(window.ports.next('written', `log/b-${i}.seg`));
        window.ports.call('write', `log/b-${i}.seg`, `${i}`);
        if (i === 20) await new Promise((done) => setTimeout(done));
      }
      return (await Promise.all(answers)).map((fields) => fields[1]);
    });
    assert.deepEqual(codes, Array(40).fill('ok'));
    assert.ok((await window.evaluate(() => window.transactions.length)) <= 3);
    await reopened(window);
    assert.equal((await list(window)).length, 40);
  },

  'a file larger than one value of the database may be is one file: written, listed, read, removed, written again': async (t) => {
    const window = await fresh(t);
    const kBytes = 140 * 1024 * 1024;
    const writeBig = (path) =>
      window.evaluate(
        async (at, size) => {
          const answer = window.ports.next('written', at);
          const made = window.ports.next('made', at);
          window.ports.call('write_big', at, size);
          return [(await made)[2], ...(await answer).slice(1)];
        },
        path,
        kBytes,
      );
    const checksum = async () => (await ask(window, 'checksum', 'checksum', 'snap/1.snap')).slice(1, 3);
    assert.equal(await write(window, 'snap/0.snap', 'small'), 'ok');
    const [first, code, detail] = await writeBig('snap/1.snap');
    assert.equal(code, 'ok', detail);
    await reopened(window);
    assert.deepEqual(await list(window), ['snap/0.snap', 'snap/1.snap']);
    assert.deepEqual(await checksum(), [`${kBytes}`, first]);
    assert.equal(await remove(window, 'snap/1.snap'), 'ok');
    await reopened(window);
    assert.deepEqual(await list(window), ['snap/0.snap']);
    // Nothing of the one before is left to follow a shorter one.
    assert.equal(await write(window, 'snap/1.snap', 'short'), 'ok');
    assert.equal(await read(window, 'snap/1.snap'), 'short');
    const [, kept] = await writeBig('snap/2.snap');
    assert.equal(kept, 'ok');
    await reopened(window);
    assert.equal(await read(window, 'snap/1.snap'), 'short');
    assert.deepEqual(await list(window), ['snap/0.snap', 'snap/1.snap', 'snap/2.snap']);
  },

  'a large file of which one part does not get through is not kept at all': async (t) => {
    const window = await fresh(t);
    await window.evaluate(() => {
      const add = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = function (entry, key) {
        if (!key.endsWith('~2')) return add.call(this, entry, key);
        IDBObjectStore.prototype.add = add;
        throw new DOMException('disk', 'UnknownError');
      };
    });
    assert.equal((await ask(window, 'written', 'write_big', 'snap/1.snap', 80 * 1024 * 1024))[1], 'storage_failed');
    assert.deepEqual(await list(window), []);
    assert.equal(await write(window, 'snap/1.snap', 'short'), 'ok');
    await reopened(window);
    assert.deepEqual(await list(window), ['snap/1.snap']);
    assert.equal(await read(window, 'snap/1.snap'), 'short');
  },

  'no space left: the write fails as storage_full, what was kept stays, and the next write works': async (t) => {
    const window = await fresh(t);
    assert.equal(await write(window, 'log/a-1.seg', 'kept'), 'ok');
    // As Chromium does it: the transaction aborts with the error, the request before seemed fine.
    // (storage_full.test.mjs has a browser that really is full.)
    await window.evaluate(() => {
      const add = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = function (...args) {
        const request = add.apply(this, args);
        IDBObjectStore.prototype.add = add;
        request.addEventListener('success', () => {
          const error = new DOMException('no space', 'QuotaExceededError');
          Object.defineProperty(this.transaction, 'error', { value: error });
          this.transaction.abort();
        });
        return request;
      };
    });
    const [, code, detail] = await ask(window, 'written', 'write', 'log/a-2.seg', 'too much');
    assert.equal(code, 'storage_full');
    assert.match(detail, /QuotaExceeded/);
    assert.deepEqual(await list(window), ['log/a-1.seg']);
    assert.equal(await write(window, 'log/a-2.seg', 'fits now'), 'ok');
    await reopened(window);
    assert.deepEqual(await list(window), ['log/a-1.seg', 'log/a-2.seg']);
  },

  'an aborted transaction is a failed save, not an endless one': async (t) => {
    const window = await fresh(t);
    await window.evaluate(() => {
      const add = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = function (...args) {
        const request = add.apply(this, args);
        IDBObjectStore.prototype.add = add;
        this.transaction.abort();
        return request;
      };
    });
    // The next save begins at once: what is still to be heard of the lost one is none of its affair.
    const codes = await window.evaluate(async () => {
      const answers = [window.ports.next('written', 'log/a-1.seg'), window.ports.next('written', 'log/a-2.seg')];
      window.ports.call('write', 'log/a-1.seg', 'lost');
      const [, lost] = await answers[0];
      window.ports.call('write', 'log/a-2.seg', 'kept');
      const [, kept] = await answers[1];
      return [lost, kept];
    });
    assert.deepEqual(codes, ['storage_failed', 'ok']);
    await reopened(window);
    assert.deepEqual(await list(window), ['log/a-2.seg']);
  },

  'what reads back different is a failed save, and the path can be written again': async (t) => {
    const window = await fresh(t);
    await window.evaluate(() => {
      const result = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'result');
      Object.defineProperty(IDBRequest.prototype, 'result', {
        configurable: true,
        get() {
          const value = result.get.call(this);
          if (value?.contents && this.transaction.mode === 'readonly') {
            value.contents[0] ^= 1;
            Object.defineProperty(IDBRequest.prototype, 'result', result);
          }
          return value;
        },
      });
    });
    const [, code, detail] = await ask(window, 'written', 'write', 'log/a-1.seg', 'first');
    assert.equal(code, 'storage_failed');
    assert.match(detail, /read back/);
    assert.deepEqual(await list(window), []);
    assert.equal(await write(window, 'log/a-1.seg', 'second'), 'ok');
    await reopened(window);
    assert.equal(await read(window, 'log/a-1.seg'), 'second');
  },

  'a failed file does not come back by itself': async (t) => {
    const window = await fresh(t);
    await window.evaluate(() => {
      const add = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = function () {
        IDBObjectStore.prototype.add = add;
        throw new DOMException('disk', 'UnknownError');
      };
    });
    assert.equal(await write(window, 'log/a-1.seg', 'lost'), 'storage_failed');
    assert.equal(await write(window, 'log/a-2.seg', 'kept'), 'ok');
    assert.deepEqual(await list(window), ['log/a-2.seg']);
    await reopened(window);
    assert.deepEqual(await list(window), ['log/a-2.seg']);
  },

  'data cleared under the running program is written anew with the next save': async (t) => {
    const window = await fresh(t);
    await write(window, 'log/a-1.seg', 'a');
    await window.evaluate(
      () =>
        new Promise((done, fail) => {
          const request = indexedDB.deleteDatabase('/data');
          request.onsuccess = done;
          request.onerror = () => fail(request.error);
        }).then(() => true),
    );
    assert.equal(await write(window, 'log/a-2.seg', 'b'), 'ok');
    await reopened(window);
    assert.deepEqual(await list(window), ['log/a-1.seg', 'log/a-2.seg']);
  },

  'a removal that leaves the file is a failed one, and the next try takes it away': async (t) => {
    const window = await fresh(t);
    const ways = {
      'is said to be done': (store, remove) => remove.call(store, 'another'),
      'aborts': (store, remove, path) => {
        const request = remove.call(store, path);
        store.transaction.abort();
        return request;
      },
      'throws': () => {
        throw new DOMException('disk', 'UnknownError');
      },
    };
    for (const [name, way] of Object.entries(ways)) {
      assert.equal(await write(window, `log/${name}.seg`, 'stays'), 'ok');
      await window.evaluate((source) => {
        const remove = IDBObjectStore.prototype.delete;
        IDBObjectStore.prototype.delete = function (path) {
          IDBObjectStore.prototype.delete = remove;
          return (0, eval)(source)(this, remove, path);
        };
      }, `${way}`);
      assert.equal(await remove(window, `log/${name}.seg`), 'storage_failed', name);
      await reopened(window);
      assert.deepEqual(await list(window), [`log/${name}.seg`], name);
      assert.equal(await remove(window, `log/${name}.seg`), 'ok', name);
      await reopened(window);
      assert.deepEqual(await list(window), [], name);
    }
  },

  'a save under way when the page goes away comes home with the next writer': async (t) => {
    const window = await fresh(t);
    assert.equal(await write(window, 'log/a-1.seg', 'kept'), 'ok');
    // The database answers no more, as while a page goes away.
    await window.evaluate(() => {
      IDBIndex.prototype.openKeyCursor = () => ({});
      for (const [path, text] of [['log/a-2.seg', '最后一句'], ['log/a-3.seg', '𬭎'], ['HEAD-9', 'no part of the log']]) window.ports.call('write', path, text);
    });
    await reopened(window);
    assert.deepEqual(await list(window), ['log/a-1.seg', 'log/a-2.seg', 'log/a-3.seg']);
    assert.equal(await read(window, 'log/a-2.seg'), '最后一句');
    assert.equal(await write(window, 'log/a-4.seg', 'after it'), 'ok');
    assert.equal(await window.evaluate(() => localStorage.getItem('hufang.late')), null);
    await reopened(window);
    assert.deepEqual(await list(window), ['log/a-1.seg', 'log/a-2.seg', 'log/a-3.seg', 'log/a-4.seg']);
    assert.equal(await read(window, 'log/a-3.seg'), '𬭎');
  },

  'a browser without storage says so at opening': async (t) => {
    const profile = await t.profile();
    await profile.raw.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('storage is blocked', 'SecurityError');
      };
    });
    const [, code, detail] = await openPorts(await profile.window(), t.site);
    assert.equal(code, 'storage_failed');
    assert.match(detail, /SecurityError/);
  },

  'lasting storage is asked for once, at the first save': async (t) => {
    const window = await fresh(t, () => {
      StorageManager.prototype.persist = async () => {
        localStorage.setItem('asked', `${Number(localStorage.getItem('asked')) + 1}`);
        return false;
      };
    });
    const asked = () => window.evaluate(() => localStorage.getItem('asked'));
    assert.equal(await asked(), null);
    await write(window, 'log/a-1.seg', 'a');
    await write(window, 'log/a-2.seg', 'a');
    await reopened(window);
    await write(window, 'log/a-3.seg', 'a');
    assert.equal(await asked(), '1');
    const [usage, quota] = await ask(window, 'use', 'use');
    assert.ok(Number(usage) > 0 && Number(quota) > Number(usage));
  },
};
