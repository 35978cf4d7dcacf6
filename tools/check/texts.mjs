// Every text is used, and every text that is named exists. A use is the constant (T::nav_home), a name made by a macro
// (T::error_##code uses all of error_...), or a literal that is the key itself ("undo.sheet_keyed").
import { join } from 'node:path';
import { identifier, readTexts } from '../gen/texts.mjs';
import { isCpp, withoutComments } from './source_tree.mjs';

/** Problems of the keys against the C++ texts of src/; `named` are prefixes whose literals must be keys. */
export function unusedOrUnknown(keys, sources, named = ['undo']) {
  const idents = new Set();
  const prefixes = new Set();
  const literals = new Set();
  const problems = [];
  for (const { path, text } of sources) {
    for (const match of text.matchAll(/\bT::([A-Za-z0-9_]+)(\s*##)?/g)) (match[2] ? prefixes : idents).add(match[1]);
    for (const match of text.matchAll(/"([a-z][a-z0-9_.-]*)"/g)) {
      literals.add(match[1]);
      if (named.includes(match[1].split('.')[0]) && match[1].includes('.') && !keys.includes(match[1])) {
        problems.push(`${path}: "${match[1]}" is no text key`);
      }
    }
  }
  const used = (key) =>
    literals.has(key) || idents.has(identifier(key)) || [...prefixes].some((prefix) => identifier(key).startsWith(prefix));
  for (const key of keys) if (!used(key)) problems.push(`"${key}" is used nowhere in src/`);
  return problems;
}

export function run(tree) {
  const { keys, problems } = readTexts(join(tree.root, 'assets/text'));
  const sources = tree.files
    .filter((path) => path.startsWith('src/') && isCpp(path))
    .map((path) => ({ path, text: withoutComments(tree.text(path)) }));
  return [...problems, ...unusedOrUnknown(keys, sources)];
}
