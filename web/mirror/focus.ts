// Where the keyboard is: tells the program, moves through lists by arrow keys, and keeps layers in order (the focus
// goes into a layer that opens and back to where it was when it closes; what is under a modal is inert; Tab goes
// round in a popup).
//
// Holds always: a press of a pointer and the click that the browser makes of it are one, known by the pointer and not
// by the time between them: a page that stalls makes nothing act twice.

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
  /** Puts the focus there for the program. */
  give(el: HTMLElement | undefined): void;
  opened(layer: HTMLElement): void;
  closed(layer: HTMLElement): void;
}

export function createFocus(root: HTMLElement, idOf: (el: Element) => number, calls: FocusCalls, roving: Roving): Focus {
  let pointer = false;  // the last thing used was a pointer
  let touch = false;
  let pressed: number | undefined;  // the pointer that went down and has not made its click yet
  // The browser moves the focus for a press in the very task of its mousedown, a finger's too; what moves it later is
  // the program (here) or a screen reader.
  let pressing = false;
  let own = false;
  const give = (el: HTMLElement | undefined): void => {
    own = true;
    el?.focus({ preventScroll: true });
    own = false;
  };
  // What had the focus when a layer opened, and what it stood in, should it be gone by then.
  const cameFrom = new WeakMap<HTMLElement, HTMLElement[]>();
  let waiting: HTMLElement[] = [];  // the same of a layer that gave way to another one

  window.addEventListener("pointerdown", (event) => {
    pointer = true;
    touch = event.pointerType !== "mouse";
    if (event.button === 0) pressed = event.pointerId;
    calls.modality(false);
  }, true);
  window.addEventListener("pointercancel", (event) => {
    if (event.pointerId === pressed) pressed = undefined;
  }, true);
  window.addEventListener("mousedown", () => {
    pressing = true;
    setTimeout(() => { pressing = false; });
  }, true);
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
    calls.focus(idOf(event.target), pressing || (own && pointer));
  });
  root.addEventListener("focusout", (event) => {
    if (!(event.target instanceof Element)) return;
    roving.left(event.target);
    calls.blur(idOf(event.target));
  });

  /** Whether the click is the one of the press before it. One that names no pointer (-1) never is; older browsers tell nothing. */
  function isOfPress(event: MouseEvent): boolean {
    const named = !(event instanceof PointerEvent) || event.pointerId >= 0;
    const mine = pressed !== undefined && event.detail > 0 && named;
    if (mine) pressed = undefined;
    return mine;
  }

  // A click that no pointer made: the keyboard, a screen reader, a voice command, element.click(). One made by a
  // pointer is drawn and judged by the program, from its coordinates.
  window.addEventListener("click", (event) => {
    if (isOfPress(event) || !(event.target instanceof Element) || !root.contains(event.target)) return;
    const el = event.target.closest("[data-id]");
    if (el !== null) calls.activate(idOf(el));
  }, true);

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
    give(next);
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
    give(event.shiftKey ? stops.at(-1) : stops[0]);
  }

  /** Focuses the first of these that can take it, or what is first in it. */
  function giveBack(places: HTMLElement[]): void {
    for (const place of places) {
      if (!place.isConnected) continue;
      for (const el of [place, ...place.querySelectorAll<HTMLElement>(kInTabOrder)]) {
        give(el);
        if (document.activeElement === el) return;
      }
    }
  }

  return {
    give,
    opened(layer) {
      const places: HTMLElement[] = [];
      let at: Element | null = document.activeElement;
      for (; at instanceof HTMLElement && at !== root && root.contains(at); at = at.parentElement) places.push(at);
      cameFrom.set(layer, places.length > 0 ? places : waiting);
      // On a touch screen a focused field would bring up the keyboard before anything was read.
      const first = layer.querySelector<HTMLElement>("[aria-selected=true]") ??
        layer.querySelector<HTMLElement>(touch && pointer ? "button" : kFocusable) ?? layer;
      give(first);
    },
    closed(layer) {
      const back = cameFrom.get(layer) ?? [];
      giveBack(back);
      if (!root.contains(document.activeElement)) waiting = back;
    },
  };
}
