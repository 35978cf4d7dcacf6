// How one node of the semantic layer becomes an element: which tag, which attributes, where.

import { Flag, type Role, type WireNode } from "./wire";

const kTags: Partial<Record<Role, string>> = {
  text: "span", textbox: "input", textarea: "textarea",
  // <button> gives focus and the keyboard's click to whatever is pressed; the role says what it is.
  button: "button", link: "button", checkbox: "button", radio: "button", tab: "button", combobox: "button",
  option: "button", treeitem: "button",
};
// Their name is what they say; the others' is a label.
const kWords: ReadonlySet<Role> = new Set(["text", "heading", "cell", "columnheader", "status", "alert", "listitem"]);

export function createElement(node: WireNode): HTMLElement {
  const el = document.createElement(kTags[node.role] ?? "div");
  if (el instanceof HTMLButtonElement) el.type = "button";
  const role = node.role;
  if (role !== "text" && role !== "button" && role !== "textbox" && role !== "textarea") el.setAttribute("role", role);
  if (el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement) {
    el.setAttribute("autocomplete", "off");
    el.setAttribute("autocapitalize", "off");
    if (el instanceof HTMLInputElement) el.spellcheck = false;
  }
  return el;
}

function set(el: HTMLElement, name: string, value: string | null): void {
  if (value === null) el.removeAttribute(name);
  else if (el.getAttribute(name) !== value) el.setAttribute(name, value);
}

function say(el: HTMLElement, words: string): void {
  const now = el.firstChild;
  if (now instanceof Text) { if (now.data !== words) now.data = words; }
  else if (words !== "") el.textContent = words;
}

const yes = (on: boolean): string | null => (on ? "true" : null);
const either = (on: boolean): string => (on ? "true" : "false");

// What these say is all in their words and attributes that describe() sets or takes away.
const kAnew: ReadonlySet<Role> = new Set(["row", "cell", "text"]);

/** Whether the element of a node that is gone can be that of a new one, so that nothing is made and thrown away. */
export function fitsAnew(el: HTMLElement, gone: WireNode, node: WireNode): boolean {
  return gone.role === node.role && kAnew.has(node.role) && ((gone.flags | node.flags) & (Flag.hasPopup | Flag.toggle)) === 0 &&
    (node.role === "row" ? !el.contains(document.activeElement) : el.childElementCount === 0 || (gone.name === "" && node.name === ""));
}

/** Says what the node is; `before` is what the element said until now. */
export function describe(el: HTMLElement, node: WireNode, before: WireNode | undefined): void {
  sayName(el, node);
  if (node.role === "row") set(el, "aria-rowindex", node.count > 0 ? String(node.pos) : null);
  if (node.role === "progressbar") set(el, "aria-valuetext", node.value);
  if (node.role === "combobox") el.textContent = node.value;
  // While a table scrolls, rows say other words and nothing else.
  if (before?.flags !== node.flags || before.level !== node.level) sayState(el, node);
}

function sayName(el: HTMLElement, node: WireNode): void {
  if (!kWords.has(node.role)) set(el, "aria-label", node.name === "" ? null : node.name);
  // A cell with parts of its own has no words; its parts say them.
  else if (el.childElementCount === 0) say(el, node.name);
}

function sayState(el: HTMLElement, { role, flags, level }: WireNode): void {
  if (kWords.has(role)) el.classList.toggle("lines", (flags & Flag.multiline) !== 0);
  if (role === "heading") set(el, "aria-level", String(level || 2));
  set(el, "aria-disabled", yes((flags & Flag.disabled) !== 0));
  if (role === "checkbox" || role === "radio") set(el, "aria-checked", either((flags & Flag.checked) !== 0));
  if (role === "treeitem") {
    set(el, "aria-level", String(level));
    set(el, "aria-expanded", (flags & Flag.branch) !== 0 ? either((flags & Flag.expanded) !== 0) : null);
  }
  if (role === "tab" || role === "option" || role === "treeitem") set(el, "aria-selected", either((flags & Flag.selected) !== 0));
  else if (role === "row") set(el, "aria-selected", yes((flags & Flag.selected) !== 0));
  if ((flags & Flag.hasPopup) !== 0) {
    set(el, "aria-haspopup", role === "combobox" ? "listbox" : "dialog");
    set(el, "aria-expanded", either((flags & Flag.expanded) !== 0));
    if ((flags & Flag.expanded) === 0) el.removeAttribute("aria-controls");
  }
  if ((flags & Flag.toggle) !== 0) set(el, "aria-pressed", either((flags & Flag.pressed) !== 0));
  set(el, "aria-current", (flags & Flag.current) !== 0 ? "page" : null);
  if (role === "dialog") set(el, "aria-modal", yes((flags & Flag.modal) !== 0));
  set(el, "data-drag", (flags & Flag.drag) !== 0 ? "" : null);
  // Which row of a table is in the Tab order is the table's affair (roving.ts).
  if ((flags & Flag.focusable) !== 0) { if (!el.hasAttribute("tabindex")) el.tabIndex = 0; }
  else if (role === "dialog") el.tabIndex = -1;
  else if (role === "row") el.removeAttribute("tabindex");
  el.classList.toggle("layer", (flags & (Flag.popup | Flag.modal)) !== 0);
}

/** Where it is. What is cut takes no clicks; all of it cut leaves it to the keyboard alone. */
export function place(el: HTMLElement, node: WireNode, before: WireNode | undefined): void {
  const { x, y, w, h } = node.place;
  const { style } = el;
  if (before?.place.x !== x) style.left = `${x}px`;
  if (before?.place.y !== y) style.top = `${y}px`;
  if (before?.place.w !== w) style.width = `${w}px`;
  if (before?.place.h !== h) style.height = `${h}px`;
  const { top, right, bottom, left } = node.cut;
  const old = before?.cut;
  if (old !== undefined && old.top === top && old.right === right && old.bottom === bottom && old.left === left) return;
  const path = top < 0 ? "inset(100%)"
    : top === 0 && right === 0 && bottom === 0 && left === 0 ? ""
    : `inset(${top}px ${right}px ${bottom}px ${left}px)`;
  if (style.clipPath !== path) style.clipPath = path;
}
