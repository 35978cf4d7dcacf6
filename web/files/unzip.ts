// Reads files out of a zip, one at a time and never more than what is asked for: the sizes that the zip's directory
// tells are looked at before anything is unpacked, and unpacking stops at them.
//
// Holds always: a file is given as long as its directory says, or not at all.

import { Inflate } from "fflate";

export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  /** Bytes when unpacked, as the directory says. */
  size: number;
  offset: number;
}

/** No text or table of ours packs so well; what is smaller than kSmall may. */
const kMostFactor = 200;
const kSmall = 16 * 1024 * 1024;
const kRead = 1024 * 1024;
/** Of one that packs a thousand times too well, no more than 4 MB are unpacked in vain. */
const kPush = 4096;

async function view(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(Math.max(0, from), to).arrayBuffer());
}

/** The files that a zip names in its directory. Throws when it has none: cut off, or no zip. */
export async function entriesOf(file: Blob): Promise<ZipEntry[]> {
  const from = Math.max(0, file.size - 65_557);
  const tail = await view(file, from, file.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x0605_4b50) --end;
  if (end < 0) throw new Error("no directory");
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  const directory = await view(file, start, start + size);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === 0x0201_4b50; ) {
    const nameSize = directory.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, Math.min(nameSize, directory.byteLength - at - 46)));
    const u32 = (field: number): number => directory.getUint32(at + field, true);
    entries.push({ name, method: directory.getUint16(at + 10, true), packed: u32(20), size: u32(24), offset: u32(42) });
    at += 46 + nameSize + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return entries;
}

/** Throws when unpacking these would take more than `most` bytes, or far more than any file of ours would. */
export function checkSizes(entries: readonly ZipEntry[], most: number): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (size > most || (size > kSmall && size > packed * kMostFactor)) throw new Error(`too large when unpacked: ${size} bytes`);
}

/** The bytes of one of them, at most `most`. */
export async function bytesOf(file: Blob, entry: ZipEntry, most: number): Promise<Uint8Array> {
  checkSizes([entry], most);
  const head = await view(file, entry.offset, entry.offset + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x0403_4b50) throw new Error("no file here");
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (start + entry.packed > file.size) throw new Error("cut off");
  const packed = file.slice(start, start + entry.packed);
  if (entry.method === 0 && entry.packed === entry.size) return new Uint8Array(await packed.arrayBuffer());
  if (entry.method === 8) return inflate(packed, entry.size);
  throw new Error("packed in an unknown way");
}

async function inflate(packed: Blob, size: number): Promise<Uint8Array> {
  const out = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Error("longer than its directory says");
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.size; at += kRead) {
    const piece = new Uint8Array(await packed.slice(at, at + kRead).arrayBuffer());
    for (let from = 0; from < piece.length; from += kPush) {
      inflater.push(piece.subarray(from, from + kPush), at + from + kPush >= packed.size);
    }
  }
  if (filled !== size) throw new Error("shorter than its directory says");
  return out;
}
