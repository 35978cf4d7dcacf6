// Lays a form out on A4 pages in the document: what is seen is what is printed.
//
// Holds always: no text is lost: what does not fit goes on on the next page, a table's header on each; a row or a
// paragraph too tall for what is left moves on, one too tall for any page is divided. Every page has the footer.
import { makeGrid, makeHead, makeInk, makePairs, makePictureRow, makeSignatures, makeTitle } from "./blocks";
import { fitted } from "./columns";
import { make, setText, tearsWhole } from "./element";
import type { Block, Column, PrintForm, Row } from "./form";

/** Gets what shows the picture of a hash, to put it there once it is loaded. */
export type ShowPicture = (image: HTMLImageElement, hash: string) => void;

/** The pages under construction; blocks are added to the last one's body. */
class Pages {
  body!: HTMLElement;
  readonly footers: HTMLElement[] = [];

  constructor(
    private readonly form: PrintForm,
    private readonly parent: HTMLElement,
  ) {
    this.next();
  }

  next(): void {
    const page = make("section", this.form.landscape ? "page page-landscape" : "page");
    this.body = make("div", "page-body");
    const footer = make("footer", "page-footer");
    const number = make("span", "");
    footer.append(make("span", "", this.form.footer), number);
    this.footers.push(number);
    page.append(this.body, footer);
    this.parent.append(page);
  }

  get overfull(): boolean {
    // Half a pixel of rounding is no overflow.
    return this.body.scrollHeight > this.body.clientHeight + 1;
  }
  get empty(): boolean {
    return this.body.childElementCount === 0;
  }
}

/** What no line begins with, and what none ends with: 避头尾. */
const kNeverFirst = /[，。、；：？！）」』》〉】〕”’…—～·％%),.;:?!\]}]/;
const kLookBack = 24;
const kNeverLast = /[（「『《〈【〔“‘(\[{]/;

/** `length` moved back so far that the text is not torn where a line may not be. */
function tearable(text: string, length: number): number {
  for (let at = length; at > length - kLookBack && at > 0; --at) {
    if (!kNeverFirst.test(text.charAt(at)) && !kNeverLast.test(text.charAt(at - 1)) && !tearsWhole(text, at)) return at;
  }
  return length;
}

/** The longest beginning of `text` with which `fits` says yes; surrogate pairs stay whole, and so do closing signs with what they close. */
function longestFit(text: string, fits: (length: number) => boolean): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  if (low < text.length) low = tearable(text, low);
  const unit = text.charCodeAt(low - 1);
  return unit >= 0xd800 && unit < 0xdc00 ? low - 1 : low;
}

/** A paragraph is not begun at the foot of a page for less than this. */
const kLeastCharacters = 20;

function addWhole(pages: Pages, element: HTMLElement): void {
  const first = pages.empty;
  pages.body.append(element);
  if (!pages.overfull || first) return;
  element.remove();
  pages.next();
  pages.body.append(element);
}

function addParagraph(pages: Pages, heading: string, text: string): void {
  let rest = text;
  let title = heading;
  do {
    const element = make("div", "form-paragraph");
    if (title) element.append(make("h2", "", title));
    const words = make("p", "", rest);
    element.append(words);
    const first = pages.empty;
    pages.body.append(element);
    let length = rest.length;
    if (pages.overfull) {
      length = longestFit(rest, (n) => {
        setText(words, rest.slice(0, n));
        return !pages.overfull;
      });
      setText(words, rest.slice(0, length));
    }
    // Hardly anything beside the heading: all of it on the next page.
    const torn = length < rest.length && length < kLeastCharacters;
    if (!first && (torn || pages.overfull)) {
      element.remove();
      pages.next();
      continue;
    }
    rest = rest.slice(Math.max(length, first ? 1 : 0));
    title = "";
    if (rest) pages.next();
  } while (rest);
}

/** A table of more columns is set smaller. */
const kDenseFrom = 7;
const kCrowdedFrom = 15;
const kPicturesInRow = 2;

function makeTable(columns: readonly Column[], caption: string, className: string): { table: HTMLTableElement; rows: HTMLElement } {
  const table = make("table", className);
  if (caption) table.append(make("caption", "", caption));
  const widths = make("colgroup", "");
  const head = make("thead", "");
  const headRow = make("tr", "");
  for (const column of columns) {
    const width = make("col", "");
    width.style.width = `${column.width * 100}%`;
    widths.append(width);
    const cell = make("th", `align-${column.align}`, column.header);
    cell.scope = "col";
    headRow.append(cell);
  }
  const rows = make("tbody", "");
  head.append(headRow);
  table.append(widths, head, rows);
  return { table, rows };
}

function makeRow(columns: readonly Column[], row: Row): HTMLTableRowElement {
  const element = make("tr", row.strong ? "strong" : "");
  row.cells.forEach((text, i) => element.append(make("td", `align-${columns[i]?.align ?? "left"}`, text)));
  return element;
}

// A row taller than a page: each cell keeps what fits here, the rest is the row that follows.
function divideRow(pages: Pages, element: HTMLTableRowElement, row: Row): Row {
  const cells = Array.from(element.cells);
  const rest = row.cells.map(() => "");
  cells.forEach((cell) => (cell.textContent = ""));
  cells.forEach((cell, i) => {
    const text = row.cells[i]!;
    const length = longestFit(text, (n) => {
      setText(cell, text.slice(0, n));
      return !pages.overfull;
    });
    const kept = Math.max(length, text ? 1 : 0);
    setText(cell, text.slice(0, kept));
    rest[i] = text.slice(kept);
  });
  return { strong: row.strong, cells: rest };
}

function addTable(pages: Pages, asked: readonly Column[], caption: string, rows: readonly Row[]): void {
  let className = "form-table";
  if (asked.length > kDenseFrom) className += " form-table-dense";
  if (asked.length > kCrowdedFrom) className += " form-table-crowded";
  const fitting = fitted(asked, rows, pages.body, className);
  if (!fitting) className += " form-table-torn";
  const columns = fitting ?? asked;
  const waiting = [...rows];
  let title = caption;
  while (true) {
    const { table, rows: body } = makeTable(columns, title, className);
    const first = pages.empty;
    pages.body.append(table);
    let row: Row | undefined;
    while ((row = waiting[0])) {
      const element = makeRow(columns, row);
      body.append(element);
      if (!pages.overfull) {
        waiting.shift();
        continue;
      }
      if (first && body.childElementCount === 1) {
        const rest = divideRow(pages, element, row);
        if (rest.cells.some((text) => text !== "")) waiting[0] = rest;
        else waiting.shift();
      } else {
        element.remove();
      }
      break;
    }
    if (body.childElementCount === 0 && !first && (waiting.length > 0 || pages.overfull)) table.remove();
    else title = "";
    if (waiting.length === 0 && table.isConnected) return;
    pages.next();
  }
}

function addPictures(pages: Pages, block: Block & { kind: "pictures" }, show: ShowPicture): void {
  for (let i = 0; i < block.pictures.length; i += kPicturesInRow) {
    const row = block.pictures.slice(i, i + kPicturesInRow);
    addWhole(pages, makePictureRow(i === 0 ? block.caption : "", row, show));
  }
}

function addBlock(pages: Pages, block: Block, show: ShowPicture): void {
  switch (block.kind) {
    case "pairs":
      addWhole(pages, makePairs(block.columns, block.pairs));
      break;
    case "table":
      addTable(pages, block.columns, block.caption, block.rows);
      break;
    case "paragraph":
      addParagraph(pages, block.heading, block.text);
      break;
    case "signatures":
      addWhole(pages, makeSignatures(block.lines));
      break;
    case "grid":
      addWhole(pages, makeGrid(block.columns, block.boxes));
      break;
    case "ink":
      addWhole(pages, makeInk(block));
      break;
    case "pictures":
      addPictures(pages, block, show);
      break;
    case "head":
      addWhole(pages, makeHead(makeTitle("h2", block.title), block.lines));
      break;
    case "break":
      if (!pages.empty) pages.next();
      break;
  }
}

/** Adds the pages of `form` to `parent`, which must be in the document: laying out measures. */
export function layOutPages(
  form: PrintForm,
  parent: HTMLElement,
  pageWords: (n: number, all: number) => string,
  show: ShowPicture,
): void {
  const pages = new Pages(form, parent);
  pages.body.append(makeHead(makeTitle("h1", form.title), form.heading));
  for (const block of form.blocks) addBlock(pages, block, show);
  pages.footers.forEach((footer, i) => (footer.textContent = pageWords(i + 1, pages.footers.length)));
}
