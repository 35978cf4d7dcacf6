// Waiting, always with an end.

/** How long a single step of a test may take. */
export const kStepMs = 10_000;

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** What `promise` gives, or an error that names `what` when it takes longer than `ms`. */
export async function within(ms, what, promise) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: not done within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until `check` gives something truthy, and gives that. `what` goes into the error. */
export async function until(what, check, ms = kStepMs) {
  const end = Date.now() + ms;
  let last;
  for (;;) {
    try {
      last = undefined;
      const found = await within(Math.max(end - Date.now(), 1_000), what, check());
      if (found) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${ms} ms for: ${what}${last ? ` (${last.message})` : ''}`);
    await pause(40);
  }
}
