// How one node of the semantic layer becomes an element: which tag, which attributes, where.

import { Flag, type Role, type WireNode } from "./mirror-wire";

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

const yes = (on: boolean): string | null => (on ? "true" : null);
const either = (on: boolean): string => (on ? "true" : "false");

export function describe(el: HTMLElement, node: WireNode): void {
  const { role, flags } = node;
  if (kWords.has(role)) {
    // A cell with parts of its own has no words; its parts say them.
    if (node.name !== "" && el.childElementCount === 0 && el.textContent !== node.name) el.textContent = node.name;
    el.classList.toggle("lines", (flags & Flag.multiline) !== 0);
  } else {
    set(el, "aria-label", node.name === "" ? null : node.name);
  }
  if (role === "heading") set(el, "aria-level", String(node.level || 2));
  set(el, "aria-disabled", yes((flags & Flag.disabled) !== 0));
  if (role === "checkbox" || role === "radio") set(el, "aria-checked", either((flags & Flag.checked) !== 0));
  if (role === "treeitem") {
    set(el, "aria-level", String(node.level));
    set(el, "aria-expanded", (flags & Flag.branch) !== 0 ? either((flags & Flag.expanded) !== 0) : null);
  }
  if (role === "tab" || role === "option" || role === "treeitem") set(el, "aria-selected", either((flags & Flag.selected) !== 0));
  else if (role === "row") set(el, "aria-selected", yes((flags & Flag.selected) !== 0));
  if ((flags & Flag.hasPopup) !== 0) {
    set(el, "aria-haspopup", role === "combobox" ? "listbox" : "dialog");
    set(el, "aria-expanded", either((flags & Flag.expanded) !== 0));
  }
  if ((flags & Flag.toggle) !== 0) set(el, "aria-pressed", either((flags & Flag.pressed) !== 0));
  set(el, "aria-current", (flags & Flag.current) !== 0 ? "page" : null);
  if (role === "dialog") set(el, "aria-modal", yes((flags & Flag.modal) !== 0));
  if (role === "row" && node.count > 0) set(el, "aria-rowindex", String(node.pos));
  if (role === "progressbar") set(el, "aria-valuetext", node.value);
  if (role === "combobox") el.textContent = node.value;
  set(el, "data-drag", (flags & Flag.drag) !== 0 ? "" : null);
  if ((flags & Flag.focusable) !== 0) el.tabIndex = 0;
  else if (role === "dialog") el.tabIndex = -1;
  el.classList.toggle("layer", (flags & (Flag.popup | Flag.modal)) !== 0);
}

// The part of the element outside its clip takes no clicks; all of it outside leaves it to the keyboard alone.
export function clipPath(node: WireNode): string {
  const { rect, clip } = node;
  const top = Math.max(0, clip.y - rect.y);
  const left = Math.max(0, clip.x - rect.x);
  const bottom = Math.max(0, rect.y + rect.h - (clip.y + clip.h));
  const right = Math.max(0, rect.x + rect.w - (clip.x + clip.w));
  if (top === 0 && left === 0 && bottom === 0 && right === 0) return "";
  return top + bottom >= rect.h || left + right >= rect.w ? "inset(100%)" : `inset(${top}px ${right}px ${bottom}px ${left}px)`;
}
