// TypeScript's own check of web/, strict as tsconfig.json says.
import { spawnSync } from 'node:child_process';

export function run(tree) {
  const { status, stdout, error } = spawnSync('node', ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'], {
    cwd: tree.root,
    encoding: 'utf8',
  });
  if (status === 0) return [];
  return (error?.message ?? stdout).trim().split('\n');
}
