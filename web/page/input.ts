// Pointers, wheel and shortcuts. The listeners sit on #stage, the common parent of the canvas and the mirror, so
// a click on a mirror element reaches the drawing with its coordinates too. What the browser does itself with an
// element (focus, text editing, selection) is left alone.

import { hand } from "./inbox";
import type { Wasm } from "./wasm";

// A finger that moves less is a tap.
const kSlop = 8;

// Bits of hf_key; the order is shared with src/platform/web/input.cpp.
const kCtrl = 1, kShift = 2, kAlt = 4, kMeta = 8, kRepeat = 16, kInText = 32;

export function listen(stage: HTMLElement, wasm: Wasm): void {
  const place = (event: MouseEvent): [number, number] => {
    const box = stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  mouse(stage, wasm, place);
  touch(stage, wasm, place);
  wheel(stage, wasm, place);
  keys(wasm);
  stage.addEventListener("contextmenu", (event) => {
    if (!isTextField(event.target)) event.preventDefault();
  });
  stage.addEventListener("dragstart", (event) => event.preventDefault());
}

type Place = (event: MouseEvent) => [number, number];

function mouse(stage: HTMLElement, wasm: Wasm, place: Place): void {
  // Whether a button went down on the stage: then moves and the release count wherever they are.
  let held = false;
  const send = (event: PointerEvent): void => {
    const [x, y] = place(event);
    wasm._hf_mouse(x, y, event.buttons);
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse") return;
    held = true;
    send(event);
  });
  // A further button pressed or released while one is down comes as a move.
  window.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse") return;
    if (held || stage.contains(event.target as Node | null)) send(event);
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    window.addEventListener(type, (event) => {
      if (event.pointerType !== "mouse" || !held) return;
      held = event.buttons !== 0 && type === "pointerup";
      send(event);
    });
  }
  document.documentElement.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse" && !held) wasm._hf_pointer_gone();
  });
  window.addEventListener("blur", () => {
    held = false;
    wasm._hf_pointer_gone();
  });
}

// Fingers and pens. One at a time; a second finger is the browser's zoom, which cancels the first one's doing.
function touch(stage: HTMLElement, wasm: Wasm, place: Place): void {
  let id = -1;
  let doing: "undecided" | "scroll" | "drag" | "nothing" = "nothing";
  let start: [number, number] = [0, 0];
  let last: [number, number] = [0, 0];

  stage.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" || id !== -1) return;
    id = event.pointerId;
    start = last = place(event);
    if (event.target instanceof Element && event.target.closest("[data-drag]") !== null) {
      doing = "drag";
      event.target.setPointerCapture(id);
      wasm._hf_drag(...start, 1);
    } else {
      // A finger put on a moving page stops it and does nothing else.
      doing = wasm._hf_touch_begin(...start) !== 0 ? "nothing" : "undecided";
      if (doing === "nothing") event.preventDefault();
    }
  });

  window.addEventListener("pointermove", (event) => {
    if (event.pointerId !== id) return;
    const [x, y] = place(event);
    if (doing === "drag") {
      wasm._hf_drag(x, y, 1);
    } else {
      if (doing !== "scroll" && Math.hypot(x - start[0], y - start[1]) > kSlop) {
        doing = "scroll";
        // The element under the finger may scroll away and be gone; the stage stays.
        stage.setPointerCapture(id);
      } else if (doing !== "scroll") {
        return;
      }
      wasm._hf_touch_scroll(x - last[0], y - last[1], event.timeStamp);
    }
    last = [x, y];
  });

  window.addEventListener("pointerup", (event) => {
    if (event.pointerId !== id) return;
    id = -1;
    if (doing === "drag") wasm._hf_drag(...place(event), 0);
    else if (doing === "scroll") wasm._hf_touch_end(event.timeStamp);
    else if (doing === "undecided") wasm._hf_tap(...start);
  });

  window.addEventListener("pointercancel", (event) => {
    if (event.pointerId !== id) return;
    id = -1;
    if (doing === "drag") wasm._hf_drag(...last, 0);
    else if (doing === "scroll") wasm._hf_touch_end(-1);
  });
}

function wheel(stage: HTMLElement, wasm: Wasm, place: Place): void {
  const kLine = 20;
  stage.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey) return; // the browser's zoom
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? kLine
        : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? stage.clientHeight * 0.9 : 1;
      let dx = event.deltaX * unit;
      let dy = event.deltaY * unit;
      if (event.shiftKey && dx === 0) [dx, dy] = [dy, 0];
      wasm._hf_wheel(...place(event), dx, dy, event.timeStamp);
    },
    { passive: false },
  );
}

function keys(wasm: Wasm): void {
  // Not in the capture phase: a mirror element that took the key has said so by preventDefault.
  window.addEventListener("keydown", (event) => {
    // A key that composes Chinese belongs to the input method; 229 is what some browsers send instead.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    if (["Tab", "Shift", "Control", "Alt", "Meta", "CapsLock", "Dead", "Process"].includes(event.key)) return;
    const command = event.ctrlKey || event.metaKey;
    const inText = isTextField(event.target);
    if (inText) {
      const forShortcuts = command || event.key === "Escape" || event.key === "Enter" || /^F\d+$/.test(event.key);
      // Editing keys stay the field's own.
      if (!forShortcuts || (command && /^[acvxyz]$/i.test(event.key))) return;
    }
    // Enter and Space press the button that has the focus; the browser makes a click of them.
    if ((event.key === "Enter" || event.key === " ") && isPressable(event.target)) return;
    const bits =
      (event.ctrlKey ? kCtrl : 0) |
      (event.shiftKey ? kShift : 0) |
      (event.altKey ? kAlt : 0) |
      (event.metaKey ? kMeta : 0) |
      (event.repeat ? kRepeat : 0) |
      (inText ? kInText : 0);
    // With Ctrl a letter is large by Shift alone, whatever Caps Lock says.
    const letter = command && /^[a-z]$/i.test(event.key);
    const name = !letter ? event.key : event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
    hand(wasm, name);
    if (wasm._hf_key(bits) !== 0) event.preventDefault();
  });
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !["button", "checkbox", "radio", "submit"].includes(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

const kPressable = "button, a[href], summary, select, input, [role=button], [role=link], [role=tab], [role=option], [role=checkbox], [role=radio], [role=combobox]";

function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(kPressable) && !isTextField(target);
}
