// What a workbook shows, as lines of text (src/app/tables/raw_text.h): how a table crosses into C++.
import { type CellObject, type Range, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";

const kExactMark = "\x1f";

/** What Excel in China shows for the formats that a file names by number alone (ECMA-376, 18.8.30, zh-cn). */
export const kChineseFormats: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'], [28, 'm"月"d"日"'], [29, 'm"月"d"日"'], [30, "m-d-yy"], [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'], [33, 'h"时"mm"分"ss"秒"'], [34, 'h"时"mm"分"'], [35, 'h"时"mm"分"ss"秒"'], [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'], [51, 'm"月"d"日"'], [52, 'yyyy"年"m"月"'], [53, 'm"月"d"日"'], [54, 'm"月"d"日"'],
  [55, 'h"时"mm"分"'], [56, 'h"时"mm"分"ss"秒"'], [57, 'yyyy"年"m"月"'], [58, 'm"月"d"日"'],
]);

// In a field no line or tab ends early, and nothing looks like the mark.
const escaped = (text: string) =>
  text.replace(/\r\n?/g, "\n").replace(/[\0\x1f]/g, "").replace(/[\\\t\n]/g, (c) => (c === "\\" ? "\\\\" : c === "\t" ? "\\t" : "\\n"));

/** Digit for digit, with the 15 that a spreadsheet keeps; without an exponent where the digits are there. */
function exactNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(Number(value.toPrecision(15))).toString();
  return String(Number(value.toPrecision(15)));
}

/** SheetJS puts what the sheet shows into the UTC fields. */
function exactDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  // Seconds are rounded: 0.1 s of a serial number is its limit.
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 16)];
  if (date.getUTCFullYear() < 1900) return time;  // a time of day alone
  return time === "00:00" ? day : `${day} ${time}`;
}

function field(letter: string, shown: string, exact: string): string {
  const text = escaped(shown);
  return exact === "" || exact === shown ? `${letter}${text}` : `${letter}${text}${kExactMark}${escaped(exact)}`;
}

/** In an old .xls a format's number stands at the cell, and SheetJS knows no text for those of Excel in China. */
function dateByNumber(cell: CellObject): { shown: string; date: Date } | undefined {
  const number = (cell as { XF?: { numFmtId?: number } }).XF?.numFmtId;
  const format = number === undefined || cell.z !== undefined ? undefined : kChineseFormats.get(number);
  const value = cell.v instanceof Date ? undefined : cell.v;
  if (format === undefined || typeof value !== "number") return undefined;
  const { y, m, d, H, M, S } = SSF.parse_date_code(value);
  return { shown: SSF.format(format, value), date: new Date(Date.UTC(y, m - 1, d, H, M, S)) };
}

function cellField(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === "z" || cell.v === undefined || cell.v === null) return "";
  switch (cell.t) {
    case "n": {
      const byNumber = dateByNumber(cell);
      if (byNumber) return field("d", byNumber.shown, exactDate(byNumber.date));
      const exact = exactNumber(Number(cell.v));
      return field("n", cell.w ?? exact, exact);
    }
    case "d": {
      const exact = exactDate(cell.v instanceof Date ? cell.v : new Date(String(cell.v)));
      // A day that the sheet would show as the number of a day is shown as the day.
      return field("d", cell.w === undefined || /^\d+(\.\d+)?$/.test(cell.w) ? exact : cell.w, exact);
    }
    case "b":
      return field("b", cell.v ? "TRUE" : "FALSE", "");
    case "e":
      return field("e", cell.w ?? String(cell.v), "");
    default: {
      const shown = cell.w ?? String(cell.v);
      return shown === "" ? "" : field("t", shown, "");
    }
  }
}

function rowLine(number: number, hidden: boolean, cells: (CellObject | undefined)[]): string | undefined {
  const fields: string[] = [];
  // Not map(): it would leave holes, and a column XFD would cost 16,384 of them.
  for (let i = 0; i < cells.length; ++i) {
    const written = cellField(cells[i]);
    if (written === "") continue;
    while (fields.length < i) fields.push("");
    fields.push(written);
  }
  return fields.length === 0 ? undefined : ["row", String(number), hidden ? "1" : "0", ...fields].join("\t");
}

const mergeLine = ({ s, e }: Range) => ["merge", s.r + 1, s.c + 1, e.r + 1, e.c + 1].join("\t");

function* sheetLines(sheet: WorkSheet): Generator<string> {
  for (const merge of sheet["!merges"] ?? []) yield mergeLine(merge);
  const rows = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const infos = sheet["!rows"] ?? [];
  for (const key of Object.keys(rows)) {  // holes are not walked through
    const index = Number(key);
    const line = rowLine(index + 1, infos[index]?.hidden === true, rows[index] ?? []);
    if (line !== undefined) yield line;
  }
}

/** The lines of all sheets, hidden ones too. */
export function* linesOf(book: WorkBook): Generator<string> {
  for (const [i, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined || sheet["!type"] === "chart") continue;
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    yield `sheet\t${escaped(name)}\t${hidden ? "1" : "0"}`;
    yield* sheetLines(sheet);
  }
}
