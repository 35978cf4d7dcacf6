// Reads files back straight from IndexedDB, past the file system and its memory: what "saved" and "removed" rest on.

import { type Connection, kStore, settled } from "./connection";

/** The contents kept at `path`; undefined when there is no such file. */
export function contentsOf(connection: Connection, path: string): Promise<Uint8Array | undefined> {
  return connection.use((database) => {
    const transaction = database.transaction([kStore], "readonly");
    const request = transaction.objectStore(kStore).get(path);
    return settled(transaction, () => (request.result as { contents?: Uint8Array } | undefined)?.contents);
  });
}

/** The first of `paths` that is still kept, if any is. */
export function firstKept(connection: Connection, paths: readonly string[]): Promise<string | undefined> {
  return connection.use((database) => {
    const transaction = database.transaction([kStore], "readonly");
    const store = transaction.objectStore(kStore);
    const found = paths.map((path) => ({ path, request: store.count(path) }));
    return settled(transaction, () => found.find(({ request }) => request.result > 0)?.path);
  });
}

/** Whether two byte strings are the same; `kept` is what came back, if anything did. */
export function sameBytes(written: Uint8Array, kept: Uint8Array | undefined): boolean {
  if (!(kept instanceof Uint8Array) || kept.length !== written.length) return false;
  for (let i = 0; i < written.length; ++i) {
    if (written[i] !== kept[i]) return false;
  }
  return true;
}
