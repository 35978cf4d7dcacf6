// The page's own connection to the file system's database (IDBFS has another), opened at first use and again after
// it was closed.

/** IDBFS's one object store: path -> { timestamp, mode, contents }. */
export const kStore = "FILE_DATA";

export class Connection {
  private database: Promise<IDBDatabase> | undefined;

  constructor(private readonly name: string) {}

  /** Runs `work`; once more on a new connection where the old one had been closed without our knowing. */
  async use<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await (this.database ??= this.open()));
    } catch (error) {
      // The browser may close a connection at any time (its data cleared, memory short): one new attempt.
      if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
      this.database = undefined;
      return await work(await (this.database ??= this.open()));
    }
  }

  private open(): Promise<IDBDatabase> {
    return new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(this.name);
      request.onerror = () => reject(request.error);
      // There is none (any more): IDBFS makes it, and not this.
      request.onupgradeneeded = () => request.transaction!.abort();
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
    });
  }
}

/** Settles when the transaction has: what `result` gives then, or why it was aborted. */
export function settled<T>(transaction: IDBTransaction, result: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(result());
    transaction.onabort = () => reject(transaction.error ?? new DOMException("the transaction was aborted", "AbortError"));
  });
}
