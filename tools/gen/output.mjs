// Writes a generated file, whole or not at all.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function writeGenerated(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** Prints what is wrong, one line each, and ends the program as failed. */
export function failWith(problems) {
  problems.forEach((problem) => console.error(`error: ${problem}`));
  process.exit(1);
}
