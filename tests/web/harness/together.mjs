// Runs tests several at a time: the pool of the browser tests. What measures, or must have the machine for itself, runs
// alone after the others, and so does the second try of what failed: a busy machine can miss a step's time.

/**
 * Runs `tests` ({title, browser, alone, testMs}), `atOnce` of them at a time, the long ones first. `run(test)` gives whether
 * it passed. `oneAtATime(browser)` says of which browsers two tests never run together.
 * Gives {passed, failed, secondTries}: how many, and the titles of those that passed only when tried again.
 */
export async function runTogether(tests, { atOnce, oneAtATime = () => false, run }) {
  const waiting = tests.filter((test) => !test.alone).toSorted((a, b) => (b.testMs ?? 0) - (a.testMs ?? 0));
  const busy = new Map();
  const passed = new Map();

  const takeNext = () => {
    const at = waiting.findIndex(({ browser }) => !oneAtATime(browser) || !busy.get(browser));
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
  let wake = [];
  async function work() {
    while (waiting.length > 0) {
      const test = takeNext();
      if (test === undefined) {
        await new Promise((done) => wake.push(done));
        continue;
      }
      busy.set(test.browser, (busy.get(test.browser) ?? 0) + 1);
      passed.set(test, await run(test));
      busy.set(test.browser, busy.get(test.browser) - 1);
      wake.forEach((done) => done());
      wake = [];
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const test of tests.filter(({ alone }) => alone)) passed.set(test, await run(test));

  const secondTries = [];
  let failed = 0;
  for (const test of tests) {
    if (passed.get(test)) continue;
    if (await run(test)) secondTries.push(test.title);
    else failed += 1;
  }
  return { passed: tests.length - failed, failed, secondTries };
}
