// What a walk asks of the page (walk.mjs). installWalk() runs in the page and stands alone.

/** Makes window.walk: what the elements over the canvas are, what they lack, and presses without a pointer. */
export function installWalk() {
  const kControls = 'button, input, textarea, [tabindex]:not([role=dialog])';
  const kLists = '[role=listbox], [role=radiogroup], [role=tablist], [role=tree], [role=table]';
  const roleOf = (e) => e.getAttribute('role') ?? { BUTTON: 'button', INPUT: 'textbox', TEXTAREA: 'textbox' }[e.tagName] ?? '';
  // A row's name is what is in it.
  const nameOf = (e) => (e.getAttribute('aria-label') ?? e.textContent).trim();
  const dialogs = () => [...document.querySelectorAll('#mirror .layer')];
  // Under an open list or dialog nothing is to be used.
  const usable = (e) => !e.closest('[inert]') && (dialogs().at(-1)?.contains(e) ?? true);
  const controls = () => [...document.querySelectorAll('#mirror [data-id]')].filter((e) => e.matches(kControls) && usable(e));
  const open = (e) => e.getAttribute('aria-disabled') !== 'true';
  const kindOf = (e) =>
    roleOf(e) === 'row'
      ? `row of ${e.closest('[role=table]')?.getAttribute('aria-label')}`
      : `${roleOf(e)} ${nameOf(e).replaceAll(/[\d*-]+\S*|第.*|「.*/g, '#')}`;
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const lists = () =>
    [...document.querySelectorAll('#mirror [role=table], #mirror [role=tree], #mirror [role=listbox]')].filter(
      // Of a table at the edge of the view there may be one row only.
      (list) => usable(list) && controls().some((e) => e.closest(kLists) === list && (e.tabIndex === -1 || roleOf(list) === 'table')),
    );
  const rowsOf = (list) => new Set(controls().filter((e) => e.closest(kLists) === list).map((e) => e.closest('[role=row]') ?? e));
  // Ids of what had the focus, in turn.
  let walked = [];
  addEventListener('focusin', (event) => walked.push(event.target.getAttribute('data-id')), true);

  window.walk = {
    roleOf,
    nameOf,
    kindOf,
    controls,

    lacks() {
      const lacks = [];
      const siblings = new Map();
      for (const e of controls()) {
        const role = roleOf(e);
        const name = nameOf(e);
        if (role === '') lacks.push(`${e.outerHTML.slice(0, 120)} has no role`);
        if (name === '') lacks.push(`a ${role} has no name, in 「${e.parentElement.closest('[aria-label]')?.getAttribute('aria-label') ?? ''}」`);
        else if (!/[\p{Script=Han}\d]|^English$/u.test(name)) lacks.push(`the ${role} 「${name}」 has no Chinese name`);
        if (role === 'row') continue;
        const of = siblings.get(e.parentElement) ?? new Set();
        siblings.set(e.parentElement, of);
        if (of.has(`${role} ${name}`)) lacks.push(`two siblings are ${role} 「${name}」`);
        of.add(`${role} ${name}`);
      }
      for (const list of document.querySelectorAll(kLists)) {
        const stops = controls().filter((e) => e.closest(kLists) === list && e.tabIndex === 0 && !e.matches('input, textarea'));
        const rows = new Set(stops.map((e) => e.closest('[role=row]') ?? e));
        if (rows.size > 1) lacks.push(`${rows.size} stops of Tab in the ${roleOf(list)} 「${nameOf(list).slice(0, 40)}」`);
      }
      return lacks;
    },

    /** What axe-core finds that is serious. Contrast is the drawing's: the elements over it are transparent. */
    async axe() {
      const { violations } = await window.axe.run(document.getElementById('mirror'), {
        rules: { 'color-contrast': { enabled: false } },
        resultTypes: ['violations'],
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    },

    /** Goes to an address as a bookmark does. */
    go(address) {
      window.walk.framesBefore = window.hufang.frames;
      location.hash = address;
    },

    /** Waits until something was drawn (of what was done before), and then no more; says what is there then. */
    async settled() {
      const before = window.walk.framesBefore ?? window.hufang.frames;
      for (let i = 0; i < 20 && window.hufang.frames === before; ++i) await pause(20);
      let last = -1;
      for (let i = 0; i < 60 && last !== window.hufang.frames; ++i) {
        last = window.hufang.frames;
        await pause(20);
        // What is still to be drawn is drawn then, however slow the machine.
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
      const layers = dialogs();
      return {
        address: location.hash.slice(1),
        layers: layers.length,
        layer: layers.at(-1)?.getAttribute('aria-label') ?? '',
        kinds: [...new Set(controls().filter(open).map(kindOf))],
      };
    },

    /** What can be pressed in the page or the layer over it, each kind once: [kind, role, name]. */
    presses() {
      const within = dialogs().at(-1) ?? document.querySelector('#mirror [role=main]');
      const all = [...within.querySelectorAll('*')]
        .filter((e) => usable(e) && open(e))
        .filter((e) => e.matches('button:not([role]), [role=tab], [role=link], [role=combobox], [role=row][tabindex]'));
      const kinds = new Map(all.map((e) => [kindOf(e), [kindOf(e), roleOf(e), nameOf(e)]]).reverse());
      return [...kinds.values()].reverse();
    },

    /** Presses as assistive technology does. False: it is not there. */
    press(role, name) {
      window.walk.framesBefore = window.hufang.frames;
      const found = controls().find((e) => roleOf(e) === role && nameOf(e) === name);
      if (role === 'row') found?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      else found?.click();
      return found !== undefined;
    },

    /** Begins to note what gets the focus, from nothing. */
    startKeys() {
      document.activeElement?.blur();
      getSelection()?.removeAllRanges();
      walked = [];
      return controls().filter(open).length;
    },
    /** Focuses what Tab stops at in the n-th list; null when there are no more. */
    enterList(n) {
      const list = lists()[n];
      if (list === undefined) return null;
      const own = controls().filter((e) => e.closest(kLists) === list);
      own.find((e) => e.tabIndex === 0)?.focus();
      return { name: nameOf(list).slice(0, 40), role: roleOf(list), across: Math.ceil(own.length / rowsOf(list).size) };
    },

    focused: () => document.activeElement?.getAttribute('data-id') ?? '',

    /** Whether the focus has left an element, now or once all is drawn. */
    async movedFrom(id) {
      if (window.walk.focused() === id) await window.walk.settled();
      return window.walk.focused() !== id;
    },

    /** How many rows of the n-th list are there now. */
    rowsShown: (n) => rowsOf(lists()[n]).size,

    /** How many rows of the n-th list keys came to, of those shown. */
    rowsReached(n) {
      const reached = new Set(walked);
      const own = controls().filter((e) => e.closest(kLists) === lists()[n] && reached.has(e.getAttribute('data-id')));
      return new Set(own.map((e) => e.closest('[role=row]') ?? e)).size;
    },

    /** What no key came to (in the n-th list), as names. What scrolling took out of the page is not there any more. */
    missed(n) {
      const reached = new Set(walked);
      // Of a long table the rows between the first and the last that keys came to.
      const place = (e) => Number(e.closest('[role=row]')?.getAttribute('aria-rowindex') ?? 0);
      const ends = new Map();
      for (const e of controls().filter((one) => reached.has(one.getAttribute('data-id')) && place(one) > 0)) {
        const list = e.closest('[role=table]');
        const [from, to] = ends.get(list) ?? [Infinity, -Infinity];
        ends.set(list, [Math.min(from, place(e)), Math.max(to, place(e))]);
      }
      const beyond = (e) => {
        const [from, to] = ends.get(e.closest('[role=table]')) ?? [1, Infinity];
        return place(e) > 0 && (place(e) < from || place(e) > to);
      };
      // Arrows choose in these as they go, so they are not tried: what Tab stops at stands for the rest.
      const stands = (e) => e.closest('[role=radiogroup], [role=tablist]')?.querySelector('[tabindex="0"]')?.getAttribute('data-id');
      return controls()
        .filter((e) => n === undefined || e.closest(kLists) === lists()[n])
        .filter((e) => open(e) && !beyond(e) && !reached.has(e.getAttribute('data-id')))
        .filter((e) => !(e.matches('[role=radio], [role=tab]') && reached.has(stands(e))))
        .map((e) => `no key comes to the ${roleOf(e)} 「${nameOf(e).slice(0, 60)}」`);
    },
  };
}
