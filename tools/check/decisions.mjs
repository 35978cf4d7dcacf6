// docs/decisions: numbered 0001.. in order of time without a gap or a double, each with its number, title and day on top.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is wrong with these decisions, [{name, text}] in the order of their names. */
export function problemsOf(decisions) {
  const problems = [];
  let former = '';
  decisions.forEach(({ name, text }, i) => {
    const number = String(i + 1).padStart(4, '0');
    const [title, , date] = text.split('\n');
    if (!name.startsWith(`${number}-`)) problems.push(`${name}: the number is to be ${number}: they count from 0001 without a gap or a double`);
    if (!title.startsWith(`# ${name.slice(0, 4)} `)) problems.push(`${name}: the title does not begin with "# ${name.slice(0, 4)} "`);
    const day = /^Date: (\d{4}-\d{2}-\d{2})$/.exec(date ?? '')?.[1];
    if (!day) problems.push(`${name}: no "Date: YYYY-MM-DD" under the title`);
    else if (day < former) problems.push(`${name}: ${day} is before ${former} of the one before`);
    former = day ?? former;
  });
  return problems;
}

export function run(tree) {
  const folder = join(tree.root, 'docs/decisions');
  const names = readdirSync(folder).sort();
  return problemsOf(names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })));
}
