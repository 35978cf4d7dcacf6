// Reading a workbook away from the screen: a worker of its own, which can be stopped at any time, hands the lines over in
// parts, and waits until each was taken.
import workerAddress from "./reading_worker?worker";

/** 0 read; 1 no workbook; 2 failed; 3 needs a password; 4 unpacked too large (detail: its bytes). */
export type ReadingStatus = 0 | 1 | 2 | 3 | 4;

export type FromWorker =
  | { kind: "progress"; share: number }
  | { kind: "lines"; bytes: ArrayBuffer; share: number }
  | { kind: "end"; status: ReadingStatus; detail: string };

export interface Taker {
  /** Whole lines, UTF-8. */
  lines(bytes: Uint8Array): void;
  /** 0 to 1, never less than before. */
  progress(share: number): void;
  /** Once, and last; not after stop(). */
  end(status: ReadingStatus, detail: string): void;
}

export interface Reading {
  stop(): void;
}

export function startReading(bytes: Uint8Array, taker: Taker): Reading {
  const worker = new Worker(new URL(workerAddress, import.meta.url));
  let running = true;
  const end = (status: ReadingStatus, detail: string) => {
    if (!running) return;
    running = false;
    worker.terminate();
    taker.end(status, detail);
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (!running) return;
    if (data.kind === "end") return end(data.status, data.detail);
    if (data.kind === "lines") {
      taker.lines(new Uint8Array(data.bytes));
      worker.postMessage("next");
    }
    taker.progress(data.share);
  };
  // A worker that ran out of memory, or whose script could not be fetched.
  worker.onerror = (event) => {
    event.preventDefault();
    end(2, event.message ?? "");
  };
  worker.postMessage(bytes, [bytes.buffer]);
  return {
    stop() {
      running = false;
      worker.terminate();
    },
  };
}
