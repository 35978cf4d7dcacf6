// A window of any browser, as the tests use it. A browser's driver gives evaluate, click, insertText, key, goto,
// reload, screenshot and close; finding, pressing and typing by role and name are the same everywhere.
import { findInPage, focusFound, settledInPage } from './semantics.mjs';
import { until } from './time.mjs';

const kFocusAgainMs = 800;

/** Runs in the page: what is being laid out is drawn. A hidden page draws nothing. */
const drawn = () =>
  new Promise((done) => {
    setTimeout(done, 300);
    requestAnimationFrame(() => requestAnimationFrame(done));
  });

/** @param driver see above; `evaluate(fn, ...args)` runs a self-contained function in the page. */
export function makeWindow(driver) {
  const window = {
    ...driver,

    /** All shown elements of that role and name; a name "~part" matches a part. */
    findAll: (role, name) => driver.evaluate(findInPage, role, name),

    /** The first such element, waited for. */
    find: (role, name) => until(`${role} 「${name}」`, async () => (await window.findAll(role, name))[0]),

    /** Waits until there is no such element. */
    gone: (role, name) =>
      until(`no ${role} 「${name}」`, async () => (await window.findAll(role, name)).length === 0),

    /** A real click in the middle of the element; one that is out of view is brought there by focusing it. */
    async press(role, name) {
      // What the press before this one brings about may move what is pressed now.
      await driver.evaluate(settledInPage);
      let focused = 0;
      let last = '';
      const target = await until(`${role} 「${name}」 in view`, async () => {
        const [first] = await window.findAll(role, name);
        if (first === undefined || first.disabled) return undefined;
        // Right after a click the program takes a focus for the pointer's doing and moves nothing: once more, later.
        if (!first.inside && Date.now() - focused > kFocusAgainMs) {
          focused = Date.now();
          await driver.evaluate(focusFound, 0);
        }
        // What still moves (a dialog growing with what is in it) would be missed; on a slow machine a frame takes long.
        await driver.evaluate(drawn);
        const at = JSON.stringify([first.x, first.y, first.width, first.height]);
        const still = at === last;
        last = at;
        return first.inside && still ? first : undefined;
      });
      await driver.click(target.x + target.width / 2, target.y + target.height / 2);
    },

    /** Clicks into a text field, replaces what is in it. */
    async type(role, name, text) {
      await window.press(role, name);
      await driver.key('Control+A');
      await driver.insertText(text);
    },

    /** Waits until the page says it is ready. */
    ready: () =>
      until('data-state ready', () => driver.evaluate(() => document.documentElement.dataset.state === 'ready'), 30_000),
  };
  return window;
}
