// package-lock.json names packages and their hashes, and no place to fetch them from: that is the machine's own setting.
import { join } from 'node:path';
import { readFileSync } from 'node:fs';

/** Problems of a lock file's content against package.json's. */
export function problemsOf(manifest, lock) {
  const problems = [];
  for (const [name, entry] of Object.entries(lock.packages)) {
    if ('resolved' in entry) problems.push(`package-lock.json: ${name} says where it was fetched from`);
    if (name !== '' && !entry.integrity) problems.push(`package-lock.json: ${name} has no hash`);
  }
  for (const [name, version] of Object.entries(manifest.devDependencies)) {
    if (!/^\d/.test(version)) problems.push(`package.json: ${name} is not pinned to a version (${version})`);
    else if (lock.packages[`node_modules/${name}`]?.version !== version) problems.push(`package-lock.json: ${name} is not ${version}`);
  }
  return problems;
}

export function run(tree) {
  const read = (name) => JSON.parse(readFileSync(join(tree.root, name), 'utf8'));
  return problemsOf(read('package.json'), read('package-lock.json'));
}
