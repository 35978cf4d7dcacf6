// Other hands than a mouse: a window whose presses are taps of a finger, and one in which only keys are pressed.
import { settledInPage } from './semantics.mjs';
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
    let last = '';
    const at = await until(`${role} 「${name}」 in view`, async () => {
      // What the tap before this one brought about may still move things, and so may the finger's own scrolling.
      await window.evaluate(settledInPage);
      await scrollTo(window, place);
      const now = await place();
      const where = JSON.stringify([now?.x, now?.y]);
      const still = where === last;
      last = where;
      return now?.inside && !now.disabled && still ? now : undefined;
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
 * In the page: the keys that lead from where the focus is towards the control of that role and name; none when it is
 * there, undefined when it is not among what keys come to. Lists are one stop of Tab each, with arrow keys inside.
 */
function keysTo(role, name) {
  const roles = { BUTTON: 'button', A: 'link', TEXTAREA: 'textbox', INPUT: 'textbox' };
  const part = name.startsWith('~') ? name.slice(1) : undefined;
  const wanted = (e) => {
    const called = (e.getAttribute('aria-label') ?? e.textContent ?? '').trim();
    return (e.getAttribute('role') ?? roles[e.tagName]) === role && (part === undefined ? called === name : called.includes(part));
  };
  const all = [...document.querySelectorAll('button, a[href], input, textarea, [tabindex]')].filter(
    (e) => !e.disabled && !e.closest('[inert],[hidden]') && e.checkVisibility(),
  );
  const many = (key, n) => Array.from({ length: Math.min(20, Math.abs(n)) }, () => key);
  const here = document.activeElement;
  const to = here && all.includes(here) && wanted(here) ? here : all.find(wanted);
  if (to === undefined) return undefined;
  if (to === here) return [];
  const list = to.tabIndex >= 0 ? null : to.closest('[role=listbox], [role=radiogroup], [role=tablist], [role=tree], [role=table]');
  if (list?.contains(here)) {
    const rowOf = (e) => e.closest('[role=row]') ?? e;
    const rows = [...new Set(all.filter((e) => list.contains(e)).map(rowOf))];
    const down = rows.indexOf(rowOf(to)) - rows.indexOf(rowOf(here));
    if (down !== 0) return many(down > 0 ? 'ArrowDown' : 'ArrowUp', down);
    const across = all.indexOf(to) - all.indexOf(here);
    return many(across > 0 ? 'ArrowRight' : 'ArrowLeft', across);
  }
  const stops = all.filter((e) => e.tabIndex >= 0);
  const steps = stops.indexOf(list === null ? to : stops.find((e) => list.contains(e))) - stops.indexOf(here);
  return many(steps < 0 ? 'Shift+Tab' : 'Tab', steps);
}

/** A window in which nothing is pressed but keys: Tab and arrows go there, Space or Enter presses. */
export function byKeyboard(window) {
  const reach = async (role, name) => {
    await window.find(role, name);
    // Where the focus goes, the program may scroll, and show other controls: each leg ends with another look.
    for (let leg = 0; leg < 40; ++leg) {
      const keys = await window.evaluate(keysTo, role, name);
      if (keys?.length === 0) return;
      for (const key of keys ?? ['Tab']) await window.key(key);
    }
    throw new Error(`no keys come to ${role} 「${name}」`);
  };
  return {
    ...window,
    async press(role, name) {
      await reach(role, name);
      // Arrow keys choose what they come to.
      await window.evaluate(settledInPage);
      const chosen = await window.evaluate(() => document.activeElement.matches('[role=radio][aria-checked=true], [role=tab][aria-selected=true]'));
      if (chosen) return;
      await window.key(role === 'link' || role === 'combobox' || role === 'option' || role === 'row' ? 'Enter' : 'Space');
    },
    async type(role, name, text) {
      await reach(role, name);
      await window.key('Control+A');
      await window.insertText(text);
    },
  };
}
