// The one way in which an element of a printed form is made: its text is text.

/** A date, a time, a number of a record or a room: broken at its hyphens it is misread. Longer ones may be broken. */
const kWhole = /[0-9A-Za-z]+(?:[-:–/.][0-9A-Za-z]+)+%?/g;
const kLongestWhole = 20;

/** What of `text` must stay on one line. */
export function wholesOf(text: string): string[] {
  return (text.match(kWhole) ?? []).filter((whole) => whole.length <= kLongestWhole);
}

/** Whether `text` would be torn within such a thing at `at`. */
export function tearsWhole(text: string, at: number): boolean {
  for (const { index, 0: whole } of text.matchAll(kWhole)) {
    if (index >= at) return false;
    if (at < index + whole.length) return whole.length <= kLongestWhole;
  }
  return false;
}

/** Puts `text` in the place of what is in the element. */
export function setText(element: Element, text: string): void {
  const parts: (string | Node)[] = [];
  let end = 0;
  for (const { index, 0: whole } of text.matchAll(kWhole)) {
    if (whole.length > kLongestWhole) continue;
    const span = document.createElement("span");
    span.className = "form-whole";
    span.textContent = whole;
    parts.push(text.slice(end, index), span);
    end = index + whole.length;
  }
  element.replaceChildren(...parts.filter((part) => part !== ""), ...(end < text.length ? [text.slice(end)] : []));
}

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ""): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) setText(element, text);
  return element;
}
