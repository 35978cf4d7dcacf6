// What the checks read: the checkout's files as a list with their texts, so that a test can plant others.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const kFolders = ['cmake', 'src', 'tests', 'tools', 'web'];

/** {root, files, text(path)}: paths are relative to the root, with '/', in order. */
export function sourceTree(root) {
  const files = kFolders
    .flatMap((folder) => {
      try {
        return readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
      } catch (error) {
        if (error.code === 'ENOENT') return [];
        throw error;
      }
    })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  return { root, files, text: (path) => readFileSync(join(root, path), 'utf8') };
}

/** A tree made of {path: text}, for tests of the checks. */
export function plantedTree(texts) {
  return { root: '/planted', files: Object.keys(texts).sort(), text: (path) => texts[path] };
}

export const isCpp = (path) => /\.(cpp|h)$/.test(path);

/** C++ or TypeScript with its comments blanked; line numbers stay. */
export const withoutComments = (text) =>
  text.replaceAll(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (match) =>
    match.startsWith('"') ? match : match.replaceAll(/[^\n]/g, ' '),
  );
