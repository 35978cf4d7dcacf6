// The canvas: its size in device pixels, and when a frame is drawn. Frames are drawn on demand only; while nothing
// moves and nobody acts there are none.

import type { Wasm } from "./wasm";
import type { State } from "./state";

export interface Canvas {
  // Called by C++ through Module.host.canvas.
  readonly wanted: string; // the renderer that ?renderer= asks for: "", "webgl1", "soft"
  schedule(): void; // draws a frame at the next chance
  wake(ms: number): void; // draws a frame after that time; the earliest wish counts
  cursor(name: string): void; // a CSS cursor
  blit(pixels: Uint8Array, width: number, height: number): void; // shows what was drawn in software: RGBA, opaque
}

export interface CanvasParts extends Canvas {
  // Begins: from here on the canvas follows the window, and frames are drawn.
  attach(wasm: Wasm): void;
}

// Bits that hf_frame returns.
const kDrawn = 1, kWantsMore = 2;

export function createCanvas(state: State): CanvasParts {
  const stage = document.getElementById("stage")!;
  const canvas = document.getElementById("canvas") as HTMLCanvasElement;
  let wasm: Wasm | undefined;
  let scheduled = false;
  let stopped = false;
  let frames = 0;
  let timer = 0;
  let due = Infinity;
  let image: ImageData | undefined;

  const draw = (now: number): void => {
    if (wasm === undefined || stopped) return;
    try {
      const result = wasm._hf_frame(now);
      if ((result & kDrawn) !== 0) state.set("frames", ++frames);
      if ((result & kWantsMore) !== 0) schedule();
    } catch (reason) {
      stopped = true;
      state.fail(reason);
    }
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame((now) => {
      scheduled = false;
      draw(now);
    });
  };

  const resize = (): void => {
    const ratio = devicePixelRatio || 1;
    const width = Math.max(1, Math.round(stage.clientWidth * ratio));
    const height = Math.max(1, Math.round(stage.clientHeight * ratio));
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    // Exactly one canvas pixel on one device pixel, even where the ratio is no whole number.
    canvas.style.width = `${width / ratio}px`;
    canvas.style.height = `${height / ratio}px`;
    const edges = getComputedStyle(insets);
    wasm?._hf_insets(
      parseFloat(edges.paddingTop),
      parseFloat(edges.paddingRight),
      parseFloat(edges.paddingBottom),
      parseFloat(edges.paddingLeft),
    );
    wasm?._hf_resize(width / ratio, height / ratio, ratio);
    // At once: a canvas that changed its size is blank until it is drawn again.
    draw(performance.now());
  };

  const insets = document.createElement("div");
  insets.id = "insets";
  document.body.append(insets);

  return {
    wanted: new URLSearchParams(location.search).get("renderer") ?? "",
    schedule,
    wake(ms) {
      const at = performance.now() + ms;
      if (at >= due) return;
      clearTimeout(timer);
      due = at;
      timer = window.setTimeout(() => {
        due = Infinity;
        wasm?._hf_request_frame(3);
      }, ms);
    },
    cursor(name) {
      stage.style.cursor = name;
    },
    blit(pixels, width, height) {
      const context = canvas.getContext("2d", { alpha: false });
      if (context === null) throw new Error("no 2D canvas");
      if (image?.width !== width || image.height !== height) image = new ImageData(width, height);
      image.data.set(pixels);
      context.putImageData(image, 0, 0);
    },
    attach(module) {
      wasm = module;
      new ResizeObserver(resize).observe(stage);
      watchRatio(resize);
      followVisualViewport(stage);
      document.addEventListener("visibilitychange", () => {
        if (!document.hidden) wasm?._hf_request_frame(3);
      });
    },
  };
}

// A media query matches one ratio only, so each change needs a new one.
function watchRatio(changed: () => void): void {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener(
    "change",
    () => {
      changed();
      watchRatio(changed);
    },
    { once: true },
  );
}

// A phone's keyboard covers the lower part of the page in some browsers without resizing it. Zooming with two
// fingers changes the visual viewport too, but must not change the layout.
function followVisualViewport(stage: HTMLElement): void {
  const viewport = window.visualViewport;
  if (viewport === null) return;
  const follow = (): void => {
    const keyboard = viewport.scale < 1.01 && viewport.height < document.documentElement.clientHeight - 1;
    stage.style.height = keyboard ? `${viewport.height}px` : "";
    stage.style.top = keyboard ? `${viewport.offsetTop}px` : "";
    stage.style.bottom = keyboard ? "auto" : "";
  };
  viewport.addEventListener("resize", follow);
  viewport.addEventListener("scroll", follow);
}
