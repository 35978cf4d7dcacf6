// A walk through the screens without a pointer: presses what can be pressed, follows it, and judges every control it
// comes upon: role, name, whether keys come to it, and what axe-core says.
//
// Holds always: a place is looked at when it has a control of a kind (role, name without numbers) that was not judged
// on this screen yet, so the same dialog is judged once; what stands in a list of many rows is judged on those shown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { installWalk } from './walk_page.mjs';

/** Removes what the walk walks over, or leads out of the page. */
const kLeave = /删除示例|以新窗口|改由本窗口|移除/;
const kMostRows = 40;
const kMostLists = 20;
const kMostRounds = 6;

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Before a walk, once the page is there. */
export async function prepare(window) {
  await window.raw.evaluate(`${axe};0`);
  await window.evaluate(installWalk);
  const keys = await window.raw.context().newCDPSession(window.raw);
  const codes = { Tab: 9, ArrowDown: 40, ArrowUp: 38, ArrowRight: 39, Escape: 27 };
  /** Real key presses, one after the other, without waiting for each. */
  window.keys = (names) =>
    Promise.all(
      names.flatMap((key) =>
        ['rawKeyDown', 'keyUp'].map((type) =>
          keys.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: codes[key] }),
        ),
      ),
    );
}

const many = (key, n) => Array.from({ length: n }, () => key);

/** From the first row of the n-th list down to its end, each row's parts from one side to the other. */
async function throughRows(window, n, list) {
  await window.keys(many('ArrowUp', Math.min(kMostRows, await window.evaluate((which) => window.walk.rowsShown(which), n))));
  await window.evaluate(() => window.walk.settled());
  for (let row = 0; row < kMostRows; ++row) {
    await window.keys(many(row % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', list.role === 'table' ? list.across : 0));
    const at = await window.evaluate(() => window.walk.focused());
    await window.keys(['ArrowDown']);
    // A row below the view is only there when the program has drawn it: keys would outrun it.
    if (!(await window.evaluate((from) => window.walk.movedFrom(from), at))) return;
  }
}

/** Goes through everything with Tab, and through lists with the arrow keys; what no key came to. */
export async function unreached(window) {
  const wanted = await window.evaluate(() => window.walk.startKeys());
  const stuck = [];
  // Round once, past the end of the page, where the browser's own controls may have their turn.
  await window.keys(many('Tab', wanted + 12));
  await window.evaluate(() => window.walk.settled());
  for (let n = 0; n < kMostLists; ++n) {
    const list = await window.evaluate((which) => window.walk.enterList(which), n);
    if (list === null) break;
    let few = true;
    for (let round = 0; round < kMostRounds; ++round) {
      await throughRows(window, n, list);
      // Of a table at the edge of the view there may have been one row, and more since keys came to it.
      const rows = Math.min(kMostRows, await window.evaluate((which) => window.walk.rowsShown(which), n));
      few = (await window.evaluate((which) => window.walk.rowsReached(which), n)) < rows - 1;
      if (!few && (await window.evaluate((which) => window.walk.missed(which), n)).length === 0) break;
    }
    if (few) stuck.push(`the arrow keys do not go through the ${list.role} 「${list.name}」`);
  }
  return [...stuck, ...(await window.evaluate(() => window.walk.missed()))];
}

/** All that is wrong with what is shown. */
export async function faults(window) {
  const lacks = await window.evaluate(() => window.walk.lacks());
  const axeFound = await window.evaluate(() => window.walk.axe());
  return [...lacks, ...axeFound, ...(await unreached(window))];
}

export class Walk {
  /** `screen`: addresses that begin otherwise are not followed. */
  constructor(window, screen) {
    this.window = window;
    this.screen = screen;
    this.visited = new Set();
    this.judged = new Set();
    this.pressed = new Set();
    this.looks = 0;
    this.faults = new Set();
  }

  settled() {
    return this.window.evaluate(() => window.walk.settled());
  }

  async go(address) {
    await this.window.evaluate((to) => window.walk.go(to), address);
    return this.settled();
  }

  /** Judges what is shown, when some of it is new. */
  async look(where, now) {
    if (now.kinds.every((kind) => this.judged.has(kind))) return;
    for (const kind of now.kinds) this.judged.add(kind);
    this.looks += 1;
    for (const fault of await faults(this.window)) this.faults.add(`${where}: ${fault}`);
  }

  async closeLayers(now) {
    for (let i = 0; i < 6 && now.layers > 0; ++i) {
      await this.window.evaluate(() => void (window.walk.framesBefore = window.hufang.frames));
      await this.window.keys(['Escape']);
      now = await this.settled();
    }
    assert.equal(now.layers, 0, `Escape closes 「${now.layer}」`);
  }

  /** Presses everything shown that was not pressed on this screen yet; gives the addresses it led to. */
  async pressAll(address, depth = 0) {
    const onward = [];
    const presses = await this.window.evaluate(() => window.walk.presses());
    for (const [kind, role, name] of presses) {
      const key = `${depth > 0 ? 'layer ' : ''}${kind}`;
      if (kLeave.test(name) || this.pressed.has(key)) continue;
      this.pressed.add(key);
      if (!(await this.window.evaluate((r, n) => window.walk.press(r, n), role, name))) continue;
      const now = await this.settled();
      await this.look(`${address} > ${name}`, now);
      if (now.layers > 0) await this.closeLayers(now);
      if (now.address !== address) {
        onward.push(now.address);
        await this.go(address);
      }
    }
    return onward;
  }

  async visit(address) {
    const kind = address.replaceAll(/[0-9a-z]{12,}/g, '#');
    if (this.visited.has(kind) || address.split('/')[0] !== this.screen) return;
    this.visited.add(kind);
    await this.look(address, await this.go(address));
    for (const next of await this.pressAll(address)) await this.visit(next);
  }
}
