// A made-up office's data as `hufang sample` writes them, opened in the page.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { choose } from './files.mjs';
import { root } from './paths.mjs';
import { temporaryFolder } from './processes.mjs';
import { lastChange, saved } from './program.mjs';
import { until } from './time.mjs';

const kPlaces = [process.env.HUFANG_PROGRAM, 'build/native/hufang', 'build/dev/hufang']
  .filter(Boolean)
  .map((path) => resolve(root, path));

/** The file of a workspace with so many households, and whole months of visits before the running one. */
export function sampleFile({ households = 396, months = 2, seed = 5 } = {}) {
  const command = kPlaces.find(existsSync);
  if (!command) throw new Error('no build/native/hufang: make cli first');
  const path = join(temporaryFolder('sample'), 'sample.hufang.json');
  execFileSync(command, ['sample', '--households', households, '--months', months, '--seed', seed, '-o', path].map(String));
  return path;
}

/** From the first screen; a large file takes its time (`ms`, at most). */
export async function openFile(window, path, ms = undefined) {
  const before = await lastChange(window);
  await window.press('button', '打开文件');
  await choose(window, '选择数据文件', path);
  await until('the preview of the file', async () => (await window.findAll('button', '导入')).length > 0, ms);
  await window.press('button', '导入');
  await until('the file taken in', async () => (await window.findAll('dialog', '打开文件')).length === 0, ms);
  await saved(window, before, ms);
}
