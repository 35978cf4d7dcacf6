// The reading worker: takes the bytes of one file, answers with the lines of its sheets. Loaded when a file is chosen.
import { linesOf } from "./lines";
import type { FromWorker, ReadingStatus } from "./reading";
import { Locked, openWorkbook } from "./workbook";
import { TooLarge } from "./zip_parts";

/** Characters handed over in one go: what C++ takes in within a few milliseconds. */
const kPart = 100_000;
/** Of the time, what is over when SheetJS has read all. */
const kOpened = 0.8;

const say = (message: FromWorker, transfer: Transferable[] = []) => (self as unknown as Worker).postMessage(message, transfer);
let taken: () => void;
const wait = () => new Promise<void>((resolve) => (taken = resolve));

async function handOver(bytes: Uint8Array): Promise<void> {
  const book = openWorkbook(bytes, (share) => say({ kind: "progress", share: share * kOpened }));
  say({ kind: "progress", share: kOpened });
  const all = book.SheetNames.reduce((sum, name) => sum + ((book.Sheets[name]?.["!data"] as unknown[] | undefined)?.length ?? 0), 1);
  let lines: string[] = [];
  let size = 0;
  let count = 0;
  const send = async () => {
    const { buffer } = new TextEncoder().encode(`${lines.join("\n")}\n`);
    const next = wait();
    say({ kind: "lines", bytes: buffer as ArrayBuffer, share: kOpened + (1 - kOpened) * Math.min(1, count / all) }, [buffer as ArrayBuffer]);
    lines = [];
    size = 0;
    await next;
  };
  for (const line of linesOf(book)) {
    lines.push(line);
    ++count;
    if ((size += line.length) > kPart) await send();
  }
  if (lines.length > 0) await send();
}

function statusOf(reason: unknown): [ReadingStatus, string] {
  if (reason instanceof TooLarge) return [4, String(reason.bytes)];
  if (reason instanceof Locked) return [3, ""];
  return [1, reason instanceof Error ? reason.message : String(reason)];
}

self.onmessage = ({ data }: MessageEvent<Uint8Array | "next">) => {
  if (data === "next") return taken();
  handOver(data).then(
    () => say({ kind: "end", status: 0, detail: "" }),
    (reason: unknown) => {
      const [status, detail] = statusOf(reason);
      say({ kind: "end", status, detail });
    },
  );
};
