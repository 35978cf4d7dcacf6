// Saves that are under way when the page goes away. The database has no time any more then; localStorage takes them at
// once, and the next writer brings them home.
//
// Holds always: only whole files of the log are kept here, each under its own name, and until the database has it: a
// file that comes home twice is the same file. Where there is no room the save is as lost as it would have been.

const kKey = "hufang.late";
/** localStorage has 5 MB for everything; a file takes four thirds of its size. */
const kMostBytes = 1_000_000;
const kOnly = /^\/data\/log\//;

export interface LateFile {
  path: string;
  bytes: Uint8Array;
}

function read(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(kKey) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, string>) : {};
  } catch {
    return {};
  }
}

function write(files: Record<string, string>): void {
  try {
    if (Object.keys(files).length === 0) localStorage.removeItem(kKey);
    else localStorage.setItem(kKey, JSON.stringify(files));
  } catch {
    // No room: what is there stays.
  }
}

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

function toBytes(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Remembers these until dropLate(); larger ones than there is room for are left out. */
export function noteLate(files: readonly LateFile[]): void {
  const all = read();
  let room = kMostBytes;
  for (const { path, bytes } of files) {
    if (!kOnly.test(path) || bytes.length > room) continue;
    room -= bytes.length;
    all[path] = toText(bytes);
  }
  write(all);
}

export function lateFiles(): LateFile[] {
  return Object.entries(read()).flatMap(([path, text]) => {
    const bytes = kOnly.test(path) ? toBytes(text) : undefined;
    return bytes === undefined ? [] : [{ path, bytes }];
  });
}

/** That file is kept, or nobody wants it any more. */
export function dropLate(path: string): void {
  const all = read();
  if (!(path in all)) return;
  delete all[path];
  write(all);
}
