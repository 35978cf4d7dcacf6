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

/**
 * In the page: how many presses of Tab (of Shift+Tab when negative) lead from where the focus is to the control of that
 * role and name; 0 there, undefined when it is not among what takes the focus now.
 */
function tabsTo(role, name) {
  const roles = { BUTTON: 'button', A: 'link', TEXTAREA: 'textbox', INPUT: 'textbox' };
  const part = name.startsWith('~') ? name.slice(1) : undefined;
  const wanted = (e) => {
    const called = (e.getAttribute('aria-label') ?? e.textContent ?? '').trim();
    return (e.getAttribute('role') ?? roles[e.tagName]) === role && (part === undefined ? called === name : called.includes(part));
  };
  const stops = [...document.querySelectorAll('button, a[href], input, textarea, [tabindex]')].filter(
    (e) => e.tabIndex >= 0 && !e.disabled && !e.closest('[inert],[hidden]') && e.checkVisibility(),
  );
  const from = stops.indexOf(document.activeElement);
  if (from >= 0 && wanted(stops[from])) return 0;
  const to = stops.findIndex(wanted);
  return to < 0 ? undefined : to - from;
}

/** A window in which nothing is pressed but keys: Tab goes there, Space or Enter presses. */
export function byKeyboard(window) {
  const reach = async (role, name) => {
    await window.find(role, name);
    // Where the focus goes, the program may scroll, and show other controls: each leg ends with another look.
    for (let leg = 0; leg < 40; ++leg) {
      const steps = await window.evaluate(tabsTo, role, name);
      if (steps === 0) return;
      const key = (steps ?? 1) < 0 ? 'Shift+Tab' : 'Tab';
      for (let left = Math.min(20, Math.abs(steps ?? 5)); left > 0; --left) await window.key(key);
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
