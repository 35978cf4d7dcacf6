// Starting: whatever is in the way, nobody waits at 「正在打开…」 for ever.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { says, start } from './harness/program.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium'];

const kWordsMs = 10_000;

/** What a person sees of the cover; undefined while it only says that it opens. */
const cover = (page) =>
  page.evaluate(() => {
    const box = document.getElementById('cover').getBoundingClientRect();
    const top = document.elementFromPoint(box.width / 2, box.height / 2);
    const text = document.getElementById('cover').innerText;
    return top?.closest('#cover') && text.trim() !== '户访通' && !text.includes('正在打开') ? text : undefined;
  });

const kInTheWay = {
  'no BigInt': { script: () => void delete globalThis.BigInt, says: /浏览器太旧.*too old/s },
  'no WebAssembly': { script: () => void delete globalThis.WebAssembly, says: /浏览器太旧.*too old/s },
  'a database that never answers': {
    script: () => {
      IDBFactory.prototype.open = () => ({});
    },
    says: /存储没有回答.*storage does not answer/s,
  },
  'a script that does not come': { abort: /main-.*\.js/, says: /没有装载成功.*did not load/s },
  'a program that does not come': { abort: /hufang-.*\.wasm/, says: /无法继续运行.*cannot go on/s },
  'a program that never comes': { stall: /hufang-.*\.wasm/, says: /网络比较慢.*network is slow/s },
};

export const tests = Object.fromEntries([
  ...Object.entries(kInTheWay).map(([name, { script, abort, stall, says: words }]) => [
    `${name} ends in words`,
    async (t) => {
      const profile = await t.profile();
      if (script) await profile.raw.addInitScript(script);
      if (abort) await profile.raw.route(abort, (route) => route.abort());
      if (stall) await profile.raw.route(stall, () => {});
      const window = await profile.window();
      await window.raw.goto(t.site.url, { waitUntil: 'commit' });
      assert.match(await until('words', () => cover(window.raw).catch(() => undefined), kWordsMs), words);
      assert.ok(await window.raw.evaluate(() => !document.getElementById('cover-again').hidden), 'a way on');
    },
  ]),
  ['a page opened as a file ends in words', async (t) => {
    const window = await t.window();
    await window.goto(pathToFileURL(join(t.site.dist, 'index.html')).href);
    assert.match(await until('words', () => cover(window.raw), kWordsMs), /双击打开.*opened as a file/s);
  }],
  ['a browser without scripts ends in words', async (t) => {
    const window = await t.window({ javaScriptEnabled: false });
    await window.goto(t.site.url);
    assert.match(await until('words', () => cover(window.raw), kWordsMs), /需要 JavaScript.*needs JavaScript/s);
  }],
  ['an address that is none leads to the first screen', async (t) => {
    for (const address of ['#%', '#%E4%B8', '#%00', '#no/such/screen']) {
      const window = await start(t, address);
      await says(window, '新建小区');
      assert.deepEqual(window.problems, [], address);
    }
  }],
  ['a page that cannot go on lets another window write', async (t) => {
    const profile = await t.profile();
    const open = async () => {
      const window = await profile.window();
      await window.goto(`${t.site.url}?sample&bare`);
      await window.ready();
      return window;
    };
    const first = await open();
    const second = await open();
    await says(second, '另一个窗口正在编辑');
    await first.evaluate(() => void window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('planted') })));
    assert.match(await until('words', () => cover(first.raw), kWordsMs), /无法继续运行/);
    await second.gone('button', '改由本窗口编辑');
  }],
]);
