// The program in the page: it starts, stays on its own origin, is small, draws only when something happens, and works
// without a network.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../../tools/serve.mjs';
import { pause, until } from './harness/time.mjs';

export const browsers = ['chromium'];

const kBudgetBytes = 354_000;  // tools/check/size.mjs says why

export const tests = {
  'it starts, says so, and shows window.hufang read-only': async (t) => {
    const window = await t.window();
    await window.goto(t.site.url);
    await window.ready();
    const before = await window.evaluate(() => {
      const { frames } = window.hufang;
      try {
        window.hufang.frames = -1;
      } catch {
        // Strict code is told that it cannot.
      }
      return [frames > 0, window.hufang.frames === frames || window.hufang.frames > frames];
    });
    assert.deepEqual(before, [true, true]);
    assert.deepEqual(window.problems, []);
  },

  'no request leaves the page\'s own origin, with sample data and offline copy included': async (t) => {
    const profile = await t.profile();
    const requests = [];
    profile.raw.on('request', (request) => requests.push(request.url()));
    const window = await profile.window();
    await window.goto(`${t.site.url}?sample`);
    await window.ready();
    await until('the service worker', () => window.evaluate(() => navigator.serviceWorker.ready.then(() => true)));
    const origin = new URL(t.site.url).origin;
    const foreign = requests.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url));
    assert.deepEqual(foreign, []);
    assert.ok(requests.length > 3);
  },

  'the first usable screen needs the first part of the program alone': async (t) => {
    const profile = await t.profile({ serviceWorkers: 'block' });
    const window = await profile.window();
    await window.goto(t.site.url);
    await window.ready();
    // What was asked for before the first screen stood; the rest of the program comes after it.
    const files = await window.evaluate(() => {
      const [{ startTime: ready }] = performance.getEntriesByName('ready');
      const before = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < ready);
      return ['/', ...new Set(before.map(({ name }) => new URL(name).pathname))];
    });
    const sizes = files.map((file) => {
      const path = join(t.site.dist, file === '/' ? 'index.html' : file);
      return [file, statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size];
    });
    const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
    assert.equal(sizes.filter(([file]) => file.endsWith('.wasm')).length, 1);
    assert.ok(total <= kBudgetBytes, `${total} bytes: ${JSON.stringify(sizes)}`);
  },

  'no frame is drawn in the third second after the last input': async (t) => {
    const window = await t.window();
    await window.goto(`${t.site.url}?sample`);
    await window.ready();
    const frames = () => window.evaluate(() => window.hufang.frames);
    const before = await frames();
    await window.raw.mouse.move(400, 300);
    await window.raw.mouse.move(500, 420);
    await pause(2_000);
    const quiet = await frames();
    assert.ok(quiet > before, 'the mouse was drawn for');
    await pause(1_000);
    assert.equal(await frames(), quiet);
  },

  'after the first load it starts with the server gone': async (t) => {
    const server = await startServer(t.site.dist);
    const window = await t.window();
    await window.goto(server.url);
    await window.ready();
    await until('the service worker', () => window.evaluate(() => !!navigator.serviceWorker.controller));
    await server.close();
    await window.reload();
    await window.ready();
    await assert.rejects(fetch(server.url));
  },

  'every file of the site says which bytes it has': async (t) => {
    // The worker takes a version only whole; a file it does not list would be missing offline.
    const worker = readFileSync(join(t.site.dist, 'service-worker.js'), 'utf8');
    const html = readFileSync(join(t.site.dist, 'index.html'), 'utf8');
    const named = [...html.matchAll(/(?:href|src)="([^":]+\.(?:js|css|wasm))"/g)].map((match) => match[1]);
    assert.ok(named.length >= 3);
    for (const file of named) assert.ok(worker.includes(`"${file}"`), file);
  },
};
