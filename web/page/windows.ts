// Several windows on one store: a single writer by Web Lock, the others read along (design.md 3).
//
// Holds always: the storage may write only while this window holds the lock; a window that becomes the writer has
// read everything anew before it is told so; a window that loses the role is told once, with the reason.
import type { StorageHost } from "../storage/host";

export type Role = "writer" | "reader";
/**
 * Why the role is what it is: 'free' nobody else wrote; 'unsupported' the browser has no Web Locks, so nobody checks;
 * 'busy' another window writes; 'asked' this window asked for the role; 'handed' it was asked for and given away;
 * 'robbed' it was taken after this window did not answer.
 */
export type RoleReason = "free" | "unsupported" | "busy" | "asked" | "handed" | "robbed";

type Message = { kind: "saved" } | { kind: "ask"; id: string; at: number } | { kind: "flushed"; id: string };

/** This window's one request for the lock: waiting its turn, or holding it (then `release` is there). */
interface Claim {
  readonly abort: AbortController;
  release?: () => void;
}

const kLock = "hufang-writer";
const kChannel = "hufang-windows";
/** How long the writer has to bring its last changes home before the role is taken from it. */
const kHandoverMs = 3_000;

export interface WindowsHost {
  /** Finds this window's first role; `changed` is called with it, and then at every change. */
  start(changed: (role: Role, reason: RoleReason) => void, dataChanged: () => void): void;
  announceSaved(): void;
  takeOver(): void;
}

export function createWindowsHost(storage: StorageHost): WindowsHost {
  const channel = new BroadcastChannel(kChannel);
  let role: Role = "reader";
  let changed: (role: Role, reason: RoleReason) => void = () => {};
  let dataChanged: () => void = () => {};
  let claim: Claim | undefined;
  /** The take-over that this window has asked for and not got yet. */
  let asking: { id: string; timer: ReturnType<typeof setTimeout> } | undefined;

  function setRole(next: Role, reason: RoleReason): void {
    role = next;
    storage.setWritable(next === "writer");
    changed(next, reason);
  }

  function refreshed(): Promise<void> {
    return new Promise((resolve) => storage.refresh(() => resolve()));
  }

  // The lock was granted; it is held until the returned promise settles.
  function hold(mine: Claim): Promise<void> | undefined {
    if (claim !== mine) return undefined;
    const reason = asking ? "asked" : "free";
    if (asking) clearTimeout(asking.timer);
    asking = undefined;
    return new Promise<void>((resolve) => {
      mine.release = resolve;
      void refreshed().then(() => {
        if (claim === mine) setRole("writer", reason);
      });
    });
  }

  // The request failed or, the usual case, another window stole the lock.
  function lost(mine: Claim, error: unknown): void {
    if (claim !== mine) return;
    claim = undefined;
    if (error instanceof DOMException && error.name === "AbortError") {
      setRole("reader", "robbed");
      waitForLock();
    } else {
      setRole("writer", "unsupported");
    }
  }

  // Claims the lock, in place of an earlier claim of this window.
  function request(options: LockOptions, granted: (mine: Claim, lock: Lock | null) => Promise<void> | undefined): void {
    const mine: Claim = { abort: new AbortController() };
    claim = mine;
    // A request to steal, or to be answered at once, cannot be aborted.
    const abortable = options.steal || options.ifAvailable ? {} : { signal: mine.abort.signal };
    navigator.locks
      .request(kLock, { ...options, ...abortable }, (lock) => granted(mine, lock))
      .catch((error: unknown) => lost(mine, error));
  }

  // A reader waits its turn: when the writer's window closes, somebody goes on writing.
  function waitForLock(): void {
    request({}, hold);
  }

  function steal(): void {
    if (!asking || claim?.release) return;
    const waiting = claim;
    request({ steal: true }, hold);
    waiting?.abort.abort();
  }

  async function handOver(question: { id: string; at: number }): Promise<void> {
    // Changes that are on their way arrive first, those that they call for included.
    await storage.idle();
    // Too late: the other window no longer waits for an answer but takes the role.
    if (Date.now() - question.at >= kHandoverMs) return;
    if (role !== "writer" || !claim?.release) return;
    setRole("reader", "handed");
    channel.postMessage({ kind: "flushed", id: question.id } satisfies Message);
    const held = claim;
    waitForLock();
    held.release?.();
  }

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "saved" && role === "reader") {
      void refreshed().then(() => dataChanged());
    } else if (data.kind === "ask" && role === "writer") {
      void handOver(data);
    } else if (data.kind === "flushed" && data.id === asking?.id) {
      steal();
    }
  };

  return {
    start(onChanged, onDataChanged) {
      changed = onChanged;
      dataChanged = onDataChanged;
      if (!navigator.locks) {
        setRole("writer", "unsupported");
        return;
      }
      request({ ifAvailable: true }, (mine, lock) => {
        if (lock) return hold(mine);
        setRole("reader", "busy");
        waitForLock();
        return undefined;
      });
    },
    announceSaved() {
      channel.postMessage({ kind: "saved" } satisfies Message);
    },
    takeOver() {
      if (role === "writer" || asking || !navigator.locks) return;
      asking = { id: crypto.randomUUID(), timer: setTimeout(steal, kHandoverMs) };
      channel.postMessage({ kind: "ask", id: asking.id, at: Date.now() } satisfies Message);
    },
  };
}
