// Reads an Excel file into lines of text (src/app/paper/sheet_text.h). Loaded on demand.
import readWorkbookFile from "read-excel-file/browser";

const escaped = (text: string) =>
  text.replace(/\r\n?/g, "\n").replace(/[\\\t\n]/g, (c) => (c === "\\" ? "\\\\" : c === "\t" ? "\\t" : "\\n"));

/** Excel keeps dates without a time zone: what it shows is in the UTC fields. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  return iso.slice(11, 16) === "00:00" ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** A number as a person would write it; a whole one digit for digit, so that long numbers stay whole. */
function numberText(written: string): string {
  if (/^-?\d+$/.test(written)) return written;
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  // Excel keeps 0.1 + 0.2 with 17 digits and shows at most 15.
  return String(Number(number.toPrecision(15)));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dateText(value);
  return escaped(String(value));
}

export async function readWorkbook(bytes: Uint8Array): Promise<string> {
  const sheets = await readWorkbookFile(new Blob([bytes as BlobPart]), { parseNumber: numberText });
  const lines: string[] = [];
  for (const { sheet, data } of sheets) {
    lines.push(`sheet\t${escaped(sheet)}`);
    for (const row of data) lines.push(["row", ...row.map(cellText)].join("\t"));
  }
  return lines.join("\n");
}
