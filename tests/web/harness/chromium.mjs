// Debian's Chromium, driven by playwright-core.
import { chromium } from 'playwright-core';
import { atEnd } from './processes.mjs';
import { makeWindow } from './window.mjs';
import { kStepMs } from './time.mjs';

const kFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

function wrap(page) {
  page.setDefaultTimeout(kStepMs);
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  return makeWindow({
    raw: page,
    problems,
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    evaluate: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args.map((a) => a ?? null))}.map((a) => a ?? undefined))`),
    click: (x, y) => page.mouse.click(x, y),
    insertText: (text) => page.keyboard.insertText(text),
    key: (name) => page.keyboard.press(name),
    screenshot: (path) => page.screenshot({ path }),
    close: () => page.close({ runBeforeUnload: false }),
  });
}

export async function launch() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: kFlags, headless: true });
  atEnd(() => browser.close());
  return {
    async profile(settings = {}) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        ...settings,
      });
      return {
        raw: context,
        window: async () => wrap(await context.newPage()),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
