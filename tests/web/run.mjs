// Runs the browser tests. Usage: run.mjs [--browser chromium|firefox|webkit] [--only TEXT] [--dist FOLDER]
//        [--failures FOLDER] [--at-once N]
//
// A test file (*.test.mjs) exports `tests`, named functions of a context, `browsers`, those it runs in, and perhaps
// `needsPorts`, when it looks at the page of tests/web/pages/, which is then built before any test's time runs,
// `testMs`, when one of them takes longer than others, and `alone`, when nothing else may run beside them.
// As many run at once as there are processors. Output:
// `ok NAME` or `not ok NAME` with the reason, then `passed at the second try: NAME` of each that failed before, at the
// end `N passed, N failed`. A failed test leaves a screenshot in
// the folder of failures (build/web-failures/). Exit code 0 only when something ran and nothing failed.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './harness/paths.mjs';
import { within } from './harness/time.mjs';
import { openSite } from './harness/site.mjs';
import { closeAll } from './harness/processes.mjs';
import { runTogether } from './harness/together.mjs';

const kTestMs = 90_000;
const kRunMs = 40 * 60_000;
const kBrowsers = ['chromium', 'firefox', 'webkit'];

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string' },
    only: { type: 'string' },
    dist: { type: 'string', default: join(root, 'dist') },
    failures: { type: 'string', default: join(root, 'build/web-failures') },
    // A browser that draws in software keeps two processors busy: more at once takes as long, and steps miss their time.
    'at-once': { type: 'string', default: String(Math.max(1, Math.floor(availableParallelism() / 2))) },
  },
});
if (options.browser && !kBrowsers.includes(options.browser)) {
  console.error(`error: --browser is one of ${kBrowsers.join(', ')}`);
  process.exit(2);
}
const atOnce = Number(options['at-once']);
if (!Number.isInteger(atOnce) || atOnce < 1) {
  console.error('error: --at-once is how many tests run at a time, 1 or more');
  process.exit(2);
}

async function testsOf(browser) {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.mjs')).sort();
  const found = [];
  for (const file of files) {
    const { tests, browsers, needsPorts = false, testMs = kTestMs, alone = false } = await import(`./${file}`).catch((error) => ({
      tests: { 'cannot be read': () => Promise.reject(error) },
      browsers: [kBrowsers[0]],
    }));
    if (!browsers.includes(browser)) continue;
    for (const [name, run] of Object.entries(tests)) {
      const title = `${browser} ${file.replace('.test.mjs', '')}: ${name}`;
      if (!options.only || title.includes(options.only)) found.push({ title, browser, run, needsPorts, testMs, alone });
    }
  }
  return found;
}

const { failures } = options;
rmSync(failures, { recursive: true, force: true });

/** Browsers that run and wait for a test: each has one at a time. After a test that failed it is closed. */
const idle = new Map(kBrowsers.map((name) => [name, []]));
async function take(name) {
  const browser = idle.get(name).pop();
  if (browser) return browser;
  const { launch } = await import(`./harness/${name}.mjs`);
  return within(60_000, `starting ${name}`, launch());
}

/** Runs one test; what it says is printed when it ends, since others run beside it. */
async function runTest(test, site) {
  const said = [];
  const say = (line) => said.push(line);
  try {
    const browser = await take(test.browser);
    const passed = await runIn(browser, test, site, say);
    if (passed) idle.get(test.browser).push(browser);
    else await within(10_000, 'closing', browser.close()).catch(() => {});
    return passed;
  } catch (error) {
    say(`not ok ${test.title}: ${test.browser} does not start\n  ${error?.stack ?? error}`);
    return false;
  } finally {
    console.log(said.join('\n'));
  }
}

async function runIn(browser, { title, run, testMs }, site, say) {
  const windows = [];
  const profiles = [];
  const context = {
    site,
    /** A new profile, with no data: its windows share what they keep. Chromium: .raw is Playwright's BrowserContext. */
    profile: async (settings) => {
      const profile = await browser.profile(settings);
      profiles.push(profile);
      return {
        raw: profile.raw,
        window: async () => {
          const window = await profile.window();
          windows.push(window);
          return window;
        },
      };
    },
    /** One window of a new profile. Chromium: .raw is Playwright's Page. */
    window: async (settings) => (await context.profile(settings)).window(),
  };
  const start = Date.now();
  try {
    await within(testMs, title, run(context));
    say(`ok ${title} (${Date.now() - start} ms)`);
    return true;
  } catch (error) {
    say(`not ok ${title}\n  ${String(error?.stack ?? error).replaceAll('\n', '\n  ')}`);
    mkdirSync(failures, { recursive: true });
    for (const [i, window] of windows.entries()) {
      const file = `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${i + 1}.png`;
      await within(5_000, 'screenshot', window.screenshot(join(failures, file))).catch(() => {});
      for (const line of window.problems ?? []) say(`  page: ${line}`);
    }
    return false;
  } finally {
    for (const profile of profiles) await within(5_000, 'closing', profile.close()).catch(() => {});
  }
}

const total = { passed: 0, failed: 0, secondTries: [] };
try {
  await within(kRunMs, 'the whole run', (async () => {
    const site = await openSite(options.dist);
    const tests = [];
    for (const name of options.browser ? [options.browser] : kBrowsers) tests.push(...(await testsOf(name)));
    if (tests.some((test) => test.needsPorts)) await site.ports();
    // Two windows of one X display take the focus from each other: only Chromium runs without one.
    const oneAtATime = (browser) => browser !== 'chromium';
    Object.assign(total, await runTogether(tests, { atOnce, oneAtATime, run: (test) => runTest(test, site) }));
  })());
} catch (error) {
  console.log(`not ok ${error?.stack ?? error}`);
  total.failed += 1;
}
await closeAll();
total.secondTries.forEach((title) => console.log(`passed at the second try: ${title}`));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
