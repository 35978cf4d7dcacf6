// What the page needs before its first usable screen, after brotli. The aim is 300 KB; with commands after the frame, drafts and
// the reading of lists it is at 353 KB (docs/decisions/0010), and does not grow from there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const kLimit = 354_000;

export function run(tree) {
  const { total, files } = JSON.parse(readFileSync(join(tree.root, 'build/web/first-screen.json'), 'utf8'));
  if (total <= kLimit) return [];
  const list = Object.entries(files).map(([file, bytes]) => `${file} ${bytes}`);
  return [`${total} bytes of brotli before the first screen, more than ${kLimit}: ${list.join(', ')}`];
}
