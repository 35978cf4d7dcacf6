// Text fields of the mirror: the browser edits, the program holds the value.
//
// What an input method is composing stays in the field and is sent once, when it is done: no half-typed pinyin
// reaches a record. A value from the program never overwrites what is being composed.

import { Flag, type WireNode } from "./wire";

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface TextFields {
  describe(field: Field, node: WireNode): void;
  /** Tells what the field in use has and was not told; what is being composed only with `composed`. */
  flush(composed: boolean): void;
}

export function isField(el: Element): el is Field {
  return el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement;
}

export function createTextFields(root: HTMLElement, idOf: (el: Element) => number, send: (id: number, text: string) => void): TextFields {
  let composing: Field | null = null;
  const told = new WeakMap<Field, string>();  // what the program is known to hold

  const tell = (field: Field): void => {
    if (told.get(field) === field.value) return;
    told.set(field, field.value);
    send(idOf(field), field.value);
  };

  root.addEventListener("compositionstart", (event) => {
    if (event.target instanceof Element && isField(event.target)) composing = event.target;
  });
  root.addEventListener("compositionend", (event) => {
    composing = null;
    if (event.target instanceof Element && isField(event.target)) tell(event.target);
  });
  root.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof Element) || !isField(field)) return;
    // Safari (18) sends the last input after compositionend, Chromium (156) before it: `composing` covers both.
    if ((event as InputEvent).isComposing && composing === field) return;
    tell(field);
  });

  return {
    flush(composed) {
      const field = document.activeElement;
      if (field === null || !root.contains(field) || !isField(field)) return;
      if (composing !== field || composed) tell(field);
    },
    describe(field, node) {
      const { flags } = node;
      field.readOnly = (flags & (Flag.readonly | Flag.disabled)) !== 0;
      field.required = (flags & Flag.required) !== 0;
      if ((flags & Flag.invalid) !== 0) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      if (field instanceof HTMLInputElement) {
        const type = (flags & Flag.secret) !== 0 ? "password" : (flags & Flag.tel) !== 0 ? "tel" : "text";
        if (field.type !== type) field.type = type;
        field.inputMode = (flags & Flag.numeric) !== 0 ? "numeric" : "";
      }
      if (field.placeholder !== node.hint) field.placeholder = node.hint;
      field.style.fontSize = `${node.fontPx}px`;
      if (composing === field) return;
      told.set(field, node.value);
      if (field.value !== node.value) field.value = node.value;
    },
  };
}
