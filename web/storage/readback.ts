// Reads files back straight from IndexedDB, past the file system and its memory: what "saved" rests on.

/** IDBFS's one object store: path -> { timestamp, mode, contents }. */
const kStore = "FILE_DATA";

/** An own connection to the file system's database, opened at first use and again after it was closed. */
export class Readback {
  private database: Promise<IDBDatabase> | undefined;

  constructor(private readonly name: string) {}

  /** The contents kept at `path`; undefined when there is no such file. */
  async contents(path: string): Promise<Uint8Array | undefined> {
    try {
      return await this.read(path);
    } catch (error) {
      // The browser may close a connection at any time (its data cleared, memory short): one new attempt.
      if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
      this.database = undefined;
      return await this.read(path);
    }
  }

  private async read(path: string): Promise<Uint8Array | undefined> {
    const database = await (this.database ??= this.open());
    return new Promise((resolve, reject) => {
      const transaction = database.transaction([kStore], "readonly");
      const request = transaction.objectStore(kStore).get(path);
      transaction.oncomplete = () => resolve((request.result as { contents?: Uint8Array } | undefined)?.contents);
      transaction.onabort = () => reject(transaction.error ?? new DOMException("reading back failed", "AbortError"));
    });
  }

  private open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        const forget = (): void => {
          this.database = undefined;
        };
        database.onclose = forget;
        database.onversionchange = () => {
          forget();
          database.close();
        };
        resolve(database);
      };
    }).catch((error: unknown) => {
      this.database = undefined;
      throw error;
    }) as Promise<IDBDatabase>;
  }
}

/** Whether two byte strings are the same; `kept` is what came back, if anything did. */
export function sameBytes(written: Uint8Array, kept: Uint8Array | undefined): boolean {
  if (!(kept instanceof Uint8Array) || kept.length !== written.length) return false;
  for (let i = 0; i < written.length; ++i) {
    if (written[i] !== kept[i]) return false;
  }
  return true;
}
