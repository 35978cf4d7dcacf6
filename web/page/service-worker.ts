// Makes the page work offline after its first load.
//
// Holds always: a cache holds one whole version, each file checked against the SHA-256 that the build wrote down, or
// it is not used: a deployment caught half-way leaves the old version in place. A new version waits until no window
// of the old one is left. Nothing outside the page's own origin is ever asked.

/** Put in by the build (tools/bundle.mjs): every file of the site, without this one. */
declare const PRECACHE: { version: string; files: { path: string; sha256: string }[] };

/** The part of the service worker's global scope used here (TypeScript's library has it apart from the DOM's). */
interface ExtendableEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(kind: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
  addEventListener(kind: "fetch", listener: (event: FetchEvent) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

const kPrefix = "hufang-";
const kCache = kPrefix + PRECACHE.version;
const kStart = "index.html";

function addressOf(path: string): string {
  return new URL(path, scope.registration.scope).href;
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The file from the network, past the browser's own cache except where the server confirms it.
async function fetchChecked(file: { path: string; sha256: string }): Promise<Response> {
  const response = await fetch(addressOf(file.path), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${file.path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== file.sha256) throw new Error(`${file.path}: not of this version`);
  const type = response.headers.get("Content-Type");
  return new Response(bytes, { headers: type ? { "Content-Type": type } : {} });
}

async function install(): Promise<void> {
  const responses = await Promise.all(PRECACHE.files.map(fetchChecked));
  const cache = await caches.open(kCache);
  try {
    await Promise.all(PRECACHE.files.map((file, i) => cache.put(addressOf(file.path), responses[i]!)));
  } catch (error) {
    await caches.delete(kCache);
    throw error;
  }
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(kPrefix) && name !== kCache).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(kCache);
  const start = request.mode === "navigate" ? await cache.match(addressOf(kStart)) : undefined;
  return start ?? (await cache.match(request)) ?? (await fetch(request));
}

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(activate()));
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const inside = request.url.startsWith(scope.registration.scope);
  if (request.method === "GET" && inside) event.respondWith(answer(request));
});
