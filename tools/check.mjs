// The checks of the sources. Usage: check.mjs all | NAME... [--fix]
// Each check is a module in tools/check/ whose run() returns the problems found, one line each. Ends with a line
// "N passed, N failed".
import { resolve } from 'node:path';
import { sourceTree } from './check/source_tree.mjs';

const kQuick = ['calendar', 'circles', 'crossing', 'decisions', 'format', 'initials', 'length', 'levels', 'names', 'packages', 'texts', 'types'];
const kKnown = [...kQuick, 'size'];

const words = process.argv.slice(2);
const fix = words.includes('--fix');
const names = words.includes('all') ? kQuick : words.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !kKnown.includes(name));
if (names.length === 0 || unknown.length > 0) {
  console.error(`error: name checks of: all, ${kKnown.join(', ')}`);
  process.exit(2);
}

const tree = sourceTree(resolve(import.meta.dirname, '..'));
let failed = 0;
for (const name of names) {
  const { run } = await import(`./check/${name}.mjs`);
  const problems = await run(tree, { fix });
  if (problems.length > 0) ++failed;
  console.log(`${name}: ${problems.length === 0 ? 'ok' : `${problems.length} problem(s)`}`);
  problems.forEach((problem) => console.log(`  ${problem}`));
}
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
