// Registers the service worker, so that the next start works without a network.

/** Call once the page is ready: fetching everything a second time must not delay the first screen. */
export function startOffline(): void {
  // Only in a built site, over https or on this machine, is there a worker; without one the page just needs a network.
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" }).catch(() => undefined);
}
