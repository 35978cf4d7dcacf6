// Reads how many tests passed and failed from a runner's output: doctest's summary, node's test runner (TAP), or a
// line "N passed, N failed". The last such line counts; output without any counts as nothing.

const kForms = [
  /^\[doctest\] test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed/,
  /^# pass (\d+)\n# fail (\d+)/,
  /^(\d+) passed, (\d+) failed/,
];

export function countsIn(output) {
  const plain = output.replaceAll(/\x1b\[[0-9;]*m/g, '');
  let last = { index: -1, passed: 0, failed: 0 };
  for (const form of kForms) {
    for (const match of plain.matchAll(new RegExp(form.source, 'gm'))) {
      if (match.index > last.index) last = { index: match.index, passed: Number(match[1]), failed: Number(match[2]) };
    }
  }
  return { passed: last.passed, failed: last.failed };
}

/** The tests that a runner names as having passed only when they were tried again. */
export const secondTriesIn = (output) => [...output.matchAll(/^passed at the second try: (.+)$/gm)].map((match) => match[1]);
