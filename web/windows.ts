// Several windows on one store: a single writer by Web Lock, the others read along (design.md 3).
//
// Holds always: the storage may write only while this window holds the lock; a window that becomes the writer has
// read everything anew before it is told so; a window that loses the role is told once, with the reason.
import type { StorageHost } from './storage';

export type Role = 'writer' | 'reader';
/**
 * Why the role is what it is: 'free' nobody else wrote; 'unsupported' the browser has no Web Locks, so nobody checks;
 * 'busy' another window writes; 'asked' this window asked for the role; 'handed' it was asked for and given away;
 * 'robbed' it was taken after this window did not answer.
 */
export type RoleReason = 'free' | 'unsupported' | 'busy' | 'asked' | 'handed' | 'robbed';

type Message = { kind: 'saved' } | { kind: 'ask'; id: string } | { kind: 'flushed'; id: string };

const kLock = 'hufang-writer';
const kChannel = 'hufang-windows';
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
  let role: Role = 'reader';
  let changed: (role: Role, reason: RoleReason) => void = () => {};
  let dataChanged: () => void = () => {};
  /** Lets the lock go; there while this window holds it. */
  let release: (() => void) | undefined;
  /** The take-over that this window has asked for and not got yet. */
  let asking: { id: string; timer: ReturnType<typeof setTimeout> } | undefined;

  function setRole(next: Role, reason: RoleReason): void {
    role = next;
    storage.setWritable(next === 'writer');
    changed(next, reason);
  }

  function refreshed(): Promise<void> {
    return new Promise((resolve) => storage.refresh(() => resolve()));
  }

  // Runs when the lock is granted; it is held until the returned promise settles.
  function hold(): Promise<void> {
    const reason = asking ? 'asked' : 'free';
    stopAsking();
    return new Promise<void>((resolve) => {
      release = resolve;
      void refreshed().then(() => {
        if (release === resolve) setRole('writer', reason);
      });
    });
  }

  // The request failed or, the usual case, another window stole the lock.
  function lost(error: unknown): void {
    if (!(error instanceof DOMException) || error.name !== 'AbortError') {
      setRole('writer', 'unsupported');
      return;
    }
    release = undefined;
    setRole('reader', 'robbed');
    queueForLock();
  }

  // A reader waits its turn: when the writer's window closes, somebody goes on writing.
  function queueForLock(): void {
    navigator.locks.request(kLock, hold).catch(lost);
  }

  function stopAsking(): void {
    if (asking) clearTimeout(asking.timer);
    asking = undefined;
  }

  // The earlier request in the queue stays there: should this window be robbed in turn, it is first again.
  function steal(): void {
    if (asking && !release) navigator.locks.request(kLock, { steal: true }, hold).catch(lost);
  }

  async function handOver(id: string): Promise<void> {
    // Changes that are on their way arrive first, those that they call for included.
    await storage.idle();
    if (role !== 'writer' || !release) return;
    setRole('reader', 'handed');
    channel.postMessage({ kind: 'flushed', id } satisfies Message);
    release();
    release = undefined;
    queueForLock();
  }

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'saved' && role === 'reader') {
      void refreshed().then(() => dataChanged());
    } else if (data.kind === 'ask' && role === 'writer') {
      void handOver(data.id);
    } else if (data.kind === 'flushed' && data.id === asking?.id) {
      steal();
    }
  };

  return {
    start(onChanged, onDataChanged) {
      changed = onChanged;
      dataChanged = onDataChanged;
      if (!navigator.locks) {
        setRole('writer', 'unsupported');
        return;
      }
      navigator.locks
        .request(kLock, { ifAvailable: true }, (lock) => {
          if (lock) return hold();
          setRole('reader', 'busy');
          queueForLock();
          return undefined;
        })
        .catch(lost);
    },
    announceSaved() {
      channel.postMessage({ kind: 'saved' } satisfies Message);
    },
    takeOver() {
      if (role === 'writer' || asking || !navigator.locks) return;
      asking = { id: crypto.randomUUID(), timer: setTimeout(steal, kHandoverMs) };
      channel.postMessage({ kind: 'ask', id: asking.id } satisfies Message);
    },
  };
}
