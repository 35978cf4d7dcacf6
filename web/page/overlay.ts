// A dialog of elements over the whole page, such as the print preview: the program underneath takes no part until it is closed.

export interface OverlayParts {
  id: string;
  /** What the dialog is called. */
  label: string;
  /** What Tab goes round. */
  stops(): HTMLElement[];
  /** When it has gone. */
  closed(): void;
}

export interface Overlay {
  element: HTMLDivElement;
  /** Puts it on the page. */
  show(): void;
  close(): void;
}

export function overlayButton(label: string, primary: boolean, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.className = primary ? "overlay-button overlay-primary" : "overlay-button";
  element.addEventListener("click", act);
  return element;
}

/** The bar at its top: the name and the buttons. */
export function overlayBar(name: string, ...buttons: HTMLButtonElement[]): HTMLDivElement {
  const bar = document.createElement("div");
  bar.className = "overlay-bar";
  const words = document.createElement("span");
  words.className = "overlay-name";
  words.textContent = name;
  bar.append(words, ...buttons);
  return bar;
}

export function createOverlay({ id, label, stops, closed }: OverlayParts): Overlay {
  const stage = document.getElementById("stage");
  const element = document.createElement("div");
  element.id = id;
  element.className = "overlay";
  element.setAttribute("role", "dialog");
  element.setAttribute("aria-modal", "true");
  element.setAttribute("aria-label", label);
  let before: Element | null = null;

  const close = () => {
    if (!element.isConnected) return;
    element.remove();
    if (stage) stage.inert = false;
    if (before instanceof HTMLElement) before.focus();
    closed();
  };

  // What is typed here is not for the program underneath.
  for (const kind of ["keydown", "keyup", "keypress"] as const) {
    element.addEventListener(kind, (event) => event.stopPropagation());
  }
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") {
      const all = stops();
      const at = all.indexOf(document.activeElement as HTMLElement);
      event.preventDefault();
      all[(at + (event.shiftKey ? all.length - 1 : 1)) % all.length]?.focus();
    }
  });

  return {
    element,
    show() {
      before = document.activeElement;
      if (stage) stage.inert = true;
      document.body.append(element);
    },
    close,
  };
}
