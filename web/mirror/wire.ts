// One node of the semantic layer as it lies in the program's memory; the layout is shared with
// src/platform/web/semantic_mirror.h, roles and flags with src/ui/semantics.h.

export const kRoles = [
  "text", "heading", "button", "link", "textbox", "textarea", "checkbox", "radio", "radiogroup", "tab", "tablist",
  "combobox", "listbox", "option", "table", "row", "cell", "columnheader", "list", "listitem", "group", "region",
  "navigation", "main", "banner", "dialog", "status", "alert", "progressbar", "img", "tree",
  "treeitem",
] as const;
export type Role = (typeof kRoles)[number];

export const Flag = {
  disabled: 1 << 0, checked: 1 << 1, selected: 1 << 2, expanded: 1 << 3, hasPopup: 1 << 4, invalid: 1 << 5,
  required: 1 << 6, readonly: 1 << 7, current: 1 << 8, drag: 1 << 9, focusable: 1 << 10, numeric: 1 << 11,
  tel: 1 << 12, secret: 1 << 13, popup: 1 << 14, modal: 1 << 15, pressed: 1 << 16, toggle: 1 << 17,
  multiline: 1 << 18, branch: 1 << 19,
} as const;

export interface Box { x: number; y: number; w: number; h: number }
// How much of it is not to be seen; all -1 when none of it is.
export interface Cut { top: number; right: number; bottom: number; left: number }

export interface WireNode {
  id: number;
  parent: number;
  role: Role;
  level: number;
  flags: number;
  place: Box; // in its parent's coordinates
  cut: Cut;
  name: string;
  value: string;
  hint: string;
  fontPx: number;
  pos: number;
  count: number;
}

const kWords = 21;
const decoder = new TextDecoder();

export function readNodes(memory: Uint8Array, at: number, count: number): WireNode[] {
  const buffer = memory.buffer;
  const u32 = new Uint32Array(buffer, at, count * kWords);
  const f32 = new Float32Array(buffer, at, count * kWords);
  const text = (pointer: number, size: number): string =>
    size === 0 ? "" : decoder.decode(memory.subarray(pointer, pointer + size));
  const nodes: WireNode[] = [];
  for (let i = 0; i < count; i++) {
    const o = i * kWords;
    const u = (k: number): number => u32[o + k] ?? 0;
    const f = (k: number): number => f32[o + k] ?? 0;
    nodes.push({
      id: u(0),
      parent: u(1),
      role: kRoles[u(2) & 255] ?? "text",
      level: u(2) >>> 8,
      flags: u(3),
      place: { x: f(4), y: f(5), w: f(6), h: f(7) },
      cut: { top: f(8), right: f(9), bottom: f(10), left: f(11) },
      name: text(u(12), u(13)),
      value: text(u(14), u(15)),
      hint: text(u(16), u(17)),
      fontPx: f(18),
      pos: u(19) | 0,
      count: u(20) | 0,
    });
  }
  return nodes;
}

export function readIds(memory: Uint8Array, at: number, count: number): number[] {
  return Array.from(new Uint32Array(memory.buffer, at, count));
}
