// Whose turn it is to write: by Web Lock, or, where the browser has none (plain http), by the lease in the database.
//
// Holds always: got() comes after the lease is this window's, so a late save of the window before is refused;
// after lost() it is not.
import type { Lease } from "../storage/lease";

export interface TurnEvents {
  /** It is this window's turn. */
  got(): void;
  /** Another window has it; told once, when the first try finds that. */
  busy(): void;
  /** It was taken away. */
  lost(): void;
}

export interface Turn {
  /** Tries at once, and then waits for its turn: when the writer's window closes, somebody goes on writing. */
  start(): void;
  /** Takes it, whoever has it. */
  steal(): void;
  /** Gives it away and waits for the next one. Nothing is told. */
  handOver(): void;
  /** A save found that another window writes. */
  refused(): void;
  /** Gives it away, and takes no further one. */
  stop(): void;
}

/** How often a lease is made to last longer, or one of another window looked at. */
const kBeatMs = 5_000;

export function leaseTurn(lease: Lease, events: TurnEvents): Turn {
  let mine = false;
  let told = false;
  let beat: ReturnType<typeof setInterval> | undefined;

  function drop(): void {
    if (!mine) return;
    mine = false;
    events.lost();
  }

  async function attempt(force: boolean): Promise<void> {
    const taken = await lease.take(force).catch(() => mine);
    if (!taken) drop();
    else if (!mine) {
      mine = true;
      events.got();
    }
    if (!mine && !told) events.busy();
    told = true;
  }

  window.addEventListener("pagehide", () => lease.leave());
  // Back out of the browser's memory of pages: others may have written meanwhile.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    lease.forget();
    drop();
    void attempt(false);
  });

  return {
    start() {
      void attempt(false);
      beat = setInterval(() => void attempt(false), kBeatMs);
    },
    steal: () => void attempt(true),
    handOver() {
      mine = false;
      lease.leave();
      lease.forget();
    },
    refused() {
      lease.forget();
      drop();
    },
    stop() {
      clearInterval(beat);
      mine = false;
      lease.leave();
      lease.forget();
    },
  };
}

/** This window's one request for the lock: waiting its turn, or holding it (then `release` is there). */
interface Claim {
  readonly abort: AbortController;
  release?: () => void;
}

const kLock = "hufang-writer";

/** `instead` goes on where the browser has locks and does not give them. */
export function lockTurn(lease: Lease, events: TurnEvents, instead: () => void): Turn {
  let claim: Claim | undefined;

  // The lock was granted; it is held until the returned promise settles.
  function hold(mine: Claim): Promise<void> | undefined {
    if (claim !== mine) return undefined;
    return new Promise<void>((resolve) => {
      mine.release = resolve;
      // The lock alone decides; without the lease (no room for it) a save is not looked at.
      void lease.take(true).catch(() => lease.forget()).then(() => {
        if (claim === mine) events.got();
      });
    });
  }

  // The request failed or, the usual case, another window stole the lock.
  function failed(mine: Claim, error: unknown): void {
    if (claim !== mine) return;
    claim = undefined;
    if (!(error instanceof DOMException) || error.name !== "AbortError") return instead();
    lease.forget();
    events.lost();
    wait();
  }

  // Claims the lock, in place of an earlier claim of this window.
  function request(options: LockOptions, granted: (mine: Claim, lock: Lock | null) => Promise<void> | undefined): void {
    const mine: Claim = { abort: new AbortController() };
    claim = mine;
    // A request to steal, or to be answered at once, cannot be aborted.
    const abortable = options.steal || options.ifAvailable ? {} : { signal: mine.abort.signal };
    navigator.locks
      .request(kLock, { ...options, ...abortable }, (lock) => granted(mine, lock))
      .catch((error: unknown) => failed(mine, error));
  }

  const wait = (): void => request({}, hold);

  return {
    start() {
      request({ ifAvailable: true }, (mine, lock) => {
        if (lock) return hold(mine);
        events.busy();
        wait();
        return undefined;
      });
    },
    steal() {
      if (claim?.release) return;
      const waiting = claim;
      request({ steal: true }, hold);
      waiting?.abort.abort();
    },
    handOver() {
      const held = claim;
      lease.forget();
      wait();
      held?.release?.();
    },
    refused() {
      lease.forget();
      // Its own end is under way: whoever has the lease has the lock, too.
    },
    stop() {
      const held = claim;
      claim = undefined;
      lease.forget();
      if (held?.release) held.release();
      else held?.abort.abort();
    },
  };
}
