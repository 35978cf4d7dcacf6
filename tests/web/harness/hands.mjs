// Other hands than a mouse: a window whose presses are taps of a finger, and one in which only keys are pressed.
import { until } from './time.mjs';

export const kPhone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** Moves the page by a finger until what `place` finds is in view. */
export async function scrollTo(window, place) {
  const touch = await window.raw.context().newCDPSession(window.raw);
  const send = (type, y) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 4, y: Math.round(y) }] });
  for (let i = 0; i < 40; ++i) {
    const at = await place();
    if (!at || at.inside) break;
    const way = Math.max(-300, Math.min(300, 400 - (at.y + at.height / 2)));
    if (Math.abs(way) < 12) break;
    await send('touchStart', 420 - way / 2);
    for (let step = 1; step <= 6; ++step) await send('touchMove', 420 - way / 2 + (way * step) / 6);
    await new Promise((done) => setTimeout(done, 120)); // held still: no momentum
    await send('touchEnd');
    await new Promise((done) => setTimeout(done, 60));
  }
  await touch.detach();
}

/** A window whose presses are taps of a finger. */
export function byTouch(window) {
  const tap = async (role, name) => {
    await window.find(role, name);
    const place = async () => (await window.findAll(role, name))[0];
    await scrollTo(window, place);
    const at = await until(`${role} 「${name}」 in view`, async () => {
      const now = await place();
      return now?.inside && !now.disabled ? now : undefined;
    });
    await window.raw.touchscreen.tap(at.x + at.width / 2, at.y + at.height / 2);
  };
  return {
    ...window,
    press: tap,
    async type(role, name, text) {
      await tap(role, name);
      await until(`${name} focused`, () => window.evaluate((n) => document.activeElement?.getAttribute('aria-label') === n, name));
      await window.key('Control+A');
      await window.insertText(text);
    },
  };
}

/** A window in which nothing is pressed but keys: Tab goes there, Space or Enter presses. */
export function byKeyboard(window) {
  const here = () =>
    window.evaluate(() => {
      const e = document.activeElement;
      const roles = { BUTTON: 'button', A: 'link', TEXTAREA: 'textbox', INPUT: 'textbox' };
      return { role: e?.getAttribute('role') ?? roles[e?.tagName] ?? '', name: e?.getAttribute('aria-label') ?? e?.textContent ?? '' };
    });
  const reach = async (role, name) => {
    await window.find(role, name);
    const part = name.startsWith('~') ? name.slice(1) : undefined;
    for (let i = 0; i < 150; ++i) {
      const at = await here();
      if (at.role === role && (part === undefined ? at.name === name : at.name.includes(part))) return;
      await window.key('Tab');
    }
    throw new Error(`Tab does not come to ${role} 「${name}」`);
  };
  return {
    ...window,
    async press(role, name) {
      await reach(role, name);
      await window.key(role === 'link' || role === 'combobox' || role === 'option' || role === 'row' ? 'Enter' : 'Space');
    },
    async type(role, name, text) {
      await reach(role, name);
      await window.key('Control+A');
      await window.insertText(text);
    },
  };
}
