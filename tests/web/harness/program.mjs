// Steps that many tests of the program share, done as a person does them: by role and name.
import { until } from './time.mjs';

/** Opens the program in a window of a new profile; `query` such as "?sample"; with "&bare" it has no visits. */
export async function start(t, query = '', settings = undefined) {
  const window = await t.window(settings);
  await window.goto(t.site.url + query);
  await window.ready();
  return window;
}

/** The sample as of ten o'clock of a day "2026-05-20" in China; time goes on from there. */
export async function sampleOn(t, day, settings = undefined) {
  const profile = await t.profile(settings);
  await profile.raw.clock.setSystemTime(new Date(`${day}T02:00:00Z`));
  const window = await profile.window();
  await window.goto(`${t.site.url}?sample`);
  await window.ready();
  return window;
}

/** Goes to a screen by its address ("survey/keying"), as a bookmark does. */
export const go = (window, address) =>
  window.evaluate((to) => {
    location.hash = to;
  }, address);

/** When the last change was made, for saved(). */
export const lastChange = (window) => window.evaluate(() => window.hufang.lastChange);

/** Waits (`ms`, at most) until something was changed after `before` (a lastChange()) and all of it is kept. */
export const saved = (window, before = 0, ms = undefined) =>
  until(
    'everything saved',
    () =>
      window.evaluate((since) => {
        const { lastChange: change, lastSaved: kept, saveState } = window.hufang;
        return change > since && saveState === 'saved' && kept >= change;
      }, before),
    ms,
  );

/** Adds a community from the first screen. */
export async function newCommunity(window, name) {
  await window.press('button', '新建小区');
  await window.find('dialog', '新建小区');
  await window.type('textbox', '小区名称', name);
  await window.press('button', '新建');
  await window.gone('dialog', '新建小区');
}

/** Adds this year's survey with the procedure's items, and says how many sheets were handed out. */
export async function newSurvey(window, issued = undefined) {
  await go(window, 'survey/prepare');
  await window.press('button', '~建立 ');
  await window.gone('button', '~建立 ');
  if (issued === undefined) return;
  await go(window, 'survey/deliver');
  await window.type('textbox', '发放总数', String(issued));
  await window.press('button', '保存发放数量');
  await window.gone('button', '保存发放数量');
}

/** All that the mirror says, for tests that look for a figure on the screen. */
export const words = (window) =>
  window.evaluate(() => {
    const said = [];
    for (const e of document.querySelectorAll('#mirror *')) {
      const text = e.getAttribute('aria-label') ?? (e.childElementCount === 0 ? e.textContent : '');
      if (text) said.push(text);
    }
    return said.join('\n');
  });

/** Waits until the screen says all of `texts`. */
export const says = (window, ...texts) =>
  until(`the screen says ${texts.join(' | ')}`, async () => {
    const said = await words(window);
    const missing = texts.filter((text) => !said.includes(text));
    if (missing.length > 0) throw new Error(`missing: ${missing.join(' | ')}`);
    return true;
  });
