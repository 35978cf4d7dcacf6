// The writer's lease: one entry beside the kept files that names the window which writes. Every save looks at it in
// its own transaction (guard.ts), so a window that lost the role keeps nothing more, however late it learns of it.
// Where there are no Web Locks (plain http on an office's network) it also decides who writes (page/turn.ts).
//
// Holds always: an owner's name is used for one turn of one window; a lease of another owner is taken only when it
// has run out, when that owner said that it left, or by force.
import { type Connection, kStore, settled } from "./connection";

/** Not below the file system's root, and without a time stamp: IDBFS never sees it. */
export const kLeaseKey = "hufang-writer";
/** Longer than the minute in which browsers wake the timers of a hidden page once. */
export const kLeaseMs = 90_000;
const kLeft = "hufang.writer-left";

export interface LeaseEntry {
  owner: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** How a transaction is opened past the guard. */
export type Begin = (database: IDBDatabase) => IDBTransaction;

function isTheirs(entry: LeaseEntry | undefined, owner: string): boolean {
  return entry !== undefined && entry.owner !== owner;
}

/** Whether what lies in the database forbids `owner` to write. */
export function forbids(entry: unknown, owner: string): boolean {
  return isTheirs(entry as LeaseEntry | undefined, owner);
}

function isOver(entry: LeaseEntry, now: number): boolean {
  // One that ends later than any lease does was made before the clock was put back.
  return entry.until <= now || entry.until > now + kLeaseMs || entry.owner === ownerWhoLeft();
}

// Written while the page goes away, when there is no time for the database.
function ownerWhoLeft(): string | null {
  try {
    return localStorage.getItem(kLeft);
  } catch {
    return null;
  }
}

function drawOwner(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class Lease {
  private owner: string | undefined;
  /** One try after the other: the answer of an earlier one must not undo what a later one got. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly connection: Connection, private readonly begin: Begin) {}

  /** The owner under whose name this window writes; undefined while it has no lease. */
  get mine(): string | undefined {
    return this.owner;
  }

  /** Takes the lease, or makes it last longer. False: it is another window's. */
  take(force: boolean): Promise<boolean> {
    const taken = this.last.then(() => this.takeNow(force));
    this.last = taken.catch(() => undefined);
    return taken;
  }

  private async takeNow(force: boolean): Promise<boolean> {
    const owner = this.owner ?? drawOwner();
    const taken = await this.connection.use((database) => {
      const transaction = this.begin(database);
      const store = transaction.objectStore(kStore);
      const request = store.get(kLeaseKey);
      let free = false;
      request.onsuccess = () => {
        const now = Date.now();
        const entry = request.result as LeaseEntry | undefined;
        // Who had it and lost it takes it back like anybody else: others may have written meanwhile.
        free = force || !isTheirs(entry, owner) || (this.owner === undefined && isOver(entry!, now));
        if (free) store.put({ owner, until: now + kLeaseMs } satisfies LeaseEntry, kLeaseKey);
      };
      return settled(transaction, () => free);
    });
    this.owner = taken ? owner : undefined;
    return taken;
  }

  /** This window's turn is over. */
  forget(): void {
    this.owner = undefined;
  }

  /** Lets anybody take it from now on; what this window still saves is kept as long as nobody did. */
  leave(): void {
    if (this.owner === undefined) return;
    try {
      localStorage.setItem(kLeft, this.owner);
    } catch {
      // Then it runs out.
    }
  }
}
