// The parts of a workbook that is a zip. Sizes are looked at before anything is unpacked, and while it is: what its
// directory says of a zip is not believed.
import { Inflate } from "fflate";

export interface Part {
  name: string;
  bytes: Uint8Array;
}

/** More than this is no list of an office, and no string of a browser either. */
const kMostBytes = 400_000_000;
/** XML of tables packs to a tenth, of empty formatted cells to a fiftieth. */
const kMostRatio = 100;
const kRatioMattersFrom = 30_000_000;
const kMostParts = 20_000;
/** Packed bytes unpacked in one go: at most a thousand times as many come out before the size is looked at. */
const kStep = 4_096;
/** Pictures, drawings, macros and what other programs left: no table is in them. */
const kNoTable =
  /(^|\/)(media|drawings|embeddings|printerSettings|activeX|ctrlProps|charts|chartsheets|pivotCache|pivotTables|externalLinks|customXml|Pictures|Thumbnails|Configurations2|ObjectReplacements)\/|\.(png|jpe?g|gif|emf|wmf|bmp|tiff?)$|(^|\/)(vbaProject\.bin|calcChain\.xml)$/i;

/** Unpacked it would be larger than anything that can be read. */
export class TooLarge extends Error {
  constructor(readonly bytes: number) {
    super(`${bytes} bytes unpacked`);
  }
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** A program on Windows may write folders with backslashes, and names in its own code page. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

/** Sizes and place of large files stand in an extra field, in the order of those that do not fit. */
function widen(entry: Entry, extra: DataView): void {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const end = Math.min(extra.byteLength, next + extra.getUint16(at + 2, true));
    for (const field of ["unpacked", "packed", "offset"] as const) {
      if (entry[field] !== 0xffff_ffff || next + 8 > end) continue;
      entry[field] = Number(extra.getBigUint64(next, true));
      next += 8;
    }
  }
}

function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, bytes.length - 65_557);
  while (end >= last && view.getUint32(end, true) !== 0x0605_4b50) --end;
  if (end < last) throw new Error("no directory");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  if (at === 0xffff_ffff && end >= 20 && view.getUint32(end - 20, true) === 0x0706_4b50) {
    at = Number(view.getBigUint64(Number(view.getBigUint64(end - 12, true)) + 48, true));
  }
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x0201_4b50) {
    const nameSize = view.getUint16(at + 28, true);
    const extraSize = view.getUint16(at + 30, true);
    const entry: Entry = {
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameSize)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const extraAt = at + 46 + nameSize;
    widen(entry, new DataView(bytes.buffer, bytes.byteOffset + extraAt, Math.min(extraSize, bytes.length - extraAt)));
    if (entries.push(entry) > kMostParts) throw new TooLarge(kMostBytes);
    at = extraAt + extraSize + view.getUint16(at + 32, true);
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x0403_4b50) throw new Error("no part here");
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return bytes.subarray(start, start + entry.packed);
}

function inflate(packed: Uint8Array, most: number, done: (packed: number) => void): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) throw new TooLarge(size);
  });
  for (let at = 0; at < packed.length; at += kStep) {
    stream.push(packed.subarray(at, at + kStep), at + kStep >= packed.length);
    done(at);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function refuseBomb(unpacked: number, packed: number): void {
  if (unpacked > kMostBytes || (unpacked > kRatioMattersFrom && unpacked > packed * kMostRatio)) throw new TooLarge(unpacked);
}

/**
 * The parts that a table can be in. Throws TooLarge, or another error when it is no zip. A part that is damaged is left
 * out: a picture less, or a sheet, is better than no workbook. `progress`: unpacked, of 1.
 */
export function partsOf(bytes: Uint8Array, progress: (share: number) => void): Part[] {
  const wanted = directoryOf(bytes).filter(({ name }) => name !== "" && !name.endsWith("/") && !kNoTable.test(name));
  const packed = wanted.reduce((sum, entry) => sum + entry.packed, 0);
  refuseBomb(wanted.reduce((sum, entry) => sum + entry.unpacked, 0), Math.min(packed, bytes.length));
  const parts: Part[] = [];
  let before = 0;
  let size = 0;
  for (const entry of wanted) {
    try {
      const raw = packedBytes(bytes, entry);
      const most = Math.min(kMostBytes - size, Math.max(kRatioMattersFrom, raw.length * kMostRatio));
      if (entry.method === 0) parts.push({ name: entry.name, bytes: raw });
      else if (entry.method === 8) parts.push({ name: entry.name, bytes: inflate(raw, most, (at) => progress((before + at) / packed)) });
    } catch (reason) {
      if (reason instanceof TooLarge) throw reason;
    }
    before += entry.packed;
    size += parts.at(-1)?.bytes.length ?? 0;
  }
  return parts;
}
