// C++ is laid out as .clang-format says (`make format` does it).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isCpp } from './source_tree.mjs';

export function run(tree, { fix }) {
  const files = tree.files.filter((path) => isCpp(path) && /^(src|tests)\//.test(path));
  if (files.length === 0) return [];
  const mode = fix ? ['-i'] : ['--dry-run', '-Werror', '--ferror-limit=1'];
  const { status, stderr, error } = spawnSync(join(tree.root, '.toolchain/bin/clang-format'), [...mode, ...files], { cwd: tree.root, encoding: 'utf8' });
  if (status === 0) return [];
  if (error) return [error.message];
  const places = stderr.split('\n').filter((line) => line.includes('error:'));
  return places.length > 0 ? places.map((line) => line.replace(/: code should be.*/, ' (run: make format)')) : [stderr];
}
