// Leaving the page: what was typed reaches the program, and what the program was to keep is kept, before it is too
// late. Pages go away without a word on phones once they are hidden; so hiding counts as leaving.

import type { StorageHost } from "../storage/host";
import type { Wasm } from "./wasm";

export interface Typing {
  /** Hands over what the program does not hold yet; `composed`: also what an input method has not finished. */
  flush(composed: boolean): void;
}

/** Gives what to call before another screen is gone to, and calls it before the page goes away. */
export function watchLeaving(wasm: Wasm, typing: Typing, storage: StorageHost): () => void {
  const leave = (composed: boolean): void => {
    if (document.documentElement.dataset["state"] !== "ready") return;
    typing.flush(composed);
    wasm._hf_leave();
  };
  const leavePage = (composed: boolean): void => {
    leave(composed);
    storage.leave();
  };
  // Before the next page is even asked for: the database may have the time that it takes to come.
  window.addEventListener("beforeunload", () => leavePage(true));
  window.addEventListener("pagehide", () => leavePage(true));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) leavePage(false);
  });
  return () => leave(true);
}
