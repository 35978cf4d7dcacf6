// Opens what Excel, WPS and others call a workbook, with SheetJS: .xlsx, .xlsm, .xlsb, .ods, old .xls, and the HTML and XML tables
// that property systems call .xls. Runs in the reading worker, and in Node for its tests.
import { zipSync, type Zippable } from "fflate";
import { type ParsingOptions, read, type WorkBook } from "@e965/xlsx";

import { mended, withChineseFormats } from "./repairs";
import { decoded } from "./text_bytes";
import { type Part, partsOf } from "./zip_parts";

/** A workbook that needs a password. */
export class Locked extends Error {}

/** `share`: of the whole reading, 0 to 1, as far as it can be told. */
export type Progress = (share: number) => void;

/** Unpacking is about this much of the time. */
const kUnpacking = 0.3;

/** Rows, about, between two words on how far it is. */
const kReportEvery = 4_000;

const kOptions: ParsingOptions = {
  dense: true,
  cellDates: true,
  cellStyles: true,  // rows know that they are hidden only with it
  cellFormula: false,
  cellHTML: false,
  dateNF: "yyyy/m/d",  // the short date of a Chinese Excel
};

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b);
/** OLE: .xls since Excel 97, and whatever has a password. */
const isOle = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
/** .xls before Excel 95: the records without a container. */
const isBareRecords = (bytes: Uint8Array) => bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1);

const zipOf = (parts: readonly Part[]) =>
  zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, [bytes, { level: 0 }]])) as Zippable);

/** SheetJS leaves out a sheet that it stumbles over. */
const lost = (book: WorkBook) => book.SheetNames.some((name) => book.Sheets[name] === undefined);

/** Ends of rows in all sheets: a byte after the other, since this much text is not worth decoding for it. */
function rowsIn(parts: readonly Part[]): number {
  let rows = 0;
  for (const { name, bytes } of parts) {
    if (!/worksheets\/|content\.xml$/i.test(name)) continue;
    for (let at = bytes.indexOf(0x3e); at >= 0; at = bytes.indexOf(0x3e, at + 1)) {
      if (bytes[at - 1] === 0x77 && bytes[at - 2] === 0x6f && bytes[at - 3] === 0x72) ++rows;  // row>
    }
  }
  return rows;
}

/** SheetJS has no word for how far it is, but asks with every row how many are wanted (of a row with cells, twice). */
function counting(options: ParsingOptions, rows: number, progress: Progress): ParsingOptions {
  let asked = 0;
  return Object.defineProperty({ ...options }, "sheetRows", {
    enumerable: true,
    get() {
      if (++asked % kReportEvery === 0) progress(kUnpacking + (1 - kUnpacking) * Math.min(1, asked / (2 * rows)));
      return 0;  // all
    },
    set() {},  // its own default
  });
}

function openZip(bytes: Uint8Array, progress: Progress): WorkBook {
  const parts = withChineseFormats(partsOf(bytes, (share) => progress(share * kUnpacking)));
  progress(kUnpacking);
  const options = counting({ ...kOptions, type: "array" }, rowsIn(parts), progress);
  try {
    const book = read(zipOf(parts), options);
    if (!lost(book)) return book;
  } catch {
    // Tried again below.
  }
  // Once more, with every cell put right that breaks the rules of the format; what stands in it stays.
  return read(zipOf(mended(parts)), options);
}

function openMarkup(bytes: Uint8Array): WorkBook {
  const text = decoded(bytes).replace(/^[\ufeff\s]+/, "");
  if (!text.startsWith("<")) throw new Error("no workbook");
  // raw: a cell of HTML is the text that it shows; 3-2 is no date, 0101 no number.
  return read(text, { ...kOptions, type: "string", raw: true });
}

/** Throws TooLarge, Locked, or another error when it is no workbook. */
export function openWorkbook(bytes: Uint8Array, progress: Progress): WorkBook {
  if (isZip(bytes)) return openZip(bytes, progress);
  if (!isOle(bytes) && !isBareRecords(bytes)) return openMarkup(bytes);
  try {
    return read(bytes, { ...kOptions, type: "array" });
  } catch (reason) {
    if (/password|encrypt/i.test(String(reason))) throw new Locked(String(reason));
    throw reason;
  }
}
