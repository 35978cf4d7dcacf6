// What the page needs before its first usable screen, after brotli: at most 300 KB.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const kLimit = 300_000;

export function run(tree) {
  const { total, files } = JSON.parse(readFileSync(join(tree.root, 'build/web/first-screen.json'), 'utf8'));
  if (total <= kLimit) return [];
  const list = Object.entries(files).map(([file, bytes]) => `${file} ${bytes}`);
  return [`${total} bytes of brotli before the first screen, more than ${kLimit}: ${list.join(', ')}`];
}
