// Every screen for those who do not use a mouse: what the semantic layer says of it, whether keys reach all of it, and
// what axe-core finds. Walked are all screens of the register, their parts, what their first rows open, and the dialogs
// behind their buttons, as a desktop and as a phone (harness/walk.mjs).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './harness/paths.mjs';
import { start } from './harness/program.mjs';
import { openFile, sampleFile } from './harness/sample.mjs';
import { until } from './harness/time.mjs';
import { faults, prepare, Walk } from './harness/walk.mjs';

export const browsers = ['chromium'];
/** A walk goes through hundreds of controls. */
export const testMs = 300_000;

const kSizes = { desktop: { viewport: { width: 1440, height: 900 } }, phone: { viewport: { width: 390, height: 844 }, hasTouch: true } };
const kHouseholds = 24;
const kMonths = 2;
/** So many screens share a profile and its sample. */
const kTogether = 4;

const registry = readFileSync(join(root, 'src/ui/views/registry.cpp'), 'utf8');
/** The addresses of the screens there are: a new one is walked without being named here. */
const kScreens = [...registry.matchAll(/\{Page::\w+,[^"}]*"(\w+)"/g)].map((match) => match[1]);

let sample;
/** One file for all tests. */
const sampleOnce = () => (sample ??= sampleFile({ households: kHouseholds, months: kMonths }));

async function walk(t, size, screens) {
  const profile = await t.profile(kSizes[size]);
  await profile.raw.addInitScript(() => {
    window.print = () => {};
  });
  const window = await profile.window();
  window.raw.on('filechooser', () => {});
  await window.goto(t.site.url);
  await window.ready();
  await openFile(window, sampleOnce());
  await prepare(window);
  const found = [];
  for (const screen of screens) {
    const began = Date.now();
    const one = new Walk(window, screen);
    await one.visit(screen);
    if (process.env.WALK_TELL) console.log(`  ${screen}: ${one.looks} looks, ${one.judged.size} kinds, ${one.pressed.size} presses, ${Date.now() - began} ms`);
    found.push(...one.faults);
  }
  assert.deepEqual(found, []);
}

export const tests = {
  'the first screen and its dialog can be used without a mouse': async (t) => {
    for (const settings of Object.values(kSizes)) {
      const window = await start(t, '', settings);
      await prepare(window);
      assert.deepEqual(await faults(window), []);
      await window.evaluate(() => window.walk.press('button', '新建小区'));
      await until('the dialog', () => window.findAll('dialog', '新建小区'));
      assert.deepEqual(await faults(window), []);
    }
  },

  'the walk sees what is wrong': async (t) => {
    const window = await start(t, '?sample#roster');
    await prepare(window);
    assert.deepEqual(await faults(window), []);
    // Each fault is planted in the same button, or table, and mended before the next.
    await window.evaluate(() => {
      window.spoilt = window.walk.controls().find((e) => window.walk.nameOf(e) === '添加业户');
    });
    const seen = async (what, plant, mend) => {
      await window.evaluate(plant);
      const found = await faults(window);
      await window.evaluate(mend);
      assert.ok(found.some((fault) => what.test(fault)), `${what} is among ${JSON.stringify(found)}`);
    };
    const named = () => window.spoilt.setAttribute('aria-label', '添加业户');
    await seen(/no key comes to the button 「添加业户」/, () => { window.spoilt.tabIndex = -1; }, () => window.spoilt.removeAttribute('tabindex'));
    await seen(/a button has no name/, () => window.spoilt.setAttribute('aria-label', ''), named);
    await seen(/has no Chinese name/, () => window.spoilt.setAttribute('aria-label', 'Add'), named);
    await seen(/two siblings are button 「添加业户」/, () => window.spoilt.after(window.spoilt.cloneNode()), () => window.spoilt.nextElementSibling.remove());
    await seen(/stops of Tab in the table/, () => document.querySelectorAll('[role=row][tabindex]').forEach((row) => { row.tabIndex = 0; }), () => {});
    await seen(/axe /, () => document.querySelector('[role=columnheader]').setAttribute('role', 'option'), () => {});
  },
};

for (const size of Object.keys(kSizes)) {
  for (let i = 0; i < kScreens.length; i += kTogether) {
    const screens = kScreens.slice(i, i + kTogether);
    tests[`${screens.join(', ')} on a ${size} can be used without a mouse`] = (t) => walk(t, size, screens);
  }
}
