// Widths of a printed table's columns: as the form says, but none so narrow that a date or a number in it is torn.
import { make, wholesOf } from "./element";
import type { Column, Row } from "./form";

/** Room for so many characters of Chinese at least, in ems: with fewer a line would begin with a comma. */
const kLeastEms = 3;
/** For the halves of its two borders and for what a browser rounds. */
const kRoundingPx = 2;

/** `shares` of 1, each at least its need; undefined when there is no room for all of them. */
export function widened(shares: readonly number[], needs: readonly number[]): number[] | undefined {
  if (needs.reduce((sum, need) => sum + need, 0) > 1) return undefined;
  const fixed = new Set<number>();
  for (;;) {
    let room = 1;
    let rest = 0;
    shares.forEach((share, i) => (fixed.has(i) ? (room -= needs[i]!) : (rest += share)));
    const scaled = shares.map((share, i) => (fixed.has(i) ? needs[i]! : (share / rest) * room));
    const short = scaled.findIndex((share, i) => !fixed.has(i) && share < needs[i]!);
    if (short < 0) return scaled;
    fixed.add(short);
  }
}

/** The width in px that a column's longest date or number takes, measured in the style of a cell. */
function needsOf(columns: readonly Column[], rows: readonly Row[], cell: Element): number[] {
  const style = getComputedStyle(cell);
  const pen = document.createElement("canvas").getContext("2d")!;
  pen.font = `600 ${style.fontSize} ${style.fontFamily}`;
  const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight) + kRoundingPx;
  return columns.map((_, i) => {
    let longest = 0;
    let width = kLeastEms * parseFloat(style.fontSize);
    for (const row of rows) {
      for (const whole of wholesOf(row.cells[i] ?? "")) {
        if (whole.length < longest) continue;
        longest = whole.length;
        width = Math.max(width, pen.measureText(whole).width);
      }
    }
    return width + padding;
  });
}

/** The columns with the widths to print them in, in a table of `className` in `body`; undefined when what should stay whole cannot. */
export function fitted(columns: readonly Column[], rows: readonly Row[], body: HTMLElement, className: string): Column[] | undefined {
  const probe = make("table", className);
  const cell = make("td", "");
  const row = make("tr", "");
  row.append(cell);
  probe.append(row);
  body.append(probe);
  const width = body.clientWidth;
  const needs = needsOf(columns, rows, cell).map((px) => px / width);
  probe.remove();
  const shares = widened(columns.map((column) => column.width), needs);
  return shares && columns.map((column, i) => ({ ...column, width: shares[i]! }));
}
