// The mirror: real elements over the canvas, one for each node of the program's semantic layer, kept in step by
// difference. What a screen reader reads, the keyboard walks and a test finds is this.
//
// Holds always: elements are in reading order; layers (popups, dialogs) come after the page; under the topmost
// modal everything is inert. An element that stays keeps its focus and selection: it is never moved.

import { createElement, describe, fitsAnew, place } from "./element";
import { createFocus } from "./focus";
import { createRoving } from "./roving";
import { createTextFields, isField } from "./text";
import { Flag, readIds, readNodes, type WireNode } from "./wire";
import { hand } from "../page/inbox";
import type { Wasm } from "../page/wasm";

export interface Mirror {
  apply(nodes: number, count: number, order: number, orderCount: number, sameOrder: boolean): void;
  focus(id: number): void;
  /** Hands over what stands in the text field in use and the program does not hold yet. */
  flush(composed: boolean): void;
}

interface Entry {
  el: HTMLElement;
  node: WireNode;
}

interface Leaving { id: number; entry: Entry }
/** What the program does not show any more, and where it stood. */
interface Gone { left: Map<number, Entry>; within: Map<Element, Leaving[]>; reused: Set<Element> }
const noneGone = (): Gone => ({ left: new Map(), within: new Map(), reused: new Set() });

export function createMirror(root: HTMLElement, wasm: () => Wasm): Mirror {
  const entries = new Map<number, Entry>();
  const page = document.createElement("div");
  const layers = document.createElement("div");
  root.append(page, layers);

  const idOf = (el: Element): number => Number(el.getAttribute("data-id") ?? 0);
  const roving = createRoving();
  const focus = createFocus(root, idOf, {
    focus: (id, byPointer) => wasm()._hf_focus(id, byPointer ? 1 : 0),
    blur: (id) => wasm()._hf_blur(id),
    modality: (keyboard) => wasm()._hf_modality(keyboard ? 1 : 0),
    activate: (id) => wasm()._hf_activate(id),
  }, roving);
  const fields = createTextFields(root, idOf, (id, text) => {
    hand(wasm(), text);
    wasm()._hf_text(id);
  });
  // Focusing an element outside the view would make the browser scroll the mirror away from the canvas.
  for (const el of [root, document.documentElement, document.body]) {
    el.addEventListener("scroll", () => { el.scrollTop = 0; el.scrollLeft = 0; });
  }

  const parentOf = (node: WireNode): HTMLElement =>
    entries.get(node.parent)?.el ?? ((node.flags & (Flag.popup | Flag.modal)) !== 0 ? layers : page);

  /** Takes out of `gone` what can stand for a new node in the same place: a long table scrolls by changing words. */
  const takeOver = (node: WireNode, gone: Gone): Entry | undefined => {
    const waiting = gone.within.get(parentOf(node));
    const at = waiting?.findIndex(({ entry }) => fitsAnew(entry.el, entry.node, node)) ?? -1;
    if (waiting === undefined || at < 0) return undefined;
    const [{ id, entry }] = waiting.splice(at, 1) as [Leaving];
    gone.left.delete(id);
    gone.reused.add(entry.el);
    entries.delete(id);
    if (kStops.has(node.role)) roving.forget(entry.el);
    return entry;
  };

  const update = (changed: WireNode[], gone: Gone): void => {
    for (const node of changed) {
      let entry = entries.get(node.id);
      if (entry !== undefined && entry.node.role !== node.role) {
        entry.el.remove();
        entry = undefined;
      }
      let before = entry?.node;
      if (entry === undefined) {
        entry = takeOver(node, gone);
        before = entry?.node;
        entry ??= { el: createElement(node), node };
        // Words are never asked who they are, and most of what a scrolled table changes.
        if (node.role !== "cell" && node.role !== "text") entry.el.setAttribute("data-id", String(node.id));
        entries.set(node.id, entry);
      }
      entry.node = node;
      describe(entry.el, node, before);
      if (kStops.has(node.role) && entry.el.isConnected) roving.touched(entry.el);
      if (isField(entry.el)) fields.describe(entry.el, node);
      place(entry.el, node, before);
    }
  };

  const goneFrom = (order: number[]): Gone => {
    const there = new Set(order);
    const gone = noneGone();
    for (const [id, entry] of entries) {
      if (there.has(id)) continue;
      gone.left.set(id, entry);
      const parent = entry.el.parentElement;
      if (parent === null) continue;
      const siblings = gone.within.get(parent);
      if (siblings === undefined) gone.within.set(parent, [{ id, entry }]);
      else siblings.push({ id, entry });
    }
    return gone;
  };

  const arrange = (order: number[], gone: Gone): void => {
    const opened: HTMLElement[] = [], closed: HTMLElement[] = [];
    for (const [id, { el, node }] of gone.left) {
      if ((node.flags & (Flag.popup | Flag.modal)) !== 0) closed.push(el);
      if (kStops.has(node.role)) roving.touched(el);
      el.remove();
      entries.delete(id);
    }
    const next = new Map<HTMLElement, Element | null>();  // where the next child of each parent goes
    for (const id of order) {
      const entry = entries.get(id);
      if (entry === undefined) continue;
      const parent = parentOf(entry.node);
      let at = next.has(parent) ? (next.get(parent) ?? null) : parent.firstElementChild;
      // What is used again further on gets out of the way of what stays when its turn comes, not the other way round.
      if (entry.el.isConnected && !gone.reused.has(entry.el)) {
        while (at !== null && at !== entry.el && gone.reused.has(at)) at = at.nextElementSibling;
      }
      if (at === entry.el) {
        next.set(parent, at.nextElementSibling);
        continue;
      }
      if (!entry.el.isConnected && (entry.node.flags & (Flag.popup | Flag.modal)) !== 0) opened.push(entry.el);
      parent.insertBefore(entry.el, at);
      if (kStops.has(entry.node.role)) roving.touched(entry.el);
      next.set(parent, at);
    }
    const modals = Array.from(layers.children).filter((el) => el.getAttribute("aria-modal") === "true");
    page.inert = modals.length > 0;
    modals.forEach((el, i) => { (el as HTMLElement).inert = i < modals.length - 1; });
    for (const el of closed) focus.closed(el);
    for (const el of opened) focus.opened(el);
  };

  // What a combobox opened: its list.
  const nameLists = (): void => {
    const list = layers.lastElementChild;
    if (list?.getAttribute("role") !== "listbox") return;
    list.id = `list-${idOf(list)}`;
    for (const box of root.querySelectorAll("[role=combobox][aria-expanded=true]")) box.setAttribute("aria-controls", list.id);
  };

  return {
    apply(nodes, count, order, orderCount, sameOrder) {
      const memory = wasm().HEAPU8;
      const inOrder = sameOrder ? null : readIds(memory, order, orderCount);
      const gone = inOrder === null ? noneGone() : goneFrom(inOrder);
      update(readNodes(memory, nodes, count), gone);
      if (inOrder !== null) arrange(inOrder, gone);
      roving.settle();
      nameLists();
    },
    flush: fields.flush,
    focus(id) {
      focus.give(entries.get(id)?.el);
    },
  };
}

// What the arrow keys go to, in lists and tables.
const kStops: ReadonlySet<string> = new Set(["option", "radio", "tab", "treeitem", "row", "button", "checkbox", "combobox"]);
