// Makes an Excel file of forms: a sheet each, its columns those of the form's widest table. Loaded on demand.
import writeWorkbookFile from "write-excel-file/browser";
import type { CellObject, SheetData } from "write-excel-file/browser";

import { type Block, type Column, parseForm, type NamedForm, type PrintForm, type Row } from "../print/form";

const kFont = "宋体";
/** Characters that fit across a page's table. */
const kWide = 210;
const kTall = 110;
const kLeastWidth = 8;
const kLeastColumns = 4;
const kHeaderBack = "#E3F1EE";
const kLine = { borderStyle: "thin", borderColor: "#9AA5A6" } as const;
/** Points of a line of text. */
const kLineHeight = 15;

/** What a whole cell is by its looks: a date, a number, a percentage, else text. */
function typed(text: string, numbers: boolean): CellObject {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (day) return { value: new Date(Date.UTC(+day[1]!, +day[2]! - 1, +day[3]!)), type: Date, format: "yyyy-mm-dd" };
  if (numbers && /^-?\d{1,15}$/.test(text)) return { value: Number(text), type: Number };
  if (numbers && /^-?\d{1,12}\.\d+$/.test(text)) return { value: Number(text), type: Number, format: "0.00" };
  if (numbers && /^-?\d{1,12}(\.\d+)?%$/.test(text)) {
    return { value: Number((Number(text.slice(0, -1)) / 100).toFixed(6)), type: Number, format: "0.00%" };
  }
  return { value: text, type: String };
}

/** How wide a text is in characters of the Latin kind: a Chinese one takes two. */
const widthOf = (text: string) => Array.from(text).reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

class Sheet {
  readonly data: SheetData = [];
  readonly widths: number[];
  headerRow = 0;
  tables = 0;

  constructor(private readonly form: PrintForm) {
    const tables = form.blocks.filter((block) => block.kind === "table");
    const widest = tables.reduce<readonly Column[]>((most, { columns }) => (columns.length > most.length ? columns : most), []);
    const all = form.landscape ? kWide : kTall;
    this.widths = widest.map(({ width, header }) => Math.max(kLeastWidth, Math.round(width * all), widthOf(header) + 2));
    while (this.widths.length < kLeastColumns) this.widths.push(24);
  }

  /** A cell across the whole width. */
  private across(cell: CellObject): void {
    this.data.push([{ columnSpan: this.widths.length, wrap: true, alignVertical: "center", ...cell }]);
  }

  private pair(label: string, value: string): void {
    this.data.push([
      { value: label, type: String, backgroundColor: kHeaderBack, wrap: true, alignVertical: "top", ...kLine },
      { ...typed(value, true), columnSpan: this.widths.length - 1, align: "left", wrap: true, alignVertical: "top", ...kLine },
    ]);
  }

  private gap(): void {
    this.data.push([]);
  }

  private table(block: Block & { kind: "table" }): void {
    if (block.caption) this.across({ value: block.caption, type: String, fontWeight: "bold" });
    this.data.push(block.columns.map(({ header }) => ({
      value: header, type: String, fontWeight: "bold", backgroundColor: kHeaderBack, align: "center", alignVertical: "center", wrap: true, ...kLine,
    })));
    this.headerRow = this.data.length;
    this.tables += 1;
    for (const row of block.rows) this.row(block.columns, row);
  }

  private row(columns: readonly Column[], row: Row): void {
    this.data.push(row.cells.map((text, i) => {
      const align = columns[i]?.align;
      return {
        ...typed(text, align === "right"),
        align: align === "right" || align === "center" ? align : "left",
        alignVertical: "top",
        wrap: true,
        ...(row.strong ? { fontWeight: "bold" as const } : {}),
        ...kLine,
      };
    }));
  }

  private paragraph(heading: string, text: string): void {
    if (heading) this.across({ value: heading, type: String, fontWeight: "bold" });
    const room = this.widths.reduce((sum, width) => sum + width, 0);
    const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
    // Excel does not make a row higher for a cell that spans columns.
    this.across({ value: text, type: String, height: lines * kLineHeight + 4, alignVertical: "top" });
  }

  private head(title: string, lines: readonly string[]): void {
    this.across({ value: title, type: String, fontWeight: "bold", fontSize: 16, align: "center", height: 30 });
    for (const line of lines) this.across({ value: line, type: String, align: "center" });
  }

  private block(block: Block): void {
    switch (block.kind) {
      case "pairs":
        for (const [label, value] of block.pairs) this.pair(label, value);
        break;
      case "grid":
        for (const { label, value } of block.boxes) this.pair(label, value);
        break;
      case "table":
        this.table(block);
        break;
      case "paragraph":
        this.paragraph(block.heading, block.text);
        break;
      case "signatures":
        for (const [label, text] of block.lines) this.across({ value: `${label}：${text || "________________"}`, type: String, height: 24 });
        break;
      case "ink":
        if (block.text) this.pair(block.label, block.text);
        break;
      case "head":
        this.head(block.title, block.lines);
        break;
      case "pictures":
      case "break":
        return;
    }
    this.gap();
  }

  fill(): this {
    this.head(this.form.title, this.form.heading);
    this.gap();
    for (const block of this.form.blocks) this.block(block);
    return this;
  }
}

/** Excel allows 31 characters, none of these, and no name twice. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = Array.from(name.replace(/[[\]:*?/\\]/g, " ").trim() || "表").slice(0, 28).join("");
  let free = plain;
  for (let n = 2; taken.has(free); ++n) free = `${plain} ${n}`;
  taken.add(free);
  return free;
}

export function makeWorkbook(forms: readonly NamedForm[]): Promise<Blob> {
  const taken = new Set<string>();
  return writeWorkbookFile(
    forms.map(({ name, lines }) => {
      const form = parseForm(lines);
      const sheet = new Sheet(form).fill();
      return {
        sheet: sheetName(name, taken),
        data: sheet.data,
        columns: sheet.widths.map((width) => ({ width })),
        ...(form.landscape ? { orientation: "landscape" as const } : {}),
        ...(sheet.tables === 1 ? { stickyRowsCount: sheet.headerRow } : {}),
      };
    }),
    { fontFamily: kFont, fontSize: 10 },
  ).toBlob();
}
