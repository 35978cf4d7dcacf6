// A large file is kept in parts: Chromium 156 refuses one value of more than 127 MiB ("The serialized keys and/or
// values are too large"), other browsers somewhat larger ones. The parts of one file are always written and removed
// in one transaction, so a file is whole or not there. src/platform/web/idbfs_storage.cpp puts them together.

const kPartBytes = 64 * 1024 * 1024;
const kMark = "~";

export interface Part {
  path: string;
  bytes: Uint8Array;
}

/** Where the part of this number is kept, from 1 on: the first under the file's own path. */
function partPath(path: string, part: number): string {
  return part === 1 ? path : `${path}${kMark}${part}`;
}

/** Copies of what `bytes` holds now, as the parts to keep; one, if empty, at least. */
export function partsOf(path: string, bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  do {
    const from = parts.length * kPartBytes;
    parts.push({ path: partPath(path, parts.length + 1), bytes: bytes.slice(from, from + kPartBytes) });
  } while (parts.length * kPartBytes < bytes.length);
  return parts;
}

/** The paths of all parts of the file at `path`; `path` itself always. */
export function partPaths(path: string, exists: (path: string) => boolean): string[] {
  const paths = [path];
  for (let next = partPath(path, 2); exists(next); next = partPath(path, paths.length + 1)) paths.push(next);
  return paths;
}
