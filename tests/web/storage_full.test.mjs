// A browser that really has no space left: Firefox, whose space for all sites can be made small.
import assert from 'node:assert/strict';
import { ask, list, opened, openPorts, write } from './harness/ports.mjs';

export const browsers = ['firefox'];
export const needsPorts = true;

const kSpaceKilobytes = 20_000;
const kTooMuchBytes = 30_000_000;

export const tests = {
  'a file that does not fit fails as storage_full, and smaller ones are kept all the same': async (t) => {
    const window = await t.window({ prefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': kSpaceKilobytes } });
    assert.equal((await openPorts(window, t.site))[1], 'ok');
    assert.equal(await write(window, 'log/a-1.seg', 'kept'), 'ok');
    const [, code, detail] = await ask(window, 'written', 'write_big', 'log/a-2.seg', kTooMuchBytes);
    assert.equal(code, 'storage_full');
    assert.match(detail, /QuotaExceeded/);
    assert.deepEqual(await list(window), ['log/a-1.seg']);
    assert.equal(await write(window, 'log/a-3.seg', 'small'), 'ok');
    await window.reload();
    assert.equal((await opened(window))[1], 'ok');
    assert.deepEqual(await list(window), ['log/a-1.seg', 'log/a-3.seg']);
  },
};
