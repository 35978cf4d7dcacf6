// Where the keyboard is: tells the program, moves through lists by arrow keys, and keeps layers in order (the focus
// goes into a layer that opens and back to where it was when it closes; what is under a modal is inert).

export interface FocusCalls {
  focus(id: number, byPointer: boolean): void;
  blur(id: number): void;
  modality(keyboard: boolean): void;
  activate(id: number): void;
}

const kFocusable = "button:not([aria-disabled=true]), input, textarea, [tabindex='0']";
const kRoving = "[role=listbox], [role=radiogroup], [role=tablist], [role=table], [role=tree]";
const kStops = "[role=option], [role=radio], [role=tab], [role=row][tabindex='0'], [role=treeitem]";

export interface Focus {
  opened(layer: HTMLElement): void;
  closed(layer: HTMLElement): void;
}

export function createFocus(root: HTMLElement, idOf: (el: Element) => number, calls: FocusCalls): Focus {
  let pointer = false;  // the last thing used was a pointer
  let touch = false;
  let pointerAt = -Infinity;
  // Something that follows a pointer's press or release later than this was not caused by it.
  const byPointer = (): boolean => pointer && performance.now() - pointerAt < 700;
  const cameFrom = new WeakMap<HTMLElement, HTMLElement>();

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
    if (event.target instanceof Element) calls.focus(idOf(event.target), byPointer());
  });
  root.addEventListener("focusout", (event) => {
    if (event.target instanceof Element) calls.blur(idOf(event.target));
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
    // Sideways a tree folds and unfolds, which the program does.
    if (el.matches("[role=treeitem]") && ["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const step = event.key === "ArrowDown" || event.key === "ArrowRight" ? 1
      : event.key === "ArrowUp" || event.key === "ArrowLeft" ? -1 : 0;
    const list = step !== 0 && el.matches(kStops) ? el.closest(kRoving) : null;
    if (list === null) return;
    const stops = Array.from(list.querySelectorAll<HTMLElement>(kStops));
    const next = stops[stops.indexOf(el) + step];
    event.preventDefault();
    if (next === undefined) return;
    next.focus({ preventScroll: true });
    if (next.matches("[role=radio], [role=tab]")) calls.activate(idOf(next));
  });

  return {
    opened(layer) {
      const active = document.activeElement;
      if (active instanceof HTMLElement && root.contains(active)) cameFrom.set(layer, active);
      // On a touch screen a focused field would bring up the keyboard before anything was read.
      const first = layer.querySelector<HTMLElement>("[aria-selected=true]") ??
        layer.querySelector<HTMLElement>(touch && pointer ? "button" : kFocusable) ?? layer;
      first.focus({ preventScroll: true });
    },
    closed(layer) {
      const back = cameFrom.get(layer);
      if (back?.isConnected === true) back.focus({ preventScroll: true });
    },
  };
}
