// Finds elements as a screen reader does: by role and accessible name. These functions run in the page; they are
// handed over as source text, so each stands alone.

/** The elements that are shown, of that role and name (exact, or a part with a leading "~"), as {rect, value, ...}. */
export function findInPage(role, name) {
  const implicit = (e) => {
    const tag = e.tagName.toLowerCase();
    if (tag === 'button' || tag === 'textarea') return tag === 'button' ? 'button' : 'textbox';
    if (tag === 'a') return e.hasAttribute('href') ? 'link' : '';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (tag === 'input') {
      const kinds = { checkbox: 'checkbox', radio: 'radio', button: 'button', submit: 'button', search: 'searchbox' };
      return kinds[e.type] ?? 'textbox';
    }
    return { table: 'table', tr: 'row', td: 'cell', th: 'columnheader', nav: 'navigation', main: 'main' }[tag] ?? '';
  };
  const nameOf = (e) => {
    const by = e.getAttribute('aria-labelledby');
    if (by) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    return (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const part = name?.startsWith('~') ? name.slice(1) : undefined;
  const matches = (e) => name === undefined || (part === undefined ? nameOf(e) === name : nameOf(e).includes(part));
  const shown = (e) => !e.closest('[inert],[hidden],[aria-hidden="true"]') && e.checkVisibility?.() !== false;
  const all = [...document.querySelectorAll('*')];
  const found = all.filter((e) => (e.getAttribute('role') ?? implicit(e)) === role && matches(e) && shown(e));
  window.__found = found;
  return found.map((e) => {
    const r = e.getBoundingClientRect();
    // What is scrolled away behind a bar lies in the window, but a click there would not reach it.
    const hit = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);
    return {
      name: nameOf(e),
      value: e.value ?? e.getAttribute('aria-valuetext') ?? '',
      text: e.textContent,
      checked: e.getAttribute('aria-checked') ?? (e.checked === undefined ? null : String(e.checked)),
      disabled: e.disabled === true || e.getAttribute('aria-disabled') === 'true',
      x: r.x,
      y: r.y,
      width: r.width,
      height: r.height,
      inside: r.top >= 0 && r.left >= 0 && r.bottom <= innerHeight && r.right <= innerWidth && e.contains(hit),
    };
  });
}

/** Focuses the element found last, so that the program scrolls it into view. */
export function focusFound(index) {
  window.__found[index].blur();
  window.__found[index].focus();
}

/** Comes back when the program has drawn what it was asked for: no frame within two of the browser's; at most a second. */
export async function settledInPage() {
  for (const start = performance.now(); performance.now() - start < 1000; ) {
    const before = window.hufang?.frames;
    await new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(done));
      setTimeout(done, 500); // a page that is not shown has no frames
    });
    if (window.hufang?.frames === before) return;
  }
}
