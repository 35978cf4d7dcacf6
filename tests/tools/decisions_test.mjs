// The check of the decisions' numbers finds each planted fault.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from '../../tools/check/decisions.mjs';

const decision = (name, date = '2026-11-23', number = name.slice(0, 4)) => ({ name, text: `# ${number} A choice\n\nDate: ${date}\n\nWhy.\n` });
const kGood = [decision('0001-a.md'), decision('0002-b.md', '2026-11-24')];

const kBad = [
  ['a number that stands twice', [decision('0001-a.md'), decision('0001-b.md')], /0001-b\.md: the number is to be 0002/],
  ['a gap', [decision('0001-a.md'), decision('0003-b.md')], /0003-b\.md: the number is to be 0002/],
  ['no number', [decision('0001-a.md'), decision('draft-b.md', '2026-11-24', 'draf')], /draft-b\.md: the number/],
  ['another number in the title', [decision('0001-a.md', '2026-11-23', '0007')], /the title/],
  ['no date', [{ name: '0001-a.md', text: '# 0001 A choice\n\nWhy.\n' }], /no "Date/],
  ['an older one after a newer', [decision('0001-a.md', '2026-11-24'), decision('0002-b.md', '2026-11-23')], /before 2026-11-24/],
];

test('good ones pass', () => assert.deepEqual(problemsOf(kGood), []));
for (const [name, decisions, expected] of kBad) {
  test(`found: ${name}`, () => {
    const problems = problemsOf(decisions);
    assert.equal(problems.length, 1, problems.join('; '));
    assert.match(problems[0], expected);
  });
}
