// The page's wiring: makes the hosts that C++ calls, starts the WebAssembly module, and shows what goes wrong.

import createHufang from "hufang-module";
import restAddress from "hufang-module-rest";
import wasmAddress from "hufang-module-wasm";
import { createFilesHost } from "./files/host";
import { createMediaHost, documentOf } from "./media/host";
import { createMirror } from "./mirror/mirror";
import { createAddress } from "./page/address";
import { createCanvas } from "./page/canvas";
import { createGlyphs } from "./page/glyphs";
import { listen } from "./page/input";
import { watchLeaving } from "./page/leave";
import { startOffline } from "./page/offline";
import { createProgramLoader } from "./page/program";
import { noteVisit, wasHereBefore } from "./page/returning";
import { createState } from "./page/state";
import type { Wasm } from "./page/wasm";
import { createWindowsHost, type WindowsHost } from "./page/windows";
import { createPrintingHost } from "./print/host";
import { createSpreadsheetsHost } from "./sheets/host";
import { createStorageHost } from "./storage/host";

const addressOf = (file: string) => new URL(file, import.meta.url).href;
const query = new URLSearchParams(location.search);
// Who comes back, or asks for the sample data or a certain screen, needs everything at once; who comes for the first
// time sees the welcome screen as soon as that much is there.
const whole = location.hash !== "" || query.has("sample") || wasHereBefore();
const program = createProgramLoader(addressOf(wasmAddress), addressOf(restAddress), whole);

let windows: WindowsHost | undefined;
const state = createState(() => {
  program.fetchRest();
  noteVisit();
  startOffline();
}, () => windows?.stop());

async function start(): Promise<void> {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is missing or switched off");
  const canvas = createCanvas(state);
  const address = createAddress();
  const storage = createStorageHost();
  const files = createFilesHost(documentOf);
  windows = createWindowsHost(storage);
  let wasm!: Wasm;  // what the hosts reach is there before anything is drawn
  const host = {
    address,
    canvas,
    files,
    glyphs: await createGlyphs(query.has("noglyphs")),
    media: createMediaHost(),
    mirror: createMirror(document.getElementById("mirror")!, () => wasm),
    printing: createPrintingHost(),
    spreadsheets: createSpreadsheetsHost(files),
    state,
    storage,
    windows,
  };
  state.set("glyphs", host.glyphs.usable ? "system" : "file");
  const running = createHufang<Wasm>({
    host,
    instantiateWasm: program.instantiateWasm,
    onAbort: (reason: unknown) => state.fail(reason),
  });
  wasm = await Promise.race([running, program.failed]);
  canvas.attach(wasm);
  address.attach(wasm, watchLeaving(wasm, host.mirror, storage));
  listen(document.getElementById("stage")!, wasm);
}

// What breaks later, in a callback, leaves a program that nobody should go on typing into.
window.addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) state.fail(event.error);
});
start().catch((reason: unknown) => state.fail(reason));
