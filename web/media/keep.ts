// Keeps photos and videos in their own database, by the SHA-256 of their bytes. Loaded on demand.
//
// A photo is drawn anew at most 2048 px long and saved as JPEG: that drops EXIF, the place it was taken at among it. A video is
// kept as it came, with a picture of its first frame.

import { type DBSchema, type IDBPDatabase, openDB } from "idb";

import type { MediaStatus } from "./status";

interface Item {
  bytes: ArrayBuffer;
  mime: string;
  /** A JPEG at most kThumbSide long; empty: the file cannot be shown. */
  thumb: ArrayBuffer;
  added: number;
}

interface Schema extends DBSchema {
  items: { key: string; value: Item };
}

interface Picture {
  width: number;
  height: number;
  rgba: Uint8Array;
}

interface Drawn {
  bytes: ArrayBuffer;
  width: number;
  height: number;
}

const kLongestSide = 2048;
const kThumbSide = 320;
const kMostVideoBytes = 64 * 1024 * 1024;
const kMegabyte = 1024 * 1024;
/** A file that no record names yet may belong to a window that is just adding it. */
const kGraceMs = 24 * 3600 * 1000;
const kVideoMs = 8000;

let database: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>("hufang-media", 1, {
    upgrade: (db) => {
      db.createObjectStore("items");
    },
    terminated: () => {
      database = undefined;
    },
  }).catch((reason: unknown) => {
    database = undefined;
    throw reason;
  });
  return database;
}

function fit(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function paint(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no canvas");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

async function jpeg(source: CanvasImageSource, from: { width: number; height: number }, side: number, quality: number): Promise<Drawn> {
  const size = fit(from.width, from.height, side);
  const canvas = paint(source, size.width, size.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
  if (blob === null) throw new Error("the picture is too large");
  return { ...size, bytes: await blob.arrayBuffer() };
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The first frame, or undefined when this browser does not play the file. */
async function firstFrame(file: Blob): Promise<{ thumb: Drawn; width: number; height: number } | undefined> {
  const video = document.createElement("video");
  const url = URL.createObjectURL(file);
  try {
    video.muted = true;
    video.playsInline = true;
    video.preload = "auto";
    video.src = url;
    const ready = await new Promise<boolean>((done) => {
      video.addEventListener("loadeddata", () => done(true), { once: true });
      video.addEventListener("error", () => done(false), { once: true });
      setTimeout(() => done(false), kVideoMs);
    });
    if (!ready || video.videoWidth === 0) return undefined;
    const from = { width: video.videoWidth, height: video.videoHeight };
    return { ...from, thumb: await jpeg(video, from, kThumbSide, 0.8) };
  } finally {
    video.removeAttribute("src");
    URL.revokeObjectURL(url);
  }
}

async function put(item: Item): Promise<string> {
  const hash = await sha256(item.bytes);
  const db = await open();
  const transaction = db.transaction("items", "readwrite", { durability: "strict" });
  await Promise.all([transaction.store.put(item, hash), transaction.done]);
  return hash;
}

function answer(hash: string, mime: string, bytes: number, size: { width: number; height: number }): [MediaStatus, string] {
  return [0, [hash, mime, bytes, size.width, size.height].join("\n")];
}

async function takePhoto(file: File): Promise<[MediaStatus, string]> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return [1, ""];
  }
  try {
    const photo = await jpeg(bitmap, bitmap, kLongestSide, 0.86);
    const thumb = await jpeg(bitmap, bitmap, kThumbSide, 0.8);
    const hash = await put({ bytes: photo.bytes, mime: "image/jpeg", thumb: thumb.bytes, added: Date.now() });
    return answer(hash, "image/jpeg", photo.bytes.byteLength, photo);
  } finally {
    bitmap.close();
  }
}

async function takeVideo(file: File): Promise<[MediaStatus, string]> {
  if (!file.type.startsWith("video/")) return [1, ""];
  if (file.size > kMostVideoBytes) return [2, [Math.ceil(file.size / kMegabyte), kMostVideoBytes / kMegabyte].join("\n")];
  const frame = await firstFrame(file);
  const bytes = await file.arrayBuffer();
  const hash = await put({ bytes, mime: file.type, thumb: frame?.thumb.bytes ?? new ArrayBuffer(0), added: Date.now() });
  return answer(hash, file.type, bytes.byteLength, frame ?? { width: 0, height: 0 });
}

export function take(file: File, video: boolean): Promise<[MediaStatus, string]> {
  return video ? takeVideo(file) : takePhoto(file);
}

export async function has(hash: string): Promise<boolean> {
  return (await (await open()).getKey("items", hash)) !== undefined;
}

export async function read(hash: string): Promise<{ bytes: ArrayBuffer; mime: string } | undefined> {
  return (await open()).get("items", hash);
}

/** Keeps a file that another device had kept; its bytes stay as they are, since their hash is their name. */
export async function restore(bytes: ArrayBuffer, mime: string): Promise<void> {
  const file = new Blob([bytes], { type: mime });
  let thumb = new ArrayBuffer(0);
  if (mime.startsWith("video/")) {
    thumb = (await firstFrame(file))?.thumb.bytes ?? thumb;
  } else {
    try {
      const bitmap = await createImageBitmap(file);
      thumb = (await jpeg(bitmap, bitmap, kThumbSide, 0.8)).bytes;
      bitmap.close();
    } catch {
      // It cannot be shown here, and is kept all the same.
    }
  }
  await put({ bytes, mime, thumb, added: Date.now() });
}

/** The picture, or why there is none. */
export async function load(hash: string, side: number): Promise<Picture | MediaStatus> {
  const item = await (await open()).get("items", hash);
  if (item === undefined) return 4;
  const whole = side > kThumbSide && item.mime.startsWith("image/");
  const bytes = whole ? item.bytes : item.thumb;
  if (bytes.byteLength === 0) return 1;
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
  try {
    const size = fit(bitmap.width, bitmap.height, side);
    const pixels = paint(bitmap, size.width, size.height).getContext("2d")!.getImageData(0, 0, size.width, size.height);
    return { ...size, rgba: new Uint8Array(pixels.data.buffer) };
  } finally {
    bitmap.close();
  }
}

/** The address of the kept file, for printing; undefined when it is not on this device. To be revoked. */
export async function addressOf(hash: string): Promise<string | undefined> {
  const item = await (await open()).get("items", hash);
  return item === undefined ? undefined : URL.createObjectURL(new Blob([item.bytes], { type: item.mime }));
}

export async function keepOnly(hashes: string[]): Promise<void> {
  const named = new Set(hashes);
  const transaction = (await open()).transaction("items", "readwrite");
  for (let at = await transaction.store.openCursor(); at !== null; at = await at.continue()) {
    if (!named.has(at.key) && at.value.added < Date.now() - kGraceMs) void at.delete();
  }
  await transaction.done;
}

export async function forgetAll(): Promise<void> {
  await (await open()).clear("items");
}
