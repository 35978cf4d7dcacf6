// Runs the browser tests. Usage: run.mjs [--browser chromium|firefox|webkit] [--only TEXT] [--dist FOLDER]
//        [--failures FOLDER]
//
// A test file (*.test.mjs) exports `tests`, named functions of a context, `browsers`, those it runs in, and perhaps
// `needsPorts`, when it looks at the page of tests/web/pages/, which is then built before any test's time runs, and
// `testMs`, when one of them takes longer than others. Output:
// `ok NAME` or `not ok NAME` with the reason, at the end `N passed, N failed`. A failed test leaves a screenshot in
// the folder of failures (build/web-failures/). Exit code 0 only when something ran and nothing failed.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './harness/paths.mjs';
import { within } from './harness/time.mjs';
import { openSite } from './harness/site.mjs';
import { closeAll } from './harness/processes.mjs';

const kTestMs = 90_000;
const kRunMs = 40 * 60_000;
const kBrowsers = ['chromium', 'firefox', 'webkit'];

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string' },
    only: { type: 'string' },
    dist: { type: 'string', default: join(root, 'dist') },
    failures: { type: 'string', default: join(root, 'build/web-failures') },
  },
});
if (options.browser && !kBrowsers.includes(options.browser)) {
  console.error(`error: --browser is one of ${kBrowsers.join(', ')}`);
  process.exit(2);
}

async function testsOf(browser) {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.mjs')).sort();
  const found = [];
  for (const file of files) {
    const { tests, browsers, needsPorts = false, testMs = kTestMs } = await import(`./${file}`).catch((error) => ({
      tests: { 'cannot be read': () => Promise.reject(error) },
      browsers: [kBrowsers[0]],
    }));
    if (!browsers.includes(browser)) continue;
    for (const [name, run] of Object.entries(tests)) {
      const title = `${browser} ${file.replace('.test.mjs', '')}: ${name}`;
      if (!options.only || title.includes(options.only)) found.push({ title, run, needsPorts, testMs });
    }
  }
  return found;
}

const { failures } = options;
rmSync(failures, { recursive: true, force: true });

async function runTest({ title, run, testMs }, browser, site) {
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
    console.log(`ok ${title} (${Date.now() - start} ms)`);
    return true;
  } catch (error) {
    console.log(`not ok ${title}\n  ${String(error?.stack ?? error).replaceAll('\n', '\n  ')}`);
    mkdirSync(failures, { recursive: true });
    for (const [i, window] of windows.entries()) {
      const file = `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${i + 1}.png`;
      await within(5_000, 'screenshot', window.screenshot(join(failures, file))).catch(() => {});
      for (const line of window.problems ?? []) console.log(`  page: ${line}`);
    }
    return false;
  } finally {
    for (const profile of profiles) await within(5_000, 'closing', profile.close()).catch(() => {});
  }
}

async function runBrowser(name, tests, site) {
  const count = { passed: 0, failed: 0 };
  if (tests.length === 0) return count;
  let browser;
  try {
    const { launch } = await import(`./harness/${name}.mjs`);
    browser = await within(60_000, `starting ${name}`, launch());
  } catch (error) {
    console.log(`not ok ${name} does not start\n  ${error?.stack ?? error}`);
    return { passed: 0, failed: tests.length };
  }
  try {
    for (const test of tests) {
      // A busy machine can miss a step's time: what fails is tried once more, from nothing, and both tries are said.
      const passed = (await runTest(test, browser, site)) || (await runTest(test, browser, site));
      count[passed ? 'passed' : 'failed'] += 1;
    }
  } finally {
    await within(10_000, 'closing', browser.close()).catch(() => {});
  }
  return count;
}

const total = { passed: 0, failed: 0 };
try {
  await within(kRunMs, 'the whole run', (async () => {
    const site = await openSite(options.dist);
    const plan = [];
    for (const name of options.browser ? [options.browser] : kBrowsers) plan.push([name, await testsOf(name)]);
    if (plan.some(([, tests]) => tests.some((test) => test.needsPorts))) await site.ports();
    for (const [name, tests] of plan) {
      const count = await runBrowser(name, tests, site);
      total.passed += count.passed;
      total.failed += count.failed;
    }
  })());
} catch (error) {
  console.log(`not ok ${error?.stack ?? error}`);
  total.failed += 1;
}
await closeAll();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
