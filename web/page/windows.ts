// Several windows on one store: a single writer, the others read along (design.md 3).
//
// Holds always: the storage may write only while it is this window's turn; a window that becomes the writer has
// read everything anew before it is told so; a window that loses the role is told once, with the reason.
import type { StorageHost } from "../storage/host";
import { leaseTurn, lockTurn, type Turn, type TurnEvents } from "./turn";

export type Role = "writer" | "reader";
/**
 * Why the role is what it is: 'free' nobody else wrote; 'busy' another window writes; 'asked' this window asked for
 * the role; 'handed' it was asked for and given away; 'robbed' it was taken after this window did not answer.
 */
export type RoleReason = "free" | "busy" | "asked" | "handed" | "robbed";

type Message = { kind: "saved" } | { kind: "ask"; id: string; at: number } | { kind: "flushed"; id: string };

const kChannel = "hufang-windows";
/** How long the writer has to bring its last changes home before the role is taken from it. */
const kHandoverMs = 3_000;
/** As long for the last saves of a page that stops. */
const kStopMs = 3_000;

export interface WindowsHost {
  /** Finds this window's first role; `changed` is called with it, and then at every change. */
  start(changed: (role: Role, reason: RoleReason) => void, dataChanged: () => void): void;
  announceSaved(): void;
  takeOver(): void;
  /** For good: a page that cannot go on must not keep others from writing. What is being saved is saved first. */
  stop(): void;
}

export function createWindowsHost(storage: StorageHost): WindowsHost {
  const channel = new BroadcastChannel(kChannel);
  let role: Role = "reader";
  let changed: (role: Role, reason: RoleReason) => void = () => {};
  let dataChanged: () => void = () => {};
  let turn: Turn | undefined;
  /** How often this window's turn began or ended: what a turn of long ago still brings is nothing any more. */
  let turns = 0;
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

  const events: TurnEvents = {
    got() {
      const reason = asking ? "asked" : "free";
      if (asking) clearTimeout(asking.timer);
      asking = undefined;
      const now = ++turns;
      void refreshed().then(() => {
        if (now === turns) setRole("writer", reason);
      });
    },
    busy: () => setRole("reader", "busy"),
    lost() {
      ++turns;
      setRole("reader", "robbed");
    },
  };

  async function handOver(question: { id: string; at: number }): Promise<void> {
    // Changes that are on their way arrive first, those that they call for included.
    await storage.idle();
    // Too late: the other window no longer waits for an answer but takes the role.
    if (Date.now() - question.at >= kHandoverMs) return;
    if (role !== "writer") return;
    ++turns;
    setRole("reader", "handed");
    channel.postMessage({ kind: "flushed", id: question.id } satisfies Message);
    turn?.handOver();
  }

  function steal(): void {
    if (asking) turn?.steal();
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
      storage.onLeaseLost(() => turn?.refused());
      const byLease = (): void => {
        turn = leaseTurn(storage.lease(), events);
        turn.start();
      };
      if (!navigator.locks) return byLease();
      turn = lockTurn(storage.lease(), events, byLease);
      turn.start();
    },
    announceSaved() {
      channel.postMessage({ kind: "saved" } satisfies Message);
    },
    takeOver() {
      if (role === "writer" || asking) return;
      // No randomUUID over plain http.
      const id = String(crypto.getRandomValues(new Uint32Array(2)));
      asking = { id, timer: setTimeout(steal, kHandoverMs) };
      channel.postMessage({ kind: "ask", id, at: Date.now() } satisfies Message);
    },
    stop() {
      channel.onmessage = null;
      const late = new Promise((resolve) => setTimeout(resolve, kStopMs));
      void Promise.race([storage.idle(), late]).then(() => {
        ++turns;
        storage.setWritable(false);
        turn?.stop();
      });
    },
  };
}
