// Debian's Firefox ESR, driven by puppeteer-core over WebDriver BiDi. It has WebGL only in a window: Xvfb.
import puppeteer from 'puppeteer-core';
import { atEnd, xDisplay } from './processes.mjs';
import { makeWindow } from './window.mjs';

const kKeys = { 'Control+A': ['Control', 'a'] };

function wrap(page) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  return makeWindow({
    raw: page,
    problems,
    goto: (url) => page.goto(url, { waitUntil: 'load' }),
    reload: () => page.reload({ waitUntil: 'load' }),
    evaluate: (fn, ...args) =>
      page.evaluate(`(${fn})(...${JSON.stringify(args.map((a) => a ?? null))}.map((a) => a ?? undefined))`),
    click: (x, y) => page.mouse.click(x, y),
    insertText: (text) => page.keyboard.type(text),
    async key(name) {
      const keys = kKeys[name] ?? [name];
      for (const held of keys.slice(0, -1)) await page.keyboard.down(held);
      await page.keyboard.press(keys.at(-1));
      for (const held of keys.slice(0, -1).reverse()) await page.keyboard.up(held);
    },
    screenshot: (path) => page.screenshot({ path }),
    close: () => page.close(),
  });
}

async function startFirefox(prefs = {}) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: false,
    defaultViewport: { width: 1280, height: 860 },
    env: { ...process.env, DISPLAY: await xDisplay('firefox'), LIBGL_ALWAYS_SOFTWARE: '1', MOZ_CRASHREPORTER_DISABLE: '1' },
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN, zh', 'webgl.force-enabled': true, ...prefs },
    protocolTimeout: 30_000,
  });
  atEnd(() => browser.process()?.kill('SIGKILL'));
  return browser;
}

export async function launch() {
  const browser = await startFirefox();
  return {
    /** `prefs` (about:config) take a Firefox of their own. */
    async profile({ prefs } = {}) {
      const own = prefs ? await startFirefox(prefs) : browser;
      const context = await own.createBrowserContext();
      return {
        raw: context,
        window: async () => wrap(await context.newPage()),
        close: () => (prefs ? own.close() : context.close()),
      };
    },
    close: () => browser.close(),
  };
}
