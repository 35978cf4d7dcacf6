// What is put right in the parts of a workbook before they are read: what Excel opens without a word and SheetJS does not.
import { kChineseFormats } from "./lines";
import type { Part } from "./zip_parts";

const kSheet = /worksheets\/[^/]+\.xml$/i;
const kStyles = /(^|\/)styles\.xml$/i;
const kStrings = /sharedstrings\.xml$/i;

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

function changed(parts: readonly Part[], which: RegExp, change: (text: string) => string): Part[] {
  return parts.map((part) => (which.test(part.name) ? { name: part.name, bytes: bytesOf(change(textOf(part.bytes))) } : part));
}

/** Formats that Chinese Excel names by number alone get the text that they stand for there. */
export function withChineseFormats(parts: readonly Part[]): Part[] {
  return changed(parts, kStyles, (styles) => {
    const prefix = /<(\w+:)?styleSheet[\s>]/.exec(styles)?.[1] ?? "";
    const used = new Set([...styles.matchAll(/\bnumFmtId=["'](\d+)["']/g)].map((match) => Number(match[1])));
    const said = new Set([...styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*\bnumFmtId=["'](\d+)["']/g)].map((match) => Number(match[1])));
    const added = [...used].filter((id) => kChineseFormats.has(id) && !said.has(id));
    if (added.length === 0) return styles;
    const formats = added
      .map((id) => `<${prefix}numFmt numFmtId="${id}" formatCode="${kChineseFormats.get(id)!.replaceAll('"', "&quot;")}"/>`)
      .join("");
    const list = new RegExp(`<${prefix}numFmts\\b[^>]*[^/]>`);
    if (list.test(styles)) return styles.replace(list, (open) => open + formats);
    const empty = new RegExp(`<${prefix}numFmts\\b[^>]*/>`);
    return styles.replace(empty, "").replace(new RegExp(`<${prefix}styleSheet\\b[^>]*>`), (open) => `${open}<${prefix}numFmts>${formats}</${prefix}numFmts>`);
  });
}

const kCell = /<(\w+:)?c((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/\1?c>)/g;
const attribute = (list: string, name: string) => new RegExp(`\\s${name}=["']([^"']*)["']`).exec(list)?.[1];

/** A cell as it is, or, where it breaks the format's rules, one of plain text; without a place, nothing. */
function mendedCell(whole: string, prefix: string, attributes: string, content: string, strings: number): string {
  const place = attribute(attributes, "r");
  if (place !== undefined && !/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(place)) return "";
  const value = new RegExp(`<(?:\\w+:)?v\\b[^>]*>([\\s\\S]*?)</`).exec(content)?.[1];
  const kind = attribute(attributes, "t") ?? "n";
  const sound =
    value === undefined ||
    (kind === "s" ? /^\s*\d+\s*$/.test(value) && Number(value) < strings : kind !== "n" || Number.isFinite(Number(value)));
  if (sound) return whole;
  const shown = kind === "s" ? "" : value;
  return `<${prefix}c${place === undefined ? "" : ` r="${place}"`} t="inlineStr"><${prefix}is><${prefix}t>${shown}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** The sheets without cells that break the rules of the format. */
export function mended(parts: readonly Part[]): Part[] {
  const shared = parts.find(({ name }) => kStrings.test(name));
  const strings = shared === undefined ? 0 : [...textOf(shared.bytes).matchAll(/<(?:\w+:)?si[\s>/]/g)].length;
  return changed(parts, kSheet, (sheet) =>
    sheet.replace(kCell, (whole: string, prefix: string | undefined, attributes: string, content: string | undefined) =>
      mendedCell(whole, prefix ?? "", attributes, content ?? "", strings)));
}
