// The mirror of elements alone, fed with made-up frames: whatever came before, what stands there is what the last frame
// says, and who has the focus keeps it as long as it is there.
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { join } from 'node:path';
import { root } from './harness/paths.mjs';

export const browsers = ['chromium'];

const kFrames = 300;

/** A blank page with the mirror's code in it, as window.code. */
async function opened(t, settings = undefined) {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { createMirror } from "./mirror/mirror"; export { kRoles, Flag } from "./mirror/wire"; export { listen } from "./page/input";',
      resolveDir: join(root, 'web'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'code',
    target: 'es2022',
  });
  const window = await t.window(settings);
  await window.raw.setContent('<!doctype html><body></body>');
  await window.raw.addScriptTag({ content: outputFiles[0].text });
  await window.evaluate(installFrames);
  return window;
}

/** Runs in the page: makes window.frames, which tells mirrors of frames and reads what they made of them. */
function installFrames() {
  const { createMirror, kRoles } = window.code;
  const kWords = 21;

  /** What the program's memory holds of nodes and their order. */
  function encode(nodes, order) {
    const text = [];
    let at = (nodes.length * kWords + order.length) * 4;
    const start = at;
    const put = (words) => {
      const bytes = new TextEncoder().encode(words);
      text.push(...bytes);
      at += bytes.length;
      return [at - bytes.length, bytes.length];
    };
    const words = new Uint32Array(nodes.length * kWords + order.length);
    const floats = new Float32Array(words.buffer);
    nodes.forEach((node, i) => {
      const o = i * kWords;
      words.set([node.id, node.parent, kRoles.indexOf(node.role) | (node.level << 8), node.flags], o);
      floats.set([...node.place, ...node.cut], o + 4);
      words.set([...put(node.name), ...put(node.value), ...put('')], o + 12);
      floats[o + 18] = 16;
      words.set([node.pos, node.count], o + 19);
    });
    words.set(order, nodes.length * kWords);
    const memory = new Uint8Array(start + text.length);
    memory.set(new Uint8Array(words.buffer));
    memory.set(text, start);
    return memory;
  }

  function mirror() {
    const element = document.body.appendChild(document.createElement('div'));
    let memory = new Uint8Array();
    const made = createMirror(element, () => ({ get HEAPU8() { return memory; }, _hf_focus() {}, _hf_blur() {}, _hf_modality() {}, _hf_activate() {} }));
    let before = new Map();
    return {
      element,
      show(nodes) {
        const changed = nodes.filter((node) => JSON.stringify(node) !== JSON.stringify(before.get(node.id)));
        const order = nodes.map(({ id }) => id);
        const same = JSON.stringify(order) === JSON.stringify([...before.keys()]);
        memory = encode(changed, same ? [] : order);
        made.apply(0, changed.length, changed.length * kWords * 4, same ? 0 : order.length, same);
        before = new Map(nodes.map((node) => [node.id, node]));
      },
    };
  }

  /** What an element and all in it say, whatever the order in which it was said. Which row Tab stops at hangs on the past. */
  function read(element) {
    const attributes = [...element.attributes]
      .filter(({ name, value }) => name !== 'tabindex' && name !== 'style' && !(name === 'class' && value === ''))
      .map(({ name, value }) => `${name}=${value}`)
      .sort();
    const { left, top, width, height, clipPath } = element.style;
    const inside = [...element.childNodes].map((node) => (node instanceof Text ? node.data : read(node))).filter((said) => said !== '');
    return [element.tagName, ...attributes, left, top, width, height, clipPath, inside];
  }

  window.frames = { mirror, read, encode };
}

/**
 * Runs in the page: a button and a text field as the program would draw them, with the page's own pointers. What the
 * program would be told is in window.told.
 */
function installScreen() {
  const { createMirror, listen, Flag } = window.code;
  document.body.innerHTML = '<div id="stage" style="position:fixed;inset:0"><div id="mirror"></div></div>';
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = '#mirror * { position: absolute }';
  window.told = [];
  let text = '';
  const { encode } = window.frames;
  const nodes = [
    { id: 1, parent: 0, role: 'button', name: '完成', place: [20, 20, 200, 40] },
    { id: 2, parent: 0, role: 'textbox', name: '内容', place: [20, 80, 200, 40] },
  ].map((node) => ({ level: 0, flags: Flag.focusable, cut: [0, 0, 0, 0], value: '', pos: 0, count: 0, ...node }));
  const memory = encode(nodes, [1, 2]);
  memory.set = (bytes) => (text = new TextDecoder().decode(bytes));
  const wasm = new Proxy({ HEAPU8: memory }, {
    get: (target, name) => target[name] ?? ((...values) => {
      if (name !== '_hf_inbox') window.told.push([name.slice('_hf_'.length), ...values, ...(name === '_hf_text' ? [text] : [])]);
      return 0;
    }),
  });
  window.mirror = createMirror(document.getElementById('mirror'), () => wasm);
  window.mirror.apply(0, nodes.length, nodes.length * 21 * 4, 2, false);
  listen(document.getElementById('stage'), wasm);
}

/** What was told of a name since the last look. */
const told = (window, ...names) =>
  window.evaluate((wanted) => window.told.splice(0).filter(([name]) => wanted.includes(name)), names);

/** Runs in the page: it stalls for so long whenever a pointer goes down or up, as where a frame takes long. */
function stallAtPointers(ms) {
  const stall = () => {
    const end = performance.now() + window.stallMs;
    while (performance.now() < end);
  };
  for (const kind of window.stallMs === undefined ? ['pointerdown', 'pointerup'] : []) window.addEventListener(kind, stall);
  window.stallMs = ms;
}

/** Runs in the page: so many random frames; the first that a mirror of long standing shows unlike a new one. */
function compareFrames(frames, seed) {
  const { Flag } = window.code;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const node = (id, parent, role, more) => ({
    id, parent, role, level: 0, flags: 0, place: [0, 0, 100, 20], cut: [0, 0, 0, 0], name: '', value: '', pos: 0, count: 0, ...more,
  });

  /** Rows from..to of a table, among other things that come and go. */
  function frame(from, to, shown) {
    const nodes = [node(1, 0, 'main', { name: '业户' })];
    for (const which of shown) nodes.push(node(10 + which, 1, 'text', { name: `第 ${which} 句`, place: [0, which * 20, 90, 20] }));
    nodes.push(node(2, 1, 'table', { name: '业户', count: 99 }));
    for (let row = from; row < to; ++row) {
      const id = 1000 + row * 10;
      const selected = random(5) === 0 ? Flag.selected : 0;
      const focusable = row % 7 === 0 ? 0 : Flag.focusable;
      nodes.push(node(id, 2, 'row', { name: focusable ? `${row} 室` : '', flags: selected | focusable, pos: row + 1, count: row % 11 === 0 ? 0 : 99, place: [0, (row - from) * 30, 300, 30] }));
      for (let cell = 1; cell < 4; ++cell) {
        // Some cells hold a button instead of words, some say nothing.
        const within = (row + cell) % 6 === 0;
        nodes.push(node(id + cell, id, 'cell', { name: within || (row + cell) % 9 === 0 ? '' : `${row}-${cell}-${random(3)}`, flags: row % 4 === 0 ? Flag.multiline : 0, place: [cell * 50, 0, 50, 30], cut: random(4) === 0 ? [3, 0, 0, 0] : [0, 0, 0, 0] }));
        if (within) nodes.push(node(id + cell + 5, id + cell, 'button', { name: `访问 ${row}`, flags: row % 5 === 0 ? Flag.hasPopup : 0 }));
      }
    }
    if (random(6) === 0) {
      nodes.push(node(3, 0, 'dialog', { name: '新建', flags: Flag.modal }));
      for (let i = random(3); i >= 0; --i) nodes.push(node(30 + i, 3, i === 0 ? 'textbox' : 'button', { name: `项 ${i}`, value: i === 0 ? '甲' : '' }));
    }
    return nodes;
  }

  const old = window.frames.mirror();
  let from = 0;
  for (let i = 0; i < frames; ++i) {
    from = random(8) === 0 ? random(60) : Math.max(0, from + random(9) - 4);
    const nodes = frame(from, from + 5 + random(8), [0, 1, 2, 3].filter(() => random(3) > 0));
    // Focus makes a row one that is not to be used for another.
    const rows = [...old.element.querySelectorAll('[role=row][tabindex]')];
    if (rows.length > 0 && random(3) === 0) rows[random(rows.length)].focus();
    const focused = document.activeElement?.getAttribute('data-id') ?? null;
    old.show(nodes);
    const layer = nodes.some(({ role }) => role === 'dialog');
    const stays = focused !== null && !layer && nodes.some(({ id, flags, role }) => String(id) === focused && (role !== 'row' || (flags & Flag.focusable) !== 0));
    const has = document.activeElement?.getAttribute('data-id') ?? null;
    if (stays && has !== focused) return { frame: i, focused, has };
    const made = window.frames.mirror();
    made.show(nodes);
    const expected = JSON.stringify(window.frames.read(made.element));
    made.element.remove();
    // A new mirror focuses a dialog it opens; the old one is to find the focus where it left it.
    const is = JSON.stringify(window.frames.read(old.element));
    if (is !== expected) return { frame: i, is, expected };
  }
  return null;
}

export const tests = {
  'whatever was shown before, what stands there is what the last frame says': async (t) => {
    const window = await opened(t);
    for (const seed of [1, 2, 3, 4]) {
      const wrong = await window.raw.evaluate(`(${compareFrames})(${kFrames}, ${seed})`);
      assert.equal(wrong, null, `seed ${seed}: ${JSON.stringify(wrong)}`);
    }
  },

  'a click acts once, whoever makes it and however long the page stalls': async (t) => {
    const window = await opened(t);
    await window.evaluate(installScreen);
    const { mouse, keyboard } = window.raw;
    const acts = async () => (await told(window, 'activate', 'mouse', 'tap')).filter(([name, , , buttons]) => name !== 'mouse' || buttons === 1).map(([name]) => name);
    for (const ms of [0, 300, 900, 1500]) {
      await window.evaluate(stallAtPointers, ms);
      await mouse.click(100, 40);
      assert.deepEqual(await acts(), ['mouse'], `the mouse, ${ms} ms`);
    }
    await window.evaluate(stallAtPointers, 0);
    // Pressed here, let go elsewhere: no click, and the next one is not taken for it.
    await mouse.down();
    await mouse.move(400, 300);
    await mouse.up();
    await acts();
    await window.evaluate(() => document.querySelector('button').click());
    assert.deepEqual(await acts(), ['activate'], 'element.click()');
    // As assistive technology makes them in some browsers: counted like a pointer's, and naming none.
    await window.evaluate(() => document.querySelector('button').dispatchEvent(new PointerEvent('click', { bubbles: true, detail: 1, pointerId: -1 })));
    assert.deepEqual(await acts(), ['activate'], 'a click without a pointer');
    await mouse.click(100, 40);
    await mouse.click(100, 40);
    assert.deepEqual(await acts(), ['mouse', 'mouse'], 'twice');
    await window.evaluate(() => document.querySelector('button').focus());
    await keyboard.press('Enter');
    await keyboard.press(' ');
    assert.deepEqual(await acts(), ['activate', 'activate'], 'the keyboard');
  },

  'a finger acts once, however long the page stalls': async (t) => {
    const window = await opened(t, { hasTouch: true });
    await window.evaluate(installScreen);
    for (const ms of [0, 900]) {
      await window.evaluate(stallAtPointers, ms);
      await window.raw.touchscreen.tap(100, 40);
      assert.deepEqual((await told(window, 'activate', 'tap')).map(([name]) => name), ['tap'], `${ms} ms`);
    }
  },

  'a press moves the focus by the pointer, a screen reader without it': async (t) => {
    const window = await opened(t);
    await window.evaluate(installScreen);
    const focus = async () => (await told(window, 'focus')).map(([, id, byPointer]) => [id, byPointer]);
    await window.raw.mouse.click(100, 100);
    assert.deepEqual(await focus(), [[2, 1]]);
    await window.evaluate(() => document.querySelector('button').focus());
    assert.deepEqual(await focus(), [[1, 0]], 'right after the press');
  },

  'what stands in a text field is handed over before the page goes': async (t) => {
    const window = await opened(t);
    await window.evaluate(installScreen);
    const texts = async () => (await told(window, 'text')).map(([, id, text]) => [id, text]);
    await window.raw.mouse.click(100, 100);
    await window.raw.keyboard.insertText('楼道灯');
    assert.deepEqual(await texts(), [[2, '楼道灯']]);
    await window.evaluate(() => window.mirror.flush(true));
    assert.deepEqual(await texts(), [], 'it is told already');
    // An input method at work: half a word stays in the field while the page may come back, and goes when it does not.
    const cdp = await window.raw.context().newCDPSession(window.raw);
    await cdp.send('Input.imeSetComposition', { text: 'bu', selectionStart: 2, selectionEnd: 2 });
    await window.evaluate(() => window.mirror.flush(false));
    assert.deepEqual(await texts(), []);
    await window.evaluate(() => window.mirror.flush(true));
    assert.deepEqual(await texts(), [[2, '楼道灯bu']]);
  },

  'a table that is scrolled makes no new elements': async (t) => {
    const window = await opened(t);
    const same = await window.evaluate(() => {
      const { Flag } = window.code;
      const base = { level: 0, place: [0, 0, 9, 9], cut: [0, 0, 0, 0], value: '', pos: 0, count: 0, flags: 0, name: '' };
      const rows = (from) => [
        { ...base, id: 2, parent: 0, role: 'table', name: '业户' },
        ...Array.from({ length: 8 }, (_, i) => [
          { ...base, id: 100 + 2 * (from + i), parent: 2, role: 'row', name: `${from + i}`, flags: Flag.focusable },
          { ...base, id: 101 + 2 * (from + i), parent: 100 + 2 * (from + i), role: 'cell', name: `格 ${from + i}` },
        ]).flat(),
      ];
      const { show, element } = window.frames.mirror();
      show(rows(0));
      const before = new Set(element.querySelectorAll('*'));
      for (const from of [3, 20, 17, 0]) show(rows(from));
      return [...element.querySelectorAll('*')].every((el) => before.has(el));
    });
    assert.ok(same);
  },
};
