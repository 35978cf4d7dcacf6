// The parts of a printed form that stay whole on a page: heads, label and value pairs, grids, lines to sign on, ink,
// pictures.
import { make } from "./element";
import type { Box, Ink, Picture } from "./form";

const kSvg = "http://www.w3.org/2000/svg";
/** Units of a pad's width (core::Signature). */
const kPadWidth = 10_000;

export function makeTitle(level: "h1" | "h2", title: string): HTMLElement {
  return make(level, "", title);
}

export function makeHead(title: HTMLElement, lines: readonly string[]): HTMLElement {
  const head = make("header", "form-head");
  head.append(title, ...lines.map((line) => make("p", "", line)));
  return head;
}

export function makePairs(columns: number, pairs: readonly [string, string][]): HTMLElement {
  const grid = make("dl", "form-pairs");
  grid.style.gridTemplateColumns = `repeat(${columns}, 1fr)`;
  for (const [label, value] of pairs) {
    const pair = make("div", "");
    pair.append(make("dt", "", label), make("dd", "", value));
    grid.append(pair);
  }
  return grid;
}

/** A ruled table without a header: a label cell beside each value cell. A row that is not full ends in a wider cell. */
export function makeGrid(columns: number, boxes: readonly Box[]): HTMLElement {
  const table = make("table", "form-grid");
  const widths = make("colgroup", "");
  for (let i = 0; i < columns; ++i) widths.append(make("col", "form-grid-label"), make("col", ""));
  const body = make("tbody", "");
  table.append(widths, body);
  let row: HTMLTableRowElement | undefined;
  let last: HTMLTableCellElement | undefined;
  let used = 0;
  const endRow = () => {
    if (row && last && used < columns) last.colSpan += 2 * (columns - used);
    row = undefined;
  };
  for (const { label, value, span, lines } of boxes) {
    if (row && used + span > columns) endRow();
    if (!row) {
      row = make("tr", "");
      body.append(row);
      used = 0;
    }
    const head = make("th", "", label);
    head.scope = "row";
    last = make("td", "", value);
    last.colSpan = 2 * span - 1;
    if (lines > 1) last.style.height = `${lines * 1.5}em`;
    row.append(head, last);
    used += span;
  }
  endRow();
  return table;
}

export function makeSignatures(lines: readonly [string, string][]): HTMLElement {
  const box = make("div", "form-signatures");
  for (const [label, text] of lines) {
    const line = make("div", "form-signature");
    line.append(make("span", "", label), make("span", "form-line", text));
    box.append(line);
  }
  return box;
}

/** The strokes as they were drawn, cut to where there is ink. */
function drawStrokes({ height, strokes, label }: Ink): SVGElement {
  const svg = document.createElementNS(kSvg, "svg");
  svg.setAttribute("viewBox", `0 0 ${kPadWidth} ${height}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  for (const points of strokes) {
    const line = document.createElementNS(kSvg, "polyline");
    // A point alone is a dot: a line to itself with round ends.
    const all = points.length === 2 ? [...points, ...points] : points;
    line.setAttribute("points", all.join(" "));
    svg.append(line);
  }
  return svg;
}

export function makeInk(ink: Ink): HTMLElement {
  const box = make("div", "form-ink");
  const field = make("div", "form-ink-field", ink.strokes.length === 0 ? ink.text : "");
  if (ink.strokes.length > 0) field.append(drawStrokes(ink));
  box.append(make("span", "form-ink-label", ink.label), field);
  return box;
}

/** Pictures beside each other in boxes of a fixed size, so that pages are laid out before anything is loaded. */
export function makePictureRow(caption: string, pictures: readonly Picture[], show: (image: HTMLImageElement, hash: string) => void): HTMLElement {
  const box = make("div", "form-pictures");
  if (caption) box.append(make("h2", "", caption));
  const row = make("div", "form-picture-row");
  for (const picture of pictures) {
    const figure = make("figure", "");
    const frame = make("div", "form-picture");
    const image = make("img", "");
    image.alt = picture.caption;
    frame.append(image);
    figure.append(frame, make("figcaption", "", picture.caption));
    row.append(figure);
    show(image, picture.hash);
  }
  box.append(row);
  return box;
}
