// The order in which the parts of the tests run. Most parts use every processor, so they run one after another; a part
// that is `beside` waits for others most of its time (for the network) or is small, and runs along with them.
//
// A part is {name, beside, needs}: `needs` names the parts that make what it uses. When one of those failed, it is not
// run, so that what an older one made is never mistaken for it, and counts as failed.

const notRun = (part, failed) => ({ part, passed: 0, failed: 1, notRun: `since ${failed} failed`, secondTries: [] });

/** Runs `parts` by `run(part)`, which gives {passed, failed, secondTries}; `tell(result)` hears of each as it ends. */
export async function runParts(parts, run, tell = () => {}) {
  const ends = new Map();
  let last = Promise.resolve();
  for (const part of parts) {
    const needs = part.needs ?? [];
    const unknown = needs.find((name) => !ends.has(name));
    if (unknown) throw new Error(`${part.name} needs ${unknown}, which is no part before it`);
    const turn = part.beside ? undefined : last;
    const end = (async () => {
      await turn;
      const made = await Promise.all(needs.map((name) => ends.get(name)));
      const missing = made.find(({ failed }) => failed > 0);
      const result = missing ? notRun(part, missing.part.name) : { part, ...(await run(part)) };
      tell(result);
      return result;
    })();
    ends.set(part.name, end);
    if (!part.beside) last = end;
  }
  return Promise.all(ends.values());
}

/** The last lines: what failed, what passed only when tried again, and the sum. */
export function summaryOf(results) {
  const sum = (field) => results.reduce((all, result) => all + result[field], 0);
  const failed = results.filter((result) => result.failed > 0).map(({ part }) => part.name);
  return [
    ...results.flatMap(({ secondTries }) => secondTries).map((title) => `passed at the second try: ${title}`),
    ...(failed.length > 0 ? [`failed parts: ${failed.join(', ')}`] : []),
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ];
}
