// Data files with photos and videos: a zip of the exchange document and of the media files, each named by the SHA-256 of its bytes.
// Loaded on demand. Nothing is held in memory as a whole: files are read from and written to blobs one after the other.

import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

import { bytesOf, entriesOf, type ZipEntry } from "../files/unzip";
import { has, read, restore, sha256 } from "./keep";
import type { MediaStatus } from "./status";

/** The zip format's own limit without its 64-bit extension, which not every office's unpacker reads. */
const kMostBytes = 0xf000_0000;
const kMegabyte = 1024 * 1024;
/** More than the program can hold beside its own copy; a hundred thousand visits are 260 MB. */
const kMostDocument = 512 * kMegabyte;
/** Videos are kept up to 64 MB. */
const kMostMedia = 96 * kMegabyte;
const kFolder = "media/";
const kDocument = /^[^/]+\.json$/i;
const kMediaName = /^media\/([0-9a-f]{64})(?:\.[a-z0-9]+)?$/;

const kEndings = new Map([["image/jpeg", "jpg"], ["image/png", "png"], ["video/mp4", "mp4"], ["video/webm", "webm"], ["video/quicktime", "mov"]]);

/** Packs the document and the media that are on this device. The detail: how many were packed and how many are not here, in lines. */
export async function pack(documentName: string, document: Uint8Array, hashes: string[]): Promise<{ status: MediaStatus; detail: string; zip: Blob }> {
  const parts: Blob[] = [];
  let chunks: Uint8Array[] = [];
  let bytes = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  const settle = (): void => {
    if (failure) throw failure;
    const blob = new Blob(chunks as BlobPart[]);
    chunks = [];
    bytes += blob.size;
    parts.push(blob);
  };
  const text = new ZipDeflate(documentName, { level: 6 });
  zip.add(text);
  text.push(document, true);
  settle();
  let packed = 0;
  for (const hash of hashes) {
    const item = await read(hash);
    if (item === undefined) continue;
    if (bytes + item.bytes.byteLength > kMostBytes) {
      return { status: 2, detail: [Math.ceil((bytes + item.bytes.byteLength) / kMegabyte), Math.floor(kMostBytes / kMegabyte)].join("\n"), zip: new Blob() };
    }
    const ending = kEndings.get(item.mime.split(";")[0] ?? "") ?? "bin";
    // Photos and videos are packed already.
    const file = new ZipPassThrough(`${kFolder}${hash}.${ending}`);
    zip.add(file);
    file.push(new Uint8Array(item.bytes), true);
    settle();
    ++packed;
  }
  zip.end();
  settle();
  return { status: 0, detail: [packed, hashes.length - packed].join("\n"), zip: new Blob(parts, { type: "application/zip" }) };
}

let opened: { file: Blob; media: Map<string, ZipEntry> } | null = null;

/** The exchange document of a zip, which is remembered for takeIn(). Empty when the file is no zip of ours, or cut off. */
export async function documentOf(file: Blob): Promise<Uint8Array> {
  opened = null;
  try {
    const entries = await entriesOf(file);
    const document = entries.find((entry) => kDocument.test(entry.name));
    if (document === undefined) return new Uint8Array();
    const media = new Map<string, ZipEntry>();
    for (const entry of entries) {
      const hash = kMediaName.exec(entry.name)?.[1];
      if (hash !== undefined) media.set(hash, entry);
    }
    const bytes = await bytesOf(file, document, kMostDocument);
    opened = { file, media };
    return bytes;
  } catch {
    return new Uint8Array();
  }
}

/**
 * Takes the media of the zip opened last that are wanted ([hash, mime]) and not here yet. A line each: taken, already here; then
 * "damaged HASH" for every one whose bytes are not what its name says, "missing HASH" for every one that is nowhere.
 */
export async function takeIn(wanted: [string, string][]): Promise<string> {
  let taken = 0;
  let known = 0;
  const faults: string[] = [];
  for (const [hash, mime] of wanted) {
    if (await has(hash)) {
      ++known;
      continue;
    }
    const entry = opened?.media.get(hash);
    if (opened === null || entry === undefined) {
      faults.push(`missing ${hash}`);
      continue;
    }
    let bytes: Uint8Array | undefined;
    try {
      bytes = await bytesOf(opened.file, entry, kMostMedia);
    } catch {
      bytes = undefined;
    }
    // A copy of its own: the hash is of exactly these bytes.
    const whole = bytes === undefined ? undefined : (bytes.slice().buffer as ArrayBuffer);
    if (whole === undefined || (await sha256(whole)) !== hash) {
      faults.push(`damaged ${hash}`);
      continue;
    }
    await restore(whole, mime);
    ++taken;
  }
  opened = null;
  return [taken, known, ...faults].join("\n");
}
