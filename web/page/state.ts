// What the page says about itself: <html data-state="loading|ready|failed"> and the read-only window.hufang, for
// tests, measurements and support; and the cover that shows what went wrong.

export interface State {
  // Called by C++ through Module.host.state. Times are milliseconds since 1970, 0 for never.
  set(name: StateName, value: number | string): void;
  // The first real frame is on the screen.
  ready(): void;
  // The program cannot start or go on. Only the first reason is shown.
  fail(reason: unknown): void;
}

interface Values {
  frames: number;
  lastChange: number;
  lastSaved: number;
  saveState: string;
  renderer: string;
  glyphs: string;
  /** What is being waited for: "program", "storage" (the browser's, other windows included), "screen". */
  stage: string;
}
export type StateName = keyof Values;

/** `onFail`: nothing of this page will be used any more. */
export function createState(onReady: () => void, onFail: () => void): State {
  const values: Values = { frames: 0, lastChange: 0, lastSaved: 0, saveState: "idle", renderer: "", glyphs: "", stage: "program" };
  const shown = {};
  for (const name of Object.keys(values) as StateName[]) {
    Object.defineProperty(shown, name, { get: () => values[name], enumerable: true });
  }
  Object.defineProperty(window, "hufang", { value: Object.freeze(shown) });

  const page = document.documentElement;
  return {
    set(name, value) {
      (values as unknown as Record<StateName, number | string>)[name] = value;
    },
    ready() {
      if (page.dataset.state !== "loading") return;
      page.dataset.state = "ready";
      performance.mark("ready");
      onReady();
    },
    fail(reason) {
      if (page.dataset.state === "failed") return;
      page.dataset.state = "failed";
      console.error(reason);
      onFail();
      text("cover-text", "户访通无法继续运行。已保存的数据仍在本机，不会因此丢失。请重新打开；若仍不行，请更新浏览器后再试。");
      text("cover-text-en", "Hufang cannot go on. What was saved is still on this device. Reload; if that does not help, update the browser.");
      text("cover-reason", describe(reason));
      const again = document.getElementById("cover-again")!;
      again.hidden = false;
      again.addEventListener("click", () => location.reload());
      document.getElementById("cover")!.setAttribute("role", "alert");
      // Nothing behind the cover can be used any more.
      document.getElementById("stage")!.inert = true;
    },
  };
}

function text(id: string, words: string): void {
  const element = document.getElementById(id)!;
  element.hidden = false;
  element.textContent = words;
}

function describe(reason: unknown): string {
  return reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
}
