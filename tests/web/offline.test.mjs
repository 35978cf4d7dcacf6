// Offline after the first load, and never half a version: the service worker on a small site of its own, in versions
// that are deployed, damaged and taken off the network.
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../../tools/serve.mjs';
import { root } from './harness/paths.mjs';
import { temporaryFolder } from './harness/processes.mjs';
import { pause, until } from './harness/time.mjs';

export const browsers = ['chromium'];

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Puts a version of the site into `folder`; with `damaged` one file is not what the list says. */
async function deploy(folder, version, damaged = false) {
  const files = {
    'index.html': `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>${version}</title>
      <script type="module" src="main-${version}.js"></script>`,
    [`main-${version}.js`]: `navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' });
      document.documentElement.dataset.state = '${version}';`,
  };
  const list = Object.entries(files).map(([path, text]) => ({ path, sha256: sha256(text) }));
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  if (damaged) writeFileSync(join(folder, `main-${version}.js`), 'half of it');
  await build({
    entryPoints: [join(root, 'web/page/service-worker.ts')],
    outfile: join(folder, 'service-worker.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    define: { PRECACHE: JSON.stringify({ version, files: list }) },
    logLevel: 'warning',
  });
}

async function site() {
  const folder = join(temporaryFolder('offline'), 'site');
  await deploy(folder, 'one');
  return { folder, server: await startServer(folder) };
}

const state = (window) => window.evaluate(() => document.documentElement.dataset.state);
const controlled = (window) => until('a service worker', () => window.evaluate(() => !!navigator.serviceWorker.controller));
const caches = (window) => window.evaluate(() => window.caches.keys());
const update = (window) =>
  window.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    if (worker) {
      await new Promise((done) => {
        worker.onstatechange = () => (worker.state === 'installing' ? 0 : done());
      });
    }
    return registration.waiting !== null;
  });

export const tests = {
  'after the first load the page opens without a network, whatever its query says': async (t) => {
    const { server } = await site();
    const window = await t.window();
    await window.goto(server.url);
    await controlled(window);
    await server.close();
    await window.goto(`${server.url}?sample`);
    assert.equal(await state(window), 'one');
    await window.reload();
    assert.equal(await state(window), 'one');
  },

  'a new version waits while a window of the old one is open, then replaces it whole': async (t) => {
    const { folder, server } = await site();
    const profile = await t.profile();
    const window = await profile.window();
    await window.goto(server.url);
    await controlled(window);
    rmSync(folder, { recursive: true });
    await deploy(folder, 'two');
    assert.equal(await update(window), true);
    await window.reload();
    assert.equal(await state(window), 'one');
    await window.close();
    await pause(500);
    const next = await profile.window();
    await until('the new version', async () => {
      await next.goto(server.url);
      return (await state(next)) === 'two';
    });
    await until('one cache', async () => JSON.stringify(await caches(next)) === '["hufang-two"]');
    await server.close();
    await next.reload();
    assert.equal(await state(next), 'two');
  },

  'a version caught half-way is not taken; the old one goes on working offline': async (t) => {
    const { folder, server } = await site();
    const window = await t.window();
    await window.goto(server.url);
    await controlled(window);
    rmSync(folder, { recursive: true });
    await deploy(folder, 'two', true);
    assert.equal(await update(window), false);
    assert.deepEqual(await caches(window), ['hufang-one']);
    await server.close();
    await window.reload();
    assert.equal(await state(window), 'one');
  },
};
