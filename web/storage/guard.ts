// The guard of the kept files: every transaction on the file system's database goes through here.
//
// Four things IDBFS does not do by itself, and losing work follows from each:
// - it never asks for durability `strict`, so a save could be reported before it reached the disk;
// - it deletes on the remote side whatever its own copy lacks, and rewrites what differs. A window that was robbed
//   of its writer's role would so undo the work of the next one. Here a file may only be removed when the program
//   asked for exactly that, and a file that exists is never written over, since ours are never rewritten;
// - it does not ask who writes. Here each transaction that writes first reads the lease, and is aborted when another
//   window has it by now;
// - a transaction that is aborted without an error, or cannot be opened at all, leaves its caller waiting for good.

import { type Begin, forbids, kLeaseKey } from "./lease";

/** What the guard asks about each write, and whom it tells of failures. */
export interface GuardPolicy {
  /** Whether this window holds the writer's role now. */
  mayWrite(): boolean;
  /** Under which name this window holds the lease; undefined where it writes without one. */
  owner(): string | undefined;
  /** Another window holds the lease: what was to be kept is not. */
  leaseLost(): void;
  /** Whether the file at `path` was given up by the program and may go, or be written anew. */
  mayDiscard(path: string): boolean;
  /** The file at `path` did not exist before and has been accepted into the running transaction. */
  added(path: string): void;
  /**
   * Whom to tell when the transaction that is being opened is lost. Its abort is heard of after its requests' errors,
   * by when the next save may be under way.
   */
  listener(): (error: unknown) => void;
}

interface FileEntry {
  contents?: Uint8Array;
}

function isFile(entry: unknown): boolean {
  return typeof entry === "object" && entry !== null && (entry as FileEntry).contents !== undefined;
}

/** `fence` is called before the first request that changes something. */
function limitStore(store: IDBObjectStore, policy: GuardPolicy, fence: () => void): void {
  const put = store.put.bind(store);
  const add = store.add.bind(store);
  const remove = store.delete.bind(store);
  const count = store.count.bind(store);

  store.put = (entry: unknown, key?: IDBValidKey): IDBRequest<IDBValidKey> => {
    if (!policy.mayWrite()) throw new DOMException("this window may only read", "ReadOnlyError");
    const path = String(key);
    try {
      fence();
      if (!isFile(entry) || policy.mayDiscard(path)) return put(entry, key);
      const request = add(entry, key);
      request.addEventListener("success", () => policy.added(path));
      return request;
    } catch (error) {
      // What was put before would still be committed, by a save that is reported as failed.
      store.transaction.abort();
      throw error;
    }
  };
  store.delete = (query: IDBValidKey | IDBKeyRange): IDBRequest<undefined> => {
    if (policy.mayWrite() && policy.mayDiscard(String(query))) {
      fence();
      return remove(query);
    }
    // IDBFS waits for a request that succeeds; counting is one that changes nothing.
    return count(query) as unknown as IDBRequest<undefined>;
  };
}

/** Aborts the transaction, before anything of it is kept, when another window holds the lease. */
function fenceOf(transaction: IDBTransaction, store: IDBObjectStore, policy: GuardPolicy, failed: (error: unknown) => void): () => void {
  let asked = false;
  return () => {
    const owner = policy.owner();
    if (asked || owner === undefined) return;
    asked = true;
    const lease = store.get(kLeaseKey);
    lease.onsuccess = () => {
      if (!forbids(lease.result, owner)) return;
      failed(new DOMException("another window writes now", "ReadOnlyError"));
      transaction.abort();
      policy.leaseLost();
    };
  };
}

/** Puts the guard before all transactions of the database `name`, from now on. Gives the way past it, for the lease. */
export function guardDatabase(name: string, store: string, policy: GuardPolicy): Begin {
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (
    this: IDBDatabase,
    stores: string | Iterable<string>,
    mode?: IDBTransactionMode,
    options?: IDBTransactionOptions,
  ): IDBTransaction {
    if (this.name !== name || mode !== "readwrite") return original.call(this, stores, mode, options);
    const failed = policy.listener();
    let transaction: IDBTransaction;
    try {
      transaction = original.call(this, stores, mode, { ...options, durability: "strict" });
    } catch (error) {
      failed(error);
      throw error;
    }
    transaction.addEventListener("abort", () => {
      failed(transaction.error ?? new DOMException("the save was aborted", "AbortError"));
    });
    const open = transaction.objectStore.bind(transaction);
    transaction.objectStore = (storeName: string): IDBObjectStore => {
      const opened = open(storeName);
      limitStore(opened, policy, fenceOf(transaction, opened, policy, failed));
      return opened;
    };
    return transaction;
  };
  return (database) => original.call(database, [store], "readwrite", { durability: "strict" });
}
