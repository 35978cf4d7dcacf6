// Where the keyboard is: tells the program, moves through lists by arrow keys, and keeps layers in order (the focus
// goes into a layer that opens and back to where it was when it closes; what is under a modal is inert; Tab goes
// round in a popup).

import type { Roving } from "./roving";

export interface FocusCalls {
  focus(id: number, byPointer: boolean): void;
  blur(id: number): void;
  modality(keyboard: boolean): void;
  activate(id: number): void;
}

const kFocusable = "button:not([aria-disabled=true]), input, textarea, [tabindex='0']";
const kInTabOrder = "button:not([tabindex='-1']), input, textarea, [tabindex='0']";

export interface Focus {
  opened(layer: HTMLElement): void;
  closed(layer: HTMLElement): void;
}

export function createFocus(root: HTMLElement, idOf: (el: Element) => number, calls: FocusCalls, roving: Roving): Focus {
  let pointer = false;  // the last thing used was a pointer
  let touch = false;
  let pointerAt = -Infinity;
  // Something that follows a pointer's press or release later than this was not caused by it.
  const byPointer = (): boolean => pointer && performance.now() - pointerAt < 700;
  // What had the focus when a layer opened, and what it stood in, should it be gone by then.
  const cameFrom = new WeakMap<HTMLElement, HTMLElement[]>();
  let waiting: HTMLElement[] = [];  // the same of a layer that gave way to another one

  window.addEventListener("pointerdown", (event) => {
    pointer = true;
    touch = event.pointerType !== "mouse";
    pointerAt = performance.now();
    calls.modality(false);
  }, true);
  window.addEventListener("pointerup", () => { pointerAt = performance.now(); }, true);
  window.addEventListener("keydown", (event) => {
    if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    if (pointer) calls.modality(true);
    pointer = false;
  }, true);

  root.addEventListener("focusin", (event) => {
    // A screen reader moves the focus without any key: what it comes to is brought into view all the same.
    if (!(event.target instanceof Element)) return;
    waiting = [];
    roving.focused(event.target);
    calls.focus(idOf(event.target), byPointer());
  });
  root.addEventListener("focusout", (event) => {
    if (!(event.target instanceof Element)) return;
    roving.left(event.target);
    calls.blur(idOf(event.target));
  });

  // A click that no pointer made: the keyboard, a screen reader, a voice command, element.click(). One made by a
  // pointer is drawn and judged by the program, from its coordinates.
  root.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const drawn = event.detail > 0 && performance.now() - pointerAt < 700;
    const el = event.target.closest("[data-id]");
    if (!drawn && el !== null) calls.activate(idOf(el));
  });

  root.addEventListener("keydown", (event) => {
    if (!(event.target instanceof HTMLElement) || event.isComposing) return;
    const el = event.target;
    if ((event.key === "Enter" || event.key === " ") && el.matches("[role=row]")) {
      calls.activate(idOf(el));
      event.preventDefault();
      return;
    }
    if (event.key === "Tab") {
      goRound(el, event);
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = roving.next(el, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (next === null) return;
    next.focus({ preventScroll: true });
    if (next.matches("[role=radiogroup] [role=radio], [role=tab]")) calls.activate(idOf(next));
  });

  // A popup is no place to leave by Tab: it would stay open over what has the focus then.
  function goRound(el: HTMLElement, event: KeyboardEvent): void {
    const popup = el.closest(".layer:not([aria-modal])");
    if (popup === null) return;
    const stops = Array.from(popup.querySelectorAll<HTMLElement>(kInTabOrder));
    const end = event.shiftKey ? stops[0] : stops.at(-1);
    if (el !== end && el !== popup) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus({ preventScroll: true });
  }

  /** Focuses the first of these that can take it, or what is first in it. */
  function giveBack(places: HTMLElement[]): void {
    for (const place of places) {
      if (!place.isConnected) continue;
      for (const el of [place, ...place.querySelectorAll<HTMLElement>(kInTabOrder)]) {
        el.focus({ preventScroll: true });
        if (document.activeElement === el) return;
      }
    }
  }

  return {
    opened(layer) {
      const places: HTMLElement[] = [];
      let at: Element | null = document.activeElement;
      for (; at instanceof HTMLElement && at !== root && root.contains(at); at = at.parentElement) places.push(at);
      cameFrom.set(layer, places.length > 0 ? places : waiting);
      // On a touch screen a focused field would bring up the keyboard before anything was read.
      const first = layer.querySelector<HTMLElement>("[aria-selected=true]") ??
        layer.querySelector<HTMLElement>(touch && pointer ? "button" : kFocusable) ?? layer;
      first.focus({ preventScroll: true });
    },
    closed(layer) {
      const back = cameFrom.get(layer) ?? [];
      giveBack(back);
      if (!root.contains(document.activeElement)) waiting = back;
    },
  };
}
