// Texts on their way into the program: through the inbox (src/platform/web/web_inbox.h), with their length.

import type { Wasm } from "./wasm";

const encoder = new TextEncoder();

/** Lays `text` into the inbox, for the function of the program that is called next. */
export function hand(wasm: Wasm, text: string): void {
  const bytes = encoder.encode(text);
  const at = wasm._hf_inbox(bytes.length);
  wasm.HEAPU8.set(bytes, at);
}
