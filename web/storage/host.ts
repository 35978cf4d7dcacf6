// Keeps files in IndexedDB through IDBFS at /data (design.md 3). src/platform/web/idbfs_storage.cpp is its one user.
//
// Holds always: at most one synchronisation runs; files written meanwhile go together into the next one. A write is
// reported as kept only when its transaction, of durability `strict`, completed and every byte was read back equal
// over another connection, a removal only when the file was looked for there and is gone. A window that may not
// write never synchronises outwards, and one that holds no lease any more keeps nothing.
import { Connection, kStore } from "./connection";
import { guardDatabase } from "./guard";
import { dropLate, lateFiles, noteLate } from "./late";
import { Lease } from "./lease";
import { type Part, partPaths, partsOf } from "./parts";
import { contentsOf, firstKept, sameBytes } from "./readback";

/** The part of Emscripten's FS that is needed here. */
export interface EmscriptenFs {
  mkdirTree(path: string): void;
  mount(type: unknown, options: object, mountpoint: string): unknown;
  writeFile(path: string, data: Uint8Array, options: { canOwn: boolean }): void;
  unlink(path: string): void;
  analyzePath(path: string): { exists: boolean };
  syncfs(populate: boolean, callback: (error: unknown) => void): void;
}

/** Emscripten's IDBFS: the cache of its connections is all that we touch. */
export interface EmscriptenIdbfs {
  dbs: Record<string, IDBDatabase>;
}

/** Why something failed: 'full' (no space), 'failed' (anything else); '' when it worked. */
export type Reason = "" | "full" | "failed";
/** `detail` is what the browser said, for the person who looks after the machine. */
export type Done = (reason: Reason, detail: string) => void;

interface WriteJob {
  kind: "write";
  path: string;
  parts: Part[];
  done: Done;
}
interface RemoveJob {
  kind: "remove";
  paths: string[];
  done: Done;
}
interface RefreshJob {
  kind: "refresh";
  done: Done;
}
type Job = WriteJob | RemoveJob | RefreshJob;

const kRoot = "/data";
/**
 * A synchronisation that takes longer is reported as failed; what it was to keep waits in memory. Large
 * saves get a second more for every 5 MB, half of what old disks keep; how much will be read is not known before.
 */
const kSyncTimeoutMs = 30_000;
const kBytesPerMs = 5_000;
const kPopulateTimeoutMs = 120_000;
const kPersistAsked = "hufang.persist-asked";

function describe(error: unknown): string {
  if (error instanceof Error || error instanceof DOMException) return `${error.name}: ${error.message}`;
  return String(error);
}

function reasonOf(error: unknown): Reason {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "failed";
}

export interface StorageUse {
  /** Bytes used and allowed to this origin, as far as the browser tells; 0 when it does not. */
  usage: number;
  quota: number;
  /** Whether the browser promised not to clear the data by itself; undefined when it does not say. */
  persistent: boolean | undefined;
}

export interface StorageHost {
  /** Gives the file system to keep; before open(). */
  attach(fs: EmscriptenFs, idbfs: EmscriptenIdbfs): void;
  /** Reads everything kept into the file system. */
  open(done: Done): void;
  /** Copies `bytes` before it returns. */
  write(path: string, bytes: Uint8Array, done: Done): void;
  remove(paths: string[], done: Done): void;
  /** Reads anew what another window kept. */
  refresh(done: Done): void;
  /** Whether this window is the writer; page/windows.ts decides. */
  setWritable(writable: boolean): void;
  /** The writer's lease; after attach(). */
  lease(): Lease;
  /** From now on `lost` is called when a save found the lease in another window's hands. */
  onLeaseLost(lost: () => void): void;
  /** The page goes away, or may: what is still to be written is remembered for the next writer (late.ts). */
  leave(): void;
  /** Settles when everything asked for so far is done, whatever came of it. */
  idle(): Promise<void>;
  use(): Promise<StorageUse>;
}

export function createStorageHost(): StorageHost {
  let fs: EmscriptenFs | undefined;
  let idbfs: EmscriptenIdbfs | undefined;
  let opened = false;
  let writable = false;
  let running = false;
  let queue: Job[] = [];
  let idleWaiters: (() => void)[] = [];
  const writing = new Set<WriteJob>();  // asked for and not answered
  // Files that the program gave up, or that this window added in a save that then failed: these may go.
  const discarded = new Set<string>();
  let added = new Set<string>();
  let failSync: ((error: unknown) => void) | undefined;
  const connection = new Connection(kRoot);
  let lease: Lease | undefined;
  let leaseLost: () => void = () => {};

  function attach(newFs: EmscriptenFs, newIdbfs: EmscriptenIdbfs): void {
    fs = newFs;
    idbfs = newIdbfs;
    const begin = guardDatabase(kRoot, kStore, {
      mayWrite: () => writable,
      owner: () => lease?.mine,
      leaseLost: () => leaseLost(),
      mayDiscard: (path) => discarded.has(path),
      added: (path) => added.add(path),
      listener: () => failSync ?? (() => {}),
    });
    lease = new Lease(connection, begin);
    fs.mkdirTree(kRoot);
    fs.mount(idbfs, {}, kRoot);
  }

  function sync(populate: boolean, timeoutMs: number): Promise<void> {
    added = new Set();
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the browser did not answer in time")), timeoutMs);
      failSync = (error) => {
        clearTimeout(timer);
        reject(error);
      };
      try {
        fs!.syncfs(populate, (error) => {
          clearTimeout(timer);
          if (error) reject(error);
          else resolve();
        });
        watchConnection();
      } catch (error) {
        failSync(error);
      }
    }).finally(() => {
      failSync = undefined;
    });
  }

  // IDBFS keeps its connection for good; one that the browser closed must be opened anew.
  function watchConnection(): void {
    const database = idbfs!.dbs[kRoot];
    if (database && !database.onclose) {
      const forget = (): void => {
        delete idbfs!.dbs[kRoot];
      };
      database.onclose = forget;
      database.onversionchange = () => {
        forget();
        database.close();
      };
    }
  }

  async function populate(): Promise<void> {
    try {
      await sync(true, kPopulateTimeoutMs);
    } catch {
      // The writer may have removed a file between the listing and the reading; once more, from a new listing.
      await sync(true, kPopulateTimeoutMs);
    }
    watchConnection();
  }

  const exists = (path: string): boolean => fs!.analyzePath(path).exists;

  function unlink(path: string): void {
    if (exists(path)) fs!.unlink(path);
  }

  async function keep(jobs: WriteJob[]): Promise<void> {
    const answered = new Set<WriteJob>();
    try {
      const parts = jobs.flatMap((job) => job.parts);
      const size = parts.reduce((sum, part) => sum + part.bytes.length, 0);
      await sync(false, kSyncTimeoutMs + size / kBytesPerMs);
      for (const job of jobs) {
        const kept = await isKept(job.parts);
        answered.add(job);
        if (kept) {
          for (const part of job.parts) discarded.delete(part.path);
          job.done("", "");
        } else {
          giveUp(job.parts);
          job.done("failed", `${job.path}: what was read back differs from what was written`);
        }
      }
    } catch (error) {
      const left = jobs.filter((job) => !answered.has(job));
      for (const job of left) giveUp(job.parts);
      for (const job of left) job.done(reasonOf(error), describe(error));
    }
  }

  // Part by part, so that no more than one is in memory twice.
  async function isKept(parts: readonly Part[]): Promise<boolean> {
    for (const part of parts) {
      if (!sameBytes(part.bytes, await contentsOf(connection, part.path))) return false;
    }
    return true;
  }

  // A file whose save failed is neither shown nor kept; whatever part of it got through goes with the next save.
  function giveUp(parts: readonly Part[]): void {
    for (const { path } of parts) {
      unlink(path);
      if (added.has(path)) discarded.add(path);
    }
  }

  async function discard(jobs: RemoveJob[]): Promise<void> {
    const paths = jobs.flatMap((job) => job.paths).flatMap((path) => partPaths(path, exists));
    for (const path of paths) {
      discarded.add(path);
      unlink(path);
    }
    try {
      await sync(false, kSyncTimeoutMs);
      const left = await firstKept(connection, paths);
      if (left !== undefined) throw new Error(`${left}: was to be removed and is still there`);
      for (const path of paths) discarded.delete(path);
      for (const job of jobs) job.done("", "");
    } catch (error) {
      for (const job of jobs) job.done(reasonOf(error), describe(error));
    }
  }

  async function refreshNow(jobs: RefreshJob[]): Promise<void> {
    try {
      await populate();
      for (const job of jobs) job.done("", "");
    } catch (error) {
      for (const job of jobs) job.done(reasonOf(error), describe(error));
    }
  }

  // The longest run of jobs of one kind at the head of the queue: they share one synchronisation.
  function takeBatch(): Job[] {
    const kind = queue[0]!.kind;
    let n = 0;
    while (n < queue.length && queue[n]!.kind === kind) ++n;
    return queue.splice(0, n);
  }

  async function run(): Promise<void> {
    if (running || !opened) return;
    running = true;
    while (queue.length > 0) {
      // A moment for further writes of the same turn, so that they share the transaction.
      await Promise.resolve();
      const batch = takeBatch();
      const kind = batch[0]!.kind;
      if (kind === "refresh") await refreshNow(batch as RefreshJob[]);
      else if (!writable) for (const job of batch) refuse(job as WriteJob | RemoveJob);
      else if (kind === "write") await keep(batch as WriteJob[]);
      else await discard(batch as RemoveJob[]);
    }
    running = false;
    const waiters = idleWaiters;
    idleWaiters = [];
    for (const wake of waiters) wake();
  }

  function refuse(job: WriteJob | RemoveJob): void {
    if (job.kind === "write") for (const part of job.parts) unlink(part.path);
    job.done("failed", "another window writes now");
  }

  function push(job: Job): void {
    queue.push(job);
    void run();
  }

  function pushWrite(path: string, parts: Part[], done: Done): void {
    const job: WriteJob = {
      kind: "write",
      path,
      parts,
      done(reason, detail) {
        writing.delete(job);
        if (reason === "") dropLate(path);
        done(reason, detail);
      },
    };
    writing.add(job);
    push(job);
  }

  // What a page before this one could not bring home.
  function takeLate(): void {
    for (const { path, bytes } of lateFiles()) {
      if (exists(path)) {
        dropLate(path);
        continue;
      }
      const parts = partsOf(path, bytes);
      fs!.mkdirTree(path.slice(0, path.lastIndexOf("/")));
      for (const part of parts) fs!.writeFile(part.path, part.bytes, { canOwn: true });
      pushWrite(path, parts, () => {});
    }
  }

  return {
    attach,
    open(done) {
      populate().then(
        () => {
          opened = true;
          done("", "");
          void run();
        },
        (error: unknown) => done(reasonOf(error), describe(error)),
      );
    },
    write(name, bytes, done) {
      const path = `${kRoot}/${name}`;
      const folder = path.slice(0, path.lastIndexOf("/"));
      const parts = partsOf(path, bytes);
      try {
        fs!.mkdirTree(folder);
        for (const part of parts) fs!.writeFile(part.path, part.bytes, { canOwn: true });
      } catch (error) {
        done("failed", describe(error));
        return;
      }
      askPersistence();
      pushWrite(path, parts, done);
    },
    remove(names, done) {
      push({ kind: "remove", paths: names.map((name) => `${kRoot}/${name}`), done });
    },
    refresh(done) {
      if (opened) push({ kind: "refresh", done });
      else done("", "");
    },
    setWritable(value) {
      writable = value;
      if (value) takeLate();
    },
    leave() {
      if (!writable) return;
      noteLate(Array.from(writing, ({ path, parts }) => ({ path, bytes: parts.length === 1 ? parts[0]!.bytes : new Uint8Array() }))
        .filter(({ bytes }) => bytes.length > 0));
    },
    lease: () => lease!,
    onLeaseLost(lost) {
      leaseLost = lost;
    },
    idle() {
      if (!running && queue.length === 0) return Promise.resolve();
      return new Promise((resolve) => idleWaiters.push(resolve));
    },
    async use() {
      const estimate = (await navigator.storage?.estimate?.()) ?? {};
      const persistent = await navigator.storage?.persisted?.();
      return { usage: estimate.usage ?? 0, quota: estimate.quota ?? 0, persistent };
    },
  };
}

// Once, at the first save: some browsers ask the person, who by then knows what there is to lose.
function askPersistence(): void {
  try {
    if (localStorage.getItem(kPersistAsked)) return;
    localStorage.setItem(kPersistAsked, "1");
  } catch {
    return;
  }
  void navigator.storage?.persist?.();
}
